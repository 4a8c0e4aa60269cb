package city.training.offering;

/**
 * A place to teach in (교육장).
 *
 * @param seats how many can sit
 * @param workingPcs how many PCs work (가용 PC)
 * @param version grows with every change
 */
public record Room(RoomId id, String name, int seats, int workingPcs, long version) {
    /**
     * @param name unique, 1 to 200 characters
     * @param seats 1 to 10,000
     * @param workingPcs 0 to 10,000
     */
    public record Draft(String name, int seats, int workingPcs) {}
}
