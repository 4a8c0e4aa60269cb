package city.training.web.people.login;

import java.lang.annotation.Annotation;

/** The settings of a login, those that are usual but for what the test changes. */
public record Settings(String header, String proxies, String secretHeader, String secret)
        implements LoginConfiguration {
    public static final Settings USUAL = new Settings("", "", "", "");

    @Override
    public String realm() {
        return "town";
    }

    @Override
    public int session_minutes() {
        return 480;
    }

    @Override
    public String first_officer() {
        return "";
    }

    @Override
    public String sso_header() {
        return header;
    }

    @Override
    public String sso_trusted_proxies() {
        return proxies;
    }

    @Override
    public String sso_secret_header() {
        return secretHeader;
    }

    @Override
    public String sso_secret() {
        return secret;
    }

    @Override
    public int login_attempts() {
        return 3;
    }

    @Override
    public int login_window_minutes() {
        return 5;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return LoginConfiguration.class;
    }
}
