package city.training;

/** Whether the module can do its work on this node. */
public interface Health {
    /**
     * Asks the database for an answer.
     *
     * @throws UnavailableException where it gives none
     */
    void check();
}
