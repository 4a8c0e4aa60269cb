package city.training.web.portlet.site;

import city.training.web.portlet.PortletConfiguration;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** What every answer tells the browser to refuse: foreign scripts, foreign frames, guessed types, old copies. */
@Component(
        service = Filter.class,
        configurationPid = PortletConfiguration.PID,
        property = "service.ranking:Integer=100")
@Designate(ocd = PortletConfiguration.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardFilterPattern("/*")
public final class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern SOURCES = Pattern.compile("[\\w'.:/*-]+( [\\w'.:/*-]+)*");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";
    private static final Set<String> FRAMED = Set.of("/portlet/embed");
    // What the framed page asks and answers without scripts, on its way back to itself.
    private static final Set<String> FRAMED_STEPS = Set.of("/portlet/enrol", "/portlet/cancel");
    private static final Pattern FROM_THE_FRAME = Pattern.compile("(.*&)?from=embed(&.*)?");

    private final String frameAncestors;

    @Activate
    public SecurityHeaders(PortletConfiguration configuration) {
        this.frameAncestors = configuration.frame_ancestors().strip();
        if (!SOURCES.matcher(frameAncestors).matches()) {
            throw new IllegalArgumentException(
                    "frame.ancestors in " + PortletConfiguration.PID + " is no list of sources: " + frameAncestors);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        boolean framed = isFramed(request);
        if (!framed) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        response.setHeader("Content-Security-Policy", POLICY + (framed ? frameAncestors : "'self'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not no-referrer: the browser would then hide the origin of our own forms, too.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }

    private static boolean isFramed(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return isOneOf(FRAMED, request)
                || isOneOf(FRAMED_STEPS, request)
                        && FROM_THE_FRAME.matcher(query).matches();
    }

    private static boolean isOneOf(Set<String> paths, HttpServletRequest request) {
        return paths.stream().anyMatch(path -> request.getRequestURI().equals(request.getContextPath() + path));
    }
}
