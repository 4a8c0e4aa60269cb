package city.training.internal.people;

/** What this bundle needs of etc/city.training.login.cfg; the web bundle describes the file, and reads the rest of it. */
@interface LoginConfiguration {
    String PID = "city.training.login";

    /** Staff number of the first training officer, who assigns the roles of all others; empty for nobody. */
    String first_officer() default "";

    /** After how many minutes a browser login ends by itself. */
    int session_minutes() default 480;
}
