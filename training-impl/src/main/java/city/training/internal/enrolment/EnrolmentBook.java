package city.training.internal.enrolment;

import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.TrainingException;
import city.training.UnavailableException;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Standing;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AccessLog;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Enrolment and the waiting list, for callers. */
@Component(configurationPid = "city.training.enrolment")
@Designate(ocd = EnrolmentLimits.class)
public final class EnrolmentBook implements Enrolments {
    private final Database database;
    private final Desk<Request, Decision> desk;
    private final Cancelling cancelling;
    private final Roster roster;
    private final Standings standings;
    private final Duration patience;
    private final Clock clock;

    @Activate
    public EnrolmentBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox,
            EnrolmentLimits limits) {
        this(
                database,
                directory,
                outbox,
                new Desk.Limits(limits.group_size(), limits.group_offerings(), limits.queue_size(), limits.clerks()),
                Duration.ofSeconds(limits.answer_seconds()),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    EnrolmentBook(
            Database database,
            StaffDirectory directory,
            Outbox outbox,
            Desk.Limits limits,
            Duration patience,
            Clock clock) {
        this.database = database;
        this.desk = new Desk<>(new Intake(database, directory, outbox, clock)::decide, Request::staff, limits);
        this.cancelling = new Cancelling(database, directory, outbox, clock);
        this.roster = new Roster(database, directory);
        this.standings = new Standings(database, directory);
        this.patience = patience;
        this.clock = clock;
    }

    @Deactivate
    void close() throws InterruptedException {
        desk.close();
    }

    @Override
    public Decision enrol(Caller caller, OfferingId offering) {
        return answer(desk.ask(offering, Request.of(caller, caller.staffId(), clock.instant())));
    }

    @Override
    public Decision enrolFor(Caller caller, OfferingId offering, StaffId staff) {
        if (!mayActFor(caller, staff)) {
            throw new NotAllowedException("Only an officer responsible for the person may enrol them");
        }
        return answer(desk.ask(offering, Request.of(caller, staff, clock.instant())));
    }

    @Override
    public Decision enrolDespite(Caller caller, OfferingId offering, StaffId staff, String reason) {
        caller.mustBe(Role.TRAINING_OFFICER);
        if (database.read(
                sql -> new EnrolmentStore(sql).terms(List.of(offering)).isEmpty())) {
            throw new NotFoundException("offering", offering);
        }
        Faults.checkReason("override.reason", reason, true);
        if (caller.staffId().equals(staff)) {
            return new Decision.Refused(List.of(Refusal.of(Reason.OWN_CASE)));
        }
        return answer(
                desk.ask(offering, Request.of(caller, staff, clock.instant()).despite(reason)));
    }

    @Override
    public Cancellation cancel(Caller caller, EnrolmentId id, String reason) {
        Faults.checkReason("reason", reason, false);
        Enrolment seen = find(id);
        if (!mayActFor(caller, seen.staff())) {
            throw new NotFoundException("enrolment", id);
        }
        return cancelling.cancel(caller, seen, reason);
    }

    @Override
    public Enrolment get(Caller caller, EnrolmentId id) {
        Enrolment seen = find(id);
        if (!caller.isAnyOf(Role.TRAINING_AUDITOR, Role.TRAINING_INSTRUCTOR) && !mayActFor(caller, seen.staff())) {
            throw new NotFoundException("enrolment", id);
        }
        if (!caller.staffId().equals(seen.staff())) {
            AccessLog.record(database, caller, "ENROLMENT_READ", Map.of("enrolment", id), clock.instant());
        }
        return seen;
    }

    @Override
    public Page<Enrolment> mine(Caller caller, Paging paging) {
        return database.read(sql -> new EnrolmentListStore(sql).ofPerson(caller.staffId(), paging));
    }

    @Override
    public Map<OfferingId, Standing> standings(Caller caller, Collection<OfferingId> offerings) {
        return standings.of(caller.staffId(), offerings, clock.instant());
    }

    @Override
    public Page<RosterEntry> roster(Caller caller, OfferingId offering, Paging paging) {
        return roster.of(caller, offering, paging, clock.instant());
    }

    private Enrolment find(EnrolmentId id) {
        return database.read(sql -> new EnrolmentListStore(sql).find(id))
                .orElseThrow(() -> new NotFoundException("enrolment", id));
    }

    private boolean mayActFor(Caller caller, StaffId staff) {
        return caller.staffId().equals(staff)
                || roster.answeredForBy(caller, List.of(staff)).contains(staff);
    }

    private Decision answer(CompletableFuture<Decision> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TrainingException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new UnavailableException("No decision yet: ask again with the same key", Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The module is stopping", Duration.ofSeconds(2));
        }
    }
}
