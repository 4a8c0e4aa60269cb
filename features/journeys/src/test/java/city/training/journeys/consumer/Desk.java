package city.training.journeys.consumer;

import city.training.Refusal;
import city.training.TrainingException;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Standing;
import city.training.notice.TrainingEvents;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Offerings;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Asks the training module's services in process, and says over HTTP what they answered and what it heard. */
@Component(
        service = {Servlet.class, EventHandler.class},
        property = EventConstants.EVENT_TOPIC + "=" + TrainingEvents.ENROLMENT_PREFIX + "*")
@HttpWhiteboardServletPattern("/consumer/*")
public final class Desk extends HttpServlet implements EventHandler {
    private static final long serialVersionUID = 1L;
    private static final Caller OFFICER = Caller.of(new StaffId("officer"), Role.TRAINING_OFFICER);

    private final transient Enrolments enrolments;
    private final transient Offerings offerings;
    private final transient Ear ear;
    private final transient Map<String, String> stateWhenHeard = new ConcurrentHashMap<>();

    @Activate
    public Desk(@Reference Enrolments enrolments, @Reference Offerings offerings, @Reference Ear ear) {
        this.enrolments = enrolments;
        this.offerings = offerings;
        this.ear = ear;
    }

    /** Whether the change is stored at the moment at which it is told of. */
    @Override
    public void handleEvent(Event event) {
        EnrolmentId id = EnrolmentId.of(String.valueOf(event.getProperty(TrainingEvents.ENROLMENT_ID)));
        String state;
        try {
            state = enrolments.get(OFFICER, id).state().name();
        } catch (TrainingException e) {
            state = e.getMessage();
        }
        stateWhenHeard.put(String.valueOf(event.getProperty(TrainingEvents.ID)), state);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        new ObjectMapper().writeValue(response.getOutputStream(), answer(request));
    }

    private Object answer(HttpServletRequest request) {
        try {
            return switch (request.getPathInfo()) {
                case "/heard" -> ear.heard();
                case "/when-heard" -> stateWhenHeard;
                case "/be-slow" -> {
                    ear.beSlow();
                    yield Map.of();
                }
                case "/enrol" -> said(enrol(request));
                case "/cancel" ->
                    said(enrolments.cancel(caller(request), EnrolmentId.of(request.getParameter("enrolment")), ""));
                case "/standing" ->
                    said(Objects.requireNonNull(enrolments
                            .standings(caller(request), List.of(offering(request)))
                            .get(offering(request))));
                case "/offering" -> said(offerings.get(offering(request)));
                default -> Map.of("outcome", "unknown");
            };
        } catch (TrainingException e) {
            return Map.of("outcome", e.getClass().getSimpleName());
        }
    }

    private Decision enrol(HttpServletRequest request) {
        String other = request.getParameter("for");
        return other == null
                ? enrolments.enrol(caller(request), offering(request))
                : enrolments.enrolFor(caller(request), offering(request), new StaffId(other));
    }

    private static Caller caller(HttpServletRequest request) {
        String staff = request.getParameter("staff");
        return staff.equals("officer") ? OFFICER : Caller.staff(new StaffId(staff));
    }

    private static OfferingId offering(HttpServletRequest request) {
        return OfferingId.of(request.getParameter("offering"));
    }

    private static Map<String, Object> said(Decision decision) {
        if (decision instanceof Decision.Confirmed confirmed) {
            return Map.of("outcome", "CONFIRMED", "id", confirmed.id().toString());
        }
        if (decision instanceof Decision.Waitlisted waitlisted) {
            return Map.of(
                    "outcome", "WAITLISTED",
                    "id", waitlisted.id().toString(),
                    "position", waitlisted.position());
        }
        return refused(((Decision.Refused) decision).reasons());
    }

    private static Map<String, Object> said(Cancellation cancellation) {
        if (cancellation instanceof Cancellation.Cancelled cancelled) {
            return Map.of(
                    "outcome", cancelled.enrolment().state().name(),
                    "id", cancelled.enrolment().id().toString());
        }
        return refused(((Cancellation.Refused) cancellation).reasons());
    }

    private static Map<String, Object> said(Standing standing) {
        return Map.of(
                "state", standing.enrolment().map(live -> live.state().name()).orElse(""),
                "actions", standing.actions().stream().sorted().toList(),
                "obstacles", standing.obstacles().stream().map(Desk::said).toList());
    }

    private static Map<String, Object> said(Offering offering) {
        return Map.of(
                "title", offering.course().title(),
                "seatsTaken", offering.seatsTaken(),
                "waiting", offering.waiting());
    }

    private static Map<String, Object> refused(List<Refusal> refusals) {
        return Map.of(
                "outcome",
                "REFUSED",
                "reasons",
                refusals.stream().map(Desk::said).toList());
    }

    private static Map<String, Object> said(Refusal refusal) {
        Map<String, String> facts = new TreeMap<>();
        refusal.facts().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return Map.of("reason", refusal.reason().name(), "facts", facts);
    }
}
