package city.training.web.portlet.site;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;

/** All pages stand under /training, in a context of their own: no filter or page of another module gets in between. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = TrainingContext.NAME, path = "/training")
@RequireHttpWhiteboard
public final class TrainingContext extends ServletContextHelper {
    static final String NAME = "city.training";

    /** Chooses this context for a servlet or filter. */
    public static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";
}
