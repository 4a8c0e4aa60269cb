package city.training.benchmark.yardstick;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * A bundle for the benchmark only: the same web server, Jersey and Jackson answer a constant to a POST by somebody whom the
 * module's own login has recognised. Nothing else of the module is in the way.
 */
public final class ConstantAnswer implements BundleActivator {
    private static final String LOGIN = "city.training.web.people.Authenticator";

    @Override
    public void start(BundleContext context) throws NoSuchMethodException {
        Object login = context.getService(context.getServiceReference(LOGIN));
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(
                "osgi.jakartars.name", "training-yardstick", "osgi.jakartars.application.base", "training-yardstick"));
        context.registerService(
                Application.class,
                new Yardstick(Set.of(new Constant(), new Recognised(login), new JacksonJsonProvider())),
                properties);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes back what was registered
    }

    private static final class Yardstick extends Application {
        private final Set<Object> singletons;

        Yardstick(Set<Object> singletons) {
            this.singletons = singletons;
        }

        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
            return singletons;
        }
    }

    /** Shaped like the answer to who got a seat. */
    public record Answer(String id, String state) {}

    /** The one resource. */
    @Path("constant")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class Constant {
        @POST
        public Answer answer() {
            return new Answer("0198c5a2-7e1b-7c31-9d55-0a4f5be0c3aa", "CONFIRMED");
        }
    }

    /** The module's own login; its class is nobody else's to see, so it is called by name. */
    public static final class Recognised implements ContainerRequestFilter {
        private final Object login;
        private final Method authenticate;

        @Context
        @SuppressWarnings("NullAway.Init")
        private HttpServletRequest request;

        Recognised(Object login) throws NoSuchMethodException {
            this.login = login;
            this.authenticate = login.getClass().getMethod("authenticate", HttpServletRequest.class);
        }

        @Override
        public void filter(ContainerRequestContext context) {
            try {
                Optional<?> caller = (Optional<?>) authenticate.invoke(login, request);
                if (caller.isEmpty()) {
                    throw new NotAuthorizedException("Basic");
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
