package city.training.web.enrolment;

import city.training.Page;
import city.training.enrolment.Enrolment;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Standing;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Offerings;
import city.training.people.Caller;
import city.training.web.offering.OfferingView;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The caller's own enrolments. */
@Path("me/enrolments")
@Produces(MediaType.APPLICATION_JSON)
public final class MyEnrolmentsResource {
    private final Enrolments enrolments;
    private final Offerings offerings;
    private final Clock clock;

    public MyEnrolmentsResource(Enrolments enrolments, Offerings offerings, Clock clock) {
        this.enrolments = enrolments;
        this.offerings = offerings;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("staff")
    @Takes(
            value = {},
            paging = true)
    public Page<MyEnrolmentView> mine(@Context SecurityContext who, @Context UriInfo uri) {
        Caller caller = CallerPrincipal.of(who);
        Page<Enrolment> mine = enrolments.mine(caller, new Query(uri).paging());
        List<OfferingId> ids =
                mine.items().stream().map(Enrolment::offering).distinct().toList();
        Map<OfferingId, Offering> taught = offerings.findAll(ids);
        Map<OfferingId, Standing> standings = enrolments.standings(caller, ids);
        Instant now = clock.instant();
        return mine.map(one -> MyEnrolmentView.of(
                one,
                OfferingView.of(
                        Objects.requireNonNull(taught.get(one.offering())), standings.get(one.offering()), now)));
    }
}
