package city.training.web.portlet;

import city.training.InvalidException;
import city.training.people.Caller;
import city.training.web.people.Authenticator;
import city.training.web.portlet.view.Links;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A page for those who are logged in; everybody else is sent to the login and comes back. */
abstract class SignedInPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Authenticator authenticator;
    private final transient Pages pages;

    SignedInPage(Authenticator authenticator, Pages pages) {
        this.authenticator = authenticator;
        this.pages = pages;
    }

    final Pages pages() {
        return pages;
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = authenticator.authenticate(request);
        if (caller.isPresent()) {
            get(caller.get(), request, response);
        } else {
            signIn(request, response);
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = authenticator.authenticate(request);
        if (caller.isPresent()) {
            post(caller.get(), request, response);
        } else {
            signIn(request, response, pages.links(request).portlet("open"));
        }
    }

    abstract void get(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException;

    void post(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** What somebody sees who is not logged in. */
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        signIn(request, response, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** A frame cannot show the login, which may not be framed: it gets a link that leaves the frame. */
    private void signIn(HttpServletRequest request, HttpServletResponse response, String next) throws IOException {
        Links links = pages.links(request);
        if (links.embedded()) {
            pages.show(request, response, 200, "signin", Map.of("login", links.login(links.all())));
        } else {
            pages.redirect(response, links.login(next));
        }
    }

    static String required(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> InvalidException.of(name, "is missing"));
    }
}
