package city.training.web.people;

import java.time.Duration;

/** A request whose identity is not even looked at, or may not be used for this. */
public final class LoginRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Code code;
    private final Duration retryAfter;

    /** Why, as a stable code. */
    public enum Code {
        /** Another site's page sent a change in the name of whoever is logged in. */
        CROSS_SITE(403, "This change did not come from a page of this site"),
        /** Too many wrong passwords. */
        TOO_MANY_ATTEMPTS(429, "Too many failed logins; try again later");

        private final int status;
        private final String text;

        Code(int status, String text) {
            this.status = status;
            this.text = text;
        }

        /** The HTTP status that says it. */
        public int status() {
            return status;
        }

        public String text() {
            return text;
        }
    }

    public LoginRefusedException(Code code, Duration retryAfter) {
        super(code.text());
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public Code code() {
        return code;
    }

    /** When trying again makes sense; zero where it never does. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
