package city.training.web.rest.json;

import java.io.IOException;

/** A request that carries more than is taken. An {@link IOException}, since that passes the JSON reader unchanged. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
    private final long most;

    BodyTooLargeException(long most) {
        super("more than " + most + " bytes");
        this.most = most;
    }

    public long most() {
        return most;
    }
}
