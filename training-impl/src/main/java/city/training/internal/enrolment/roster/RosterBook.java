package city.training.internal.enrolment.roster;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Rosters;
import city.training.internal.enrolment.Intake;
import city.training.internal.enrolment.Roster;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
import city.training.internal.table.ImportAnswers;
import city.training.internal.table.TableFile;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What officers do to rosters. */
@Component
public final class RosterBook implements Rosters {
    private final Database database;
    private final Roster roster;
    private final Intake intake;
    private final Substituting substituting;
    private final Clock clock;

    @Activate
    public RosterBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this(database, directory, outbox, Clock.tickMillis(ZoneOffset.UTC));
    }

    RosterBook(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.roster = new Roster(database, directory);
        this.intake = new Intake(database, directory, outbox, clock);
        this.substituting = new Substituting(database, directory, outbox, clock);
        this.clock = clock;
    }

    @Override
    public Decision substitute(Caller caller, EnrolmentId leaving, StaffId coming, String reason) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_DEPARTMENT_OFFICER);
        Faults.checkReason("reason", reason, false);
        Enrolment seen = database.read(sql -> new EnrolmentListStore(sql).find(leaving))
                .filter(enrolment -> mayName(caller, enrolment.staff()))
                .orElseThrow(() -> new NotFoundException("enrolment", leaving));
        if (!mayName(caller, coming)) {
            throw new NotAllowedException("Only an officer responsible for both may replace one by the other");
        }
        return substituting.substitute(caller, seen, coming, reason);
    }

    @Override
    public ImportReport enrolAll(Caller caller, OfferingId offering, ImportFile file, boolean dryRun) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_DEPARTMENT_OFFICER);
        if (database.read(
                sql -> new EnrolmentStore(sql).terms(List.of(offering)).isEmpty())) {
            throw new NotFoundException("offering", offering);
        }
        Instant now = clock.instant();
        RosterList list = RosterList.read(
                TableFile.read(file, RosterList.NEEDED), people -> roster.answeredForBy(caller, people));
        List<Request> requests = list.people().stream()
                .map(staff -> Request.of(caller, staff, now))
                .toList();
        if (dryRun) {
            return list.answered(intake.preview(offering, requests), true);
        }
        List<Decision> decisions = new ArrayList<>();
        ImportAnswers.inPortions(requests, portion -> decisions.addAll(intake.decide(offering, portion)));
        return list.answered(decisions, false);
    }

    private boolean mayName(Caller caller, StaffId staff) {
        return roster.answeredForBy(caller, List.of(staff)).contains(staff);
    }
}
