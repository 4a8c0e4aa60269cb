package city.training.offering;

/** How an offering gives its seats. */
public enum Admission {
    /** 선착순: first come, first served, then a waiting list. */
    FIRST_COME
}
