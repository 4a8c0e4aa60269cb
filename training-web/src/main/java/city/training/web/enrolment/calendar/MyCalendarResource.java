package city.training.web.enrolment.calendar;

import city.training.Paging;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Enrolments;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Offerings;
import city.training.people.Caller;
import city.training.web.rest.CallerPrincipal;
import city.training.web.rest.Query;
import city.training.web.rest.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sessions in which the caller has a confirmed seat, to be kept in a calendar. */
@Path("me/calendar.ics")
@Produces("text/calendar;charset=UTF-8")
public final class MyCalendarResource {
    private final Enrolments enrolments;
    private final Offerings offerings;

    public MyCalendarResource(Enrolments enrolments, Offerings offerings) {
        this.enrolments = enrolments;
        this.offerings = offerings;
    }

    @GET
    @RolesAllowed("staff")
    @Takes("offering")
    public byte[] calendar(@Context SecurityContext who, @Context UriInfo uri) {
        Caller caller = CallerPrincipal.of(who);
        Optional<OfferingId> wanted = new Query(uri).text("offering").map(OfferingId::of);
        List<Enrolment> seats = enrolments.mine(caller, new Paging(0, Paging.MOST)).items().stream()
                .filter(enrolment -> enrolment.state() == EnrolmentState.CONFIRMED)
                .filter(enrolment -> wanted.isEmpty() || wanted.get().equals(enrolment.offering()))
                .toList();
        Map<OfferingId, Offering> taught =
                offerings.findAll(seats.stream().map(Enrolment::offering).toList());
        IcsText text = new IcsText();
        seats.forEach(seat -> text.add(seat, Objects.requireNonNull(taught.get(seat.offering()))));
        return text.finished().getBytes(StandardCharsets.UTF_8);
    }
}
