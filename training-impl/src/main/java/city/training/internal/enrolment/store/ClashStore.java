package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.OFFERING_SESSION;

import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Clash;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Result;

/** Who is taught elsewhere at the same time. */
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
        Map<StaffId, List<Clash>> clashes = new HashMap<>();
        overlaps(List.of(offering), staff)
                .forEach(row -> clashes.computeIfAbsent(new StaffId(row.value1()), id -> new ArrayList<>())
                        .add(clash(row)));
        return clashes;
    }

    /** By offering, for one person. */
    public Map<OfferingId, List<Clash>> ofOfferings(Collection<OfferingId> offerings, StaffId staff) {
        Map<OfferingId, List<Clash>> clashes = new HashMap<>();
        overlaps(offerings, List.of(staff))
                .forEach(row -> clashes.computeIfAbsent(OfferingId.of(row.value2()), id -> new ArrayList<>())
                        .add(clash(row)));
        return clashes;
    }

    private Result<Record6<String, String, String, String, Long, Long>> overlaps(
            Collection<OfferingId> offerings, Collection<StaffId> staff) {
        var wanted = OFFERING_SESSION.as("wanted");
        Condition sameTime = wanted.OFFERING_ID
                .in(offerings.stream().map(OfferingId::toString).toList())
                .and(wanted.OFFERING_ID.ne(ENROLMENT.OFFERING_ID))
                .and(wanted.STARTS_AT.lt(OFFERING_SESSION.ENDS_AT))
                .and(wanted.ENDS_AT.gt(OFFERING_SESSION.STARTS_AT));
        return sql.select(
                        ENROLMENT.STAFF_ID,
                        wanted.OFFERING_ID,
                        ENROLMENT.OFFERING_ID,
                        COURSE.TITLE,
                        OFFERING_SESSION.STARTS_AT,
                        OFFERING_SESSION.ENDS_AT)
                .from(ENROLMENT)
                .join(OFFERING_SESSION)
                .on(OFFERING_SESSION.OFFERING_ID.eq(ENROLMENT.OFFERING_ID))
                .join(wanted)
                .on(sameTime)
                .join(OFFERING)
                .on(OFFERING.ID.eq(ENROLMENT.OFFERING_ID))
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(
                        ENROLMENT.STAFF_ID.in(staff.stream().map(StaffId::value).toList()),
                        ENROLMENT.STATE.in(STATES_WITH_A_COMING_SEAT))
                .orderBy(OFFERING_SESSION.STARTS_AT)
                .fetch();
    }

    private static Clash clash(Record6<String, String, String, String, Long, Long> row) {
        return new Clash(
                OfferingId.of(row.value3()),
                row.value4(),
                Instant.ofEpochMilli(row.value5()),
                Instant.ofEpochMilli(row.value6()));
    }
}
