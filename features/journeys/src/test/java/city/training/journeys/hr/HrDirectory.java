package city.training.journeys.hr;

import city.training.Page;
import city.training.Paging;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;

/** Knows one person, who is in no other directory, and one under another name. */
@Component(property = "service.ranking:Integer=100")
public final class HrDirectory implements StaffDirectory {
    private static final Map<StaffId, StaffMember> STAFF =
            List.of(member("p1", "인사랑"), member("newcomer", "새얼굴")).stream()
                    .collect(Collectors.toMap(StaffMember::id, Function.identity()));

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return Optional.ofNullable(STAFF.get(id));
    }

    @Override
    public Map<StaffId, StaffMember> findAll(Collection<StaffId> ids) {
        return ids.stream()
                .distinct()
                .filter(STAFF::containsKey)
                .collect(Collectors.toMap(Function.identity(), STAFF::get));
    }

    @Override
    public Page<StaffMember> search(String text, Paging paging) {
        return new Page<>(List.copyOf(STAFF.values()), paging.page(), paging.size(), STAFF.size());
    }

    private static StaffMember member(String id, String name) {
        return new StaffMember(new StaffId(id), name, "인사과", "7급", "행정", "");
    }
}
