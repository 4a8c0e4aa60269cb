package city.training.web.enrolment.approval;

import city.training.Page;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.approval.Approvals;
import city.training.enrolment.approval.Verdict;
import city.training.people.Caller;
import city.training.web.enrolment.EnrolmentView;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Given;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import city.training.web.rest.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** What waits for the caller's approval; whose step it is, the service knows, since a delegate needs no role. */
@Path("approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApprovalsResource {
    private final Approvals approvals;

    public ApprovalsResource(Approvals approvals) {
        this.approvals = approvals;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {},
            paging = true)
    public Page<PendingApprovalView> waiting(@Context SecurityContext who, @Context UriInfo uri) {
        return approvals
                .waitingFor(CallerPrincipal.of(who), new Query(uri).paging())
                .map(PendingApprovalView::of);
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed("staff")
    public Response decide(@Context SecurityContext who, @PathParam("id") String id, @Nullable VerdictForm body) {
        VerdictForm form = Given.body(body);
        Given given = new Given();
        boolean approved = given.need("approved", form.approved(), false);
        given.check();
        Caller caller = CallerPrincipal.of(who);
        EnrolmentId enrolment = EnrolmentId.of(id);
        String reason = form.reason() == null ? "" : form.reason();
        return answer(
                approved ? approvals.approve(caller, enrolment, reason) : approvals.reject(caller, enrolment, reason));
    }

    private static Response answer(Verdict verdict) {
        if (verdict instanceof Verdict.Counted counted) {
            return Response.ok(EnrolmentView.of(counted.enrolment())).build();
        }
        var reasons = ((Verdict.Refused) verdict).reasons();
        return Problem.refused("The answer does not count: " + reasons.get(0).reason(), reasons)
                .response()
                .build();
    }
}
