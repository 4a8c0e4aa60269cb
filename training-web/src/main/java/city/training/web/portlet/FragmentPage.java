package city.training.web.portlet;

import city.training.InvalidException;
import city.training.people.Caller;
import city.training.web.people.Authenticator;
import city.training.web.portlet.Board.Look;
import city.training.web.portlet.site.TrainingContext;
import city.training.web.portlet.view.Links;
import city.training.web.portlet.view.Words;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The portlet as a piece of HTML for somebody else's page; its links and forms lead to our own pages. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern("/portlet/fragment")
public final class FragmentPage extends SignedInPage {
    private static final long serialVersionUID = 1L;
    private final transient Board board;

    @Activate
    public FragmentPage(@Reference Authenticator authenticator, @Reference Pages pages, @Reference Board board) {
        super(authenticator, pages);
        this.board = board;
    }

    @Override
    void get(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = pages().words(request);
        Links links = pages().links(request);
        boolean full = "full".equals(request.getParameter("view"));
        Look look = new Look(
                full, String.valueOf(request.getParameter("tab")), limit(request), request.getParameter("label"));
        Map<String, Object> values = new HashMap<>(board.of(caller, look, words, links));
        pages().showPart(request, response, "fragment", values);
    }

    /** Part of a page that somebody reads anyway: it says where to log in instead of leading away. */
    @Override
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = pages().links(request).login(pages().links(request).all());
        pages().showPart(request, response, "signin", Map.of("login", login));
    }

    private static Optional<Integer> limit(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("limit")).map(text -> {
            if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > 200) {
                throw InvalidException.of("limit", "must be between 1 and 200");
            }
            return Integer.valueOf(text);
        });
    }
}
