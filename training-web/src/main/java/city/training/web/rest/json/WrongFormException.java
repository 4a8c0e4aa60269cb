package city.training.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** A text that is not what the field holds; the message says what it should be and may be shown. */
public final class WrongFormException extends InvalidFormatException {
    private static final long serialVersionUID = 1L;

    WrongFormException(JsonParser json, String form, String text, Class<?> type) {
        super(json, form, text, type);
    }
}
