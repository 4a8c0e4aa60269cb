package city.training.web.enrolment;

import city.training.Refusal;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.web.rest.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided, as it is given out: 201 for a seat, 202 for a place in line or in the pool, 409 for a refusal. */
public record DecisionView(String id, EnrolmentState state, @Nullable Integer position) {
    public static Response answer(UriInfo uri, Decision decision) {
        if (decision instanceof Decision.Confirmed confirmed) {
            return entered(uri, 201, confirmed.id(), EnrolmentState.CONFIRMED, null);
        }
        if (decision instanceof Decision.Waitlisted waitlisted) {
            return entered(uri, 202, waitlisted.id(), EnrolmentState.WAITLISTED, waitlisted.position());
        }
        if (decision instanceof Decision.Requested requested) {
            return entered(uri, 202, requested.id(), EnrolmentState.REQUESTED, null);
        }
        if (decision instanceof Decision.Offered offered) {
            return entered(uri, 202, offered.id(), EnrolmentState.SEAT_OFFERED, null);
        }
        return refused("The enrolment was refused", ((Decision.Refused) decision).reasons());
    }

    public static Response answer(Cancellation cancellation) {
        if (cancellation instanceof Cancellation.Cancelled cancelled) {
            return Response.ok(EnrolmentView.of(cancelled.enrolment())).build();
        }
        return refused("The cancellation was refused", ((Cancellation.Refused) cancellation).reasons());
    }

    private static Response entered(
            UriInfo uri, int status, EnrolmentId id, EnrolmentState state, @Nullable Integer position) {
        return Response.status(status)
                .location(uri.getBaseUriBuilder()
                        .path("enrolments")
                        .path(id.toString())
                        .build())
                .entity(new DecisionView(id.toString(), state, position))
                .build();
    }

    private static Response refused(String detail, List<Refusal> reasons) {
        return Problem.refused(detail + ": " + reasons.get(0).reason(), reasons)
                .response()
                .build();
    }
}
