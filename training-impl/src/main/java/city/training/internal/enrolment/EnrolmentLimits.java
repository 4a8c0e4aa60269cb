package city.training.internal.enrolment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code city.training.enrolment}: how many requests wait, and are decided together. */
@ObjectClassDefinition(name = "Training: enrolment", description = "How requests for seats are queued and decided")
public @interface EnrolmentLimits {
    @AttributeDefinition(description = "Most requests for one offering that one transaction decides")
    int group_size() default 500;

    @AttributeDefinition(description = "Most requests that wait; further ones are answered 503 at once")
    int queue_size() default 10_000;

    @AttributeDefinition(description = "Most offerings that are decided at the same time; each needs a connection")
    int clerks() default 4;

    @AttributeDefinition(description = "Seconds a request waits for its decision before it is answered 503")
    int answer_seconds() default 30;
}
