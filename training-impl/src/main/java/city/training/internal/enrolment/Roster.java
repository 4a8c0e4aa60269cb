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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** Those of the people for whom the caller may act as an officer: all, or those of the own department. */
    public Set<StaffId> answeredForBy(Caller caller, Collection<StaffId> people) {
        if (caller.has(Role.TRAINING_OFFICER)) {
            return Set.copyOf(people);
        }
        if (!caller.has(Role.TRAINING_DEPARTMENT_OFFICER)) {
            return Set.of();
        }
        Optional<String> own = directory.find(caller.staffId()).map(StaffMember::department);
        return directory.findAll(people).values().stream()
                .filter(person -> own.filter(person.department()::equals).isPresent())
                .map(StaffMember::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RosterEntry entry(Enrolment enrolment, Optional<StaffMember> person) {
        Function<Function<StaffMember, String>, String> text =
                of -> person.map(of).orElse("");
        return new RosterEntry(enrolment, text.apply(StaffMember::name), text.apply(StaffMember::department));
    }
}
