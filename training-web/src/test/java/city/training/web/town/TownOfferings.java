package city.training.web.town;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.offering.ApprovalPolicy;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.Offerings;
import city.training.offering.Policies;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Rooms;
import city.training.people.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sample's offering, and what was last asked of it. */
public final class TownOfferings implements Offerings {
    private Optional<Offering.Displacement> displaced = Optional.empty();
    private Policies policies = Policies.NONE;
    private OfferingSearch searched = OfferingSearch.ALL;
    private final List<String> calledOff = new ArrayList<>();

    /** The reasons it was called off for. */
    public List<String> calledOff() {
        return calledOff;
    }

    public Optional<Offering.Displacement> displaced() {
        return displaced;
    }

    /** What was last asked for as its approval. */
    public ApprovalPolicy approval() {
        return policies.approval();
    }

    /** What was last asked for. */
    public Policies policies() {
        return policies;
    }

    public OfferingSearch searched() {
        return searched;
    }

    @Override
    public OfferingId create(Caller caller, Offering.Draft draft) {
        policies = draft.policies();
        return Sample.OFFERING.id();
    }

    @Override
    public Offering change(
            Caller caller,
            OfferingId id,
            Offering.Draft draft,
            long version,
            Optional<Offering.Displacement> displacement) {
        displaced = displacement;
        return get(id);
    }

    @Override
    public Offering callOff(Caller caller, OfferingId id, String reason) {
        calledOff.add(reason);
        return get(id);
    }

    @Override
    public Map<OfferingId, Offering> findAll(Collection<OfferingId> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), this::get));
    }

    @Override
    public Offering get(OfferingId id) {
        return Optional.of(Sample.OFFERING)
                .filter(offering -> offering.id().equals(id))
                .orElseThrow(() -> new NotFoundException("offering", id));
    }

    @Override
    public Page<Offering> search(OfferingSearch search, Paging paging) {
        searched = search;
        return new Page<>(List.of(Sample.OFFERING), paging.page(), paging.size(), 1);
    }

    static final class TownRooms implements Rooms {
        @Override
        public RoomId create(Caller caller, Room.Draft draft) {
            return Sample.ROOM.id();
        }

        @Override
        public Room change(Caller caller, RoomId id, Room.Draft draft, long version) {
            return get(id);
        }

        @Override
        public Room get(RoomId id) {
            return Optional.of(Sample.ROOM)
                    .filter(room -> room.id().equals(id))
                    .orElseThrow(() -> new NotFoundException("room", id));
        }

        @Override
        public Page<Room> list(Paging paging) {
            return new Page<>(List.of(Sample.ROOM), paging.page(), paging.size(), 1);
        }
    }
}
