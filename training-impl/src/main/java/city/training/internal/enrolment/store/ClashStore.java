package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.OFFERING_SESSION;

import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Clash;
import city.training.internal.enrolment.rule.Clash.Span;
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
import org.jooq.DSLContext;

/** Who is taught elsewhere at the same time: two plain look-ups, compared here, however many offerings and people it is about. */
public final class ClashStore {
    private static final List<String> STATES_WITH_A_COMING_SEAT = Arrays.stream(EnrolmentState.values())
            .filter(state -> state.isLive() && state.holdsSeat())
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    public ClashStore(DSLContext sql) {
        this.sql = sql;
    }

    /** By person, for one offering. */
    public Map<StaffId, List<Clash>> ofPeople(OfferingId offering, Collection<StaffId> staff) {
        return of(Map.of(offering, List.copyOf(staff))).getOrDefault(offering, Map.of());
    }

    /**
     * By offering, for one person.
     *
     * @param wanted the sessions of each of them
     */
    public Map<OfferingId, List<Clash>> ofSessions(Map<OfferingId, List<Span>> wanted, StaffId staff) {
        Map<OfferingId, List<StaffId>> asked = new HashMap<>();
        wanted.keySet().forEach(offering -> asked.put(offering, List.of(staff)));
        Map<OfferingId, List<Clash>> clashes = new HashMap<>();
        of(wanted, asked).forEach((offering, people) -> clashes.put(offering, people.getOrDefault(staff, List.of())));
        return clashes;
    }

    /** @param asked who is asked about in each offering */
    public Map<OfferingId, Map<StaffId, List<Clash>>> of(Map<OfferingId, List<StaffId>> asked) {
        return of(sessions(asked.keySet()), asked);
    }

    private Map<OfferingId, Map<StaffId, List<Clash>>> of(
            Map<OfferingId, List<Span>> wanted, Map<OfferingId, List<StaffId>> asked) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<StaffId, List<Clash>> seats = seats(
                asked.values().stream().flatMap(Collection::stream).distinct().toList(), around(wanted.values()));
        Map<OfferingId, Map<StaffId, List<Clash>>> clashes = new HashMap<>();
        wanted.forEach((offering, spans) -> {
            for (StaffId staff : asked.getOrDefault(offering, List.of())) {
                List<Clash> found = Clash.between(offering, spans, seats.getOrDefault(staff, List.of()));
                if (!found.isEmpty()) {
                    clashes.computeIfAbsent(offering, id -> new HashMap<>()).put(staff, found);
                }
            }
        });
        return clashes;
    }

    /** When each offering is taught; those without sessions are left out. */
    public Map<OfferingId, List<Span>> sessions(Collection<OfferingId> offerings) {
        Map<OfferingId, List<Span>> sessions = new HashMap<>();
        sql.select(OFFERING_SESSION.OFFERING_ID, OFFERING_SESSION.STARTS_AT, OFFERING_SESSION.ENDS_AT)
                .from(OFFERING_SESSION)
                .where(OFFERING_SESSION.OFFERING_ID.in(
                        offerings.stream().map(OfferingId::toString).toList()))
                .forEach(row -> sessions.computeIfAbsent(OfferingId.of(row.value1()), id -> new ArrayList<>())
                        .add(new Span(Instant.ofEpochMilli(row.value2()), Instant.ofEpochMilli(row.value3()))));
        return sessions;
    }

    /** What is taught to people who have a seat, by start. */
    private Map<StaffId, List<Clash>> seats(Collection<StaffId> staff, Span during) {
        Map<StaffId, List<Clash>> seats = new HashMap<>();
        sql.select(
                        ENROLMENT.STAFF_ID,
                        ENROLMENT.OFFERING_ID,
                        COURSE.TITLE,
                        OFFERING_SESSION.STARTS_AT,
                        OFFERING_SESSION.ENDS_AT)
                .from(ENROLMENT)
                .join(OFFERING_SESSION)
                .on(OFFERING_SESSION.OFFERING_ID.eq(ENROLMENT.OFFERING_ID))
                .join(OFFERING)
                .on(OFFERING.ID.eq(ENROLMENT.OFFERING_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(
                        ENROLMENT.STAFF_ID.in(staff.stream().map(StaffId::value).toList()),
                        ENROLMENT.STATE.in(STATES_WITH_A_COMING_SEAT),
                        OFFERING_SESSION.STARTS_AT.lt(during.endsAt().toEpochMilli()),
                        OFFERING_SESSION.ENDS_AT.gt(during.startsAt().toEpochMilli()))
                .orderBy(OFFERING_SESSION.STARTS_AT)
                .forEach(row -> seats.computeIfAbsent(new StaffId(row.value1()), id -> new ArrayList<>())
                        .add(new Clash(
                                OfferingId.of(row.value2()),
                                row.value3(),
                                Instant.ofEpochMilli(row.value4()),
                                Instant.ofEpochMilli(row.value5()))));
        return seats;
    }

    /** From the first start to the last end. */
    private static Span around(Collection<List<Span>> sessions) {
        List<Span> all = sessions.stream().flatMap(List::stream).toList();
        return new Span(
                all.stream().map(Span::startsAt).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Span::endsAt).max(Comparator.naturalOrder()).orElseThrow());
    }
}
