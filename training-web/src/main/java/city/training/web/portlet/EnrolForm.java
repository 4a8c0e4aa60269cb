package city.training.web.portlet;

import city.training.enrolment.Decision;
import city.training.enrolment.Enrolments;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
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

/** Enrolling without JavaScript: GET asks, for what cannot be cancelled any more; POST enrols. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern("/portlet/enrol")
public final class EnrolForm extends SignedInPage {
    private static final long serialVersionUID = 1L;
    private final transient Offerings offerings;
    private final transient Enrolments enrolments;

    @Activate
    public EnrolForm(
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
        Offering offering = offerings.get(OfferingId.of(required(request, "offering")));
        Words words = pages().words(request);
        Links links = pages().links(request);
        Map<String, Object> facts = Map.of("title", offering.course().title(), "when", offering.cancelUntil());
        Question question = new Question("enrol", "offering", offering.id().toString(), "primary", "open");
        pages().show(request, response, 200, "question", question.values(facts, UUID.randomUUID(), words, links));
    }

    @Override
    void post(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OfferingId id = OfferingId.of(required(request, "offering"));
        Decision decision = enrolments.enrol(caller.withRequestKey(required(request, "key")), id);
        if (decision instanceof Decision.Refused refused) {
            Words words = pages().words(request);
            List<String> texts = refused.reasons().stream().map(words::refusal).toList();
            pages().showProblem(request, response, HttpServletResponse.SC_CONFLICT, "page.refused", texts);
        } else {
            pages().redirect(response, pages().links(request).done("enrolled", id.toString(), "mine"));
        }
    }
}
