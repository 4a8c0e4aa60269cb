package city.training.internal.enrolment;

import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.CircumstanceStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.SeatOfferStore;
import city.training.internal.enrolment.store.ShareStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.offering.OfferingId;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** Gives or offers free seats to the first in line (승계), and keeps why somebody was passed over. */
public final class PassingOn {
    private static final int LOOKED_AT_TOGETHER = 100;

    private final Database database;
    private final StaffDirectory directory;
    private final Outbox outbox;

    public PassingOn(Database database, StaffDirectory directory, Outbox outbox) {
        this.database = database;
        this.directory = directory;
        this.outbox = outbox;
    }

    /** Whether there is a seat, somebody who waits for it, and time to come. */
    static boolean isDue(Terms terms, Tally tally, Instant now) {
        return tally.hasSeatForTheLineUnder(terms, now) && terms.passesSeatsOnAt(now);
    }

    /**
     * Behind the offering's lock.
     *
     * @return those who could not take a seat that is still free: whoever gets it now overtakes them
     */
    public List<Move> run(DSLContext sql, StaffId actor, Terms terms, Instant now) {
        EnrolmentStore store = new EnrolmentStore(sql);
        OfferingId offering = terms.offering();
        Tally tally = store.tally(terms);
        if (!isDue(terms, tally, now)) {
            return List.of();
        }
        Turn turn = new Turn(terms, tally, new ShareStore(sql).departmentsIn(terms), actor, now);
        List<Enrolment> next = store.waitingAfter(offering, 0, LOOKED_AT_TOGETHER);
        while (turn.hasSeat() && !next.isEmpty()) {
            turn.offerTo(next, people(sql, terms, next, now));
            long rank = next.get(next.size() - 1).rank();
            next = store.waitingAfter(offering, rank, LOOKED_AT_TOGETHER);
        }
        Ledger ledger = new Ledger(sql, outbox);
        ledger.passedOver(turn.overtaken());
        ledger.move(turn.seated);
        terms.offerEnds(now).ifPresent(until -> new SeatOfferStore(sql)
                .insert(offering, turn.seated.stream().map(Move::enrolment).toList(), until));
        return turn.hasSeat() ? turn.notOvertaken() : List.of();
    }

    /** Somebody who gave a seat up may have been passed over for it elsewhere, and can now take the one still free there. */
    public void elsewhere(StaffId actor, StaffId staff, Clock clock) {
        elsewhere(actor, List.of(staff), clock);
    }

    /** The same for several people, who may wait for the same. */
    void elsewhere(StaffId actor, Collection<StaffId> staff, Clock clock) {
        for (OfferingId offering : database.read(sql -> new EnrolmentListStore(sql).waitingFor(staff))) {
            database.write(sql -> {
                Terms terms = new EnrolmentStore(sql)
                        .lockTerms(database.flavour(), offering)
                        .orElseThrow();
                run(sql, actor, terms, clock.instant());
                return offering;
            });
        }
    }

    private Map<StaffId, Circumstances> people(DSLContext sql, Terms terms, List<Enrolment> next, Instant now) {
        List<StaffId> people = next.stream().map(Enrolment::staff).toList();
        database.flavour().lockPeople(sql, people.stream().map(StaffId::value).toList(), now.toEpochMilli());
        // Whether the directory still knows them is no question where the offering is for everybody.
        return new CircumstanceStore(sql)
                .ofWaiting(terms, people, terms.isForSome() ? directory.findAll(people) : Map.of(), now);
    }

    /** The seats that are free now, offered along the line. */
    private static final class Turn {
        private final String id = Ids.next().toString();
        private final Terms terms;
        private final StaffId actor;
        private final Instant now;
        private final List<Move> seated = new ArrayList<>();
        private final List<Move> skipped = new ArrayList<>();
        private final Map<EnrolmentId, String> departments;
        private Tally tally;
        private int skippedBeforeLastSeat;

        Turn(Terms terms, Tally tally, Map<EnrolmentId, String> departments, StaffId actor, Instant now) {
            this.terms = terms;
            this.tally = tally;
            this.departments = departments;
            this.actor = actor;
            this.now = now;
        }

        boolean hasSeat() {
            return tally.hasSeatForTheLineUnder(terms, now);
        }

        void offerTo(List<Enrolment> next, Map<StaffId, Circumstances> people) {
            for (Enrolment enrolment : next) {
                if (!hasSeat()) {
                    return;
                }
                tally = tally.seenBy(departments.getOrDefault(enrolment.id(), ""), now);
                Optional<Refusal> hindrance =
                        hindrance(enrolment, Objects.requireNonNull(people.get(enrolment.staff())));
                if (!tally.hasSeatUnder(terms)) {
                    skipped.add(move(enrolment, enrolment.state(), Recorded.HELD, Map.of()));
                } else if (hindrance.isPresent()) {
                    Refusal why = hindrance.get();
                    skipped.add(move(enrolment, enrolment.state(), why.reason().name(), why.facts()));
                } else {
                    seated.add(seat(enrolment));
                    tally = tally.promoted();
                    skippedBeforeLastSeat = skipped.size();
                }
            }
        }

        private Optional<Refusal> hindrance(Enrolment enrolment, Circumstances person) {
            return AdmissionRule.hindrance(
                    new Application(enrolment.staff(), now, terms, Optional.of(enrolment), person, tally));
        }

        List<Move> overtaken() {
            return List.copyOf(skipped.subList(0, skippedBeforeLastSeat));
        }

        List<Move> notOvertaken() {
            return List.copyOf(skipped.subList(skippedBeforeLastSeat, skipped.size()));
        }

        private Move seat(Enrolment enrolment) {
            return terms.offerEnds(now)
                    .map(until ->
                            move(enrolment, EnrolmentState.SEAT_OFFERED, "", Map.of(Recorded.OFFERED_UNTIL, until)))
                    .orElseGet(() -> move(enrolment, EnrolmentState.CONFIRMED, "", Map.of()));
        }

        private Move move(Enrolment enrolment, EnrolmentState to, String reason, Map<String, Object> why) {
            Map<String, Object> facts = new HashMap<>(Recorded.facts(terms, tally));
            facts.putAll(why);
            facts.put(Recorded.RANK, enrolment.rank());
            facts.put(Recorded.RULES, AdmissionRule.VERSION);
            facts.put(Recorded.TURN, id);
            return new Move(
                    enrolment.id(),
                    enrolment.offering(),
                    enrolment.staff(),
                    Optional.of(enrolment.state()),
                    to,
                    actor,
                    now,
                    reason,
                    facts);
        }
    }
}
