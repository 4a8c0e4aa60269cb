package city.training;

/**
 * Which part of a list is wanted.
 *
 * @param page counted from 0
 * @param size entries a page, 1 to {@value #MOST}
 */
public record Paging(int page, int size) {
    /** The largest page that is given out. */
    public static final int MOST = 200;

    /** The page a list gives when nobody asks for another. */
    public static final Paging FIRST = new Paging(0, 50);

    /** @throws InvalidException where either is out of its range */
    public Paging {
        if (page < 0 || page > 1_000_000) {
            throw InvalidException.of("page", "must be between 0 and 1000000");
        }
        if (size < 1 || size > MOST) {
            throw InvalidException.of("size", "must be between 1 and " + MOST);
        }
    }

    /** How many entries come before this page. */
    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
