package city.training.internal.enrolment;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.enrolment.Enrolment;
import city.training.enrolment.Enrolments.RosterEntry;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.report.AccessLog;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who is in an offering, for those who may know; every look is logged. */
public final class Roster {
    private final Database database;
    private final StaffDirectory directory;

    public Roster(Database database, StaffDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    Page<RosterEntry> of(Caller caller, OfferingId offering, Paging paging, Instant now) {
        caller.mustBe(
                Role.TRAINING_OFFICER,
                Role.TRAINING_INSTRUCTOR,
                Role.TRAINING_AUDITOR,
                Role.TRAINING_DEPARTMENT_OFFICER);
        List<Enrolment> all = database.read(sql -> {
            if (new EnrolmentStore(sql).terms(List.of(offering)).isEmpty()) {
                throw new NotFoundException("offering", offering);
            }
            return new EnrolmentListStore(sql).roster(offering);
        });
        Map<StaffId, StaffMember> people =
                directory.findAll(all.stream().map(Enrolment::staff).distinct().toList());
        boolean everybody = caller.isAnyOf(Role.TRAINING_OFFICER, Role.TRAINING_INSTRUCTOR, Role.TRAINING_AUDITOR);
        Optional<String> own = directory.find(caller.staffId()).map(StaffMember::department);
        List<RosterEntry> entries = all.stream()
                .map(enrolment -> entry(enrolment, Optional.ofNullable(people.get(enrolment.staff()))))
                .filter(entry ->
                        everybody || own.filter(entry.department()::equals).isPresent())
                .toList();
        AccessLog.record(
                database, caller, "ROSTER_READ", Map.of("offeringId", offering, "entries", entries.size()), now);
        List<RosterEntry> wanted =
                entries.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Page<>(wanted, paging.page(), paging.size(), entries.size());
    }

    public boolean sameDepartment(StaffId one, StaffId other) {
        Map<StaffId, StaffMember> both = directory.findAll(List.of(one, other));
        StaffMember first = both.get(one);
        StaffMember second = both.get(other);
        return first != null && second != null && first.department().equals(second.department());
    }

    private static RosterEntry entry(Enrolment enrolment, Optional<StaffMember> person) {
        Function<Function<StaffMember, String>, String> text =
                of -> person.map(of).orElse("");
        return new RosterEntry(enrolment, text.apply(StaffMember::name), text.apply(StaffMember::department));
    }
}
