package city.training.internal.enrolment.passing;

import city.training.NotFoundException;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.passing.SeatOffers;
import city.training.internal.enrolment.Roster;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
import city.training.people.Caller;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Seats on offer, for callers. */
@Component
public final class SeatOfferBook implements SeatOffers {
    private final Database database;
    private final Roster roster;
    private final Answering answering;

    @Activate
    public SeatOfferBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this(database, directory, outbox, Clock.tickMillis(ZoneOffset.UTC));
    }

    SeatOfferBook(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.roster = new Roster(database, directory);
        this.answering = new Answering(database, directory, outbox, clock);
    }

    @Override
    public Decision accept(Caller caller, EnrolmentId id) {
        return answering.accept(caller, find(caller, id));
    }

    @Override
    public Cancellation decline(Caller caller, EnrolmentId id, String reason) {
        Enrolment seen = find(caller, id);
        Faults.checkReason("reason", reason, false);
        return answering.decline(caller, seen, reason);
    }

    private Enrolment find(Caller caller, EnrolmentId id) {
        return database.read(sql -> new EnrolmentListStore(sql).find(id))
                .filter(enrolment -> mayActFor(caller, enrolment.staff()))
                .orElseThrow(() -> new NotFoundException("enrolment", id));
    }

    private boolean mayActFor(Caller caller, StaffId staff) {
        return caller.staffId().equals(staff)
                || roster.answeredForBy(caller, List.of(staff)).contains(staff);
    }
}
