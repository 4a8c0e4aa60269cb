package city.training.people;

/** Whether somebody works here already (임용상태). */
public enum AppointmentStatus {
    /** 재직: appointed. */
    STAFF,
    /** 임용예정: about to be appointed. */
    APPOINTEE
}
