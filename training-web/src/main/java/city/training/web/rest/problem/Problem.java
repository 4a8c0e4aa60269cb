package city.training.web.rest.problem;

import city.training.InvalidException.Fault;
import city.training.Reason;
import city.training.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it.
 *
 * @param reason for a refusal, the weightiest of its reasons
 * @param reasons for a refusal, all of them
 * @param faults for an invalid request, every fault found
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String reason,
        @Nullable List<RefusalView> reasons,
        @Nullable List<Fault> faults) {

    public static final MediaType TYPE = new MediaType("application", "problem+json");

    /** A reason with its facts. */
    public record RefusalView(String reason, Map<String, Object> facts) {
        public static RefusalView of(Refusal refusal) {
            return new RefusalView(refusal.reason().name(), refusal.facts());
        }
    }

    public static Problem of(int status, String detail) {
        return new Problem("about:blank", title(status), status, detail, null, null, null, null);
    }

    public static Problem invalid(String detail, List<Fault> faults) {
        return new Problem("urn:training:problem:invalid", title(400), 400, detail, null, null, null, faults);
    }

    public static Problem refused(String detail, List<Refusal> refusals) {
        return refused(409, detail, refusals.stream().map(RefusalView::of).toList());
    }

    /** A refusal by something that is no rule of training, so that its code is no {@link Reason}. */
    public static Problem refused(int status, String detail, String reason) {
        return refused(status, detail, List.of(new RefusalView(reason, Map.of())));
    }

    private static Problem refused(int status, String detail, List<RefusalView> reasons) {
        String first = reasons.get(0).reason();
        return new Problem("urn:training:problem:refused", title(status), status, detail, null, first, reasons, null);
    }

    /** The same problem, saying where it happened. */
    public Problem at(String where) {
        return new Problem(type, title, status, detail, where, reason, reasons, faults);
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(TYPE).entity(this);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
