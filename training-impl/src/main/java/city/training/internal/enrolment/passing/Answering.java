package city.training.internal.enrolment.passing;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.Ledger;
import city.training.internal.enrolment.PassingOn;
import city.training.internal.enrolment.explanation.Recorded;
import city.training.internal.enrolment.rule.AdmissionRule;
import city.training.internal.enrolment.rule.Application;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.CircumstanceStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.SeatOfferStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.people.Caller;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/** What follows from an answer to an offered seat, or from none; each in one transaction behind the offering's lock. */
public final class Answering {
    /**
     * An enrolment behind the lock.
     *
     * @param until the end of its offer, where it ever had one
     */
    private record Offered(Terms terms, Enrolment enrolment, Optional<Instant> until, Instant now) {
        boolean hasRunOut() {
            return until.filter(end -> !now.isBefore(end)).isPresent();
        }
    }

    private final Database database;
    private final StaffDirectory directory;
    private final Outbox outbox;
    private final PassingOn passingOn;
    private final Clock clock;

    public Answering(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.outbox = outbox;
        this.passingOn = new PassingOn(database, directory, outbox);
        this.clock = clock;
    }

    Decision accept(Caller caller, Enrolment seen) {
        Decision decision = behindLock(seen, (sql, offered) -> accept(sql, caller, offered));
        if (decision instanceof Decision.Refused) {
            passOnElsewhere(seen);
        }
        return decision;
    }

    public Cancellation decline(Caller caller, Enrolment seen, String reason) {
        Cancellation answer = behindLock(seen, (sql, offered) -> decline(sql, caller, offered, reason));
        passOnElsewhere(seen);
        return answer;
    }

    /** Nobody answered. */
    void expire(Enrolment seen) {
        behindLock(seen, (sql, offered) -> {
            expireIfRunOut(sql, offered);
            return seen;
        });
        passOnElsewhere(seen);
    }

    private <T> T behindLock(Enrolment seen, BiFunction<DSLContext, Offered, T> work) {
        return database.write(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .lockTerms(database.flavour(), seen.offering())
                    .orElseThrow();
            Optional<Instant> until = new SeatOfferStore(sql).end(seen.id()).map(terms::earlier);
            Enrolment enrolment = reread(sql, seen);
            // Behind the lock, so that what it causes is not earlier than what came before it.
            return work.apply(sql, new Offered(terms, enrolment, until, clock.instant()));
        });
    }

    private Decision accept(DSLContext sql, Caller caller, Offered offered) {
        Enrolment enrolment = offered.enrolment();
        if (enrolment.state() == EnrolmentState.CONFIRMED && offered.until().isPresent()) {
            return new Decision.Confirmed(enrolment.id());
        }
        Optional<Refusal> objection = noOffer(offered).or(() -> hindrance(sql, offered));
        if (objection.isPresent()) {
            expireIfRunOut(sql, offered);
            return new Decision.Refused(List.of(objection.get()));
        }
        new Ledger(sql, outbox).move(List.of(move(offered, EnrolmentState.CONFIRMED, caller.staffId(), "")));
        return new Decision.Confirmed(enrolment.id());
    }

    private Cancellation decline(DSLContext sql, Caller caller, Offered offered, String reason) {
        Enrolment enrolment = offered.enrolment();
        if (enrolment.state() == EnrolmentState.CANCELLED && offered.until().isPresent()) {
            return new Cancellation.Cancelled(enrolment);
        }
        Optional<Refusal> objection = noOffer(offered);
        if (objection.isPresent()) {
            expireIfRunOut(sql, offered);
            return new Cancellation.Refused(List.of(objection.get()));
        }
        String why = reason.isBlank() ? Recorded.DECLINED : reason;
        end(sql, offered, EnrolmentState.CANCELLED, caller.staffId(), why);
        return new Cancellation.Cancelled(reread(sql, enrolment));
    }

    private static Optional<Refusal> noOffer(Offered offered) {
        EnrolmentState state = offered.enrolment().state();
        boolean isOffered = state == EnrolmentState.SEAT_OFFERED;
        boolean expired = state == EnrolmentState.EXPIRED && offered.until().isPresent();
        if (expired || (isOffered && offered.hasRunOut())) {
            Map<String, Object> facts = Map.of("until", offered.until().orElseThrow(), "now", offered.now());
            return Optional.of(new Refusal(Reason.OFFER_EXPIRED, facts));
        }
        return isOffered
                ? Optional.empty()
                : Optional.of(new Refusal(Reason.NOT_OFFERED, Map.of("state", state.name())));
    }

    private Optional<Refusal> hindrance(DSLContext sql, Offered offered) {
        Terms terms = offered.terms();
        StaffId staff = offered.enrolment().staff();
        Instant now = offered.now();
        database.flavour().lockPeople(sql, List.of(staff.value()), now.toEpochMilli());
        return AdmissionRule.hindrance(new Application(
                staff,
                now,
                terms,
                Optional.of(offered.enrolment()),
                Objects.requireNonNull(new CircumstanceStore(sql)
                        .ofWaiting(
                                terms,
                                List.of(staff),
                                terms.isForSome() ? directory.findAll(List.of(staff)) : Map.of(),
                                now)
                        .get(staff)),
                new EnrolmentStore(sql).tally(terms)));
    }

    /** Whoever looks first notices: the clock, or an answer that comes too late. */
    private void expireIfRunOut(DSLContext sql, Offered offered) {
        if (offered.enrolment().state() == EnrolmentState.SEAT_OFFERED && offered.hasRunOut()) {
            end(sql, offered, EnrolmentState.EXPIRED, Move.CLOCK, Reason.OFFER_EXPIRED.name());
        }
    }

    private void end(DSLContext sql, Offered offered, EnrolmentState how, StaffId actor, String reason) {
        new Ledger(sql, outbox).move(List.of(move(offered, how, actor, reason)));
        passingOn.run(sql, actor, offered.terms(), offered.now());
    }

    /** Who holds no seat here any more may have been passed over for it elsewhere. */
    private void passOnElsewhere(Enrolment seen) {
        passingOn.elsewhere(Move.CLOCK, seen.staff(), clock);
    }

    private static Move move(Offered offered, EnrolmentState to, StaffId actor, String reason) {
        Enrolment enrolment = offered.enrolment();
        return new Move(
                enrolment.id(),
                enrolment.offering(),
                enrolment.staff(),
                Optional.of(enrolment.state()),
                to,
                actor,
                offered.now(),
                reason,
                Map.of(
                        Recorded.RANK,
                        enrolment.rank(),
                        Recorded.OFFERED_UNTIL,
                        offered.until().orElseThrow()));
    }

    private static Enrolment reread(DSLContext sql, Enrolment seen) {
        return new EnrolmentListStore(sql).find(seen.id()).orElseThrow();
    }
}
