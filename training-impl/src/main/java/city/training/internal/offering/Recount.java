package city.training.internal.offering;

import city.training.ConflictException;
import city.training.Refusal;
import city.training.catalogue.CourseId;
import city.training.internal.catalogue.CourseSeats;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seats, after something was changed that they are derived from. */
@Component(service = CourseSeats.class)
public final class Recount implements CourseSeats {
    private final Database database;
    private final SeatLine line;

    @Activate
    public Recount(@Reference Database database, @Reference SeatLine line) {
        this.database = database;
        this.line = line;
    }

    @Override
    public void recount(DSLContext sql, StaffId actor, CourseId course, Instant now) {
        of(sql, actor, new OfferingStore(sql).coming(course, now), now);
    }

    /** Gives seats that became free to those in line; refuses where people would lose theirs. */
    void of(DSLContext sql, StaffId actor, List<OfferingId> affected, Instant now) {
        OfferingStore offerings = new OfferingStore(sql);
        offerings.lock(database.flavour(), affected);
        List<Refusal> tooSmall = new ArrayList<>();
        for (OfferingId offering : affected) {
            tooSmall.addAll(SeatCut.refusals(line, sql, offering, offerings.capacity(offering)));
        }
        if (!tooSmall.isEmpty()) {
            throw new ConflictException("People would lose their seat: change their offerings first", tooSmall);
        }
        affected.forEach(offering -> line.passOn(sql, actor, offering, now));
    }
}
