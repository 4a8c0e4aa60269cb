package city.training.internal.enrolment;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.restriction.Grounds;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.ApprovalStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.SeatOfferStore;
import city.training.internal.notice.Outbox;
import city.training.internal.offering.SeatLine;
import city.training.internal.storage.Database;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The waiting list (대기): who gets a seat that becomes free, and who loses one that is cut. */
@Component(service = SeatLine.class)
public final class WaitingLine implements SeatLine {
    private final Outbox outbox;
    private final PassingOn passingOn;
    private final Grounds grounds;

    @Activate
    public WaitingLine(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this.outbox = outbox;
        this.passingOn = new PassingOn(database, directory, outbox);
        this.grounds = new Grounds(database, outbox);
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
    public List<StaffId> callOff(DSLContext sql, StaffId actor, OfferingId offering, String reason, Instant now) {
        List<Enrolment> live = new EnrolmentListStore(sql)
                .roster(offering).stream()
                        .filter(enrolment -> enrolment.state().isLive())
                        .toList();
        new Ledger(sql, outbox)
                .move(live.stream()
                        .map(enrolment -> move(enrolment, EnrolmentState.OFFERING_CANCELLED, actor, reason, now))
                        .toList());
        new ApprovalStore(sql).endAll(offering, reason);
        Set<StaffId> people = new HashSet<>(grounds.free(sql, actor, offering, reason, now));
        live.forEach(enrolment -> people.add(enrolment.staff()));
        return List.copyOf(people);
    }

    @Override
    public List<StaffId> peopleOf(DSLContext sql, OfferingId offering) {
        return new EnrolmentListStore(sql)
                .roster(offering).stream().map(Enrolment::staff).distinct().toList();
    }

    @Override
    public void passOnElsewhere(StaffId actor, Collection<StaffId> staff, Clock clock) {
        passingOn.elsewhere(actor, staff, clock);
    }

    @Override
    public int confirmed(DSLContext sql, OfferingId offering) {
        return (int) new EnrolmentListStore(sql)
                .roster(offering).stream()
                        .filter(enrolment -> enrolment.state() == EnrolmentState.CONFIRMED)
                        .count();
    }

    @Override
    public void passOn(DSLContext sql, StaffId actor, OfferingId offering, Instant now) {
        Terms terms = new EnrolmentStore(sql).terms(List.of(offering)).get(0);
        terms.passingEnds().ifPresent(end -> {
            new SeatOfferStore(sql).shorten(offering, end);
            new ApprovalStore(sql).lookAtLatest(offering, end);
        });
        passingOn.run(sql, actor, terms, now);
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
                Map.of(Recorded.RANK, enrolment.rank()));
    }
}
