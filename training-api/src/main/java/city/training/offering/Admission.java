package city.training.offering;

/** How an offering gives its seats. */
public enum Admission {
    /** 선착순: first come, first served, then a waiting list. */
    FIRST_COME,
    /** 선발: requests are collected while the window is open; then an officer chooses, with a reason. */
    SELECTION,
    /** 추첨: requests are collected while the window is open; then lots are drawn from a stored seed. */
    LOTTERY
}
