package city.training.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the outside sees the module: etc/city.training.web.cfg. */
@ObjectClassDefinition(name = "City Training: web", description = "How the outside sees the module")
public @interface WebConfiguration {
    String PID = "city.training.web";

    @AttributeDefinition(name = "Zone", description = "Time zone in which times are written")
    String zone() default "Asia/Seoul";
}
