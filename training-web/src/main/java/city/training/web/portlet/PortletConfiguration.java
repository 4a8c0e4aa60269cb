package city.training.web.portlet;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The pages of the portlet: etc/city.training.portlet.cfg. */
@ObjectClassDefinition(name = "City Training: portlet", description = "The enrollment portlet and its pages")
public @interface PortletConfiguration {
    String PID = "city.training.portlet";

    @AttributeDefinition(
            name = "Frame ancestors",
            description = "Which pages may show /training/portlet/embed in a frame, as in CSP frame-ancestors:"
                    + " 'self', 'none' or origins such as https://portal.example.go.kr, separated by blanks")
    String frame_ancestors() default "'self'";
}
