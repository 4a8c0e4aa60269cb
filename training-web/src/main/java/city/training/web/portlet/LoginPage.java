package city.training.web.portlet;

import city.training.people.Logins;
import city.training.web.people.Authenticator;
import city.training.web.portlet.site.TrainingContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The login form. After it the browser goes back to where the person came from, on this server only. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern("/login")
public final class LoginPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    // A slash, and no second one or backslash after it, which browsers read as the start of another host.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private final transient Authenticator authenticator;
    private final transient Pages pages;

    @Activate
    public LoginPage(@Reference Authenticator authenticator, @Reference Pages pages) {
        this.authenticator = authenticator;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ask(request, response, 200, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String user =
                Objects.requireNonNullElse(request.getParameter("user"), "").strip();
        String password = Objects.requireNonNullElse(request.getParameter("password"), "");
        Optional<Logins.Opened> opened = authenticator.login(request, user, password);
        if (opened.isEmpty()) {
            ask(request, response, 403, pages.words(request).say("login.failed"));
            return;
        }
        authenticator.cookie().write(request, response, opened.get());
        pages.redirect(response, next(request));
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, int status, String error)
            throws IOException {
        Map<String, Object> values = Map.of(
                "heading", pages.words(request).say("login.title"),
                "error", error,
                "next", next(request),
                "user", Objects.requireNonNullElse(request.getParameter("user"), ""),
                "narrow", true);
        pages.show(request, response, status, "login", values);
    }

    private String next(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("next"))
                .filter(next -> LOCAL.matcher(next).matches())
                .orElseGet(() -> pages.links(request).all());
    }
}
