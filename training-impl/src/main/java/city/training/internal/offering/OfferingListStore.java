package city.training.internal.offering;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;
import static city.training.internal.db.Tables.OFFERING_SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import city.training.Page;
import city.training.Paging;
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.ProgrammeId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.offering.policy.PolicyText;
import city.training.offering.Admission;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.OfferingState;
import city.training.offering.Session;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/** Offerings, as they are read: one query for the page, one for the sessions of the whole page. */
final class OfferingListStore {
    private static final Field<Integer> CAPACITY = SeatsThereAre.capacity();
    private static final Field<Integer> TAKEN = counted(
                    in(EnrolmentState::holdsSeat).or(ENROLMENT.HOLDS_SEAT.eq(1)))
            .as("taken");
    private static final Field<Integer> WAITING =
            counted(in(EnrolmentState.WAITLISTED::equals)).as("waiting");

    private final DSLContext sql;

    OfferingListStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Offering> find(OfferingId id) {
        return offerings(List.of(id)).stream().findFirst();
    }

    /** In no order. */
    List<Offering> offerings(Collection<OfferingId> ids) {
        List<String> wanted = ids.stream().map(OfferingId::toString).toList();
        return withSessions(rows().where(OFFERING.ID.in(wanted)).fetch());
    }

    Page<Offering> search(OfferingSearch search, Paging paging, Instant now) {
        Condition wanted = condition(search, now.toEpochMilli());
        List<Offering> offerings = withSessions(rows().where(wanted)
                .orderBy(order(now.toEpochMilli()), OFFERING.OPENS_AT, COURSE.TITLE_KEY, OFFERING.ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch());
        int total = sql.selectCount()
                .from(OFFERING)
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID))
                .where(wanted)
                .fetchSingle()
                .value1();
        return new Page<>(offerings, paging.page(), paging.size(), total);
    }

    private SelectOnConditionStep<? extends Record> rows() {
        return sql.select(
                        OFFERING.ID,
                        OFFERING.ROUND_NAME,
                        OFFERING.CAPACITY,
                        CAPACITY,
                        OFFERING.WAITING_LIST_SIZE,
                        OFFERING.ADMISSION,
                        OFFERING.OPENS_AT,
                        OFFERING.CLOSES_AT,
                        OFFERING.CANCEL_UNTIL,
                        OFFERING.VERSION,
                        OFFERING.POLICIES,
                        OFFERING.CALLED_OFF_AT,
                        OFFERING.CALLED_OFF_REASON,
                        OFFERING.TOO_FEW_AT,
                        TAKEN,
                        WAITING,
                        COURSE.ID,
                        COURSE.PROGRAMME_ID,
                        COURSE.TITLE,
                        COURSE.FIELD,
                        COURSE.LEVEL,
                        COURSE.MODE,
                        COURSE.MINUTES,
                        COURSE.NEEDS_PC,
                        COURSE.GOAL,
                        COURSE.VERSION)
                .from(OFFERING)
                .join(COURSE)
                .on(COURSE.ID.eq(OFFERING.COURSE_ID));
    }

    private List<Offering> withSessions(List<? extends Record> rows) {
        Map<String, List<Session>> sessions = new SessionStore(sql)
                .of(rows.stream().map(row -> row.get(OFFERING.ID)).toList());
        return rows.stream()
                .map(row -> offering(row, sessions.getOrDefault(row.get(OFFERING.ID), List.of())))
                .toList();
    }

    private static Condition condition(OfferingSearch search, long now) {
        Condition states = search.states().stream()
                .map(state -> inState(state, now))
                .reduce(Condition::or)
                .orElse(noCondition());
        return states.and(search.field().map(COURSE.FIELD::eq).orElse(noCondition()))
                .and(search.course().map(id -> COURSE.ID.eq(id.toString())).orElse(noCondition()))
                .and(search.from().isEmpty() && search.to().isEmpty() ? noCondition() : during(search));
    }

    private static Condition inState(OfferingState state, long now) {
        Condition byDates = byDates(state, now);
        return state == OfferingState.CALLED_OFF
                ? byDates
                : OFFERING.CALLED_OFF_AT.isNull().and(byDates);
    }

    private static Condition byDates(OfferingState state, long now) {
        return switch (state) {
            case CALLED_OFF -> OFFERING.CALLED_OFF_AT.isNotNull();
            case UPCOMING -> OFFERING.OPENS_AT.gt(now);
            case OPEN -> OFFERING.OPENS_AT.le(now).and(OFFERING.CLOSES_AT.gt(now));
            case CLOSED ->
                OFFERING.CLOSES_AT.le(now).and(OFFERING.OPENS_AT.le(now)).and(OFFERING.ENDS_AT.gt(now));
            case FINISHED -> OFFERING.CLOSES_AT.le(now).and(OFFERING.ENDS_AT.le(now));
        };
    }

    private static Condition during(OfferingSearch search) {
        long from = search.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        long to = search.to().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        Condition session = exists(selectOne()
                .from(OFFERING_SESSION)
                .where(
                        OFFERING_SESSION.OFFERING_ID.eq(OFFERING.ID),
                        OFFERING_SESSION.ENDS_AT.gt(from),
                        OFFERING_SESSION.STARTS_AT.lt(to)));
        return session.or(
                OFFERING.STARTS_AT.isNull().and(OFFERING.CLOSES_AT.gt(from)).and(OFFERING.OPENS_AT.lt(to)));
    }

    private static Field<Integer> order(long now) {
        return when(inState(OfferingState.OPEN, now), 0)
                .when(inState(OfferingState.UPCOMING, now), 1)
                .when(inState(OfferingState.CLOSED, now), 2)
                .otherwise(3);
    }

    private static Field<Integer> counted(Condition counts) {
        return selectCount()
                .from(ENROLMENT)
                .where(ENROLMENT.OFFERING_ID.eq(OFFERING.ID), counts)
                .asField();
    }

    private static Condition in(Predicate<EnrolmentState> wanted) {
        return ENROLMENT.STATE.in(Arrays.stream(EnrolmentState.values())
                .filter(wanted)
                .map(Enum::name)
                .toList());
    }

    private static Offering offering(Record row, List<Session> sessions) {
        return new Offering(
                OfferingId.of(row.get(OFFERING.ID)),
                course(row),
                row.get(OFFERING.ROUND_NAME),
                row.get(OFFERING.CAPACITY),
                row.get(CAPACITY),
                row.get(OFFERING.WAITING_LIST_SIZE),
                Admission.valueOf(row.get(OFFERING.ADMISSION)),
                Instant.ofEpochMilli(row.get(OFFERING.OPENS_AT)),
                Instant.ofEpochMilli(row.get(OFFERING.CLOSES_AT)),
                Instant.ofEpochMilli(row.get(OFFERING.CANCEL_UNTIL)),
                sessions,
                row.get(TAKEN),
                row.get(WAITING),
                row.get(OFFERING.VERSION),
                PolicyText.read(row.get(OFFERING.POLICIES)),
                instant(row.get(OFFERING.CALLED_OFF_AT))
                        .map(at -> new Offering.CalledOff(at, row.get(OFFERING.CALLED_OFF_REASON))),
                instant(row.get(OFFERING.TOO_FEW_AT)));
    }

    private static Optional<Instant> instant(@Nullable Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    private static Course course(Record row) {
        return new Course(
                CourseId.of(row.get(COURSE.ID)),
                Optional.ofNullable(row.get(COURSE.PROGRAMME_ID)).map(ProgrammeId::of),
                row.get(COURSE.TITLE),
                row.get(COURSE.FIELD),
                row.get(COURSE.LEVEL),
                row.get(COURSE.MODE),
                row.get(COURSE.MINUTES),
                row.get(COURSE.NEEDS_PC) == 1,
                row.get(COURSE.GOAL),
                row.get(COURSE.VERSION));
    }
}
