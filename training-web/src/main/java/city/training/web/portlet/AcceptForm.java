package city.training.web.portlet;

import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.enrolment.passing.SeatOffers;
import city.training.people.Caller;
import city.training.web.people.Authenticator;
import city.training.web.portlet.site.TrainingContext;
import city.training.web.portlet.view.Words;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Accepting an offered seat without JavaScript: POST accepts, GET leads back to where that is offered. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern("/portlet/accept")
public final class AcceptForm extends SignedInPage {
    private static final long serialVersionUID = 1L;
    private final transient Enrolments enrolments;
    private final transient SeatOffers offers;

    @Activate
    public AcceptForm(
            @Reference Authenticator authenticator,
            @Reference Pages pages,
            @Reference Enrolments enrolments,
            @Reference SeatOffers offers) {
        super(authenticator, pages);
        this.enrolments = enrolments;
        this.offers = offers;
    }

    @Override
    void get(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages().redirect(response, pages().links(request).portlet("mine"));
    }

    @Override
    void post(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        EnrolmentId id = EnrolmentId.of(required(request, "enrolment"));
        Decision decision = offers.accept(caller.withRequestKey(required(request, "key")), id);
        if (decision instanceof Decision.Refused refused) {
            Words words = pages().words(request);
            List<String> texts = refused.reasons().stream().map(words::refusal).toList();
            pages().showProblem(request, response, HttpServletResponse.SC_CONFLICT, "page.acceptRefused", texts);
        } else {
            String offering = enrolments.get(caller, id).offering().toString();
            pages().redirect(response, pages().links(request).done("enrolled", offering, "mine"));
        }
    }
}
