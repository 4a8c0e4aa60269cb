package city.training.web.enrolment.passing;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.passing.SeatOffers;
import city.training.web.enrolment.DecisionView;
import city.training.web.rest.CallerPrincipal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to an offered seat. */
@Path("enrolments/{id}/offer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SeatOfferResource {
    private final SeatOffers offers;

    public SeatOfferResource(SeatOffers offers) {
        this.offers = offers;
    }

    @POST
    @Path("acceptance")
    @RolesAllowed("staff")
    public Response accept(@Context SecurityContext who, @Context UriInfo uri, @PathParam("id") String id) {
        return DecisionView.answer(uri, offers.accept(CallerPrincipal.of(who), EnrolmentId.of(id)));
    }

    @POST
    @Path("decline")
    @RolesAllowed("staff")
    public Response decline(@Context SecurityContext who, @PathParam("id") String id, @Nullable DeclineForm body) {
        String reason = Optional.ofNullable(body).map(DeclineForm::reason).orElse("");
        return DecisionView.answer(offers.decline(CallerPrincipal.of(who), EnrolmentId.of(id), reason));
    }
}
