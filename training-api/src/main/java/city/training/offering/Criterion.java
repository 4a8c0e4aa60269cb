package city.training.offering;

/** What the system orders a pool by when it proposes a selection (선발 기준). */
public enum Criterion {
    /** Who has held a seat to the end in no offering at all goes first. */
    NEVER_ATTENDED,
    /** Who has held a seat to the end in no offering of this course goes first. */
    NEVER_ATTENDED_THIS_COURSE,
    /** Whose last training is longest ago goes first; who had none before those. */
    LONGEST_SINCE_LAST_TRAINING,
    /** Whom their department recommends higher (부서 추천 순위) goes first; who is not recommended last. */
    DEPARTMENT_RANK,
    /** Who asked first goes first. */
    REQUEST_TIME
}
