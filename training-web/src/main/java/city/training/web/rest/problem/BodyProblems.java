package city.training.web.rest.problem;

import city.training.InvalidException.Fault;
import city.training.web.rest.json.BodyTooLargeException;
import city.training.web.rest.json.WrongFormException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A body that is too large, is no JSON, or is not the JSON that is taken here. */
public final class BodyProblems implements ExceptionMapper<IOException> {
    private static final String NO_JSON =
            "is not JSON in UTF-8: it breaks off, breaks a rule, names a field twice, or is"
                    + " nested too deeply or too long";

    @Override
    public Response toResponse(IOException thrown) {
        if (thrown instanceof BodyTooLargeException tooLarge) {
            return Problem.of(413, "The request carries more than " + tooLarge.most() + " bytes")
                    .response()
                    .build();
        }
        Fault fault = thrown instanceof JsonProcessingException json ? faultOf(json) : new Fault("body", "breaks off");
        return Problem.invalid(fault.field() + " " + fault.problem(), List.of(fault))
                .response()
                .build();
    }

    private static Fault faultOf(JsonProcessingException thrown) {
        if (thrown instanceof MismatchedInputException mismatch) {
            return new Fault(fieldOf(mismatch), problemOf(mismatch));
        }
        return new Fault("body", NO_JSON);
    }

    /** The path as people write it, such as {@code sessions[1].endsAt}. */
    private static String fieldOf(JsonMappingException thrown) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : thrown.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String problemOf(MismatchedInputException thrown) {
        if (thrown instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (thrown instanceof InvalidNullException) {
            return "must not be null";
        }
        if (thrown instanceof WrongFormException wrong) {
            return wrong.getOriginalMessage();
        }
        Class<?> wanted = thrown.getTargetType();
        return wanted != null && wanted.isEnum() && thrown instanceof InvalidFormatException
                ? "must be one of " + Arrays.toString(wanted.getEnumConstants())
                : "has the wrong type or form";
    }
}
