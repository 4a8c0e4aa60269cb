package city.training.internal.enrolment;

import city.training.Page;
import city.training.Paging;
import city.training.people.AppointmentStatus;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows everybody whose number does not begin with "stranger"; the department is the number up to its first dash. */
public final class KnownStaff implements StaffDirectory {
    private final Map<StaffId, StaffMember> others = new ConcurrentHashMap<>();

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return id.value().startsWith("stranger") ? Optional.empty() : Optional.of(others.getOrDefault(id, member(id)));
    }

    /** Somebody who is not like the others, or not any more. */
    public void put(String id, String department, String grade, String series, AppointmentStatus status) {
        StaffId number = new StaffId(id);
        others.put(number, new StaffMember(number, "이름 " + id, department, grade, series, "", status));
    }

    @Override
    public Map<StaffId, StaffMember> findAll(Collection<StaffId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    @Override
    public Page<StaffMember> search(String text, Paging paging) {
        return new Page<>(List.of(), paging.page(), paging.size(), 0);
    }

    private static StaffMember member(StaffId id) {
        return new StaffMember(id, "이름 " + id, id.value().split("-")[0], "7급", "행정", "");
    }
}
