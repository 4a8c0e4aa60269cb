package city.training.internal.enrolment.pool;

import city.training.ConflictException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Nominations;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.NominationStore;
import city.training.internal.enrolment.store.NominationStore.Nominated;
import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.report.AccessLog;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.internal.table.Faults;
import city.training.offering.Admission;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What departments recommend. */
@Component
public final class NominationBook implements Nominations {
    private static final int MOST = 500;

    private final Database database;
    private final StaffDirectory directory;
    private final Outbox outbox;
    private final Clock clock;

    @Activate
    public NominationBook(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        this(database, directory, outbox, Clock.tickMillis(ZoneOffset.UTC));
    }

    NominationBook(Database database, StaffDirectory directory, Outbox outbox, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Nomination> replace(Caller caller, OfferingId offering, List<StaffId> people) {
        caller.mustBe(Role.TRAINING_DEPARTMENT_OFFICER);
        mustBeThere(offering);
        String department = department(caller)
                .orElseThrow(() -> new NotAllowedException("The directory knows no department of yours"));
        check(people, department);
        return database.write(sql -> {
            Terms terms = new EnrolmentStore(sql)
                    .lockTerms(database.flavour(), offering)
                    .orElseThrow();
            // Behind the lock, so that it is not earlier than what came before it.
            Instant now = clock.instant();
            mustStillSelect(terms, now);
            List<StaffId> before = people(new NominationStore(sql).of(offering, Optional.of(department)));
            if (!before.equals(people)) {
                new NominationStore(sql).replace(offering, department, people, now);
                record(sql, caller, offering, department, people, now);
            }
            return named(new NominationStore(sql).of(offering, Optional.of(department)));
        });
    }

    @Override
    public List<Nomination> of(Caller caller, OfferingId offering) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR, Role.TRAINING_DEPARTMENT_OFFICER);
        mustBeThere(offering);
        boolean everybody = caller.isAnyOf(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR);
        // Nobody's department is empty: whom the directory does not know sees nobody.
        Optional<String> whose =
                everybody ? Optional.empty() : Optional.of(department(caller).orElse(""));
        List<Nomination> found = named(database.read(sql -> new NominationStore(sql).of(offering, whose)));
        AccessLog.record(
                database,
                caller,
                "NOMINATIONS_READ",
                Map.of("offeringId", offering, "entries", found.size()),
                clock.instant());
        return found;
    }

    private void mustBeThere(OfferingId offering) {
        if (database.read(
                sql -> new EnrolmentStore(sql).terms(List.of(offering)).isEmpty())) {
            throw new NotFoundException("offering", offering);
        }
    }

    private Optional<String> department(Caller caller) {
        return directory.find(caller.staffId()).map(StaffMember::department);
    }

    private void check(List<StaffId> people, String department) {
        Faults faults = new Faults();
        if (people.size() > MOST) {
            faults.add("people", "must be at most " + MOST);
        }
        faults.throwIfAny();
        Map<StaffId, StaffMember> known = directory.findAll(people);
        Set<StaffId> named = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            Optional<StaffMember> person = Optional.ofNullable(known.get(people.get(i)));
            if (!named.add(people.get(i))) {
                faults.add("people[" + i + "]", "is named before");
            } else if (person.map(StaffMember::department)
                    .filter(department::equals)
                    .isEmpty()) {
                faults.add("people[" + i + "]", "is not of your department");
            }
        }
        faults.throwIfAny();
    }

    private static void mustStillSelect(Terms terms, Instant now) {
        if (terms.admission() != Admission.SELECTION) {
            throw new ConflictException(
                    "This offering gives its seats another way",
                    new Refusal(
                            Reason.OTHER_ADMISSION,
                            Map.of("admission", terms.admission().name())));
        }
        if (!now.isBefore(terms.closesAt())) {
            throw new ConflictException(
                    "Requests come no more",
                    new Refusal(Reason.CLOSED, Map.of("closesAt", terms.closesAt(), "now", now)));
        }
    }

    private void record(
            DSLContext sql, Caller caller, OfferingId offering, String department, List<StaffId> people, Instant now) {
        String said = people.stream().map(StaffId::value).collect(Collectors.joining(" "));
        new AuditStore(sql)
                .add(Change.of(
                        "offering/" + offering,
                        now,
                        caller.staffId(),
                        "NOMINATED",
                        Map.of("department", department, "people", said)));
        outbox.add(sql, List.of(Event.ofOffering(offering, "NOMINATED", now)));
    }

    private List<Nomination> named(List<Nominated> nominated) {
        Map<StaffId, StaffMember> known = directory.findAll(people(nominated));
        return nominated.stream()
                .map(one -> new Nomination(
                        one.department(),
                        one.rank(),
                        one.staff(),
                        Optional.ofNullable(known.get(one.staff()))
                                .map(StaffMember::name)
                                .orElse("")))
                .toList();
    }

    private static List<StaffId> people(List<Nominated> nominated) {
        return nominated.stream().map(Nominated::staff).toList();
    }
}
