package city.training.internal.demo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code city.training.demo}: only there in the distribution one tries the module with. */
@ObjectClassDefinition(
        name = "Training: demonstration",
        description = "Loads a made-up city with its 2026 programme, once")
public @interface DemoSettings {
    @AttributeDefinition(description = "The time zone its dates are meant in")
    String zone() default "Asia/Seoul";
}
