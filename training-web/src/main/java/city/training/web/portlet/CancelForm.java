package city.training.web.portlet;

import city.training.enrolment.Cancellation;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.offering.Offering;
import city.training.offering.Offerings;
import city.training.people.Caller;
import city.training.web.people.Authenticator;
import city.training.web.portlet.site.TrainingContext;
import city.training.web.portlet.view.Links;
import city.training.web.portlet.view.Words;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Cancelling without JavaScript: GET asks, POST cancels. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern("/portlet/cancel")
public final class CancelForm extends SignedInPage {
    private static final long serialVersionUID = 1L;
    private final transient Offerings offerings;
    private final transient Enrolments enrolments;

    @Activate
    public CancelForm(
            @Reference Authenticator authenticator,
            @Reference Pages pages,
            @Reference Offerings offerings,
            @Reference Enrolments enrolments) {
        super(authenticator, pages);
        this.offerings = offerings;
        this.enrolments = enrolments;
    }

    @Override
    void get(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Enrolment enrolment = enrolments.get(caller, EnrolmentId.of(required(request, "enrolment")));
        Offering offering = offerings.get(enrolment.offering());
        Words words = pages().words(request);
        Links links = pages().links(request);
        Map<String, Object> facts = Map.of(
                "title",
                offering.course().title(),
                "position",
                enrolment.position().orElse(0));
        String kind =
                switch (enrolment.state()) {
                    case WAITLISTED -> "leave";
                    case REQUESTED, APPROVED -> "withdraw";
                    case SEAT_OFFERED -> "decline";
                    default -> "cancel";
                };
        Question question = new Question(kind, "enrolment", enrolment.id().toString(), "danger", "mine");
        pages().show(request, response, 200, "question", question.values(facts, UUID.randomUUID(), words, links));
    }

    @Override
    void post(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EnrolmentId id = EnrolmentId.of(required(request, "enrolment"));
        Cancellation answer = enrolments.cancel(caller.withRequestKey(required(request, "key")), id, "");
        if (answer instanceof Cancellation.Cancelled cancelled) {
            String offering = cancelled.enrolment().offering().toString();
            pages().redirect(response, pages().links(request).done("cancelled", offering, "mine"));
        } else {
            Words words = pages().words(request);
            List<String> texts = ((Cancellation.Refused) answer)
                    .reasons().stream().map(words::refusal).toList();
            pages().showProblem(request, response, HttpServletResponse.SC_CONFLICT, "page.cancelRefused", texts);
        }
    }
}
