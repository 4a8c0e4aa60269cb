package city.training.web.people;

import city.training.InvalidException;
import city.training.UnavailableException;
import city.training.people.Caller;
import city.training.people.Logins;
import city.training.people.Logins.Login;
import city.training.people.People;
import city.training.people.StaffId;
import city.training.web.people.login.BasicLogin;
import city.training.web.people.login.CookieLogin;
import city.training.web.people.login.LoginConfiguration;
import city.training.web.people.login.OwnSite;
import city.training.web.people.login.PasswordCheck;
import city.training.web.people.login.Proxies;
import city.training.web.people.login.Realm;
import city.training.web.people.login.SingleSignOn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Says who a request comes from, for REST and pages alike. In this order: the single-sign-on header, the session cookie,
 * HTTP Basic.
 */
@Component(service = Authenticator.class, configurationPid = LoginConfiguration.PID)
@Designate(ocd = LoginConfiguration.class)
public final class Authenticator {
    private static final String REQUEST_KEY = "Idempotency-Key";

    private final People people;
    private final PasswordCheck passwords;
    private final CookieLogin cookieLogin;
    private final BasicLogin basicLogin;
    private final SingleSignOn singleSignOn;
    private final OwnSite ownSite;
    private final SessionCookie cookie;

    @Activate
    public Authenticator(@Reference People people, @Reference Logins logins, LoginConfiguration configuration) {
        this(people, logins, configuration, Realm.named(configuration.realm()), Clock.systemUTC());
    }

    Authenticator(People people, Logins logins, LoginConfiguration configuration, Realm realm, Clock clock) {
        Proxies proxies = Proxies.of(configuration.sso_trusted_proxies());
        this.people = people;
        this.passwords = new PasswordCheck(realm, proxies, configuration, clock);
        this.cookie = new SessionCookie(proxies);
        this.cookieLogin = new CookieLogin(logins, clock);
        this.basicLogin = new BasicLogin(passwords, clock);
        this.singleSignOn = new SingleSignOn(configuration, proxies);
        this.ownSite = new OwnSite(proxies);
    }

    /**
     * Who the request comes from; empty where it brings no identity, or one that does not hold.
     *
     * @throws LoginRefusedException where it is a change that another site's page sent, or passwords were tried too often
     * @throws InvalidException where it carries an impossible {@code Idempotency-Key}
     * @throws UnavailableException where it carries a password and none can be checked
     */
    public Optional<Caller> authenticate(HttpServletRequest request) {
        return identify(request).map(caller -> {
            String key = request.getHeader(REQUEST_KEY);
            return key == null ? caller : caller.withRequestKey(key);
        });
    }

    private Optional<Caller> identify(HttpServletRequest request) {
        Optional<StaffId> signedOn = singleSignOn.identify(request);
        if (signedOn.isPresent()) {
            ownSite.refuseOtherSites(request);
            return signedOn.map(staff -> people.identify(staff, Set.of()));
        }
        Optional<Login> open = cookie.read(request).flatMap(cookieLogin::find);
        if (open.isPresent()) {
            ownSite.demandProof(request);
            return open.map(this::callerOf);
        }
        Optional<Login> checked = basicLogin.find(request);
        if (checked.isPresent()) {
            ownSite.refuseOtherSites(request);
        }
        return checked.map(this::callerOf);
    }

    private Caller callerOf(Login login) {
        return people.identify(login.staffId(), login.groups());
    }

    /**
     * Checks a password that came with a form and opens a session; {@link #cookie()} then carries it.
     *
     * @return empty where user and password do not fit; which of the two is never said
     * @throws LoginRefusedException where another site's page sent it, or passwords were tried too often
     * @throws UnavailableException where no password can be checked
     */
    public Optional<Logins.Opened> login(HttpServletRequest request, String user, String password) {
        ownSite.refuseOtherSites(request);
        return passwords.check(request, user, password).map(cookieLogin::open);
    }

    /**
     * Ends the session the request's cookie carries, if any.
     *
     * @throws LoginRefusedException where another site's page sent it
     */
    public void logout(HttpServletRequest request) {
        ownSite.refuseOtherSites(request);
        cookie.read(request).ifPresent(cookieLogin::close);
    }

    /** Reads and writes the session cookie. */
    public SessionCookie cookie() {
        return cookie;
    }
}
