package city.training.web.portlet.site;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.TrainingException;
import city.training.UnavailableException;
import city.training.web.people.LoginRefusedException;
import city.training.web.portlet.Pages;
import city.training.web.portlet.view.Words;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong in any page into a page that says so, without anything from the inside. */
@Component(service = Filter.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardFilterPattern("/*")
public final class FailurePages extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);
    private static final Map<Integer, String> TEXTS = Map.of(
            400, "error.form",
            403, "error.form",
            404, "error.notFoundText",
            405, "error.method",
            409, "error.form",
            429, "login.tooMany",
            503, "error.unavailable");

    private final transient Pages pages;

    @Activate
    public FailurePages(@Reference Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, new InOurWords(request, response));
        } catch (LoginRefusedException e) {
            retryAfter(response, e.retryAfter());
            show(request, response, e.code().status());
        } catch (UnavailableException e) {
            retryAfter(response, e.retryAfter());
            show(request, response, 503);
        } catch (TrainingException e) {
            show(request, response, statusOf(e));
        } catch (RuntimeException e) {
            unexpected(request, response, e);
        }
    }

    private static int statusOf(TrainingException thrown) {
        if (thrown instanceof NotFoundException) {
            return 404;
        }
        if (thrown instanceof NotAllowedException) {
            return 403;
        }
        if (thrown instanceof ConflictException) {
            return 409;
        }
        return thrown instanceof InvalidException ? 400 : 500;
    }

    private static void retryAfter(HttpServletResponse response, Duration wait) {
        if (!wait.isZero()) {
            response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        Words words = pages.words(request);
        String heading = status == 404 ? "error.notFound" : "error.title";
        String text = TEXTS.getOrDefault(status, "error.unavailable");
        pages.showProblem(request, response, status, heading, List.of(words.say(text)));
    }

    private void unexpected(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws IOException {
        String id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", id, thrown);
        Words words = pages.words(request);
        List<String> texts = List.of(words.say("error.unexpected"), words.say("error.reference", Map.of("id", id)));
        pages.showProblem(request, response, 500, "error.title", texts);
    }

    /** The web server's own error pages are in its words and say too much. */
    private final class InOurWords extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        InOurWords(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            show(request, (HttpServletResponse) getResponse(), status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
