package city.training.web.people;

import city.training.people.Logins;
import city.training.people.People;
import city.training.web.people.login.LoginConfiguration;
import city.training.web.people.login.Realm;
import java.time.Clock;

/** Makes authenticators with a realm and a clock of the test's. */
public final class Doors {
    private Doors() {}

    public static Authenticator open(
            People people, Logins logins, LoginConfiguration configuration, Realm realm, Clock clock) {
        return new Authenticator(people, logins, configuration, realm, clock);
    }
}
