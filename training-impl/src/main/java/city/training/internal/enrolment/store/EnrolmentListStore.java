package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.ENROLMENT;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import city.training.Page;
import city.training.Paging;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;

/** Enrolments as they are read, each with its place in line. */
public final class EnrolmentListStore {
    private static final Field<Integer> POSITION = position().as("place_in_line");
    private static final List<String> LIVE = Arrays.stream(EnrolmentState.values())
            .filter(EnrolmentState::isLive)
            .map(Enum::name)
            .toList();

    public static final List<SelectField<?>> COLUMNS = List.of(
            ENROLMENT.ID,
            ENROLMENT.OFFERING_ID,
            ENROLMENT.STAFF_ID,
            ENROLMENT.STATE,
            ENROLMENT.RANK_NO,
            POSITION,
            ENROLMENT.REQUESTED_AT,
            ENROLMENT.CHANGED_AT);

    private final DSLContext sql;

    public EnrolmentListStore(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Enrolment> find(EnrolmentId id) {
        return sql.select(COLUMNS)
                .from(ENROLMENT)
                .where(ENROLMENT.ID.eq(id.toString()))
                .fetchOptional(EnrolmentListStore::enrolment);
    }

    /**
     * What somebody has or had in an offering.
     *
     * @param key of the request it came from, if it had one
     */
    public record Former(Enrolment enrolment, Optional<String> key) {}

    /** Whatever these people have or had in each offering. */
    public Map<OfferingId, List<Former>> former(Map<OfferingId, ? extends Collection<StaffId>> asking) {
        Map<OfferingId, List<Former>> found = new HashMap<>();
        List<String> staff = asking.values().stream()
                .flatMap(Collection::stream)
                .map(StaffId::value)
                .distinct()
                .toList();
        sql.select(COLUMNS)
                .select(ENROLMENT.REQUEST_KEY)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.OFFERING_ID.in(asking.keySet().stream()
                                .map(OfferingId::toString)
                                .toList()),
                        ENROLMENT.STAFF_ID.in(staff))
                .forEach(row -> found.computeIfAbsent(
                                OfferingId.of(row.get(ENROLMENT.OFFERING_ID)), id -> new ArrayList<>())
                        .add(new Former(enrolment(row), Optional.ofNullable(row.get(ENROLMENT.REQUEST_KEY)))));
        return found;
    }

    /** What any of these people waits for a seat in. */
    public List<OfferingId> waitingFor(Collection<StaffId> staff) {
        return sql.selectDistinct(ENROLMENT.OFFERING_ID)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.STAFF_ID.in(staff.stream().map(StaffId::value).toList()),
                        ENROLMENT.STATE.eq(EnrolmentState.WAITLISTED.name()))
                .orderBy(ENROLMENT.OFFERING_ID)
                .fetch(row -> OfferingId.of(row.value1()));
    }

    /** Live enrolments of the person in these offerings. */
    public Map<OfferingId, Enrolment> live(StaffId staff, Collection<OfferingId> offerings) {
        Map<OfferingId, Enrolment> live = new HashMap<>();
        sql.select(COLUMNS)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.STAFF_ID.eq(staff.value()),
                        ENROLMENT.OFFERING_ID.in(
                                offerings.stream().map(OfferingId::toString).toList()),
                        ENROLMENT.STATE.in(LIVE))
                .fetch(EnrolmentListStore::enrolment)
                .forEach(enrolment -> live.put(enrolment.offering(), enrolment));
        return live;
    }

    public Page<Enrolment> ofPerson(StaffId staff, Paging paging) {
        Condition mine = ENROLMENT.STAFF_ID.eq(staff.value());
        List<Enrolment> enrolments = sql.select(COLUMNS)
                .from(ENROLMENT)
                .where(mine)
                .orderBy(ENROLMENT.REQUESTED_AT.desc(), ENROLMENT.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(EnrolmentListStore::enrolment);
        return new Page<>(enrolments, paging.page(), paging.size(), sql.fetchCount(ENROLMENT, mine));
    }

    /** All of the offering, by rank. */
    public List<Enrolment> roster(OfferingId offering) {
        return sql.select(COLUMNS)
                .from(ENROLMENT)
                .where(ENROLMENT.OFFERING_ID.eq(offering.toString()))
                .orderBy(ENROLMENT.RANK_NO)
                .fetch(EnrolmentListStore::enrolment);
    }

    /** Those with a seat that is still to come, by rank, without as many as keep theirs; what is over keeps its seat. */
    public List<Enrolment> seatedBeyond(OfferingId offering, int keeping) {
        return sql
                .select(COLUMNS)
                .from(ENROLMENT)
                .where(ENROLMENT.OFFERING_ID.eq(offering.toString()), ENROLMENT.STATE.in(seatStates()))
                .orderBy(ENROLMENT.RANK_NO)
                .fetch(EnrolmentListStore::enrolment)
                .stream()
                .sorted(Comparator.comparing(enrolment -> enrolment.state().isLive()))
                .skip(keeping)
                .filter(enrolment -> enrolment.state().isLive())
                .toList();
    }

    public static Enrolment enrolment(Record row) {
        Integer position = row.get(POSITION);
        return new Enrolment(
                EnrolmentId.of(row.get(ENROLMENT.ID)),
                OfferingId.of(row.get(ENROLMENT.OFFERING_ID)),
                new StaffId(row.get(ENROLMENT.STAFF_ID)),
                EnrolmentState.valueOf(row.get(ENROLMENT.STATE)),
                row.get(ENROLMENT.RANK_NO),
                position == null ? OptionalInt.empty() : OptionalInt.of(position),
                Instant.ofEpochMilli(row.get(ENROLMENT.REQUESTED_AT)),
                Instant.ofEpochMilli(row.get(ENROLMENT.CHANGED_AT)));
    }

    private static List<String> seatStates() {
        return Arrays.stream(EnrolmentState.values())
                .filter(EnrolmentState::holdsSeat)
                .map(Enum::name)
                .toList();
    }

    private static Field<Integer> position() {
        String waiting = EnrolmentState.WAITLISTED.name();
        var inLine = ENROLMENT.as("in_line");
        Field<Integer> upToMe = selectCount()
                .from(inLine)
                .where(
                        inLine.OFFERING_ID.eq(ENROLMENT.OFFERING_ID),
                        inLine.STATE.eq(waiting),
                        inLine.RANK_NO.le(ENROLMENT.RANK_NO))
                .asField();
        return when(ENROLMENT.STATE.eq(waiting), upToMe);
    }
}
