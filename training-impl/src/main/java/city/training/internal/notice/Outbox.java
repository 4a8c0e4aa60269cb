package city.training.internal.notice;

import java.util.Collection;
import org.jooq.DSLContext;

/** Takes what other modules are to be told, in the transaction of the change itself. */
public interface Outbox {
    void add(DSLContext sql, Collection<Event> events);
}
