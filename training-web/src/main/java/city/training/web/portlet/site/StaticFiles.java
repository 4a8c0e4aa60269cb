package city.training.web.portlet.site;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The scripts, styles and texts of the portlet. The modules import each other, so a browser must never mix those of two
 * versions: it asks each time, and is told 304.
 */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(TrainingContext.SELECT)
@HttpWhiteboardServletPattern("/web/*")
public final class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z][A-Za-z0-9-]*)+\\.(js|css|json|svg|txt)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8");

    private final transient Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(byte[] content, String etag) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        Optional<Known> found = path.matches() ? find(path.group()) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Known file = found.get();
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", file.etag());
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(TYPES.get(path.group(1)));
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    /** Read once: a bundle's files do not change, and only those there are take room. */
    private Optional<Known> find(String path) {
        return Optional.ofNullable(known.computeIfAbsent(path, StaticFiles::read));
    }

    private static @Nullable Known read(String path) {
        try (InputStream file = StaticFiles.class.getResourceAsStream("/web" + path)) {
            if (file == null) {
                return null;
            }
            byte[] content = file.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Known(
                    content, '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
