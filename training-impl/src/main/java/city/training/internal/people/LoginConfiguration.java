package city.training.internal.people;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What this bundle needs of the login's settings; the web bundle reads the others from the same file. */
@ObjectClassDefinition(name = "Training: login, roles and sessions")
@interface LoginConfiguration {
    String PID = "city.training.login";

    @AttributeDefinition(
            name = "First officer",
            description =
                    "Staff number of the first training officer, who assigns the roles of all others; empty for nobody")
    String first_officer() default "";

    @AttributeDefinition(
            name = "Session minutes",
            description = "Minutes after which a browser login ends by itself",
            min = "1",
            max = "10080")
    int session_minutes() default 480;
}
