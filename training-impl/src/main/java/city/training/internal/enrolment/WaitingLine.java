package city.training.internal.enrolment;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.notice.Outbox;
import city.training.internal.offering.SeatLine;
import city.training.internal.storage.Database;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The waiting list (대기): who gets a seat that becomes free, and who loses one that is cut. */
@Component(service = SeatLine.class)
public final class WaitingLine implements SeatLine {
    private static final int LOOKED_AT_TOGETHER = 100;

    private final Database database;
    private final Outbox outbox;

    @Activate
    public WaitingLine(@Reference Database database, @Reference Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public List<Seat> losingAt(DSLContext sql, OfferingId offering, int capacity) {
        List<Enrolment> losing = new ArrayList<>(new EnrolmentListStore(sql).seatedBeyond(offering, capacity));
        Collections.reverse(losing);
        return losing.stream()
                .map(enrolment -> new Seat(enrolment.id(), enrolment.staff()))
                .toList();
    }

    @Override
    public void displace(
            DSLContext sql, StaffId actor, OfferingId offering, Offering.Displacement displacement, Instant now) {
        Set<?> hit = new HashSet<>(displacement.enrolments());
        EnrolmentState to = displacement.toWaitingList() ? EnrolmentState.WAITLISTED : EnrolmentState.CANCELLED;
        List<Move> moves = new EnrolmentListStore(sql)
                .roster(offering).stream()
                        .filter(enrolment -> hit.contains(enrolment.id()))
                        .map(enrolment -> move(enrolment, to, actor, displacement.reason(), now))
                        .toList();
        new Ledger(sql, outbox).move(moves);
    }

    @Override
    public void passOn(DSLContext sql, StaffId actor, OfferingId offering, Instant now) {
        EnrolmentStore store = new EnrolmentStore(sql);
        Terms terms = store.terms(List.of(offering)).get(0);
        Tally tally = store.tally(offering);
        int free = terms.capacity() - tally.seatsTaken();
        if (free <= 0 || tally.waiting() == 0 || !terms.passesSeatsOnAt(now)) {
            return;
        }
        Turn turn = new Turn(free, actor, now);
        long rank = 0;
        List<Enrolment> next = store.waitingAfter(offering, rank, LOOKED_AT_TOGETHER);
        while (turn.hasSeats() && !next.isEmpty()) {
            turn.offerTo(next, clashes(sql, offering, next, now));
            rank = next.get(next.size() - 1).rank();
            next = store.waitingAfter(offering, rank, LOOKED_AT_TOGETHER);
        }
        Ledger ledger = new Ledger(sql, outbox);
        ledger.passedOver(turn.passedOver());
        ledger.move(turn.seated());
    }

    private Map<StaffId, List<Clash>> clashes(DSLContext sql, OfferingId offering, List<Enrolment> next, Instant now) {
        List<StaffId> people = next.stream().map(Enrolment::staff).toList();
        database.flavour().lockPeople(sql, people.stream().map(StaffId::value).toList(), now.toEpochMilli());
        return new ClashStore(sql).ofPeople(offering, people);
    }

    /** One passing-on of the seats that are free now. */
    private static final class Turn {
        private final StaffId actor;
        private final Instant now;
        private final List<Move> seated = new ArrayList<>();
        private final List<Move> skipped = new ArrayList<>();
        private int skippedBeforeSomebodySeated;
        private int free;

        Turn(int free, StaffId actor, Instant now) {
            this.free = free;
            this.actor = actor;
            this.now = now;
        }

        boolean hasSeats() {
            return free > 0;
        }

        void offerTo(List<Enrolment> next, Map<StaffId, List<Clash>> clashes) {
            for (Enrolment enrolment : next) {
                Optional<Clash> clash = clashes.getOrDefault(enrolment.staff(), List.of()).stream()
                        .findFirst();
                if (clash.isPresent()) {
                    skipped.add(skip(enrolment, clash.get()));
                } else if (free > 0) {
                    free--;
                    seated.add(move(enrolment, EnrolmentState.CONFIRMED, actor, "", now));
                    skippedBeforeSomebodySeated = skipped.size();
                }
            }
        }

        List<Move> seated() {
            return seated;
        }

        /** Only those whom somebody overtook: for the others nothing happened. */
        List<Move> passedOver() {
            return skipped.subList(0, skippedBeforeSomebodySeated);
        }

        private Move skip(Enrolment enrolment, Clash clash) {
            return new Move(
                    enrolment.id(),
                    enrolment.offering(),
                    enrolment.staff(),
                    Optional.of(enrolment.state()),
                    enrolment.state(),
                    actor,
                    now,
                    "TIME_CLASH",
                    clash.refusal().facts());
        }
    }

    private static Move move(Enrolment enrolment, EnrolmentState to, StaffId actor, String reason, Instant now) {
        return new Move(
                enrolment.id(),
                enrolment.offering(),
                enrolment.staff(),
                Optional.of(enrolment.state()),
                to,
                actor,
                now,
                reason,
                Map.of("rank", enrolment.rank()));
    }
}
