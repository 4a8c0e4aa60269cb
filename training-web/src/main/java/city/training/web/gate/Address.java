package city.training.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Whose address a request goes to. */
enum Address {
    /** Ours; every answer of ours there is written by our REST application. */
    REST,
    /** Of some REST application beside ours. */
    OTHER_REST,
    /** Ours, for people. */
    PAGES,
    ELSEWHERE;

    static Address of(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (isUnder("/api/training", path)) {
            return REST;
        }
        // As it was sent, too: "/api/training/../../x" is to be told in the words of the place it seems to be.
        if (isUnder("/api", path) || isUnder("/api", request.getRequestURI())) {
            return OTHER_REST;
        }
        return isUnder("/training", path) ? PAGES : ELSEWHERE;
    }

    private static boolean isUnder(String base, String path) {
        return path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
    }
}
