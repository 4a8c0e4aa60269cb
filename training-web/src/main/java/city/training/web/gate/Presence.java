package city.training.web.gate;

import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Whether our REST application is there, and since when. It needs every service of the module, and is withdrawn before
 * any of them stops working.
 */
final class Presence extends ServiceTracker<Object, ServiceReference<Object>> {
    /** The pages follow the application one by one, within the same start; far less than this, even on a busy machine. */
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(5);

    private volatile long changedAt = System.nanoTime();

    Presence(BundleContext context) {
        super(context, application(), null);
    }

    private static Filter application() {
        try {
            return FrameworkUtil.createFilter(
                    "(&(objectClass=jakarta.ws.rs.core.Application)(osgi.jakartars.name=training))");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServiceReference<Object> addingService(ServiceReference<Object> reference) {
        changedAt = System.nanoTime();
        return reference;
    }

    @Override
    public void removedService(ServiceReference<Object> reference, ServiceReference<Object> same) {
        changedAt = System.nanoTime();
    }

    boolean isAbsent() {
        return isEmpty();
    }

    /** A number that is another one after each coming and going. */
    int changes() {
        return getTrackingCount();
    }

    boolean isSettled() {
        return !isEmpty() && System.nanoTime() - changedAt > SETTLED;
    }
}
