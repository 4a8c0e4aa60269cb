package city.training.web.town;

import city.training.Health;
import city.training.ImportReport;
import city.training.Page;
import city.training.UnavailableException;
import city.training.people.Logins.Login;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import city.training.web.TrainingApplication;
import city.training.web.WebConfiguration;
import city.training.web.people.Authenticator;
import city.training.web.people.Doors;
import city.training.web.people.login.LoginConfiguration;
import city.training.web.people.login.Settings;
import city.training.web.town.TownCatalogue.TownCourses;
import city.training.web.town.TownCatalogue.TownProgrammes;
import city.training.web.town.TownOfferings.TownRooms;
import city.training.web.town.TownPeople.TownDirectory;
import city.training.web.town.TownPeople.TownLogins;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The whole REST application on a real web server. Everybody's password is {@code right}; who is named like a role has
 * it.
 */
public final class Town implements AutoCloseable {
    public static final Map<String, String> OFFICIALS = Map.of(
            "officer", "training-officer",
            "deptofficer", "training-department-officer",
            "depthead", "training-department-head",
            "instructor", "training-instructor",
            "auditor", "training-auditor");

    // The framework warns about every resource that it is given as an object, and about a server that stops under it.
    private static final List<Logger> NOISE = List.of(
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers"),
            Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder"));

    private final TownEnrolments enrolments = new TownEnrolments();
    private final TownOfferings offerings = new TownOfferings();
    private final TownSeatOffers seatOffers = new TownSeatOffers(enrolments);
    private final TownApprovals approvals = new TownApprovals();
    private final TownRestrictions restrictions = new TownRestrictions();
    private final TownLogins logins = new TownLogins();
    private final List<String> passwordsTried = new ArrayList<>();
    private final TownClock clock = new TownClock();
    private final Server server = new Server(0);
    private final Authenticator authenticator;
    private final Application application;
    private Health health = () -> {};
    private volatile boolean realmIsLost;

    public Town() {
        this(Settings.USUAL);
    }

    public Town(LoginConfiguration settings) {
        authenticator = Doors.open(new TownPeople(), logins, settings, this::login, clock);
        application = new TrainingApplication(
                new TownProgrammes(),
                new TownCourses(),
                (caller, file, dryRun) -> report(dryRun),
                new TownRooms(),
                offerings,
                enrolments,
                new TownExplanations(enrolments),
                new TownAdmissions(enrolments),
                new TownNominations(),
                new TownRosters(),
                approvals,
                new TownDelegations(),
                seatOffers,
                new TownNoShows(),
                restrictions,
                (caller, subject, paging) -> new Page<>(
                        List.of(new AuditEntry(subject, 1, Sample.NINE, "kim", "CONFIRMED", "", Map.of())),
                        paging.page(),
                        paging.size(),
                        1),
                new TownPeople(),
                new TownDirectory(),
                (caller, file, dryRun) -> report(dryRun),
                () -> health.check(),
                authenticator,
                seoul());
        start();
    }

    private void start() {
        NOISE.forEach(logger -> logger.setLevel(Level.OFF));
        ServletContextHandler context = new ServletContextHandler("/api");
        context.addServlet(
                new ServletHolder(new ServletContainer(ResourceConfig.forApplication(application))), "/training/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Login> login(String user, String password) {
        if (realmIsLost) {
            throw new UnavailableException("There is no realm", Duration.ofSeconds(10));
        }
        passwordsTried.add(user);
        String group = OFFICIALS.get(user);
        Set<String> groups = group == null ? Set.of("everybody") : Set.of(group);
        return password.equals("right") ? Optional.of(new Login(new StaffId(user), groups)) : Optional.empty();
    }

    static ImportReport report(boolean dryRun) {
        ImportReport.Row row = new ImportReport.Row(2, "1001", ImportReport.Outcome.CREATED, List.of(), List.of());
        return ImportReport.of(dryRun, List.of(), List.of(row));
    }

    private static WebConfiguration seoul() {
        return new WebConfiguration() {
            @Override
            public String zone() {
                return "Asia/Seoul";
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return WebConfiguration.class;
            }
        };
    }

    /** A request to a path under the application, by nobody. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + "/api/training/" + path));
    }

    public String origin() {
        return "http://localhost:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    public Application application() {
        return application;
    }

    public Authenticator authenticator() {
        return authenticator;
    }

    public TownEnrolments enrolments() {
        return enrolments;
    }

    public TownApprovals approvals() {
        return approvals;
    }

    public TownSeatOffers seatOffers() {
        return seatOffers;
    }

    public TownRestrictions restrictions() {
        return restrictions;
    }

    public TownOfferings offerings() {
        return offerings;
    }

    public TownLogins logins() {
        return logins;
    }

    /** Whose passwords the realm was asked about, in order. */
    public List<String> passwordsTried() {
        return passwordsTried;
    }

    public TownClock clock() {
        return clock;
    }

    public void become(Health next) {
        health = next;
    }

    public void loseTheRealm(boolean lost) {
        realmIsLost = lost;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that the test moves. */
    public static final class TownClock extends Clock {
        private volatile Instant now = Sample.NINE;

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
