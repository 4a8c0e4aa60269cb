package city.training.web.portlet;

import city.training.Paging;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Enrolments;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Offerings;
import city.training.people.Caller;
import city.training.people.StaffDirectory;
import city.training.people.StaffMember;
import city.training.web.people.Authenticator;
import city.training.web.portlet.Board.Look;
import city.training.web.portlet.site.TrainingContext;
import city.training.web.portlet.view.Words;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The portlet as a page of its own, {@code /training/}, and the page for a frame, {@code /training/portlet/embed}. Both
 * carry the plain portlet, which the element takes the place of where scripts run. Addresses that no page has end here, too:
 * the pattern of the bare start address, an empty text, does not survive in a component's properties.
 */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern({"/", StartPage.FRAMED})
public final class StartPage extends SignedInPage {
    static final String FRAMED = "/portlet/embed";

    private static final long serialVersionUID = 1L;
    private final transient Board board;
    private final transient Offerings offerings;
    private final transient Enrolments enrolments;
    private final transient StaffDirectory directory;

    @Activate
    public StartPage(
            @Reference Authenticator authenticator,
            @Reference Pages pages,
            @Reference Board board,
            @Reference Offerings offerings,
            @Reference Enrolments enrolments,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory) {
        super(authenticator, pages);
        this.board = board;
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.directory = directory;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.isEmpty()) {
            pages().redirect(response, pages().links(request).all());
        } else if (path.equals("/") || path.equals(FRAMED)) {
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    void get(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = pages().words(request);
        boolean full = !pages().links(request).embedded() || "full".equals(request.getParameter("view"));
        Look look = new Look(full, String.valueOf(request.getParameter("tab")), Optional.empty(), null);
        Map<String, Object> values = new HashMap<>(board.of(caller, look, words, pages().links(request)));
        values.put("heading", words.say("portlet.title"));
        values.put("element", true);
        values.put("name", words.say("page.signedIn", Map.of("name", nameOf(caller))));
        values.put("message", message(caller, request, words));
        pages().show(request, response, 200, "start", values);
    }

    private String nameOf(Caller caller) {
        return directory
                .find(caller.staffId())
                .map(StaffMember::name)
                .orElse(caller.staffId().value());
    }

    /** Said from what is stored, not from what the address claims. */
    private String message(Caller caller, HttpServletRequest request, Words words) {
        String done = request.getParameter("done");
        if (done == null) {
            return "";
        }
        Offering offering = offerings.get(OfferingId.of(required(request, "offering")));
        Optional<Enrolment> last = enrolments.mine(caller, new Paging(0, Paging.MOST)).items().stream()
                .filter(one -> one.offering().equals(offering.id()))
                .findFirst();
        return last.map(one -> message(done, offering, one, words)).orElse("");
    }

    private static String message(String done, Offering offering, Enrolment last, Words words) {
        String title = offering.course().title();
        if (done.equals("enrolled") && last.state().isLive()) {
            int position = last.position().orElse(0);
            boolean pending = last.state() == EnrolmentState.REQUESTED
                    && offering.policies().approval().isAsked();
            return words.say(
                    pending ? "done.pending" : "done." + last.state(), Map.of("title", title, "position", position));
        }
        boolean cancelled = done.equals("cancelled") && last.state() == EnrolmentState.CANCELLED;
        return cancelled ? words.say("done.cancelled", Map.of("title", title)) : "";
    }
}
