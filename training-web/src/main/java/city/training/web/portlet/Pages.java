package city.training.web.portlet;

import city.training.web.WebConfiguration;
import city.training.web.portlet.view.Links;
import city.training.web.portlet.view.Templates;
import city.training.web.portlet.view.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Writes pages: in the language of the request, from a template. */
@Component(service = Pages.class, configurationPid = WebConfiguration.PID)
public final class Pages {
    private final Templates templates = new Templates();
    private final Clock clock;

    @Activate
    public Pages(WebConfiguration configuration) {
        this(Clock.system(ZoneId.of(configuration.zone())));
    }

    Pages(Clock clock) {
        this.clock = clock;
    }

    public Words words(HttpServletRequest request) {
        return new Words(request.getParameter("lang"), clock);
    }

    public Links links(HttpServletRequest request) {
        boolean embedded =
                "embed".equals(request.getParameter("from")) || StartPage.FRAMED.equals(request.getServletPath());
        return new Links(request.getContextPath(), words(request).lang(), embedded);
    }

    /** A page of its own. */
    public void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String template,
            Map<String, ?> values)
            throws IOException {
        write(response, status, templates.page(template, words(request), links(request), values));
    }

    /** A part of somebody else's page. */
    public void showPart(
            HttpServletRequest request, HttpServletResponse response, String template, Map<String, ?> values)
            throws IOException {
        write(response, 200, templates.fragment(template, words(request), links(request), values));
    }

    /** Something did not work, in words. */
    public void showProblem(
            HttpServletRequest request, HttpServletResponse response, int status, String heading, List<String> texts)
            throws IOException {
        String title = words(request).say(heading);
        String back = links(request).portlet("open");
        show(
                request,
                response,
                status,
                "problem",
                Map.of("heading", title, "texts", texts, "back", back, "narrow", true));
    }

    /** To another page, by GET. */
    public void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    private static void write(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }
}
