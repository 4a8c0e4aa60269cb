package city.training.web.portlet;

import city.training.web.people.Authenticator;
import city.training.web.portlet.site.TrainingContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Ends the login; by POST only, so that no link or picture can do it. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern("/logout")
public final class LogoutForm extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Authenticator authenticator;
    private final transient Pages pages;

    @Activate
    public LogoutForm(@Reference Authenticator authenticator, @Reference Pages pages) {
        this.authenticator = authenticator;
        this.pages = pages;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        authenticator.logout(request);
        authenticator.cookie().remove(request, response);
        pages.redirect(response, pages.links(request).loginForm());
    }
}
