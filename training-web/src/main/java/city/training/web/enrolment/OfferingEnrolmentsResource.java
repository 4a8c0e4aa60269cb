package city.training.web.enrolment;

import city.training.Page;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolments;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
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

/** The enrolments of one offering: asking for a seat, and the roster. */
@Path("offerings/{id}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OfferingEnrolmentsResource {
    private final Enrolments enrolments;

    public OfferingEnrolmentsResource(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @GET
    @RolesAllowed({
        "training-officer",
        "training-department-officer",
        "training-instructor",
        "training-auditor",
    })
    @Takes(
            value = {},
            paging = true)
    public Page<RosterView> roster(@Context SecurityContext who, @Context UriInfo uri, @PathParam("id") String id) {
        return enrolments
                .roster(CallerPrincipal.of(who), OfferingId.of(id), new Query(uri).paging())
                .map(RosterView::of);
    }

    @POST
    @RolesAllowed("staff")
    public Response enrol(
            @Context SecurityContext who,
            @Context UriInfo uri,
            @PathParam("id") String id,
            @Nullable EnrolmentForm body) {
        return DecisionView.answer(uri, decision(CallerPrincipal.of(who), OfferingId.of(id), body));
    }

    private Decision decision(Caller caller, OfferingId offering, @Nullable EnrolmentForm body) {
        if (body != null && body.override() != null) {
            EnrolmentForm.Overriding overriding = body.overriding(body.override());
            return enrolments.enrolDespite(caller, offering, new StaffId(overriding.staffId()), overriding.reason());
        }
        String staff = body == null ? null : body.staffId();
        return staff == null
                ? enrolments.enrol(caller, offering)
                : enrolments.enrolFor(caller, offering, new StaffId(staff));
    }
}
