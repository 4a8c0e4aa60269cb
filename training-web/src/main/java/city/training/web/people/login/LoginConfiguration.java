package city.training.web.people.login;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How people log in: etc/city.training.login.cfg. */
@ObjectClassDefinition(
        name = "City Training: login",
        description = "How people log in, and which single-sign-on proxy is believed")
public @interface LoginConfiguration {
    String PID = "city.training.login";

    @AttributeDefinition(name = "Realm", description = "JAAS realm of Karaf that checks passwords")
    String realm() default "karaf";

    @AttributeDefinition(name = "Session minutes", description = "How long a browser stays logged in", min = "1")
    int session_minutes() default 480;

    @AttributeDefinition(
            name = "First officer",
            description = "Staff number of who is training officer before anybody was assigned; empty for nobody")
    String first_officer() default "";

    @AttributeDefinition(
            name = "Single-sign-on header",
            description = "Header in which the sign-on proxy puts the staff number; empty switches it off")
    String sso_header() default "";

    @AttributeDefinition(
            name = "Trusted proxies",
            description = "Addresses (CIDR, separated by commas) whose sign-on and X-Forwarded headers are believed")
    String sso_trusted_proxies() default "";

    @AttributeDefinition(
            name = "Secret header",
            description = "Header in which the sign-on proxy proves itself; empty for none")
    String sso_secret_header() default "";

    @AttributeDefinition(
            name = "Secret",
            description = "What the secret header must hold",
            type = AttributeType.PASSWORD)
    String sso_secret() default "";

    @AttributeDefinition(
            name = "Login attempts",
            description = "Wrong passwords of one user from one address before further ones are refused",
            min = "1")
    int login_attempts() default 10;

    @AttributeDefinition(name = "Login window", description = "Minutes for which wrong passwords count", min = "1")
    int login_window_minutes() default 5;
}
