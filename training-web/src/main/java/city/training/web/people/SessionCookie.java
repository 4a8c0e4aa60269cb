package city.training.web.people;

import city.training.people.Logins;
import city.training.web.people.login.Proxies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries a browser's login. It ends with the browser; the login behind it ends by itself. */
public final class SessionCookie {
    public static final String NAME = "training_session";

    private final Proxies proxies;

    SessionCookie(Proxies proxies) {
        this.proxies = proxies;
    }

    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Logins.Opened opened) {
        response.addCookie(cookie(request, opened.token()));
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = cookie(request, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        cookie.setSecure(proxies.isSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
