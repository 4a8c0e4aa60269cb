package city.training.internal.enrolment.restriction;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code city.training.restriction}: the city's own rule about people who have a seat and do not come. */
@ObjectClassDefinition(name = "Training: restrictions", description = "When the system proposes to restrict somebody")
public @interface RestrictionSettings {
    @AttributeDefinition(description = "So many unexcused no-shows let the system propose a restriction; 0 for never")
    int no_shows() default 2;

    @AttributeDefinition(description = "Within so many days, from the first to the last of them")
    int within_days() default 365;

    @AttributeDefinition(description = "Days for which a restriction is proposed")
    int restricted_days() default 90;

    @AttributeDefinition(description = "Whether an appeal is answered by another officer than the one who decided")
    boolean appeal_by_another() default true;
}
