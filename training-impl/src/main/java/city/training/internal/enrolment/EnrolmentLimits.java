package city.training.internal.enrolment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code city.training.enrolment}: how many requests wait, and are decided together. */
@ObjectClassDefinition(name = "Training: enrolment", description = "How requests for seats are queued and decided")
public @interface EnrolmentLimits {
    @AttributeDefinition(description = "Most requests that one transaction decides")
    int group_size() default 500;

    @AttributeDefinition(
            description =
                    "Most offerings that one transaction decides about; 1 where the database is spread over machines by offering")
    int group_offerings() default 100;

    @AttributeDefinition(description = "Most requests that wait; further ones are answered 503 at once")
    int queue_size() default 10_000;

    @AttributeDefinition(description = "Most transactions that decide at the same time; each needs a connection")
    int clerks() default 4;

    @AttributeDefinition(description = "Seconds a request waits for its decision before it is answered 503")
    int answer_seconds() default 30;
}
