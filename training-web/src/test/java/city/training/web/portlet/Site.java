package city.training.web.portlet;

import city.training.Page;
import city.training.Paging;
import city.training.people.Logins;
import city.training.people.Logins.Login;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import city.training.web.people.Authenticator;
import city.training.web.people.Doors;
import city.training.web.people.login.Settings;
import city.training.web.portlet.site.FailurePages;
import city.training.web.portlet.site.SecurityHeaders;
import city.training.web.portlet.site.StaticFiles;
import city.training.web.town.TownPeople;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The pages on a real web server, and a browser without scripts in front of them. The password is {@code right}. */
final class Site implements AutoCloseable {
    final Office office = new Office();
    private final Server server = new Server(0);
    private final ServletContextHandler context = new ServletContextHandler("/training");
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Site() {
        this("'self'");
    }

    Site(String frameAncestors) {
        Clock clock = Clock.fixed(Office.NOW, ZoneOffset.UTC);
        Logins logins = new TownPeople.TownLogins();
        Authenticator door = Doors.open(new TownPeople(), logins, Settings.USUAL, Site::check, clock);
        Pages pages = new Pages(clock.withZone(ZoneId.of("Asia/Seoul")));
        Board board = new Board(office, office, clock);
        add(new SecurityHeaders(settings(frameAncestors)));
        add(new FailurePages(pages));
        add(new StartPage(door, pages, board, office, office, new Nobody()));
        add(new FragmentPage(door, pages, board));
        add(new EnrolForm(door, pages, office, office));
        add(new CancelForm(door, pages, office, office));
        add(new AcceptForm(door, pages, office, new OfficeOffers(office)));
        add(new LoginPage(door, pages));
        add(new LogoutForm(door, pages));
        add(new StaticFiles());
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Filter filter) {
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private void add(Servlet servlet) {
        for (String pattern : patterns(servlet)) {
            context.addServlet(new ServletHolder(servlet), pattern);
        }
    }

    // The annotation lives in the class file only; what it says is said again here for the test's server.
    private static Set<String> patterns(Servlet servlet) {
        return switch (servlet.getClass().getSimpleName()) {
            case "StartPage" -> Set.of("/", "/portlet/embed");
            case "FragmentPage" -> Set.of("/portlet/fragment");
            case "EnrolForm" -> Set.of("/portlet/enrol");
            case "AcceptForm" -> Set.of("/portlet/accept");
            case "CancelForm" -> Set.of("/portlet/cancel");
            case "LoginPage" -> Set.of("/login");
            case "LogoutForm" -> Set.of("/logout");
            case "StaticFiles" -> Set.of("/web/*");
            default -> throw new IllegalArgumentException(servlet.toString());
        };
    }

    private static Optional<Login> check(String user, String password) {
        return password.equals("right") ? Optional.of(new Login(new StaffId(user), Set.of())) : Optional.empty();
    }

    static PortletConfiguration settings(String frameAncestors) {
        return new PortletConfiguration() {
            @Override
            public String frame_ancestors() {
                return frameAncestors;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return PortletConfiguration.class;
            }
        };
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Origin", origin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    HttpResponse<String> postFrom(String origin, String path, Map<String, String> fields) {
        return send(request(path)
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    Site loggedInAs(String user) {
        post("/training/login", Map.of("user", user, "password", "right"));
        return this;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    String origin() {
        return "http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Nobody implements StaffDirectory {
        @Override
        public Optional<StaffMember> find(StaffId id) {
            return Optional.empty();
        }

        @Override
        public Map<StaffId, StaffMember> findAll(Collection<StaffId> ids) {
            return Map.of();
        }

        @Override
        public Page<StaffMember> search(String text, Paging paging) {
            throw new UnsupportedOperationException();
        }
    }
}
