package city.training.web.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before all dispatching. While our application is not there, or is just being exchanged, whoever asks for it is
 * told 503 and when to come back; without this it would be a 404 or a 500, which says that something is gone or broken.
 *
 * <p>Our application writes all its answers itself, its errors too. So what the web server says in its own words at our
 * address comes from a moment when the application was not in its place.
 */
@Component(service = Preprocessor.class)
public final class Gate implements Preprocessor {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Presence presence;
    private final Answers answers = new Answers();
    private @Nullable ServerErrors serverErrors;

    @Activate
    public Gate(BundleContext context) {
        this.presence = new Presence(context);
        presence.open();
    }

    @Deactivate
    void close() {
        presence.close();
    }

    @Override
    public void init(FilterConfig configuration) {
        try {
            serverErrors = ServerErrors.installed(configuration.getServletContext());
        } catch (LinkageError | IllegalStateException e) {
            LOG.info(
                    "The web server is not the one this module brings: it answers malformed addresses in its own words");
        }
    }

    @Override
    public void destroy() {
        if (serverErrors != null) {
            serverErrors.remove();
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        int before = presence.changes();
        BooleanSupplier gone = () -> presence.isAbsent() || presence.changes() != before;
        switch (Address.of(asked)) {
            case ELSEWHERE -> chain.doFilter(request, response);
            case OTHER_REST -> guardOthers(asked, answer, chain);
            case PAGES -> guardPages(asked, answer, chain, gone);
            case REST -> guardRest(asked, answer, chain, gone);
        }
    }

    private void guardRest(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, BooleanSupplier gone)
            throws IOException, ServletException {
        if (gone.getAsBoolean()) {
            answers.notNow(request, response);
            return;
        }
        int said = answeredBy(chain, request, response, status -> status >= 500 && gone.getAsBoolean());
        int status = said == 0 && isBare(response) ? response.getStatus() : said;
        if (isMissing(status)) {
            response.reset();
            answers.notNow(request, response);
        } else if (status > 0) {
            response.reset();
            answers.refusal(request, response, status);
        }
    }

    /** They come and go one by one, and what is not there may be answered by another page: so their 404 is doubted, too. */
    private void guardPages(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, BooleanSupplier gone)
            throws IOException, ServletException {
        IntPredicate notNow = said -> isMissing(said) && (gone.getAsBoolean() || !presence.isSettled());
        int status = answeredBy(chain, request, response, notNow);
        if (notNow.test(status)) {
            response.reset();
            answers.notNowPage(request, response);
        } else if (status > 0) {
            response.sendError(status);
        }
    }

    private void guardOthers(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        GuardedResponse guarded = new GuardedResponse(response, said -> false);
        chain.doFilter(request, guarded);
        if (guarded.heldBack() > 0 && !response.isCommitted()) {
            response.reset();
            answers.refusal(request, response, guarded.heldBack());
        }
    }

    /** The status that was held back, or 0 where the answer is on its way. */
    private static int answeredBy(
            FilterChain chain, HttpServletRequest request, HttpServletResponse response, IntPredicate doubtful)
            throws IOException, ServletException {
        GuardedResponse guarded = new GuardedResponse(response, doubtful);
        try {
            chain.doFilter(request, guarded);
        } catch (ServletException | RuntimeException | LinkageError e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOG.warn("A request could not be carried out", e);
            guarded.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        return response.isCommitted() ? 0 : guarded.heldBack();
    }

    /** The REST framework says no word where it cannot parse a header, and says that before anything of ours is asked. */
    private static boolean isBare(HttpServletResponse response) {
        return response.getStatus() >= 400 && response.getContentType() == null && !response.isCommitted();
    }

    private static boolean isMissing(int status) {
        return status == HttpServletResponse.SC_NOT_FOUND || status >= 500;
    }
}
