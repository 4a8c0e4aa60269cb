package city.training.web.rest;

import city.training.InvalidException;
import city.training.web.rest.problem.Problem;
import jakarta.ws.rs.ClientErrorException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version a change is based on, as it came with the body or as {@code If-Match: "<version>"}. */
public final class StatedVersion {
    private static final Pattern IF_MATCH = Pattern.compile("\"(\\d{1,18})\"");

    private StatedVersion() {}

    /** @throws ClientErrorException (428) where neither says which */
    public static long of(@Nullable Long inBody, @Nullable String ifMatch) {
        if (ifMatch == null) {
            if (inBody == null) {
                throw new ClientErrorException(Problem.of(
                                428, "Say which version the change is based on: \"version\" in the body, or If-Match")
                        .response()
                        .build());
            }
            return inBody;
        }
        Matcher matcher = IF_MATCH.matcher(ifMatch);
        if (!matcher.matches()) {
            throw InvalidException.of("If-Match", "must be a version in quotes");
        }
        long inHeader = Long.parseLong(matcher.group(1));
        if (inBody != null && inBody != inHeader) {
            throw InvalidException.of("version", "is not the one in If-Match");
        }
        return inHeader;
    }
}
