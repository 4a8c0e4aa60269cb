package city.training.internal.offering;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;

import city.training.catalogue.CourseId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.offering.policy.PolicyText;
import city.training.internal.storage.Flavour;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Offerings, as rows to write; {@link OfferingListStore} reads them. */
final class OfferingStore {
    private static final List<String> LIVE = Arrays.stream(EnrolmentState.values())
            .filter(EnrolmentState::isLive)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    OfferingStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, Offering.Draft draft) {
        sql.insertInto(OFFERING)
                .set(OFFERING.ID, id.toString())
                .set(OFFERING.COURSE_ID, draft.course().toString())
                .set(OFFERING.ROUND_NAME, draft.round())
                .set(OFFERING.CAPACITY, draft.capacity())
                .set(OFFERING.WAITING_LIST_SIZE, draft.waitingListSize())
                .set(OFFERING.ADMISSION, draft.admission().name())
                .set(OFFERING.OPENS_AT, draft.opensAt().toEpochMilli())
                .set(OFFERING.CLOSES_AT, draft.closesAt().toEpochMilli())
                .set(OFFERING.CANCEL_UNTIL, OfferingTimeline.cancelUntil(draft).toEpochMilli())
                .set(OFFERING.STARTS_AT, startsAt(draft))
                .set(OFFERING.ENDS_AT, OfferingTimeline.lastEnd(draft).toEpochMilli())
                .set(OFFERING.POLICIES, PolicyText.of(draft.policies()))
                .set(OFFERING.VERSION, 1L)
                .execute();
    }

    /** Behind the row's lock. */
    void update(OfferingId id, Offering.Draft draft, long newVersion) {
        sql.update(OFFERING)
                .set(OFFERING.COURSE_ID, draft.course().toString())
                .set(OFFERING.ROUND_NAME, draft.round())
                .set(OFFERING.CAPACITY, draft.capacity())
                .set(OFFERING.WAITING_LIST_SIZE, draft.waitingListSize())
                .set(OFFERING.ADMISSION, draft.admission().name())
                .set(OFFERING.OPENS_AT, draft.opensAt().toEpochMilli())
                .set(OFFERING.CLOSES_AT, draft.closesAt().toEpochMilli())
                .set(OFFERING.CANCEL_UNTIL, OfferingTimeline.cancelUntil(draft).toEpochMilli())
                .set(OFFERING.STARTS_AT, startsAt(draft))
                .set(OFFERING.ENDS_AT, OfferingTimeline.lastEnd(draft).toEpochMilli())
                .set(OFFERING.POLICIES, PolicyText.of(draft.policies()))
                .set(OFFERING.VERSION, newVersion)
                .where(OFFERING.ID.eq(id.toString()))
                .execute();
    }

    int liveEnrolments(OfferingId id) {
        return sql.fetchCount(ENROLMENT, ENROLMENT.OFFERING_ID.eq(id.toString()).and(ENROLMENT.STATE.in(LIVE)));
    }

    /** Locks the offerings, in one order for everybody; one by one, as each may lie on another machine. */
    List<OfferingId> lock(Flavour flavour, Collection<OfferingId> ids) {
        return ids.stream()
                .map(OfferingId::toString)
                .distinct()
                .sorted()
                .flatMap(id -> flavour
                        .locked(sql.select(OFFERING.ID).from(OFFERING).where(OFFERING.ID.eq(id)))
                        .fetch(row -> OfferingId.of(row.value1()))
                        .stream())
                .toList();
    }

    /** Offerings of the course that are not over, in one order for everybody. */
    List<OfferingId> coming(CourseId course, Instant now) {
        return sql.select(OFFERING.ID)
                .from(OFFERING)
                .where(OFFERING.COURSE_ID.eq(course.toString()), OFFERING.ENDS_AT.gt(now.toEpochMilli()))
                .orderBy(OFFERING.ID)
                .fetch(row -> OfferingId.of(row.value1()));
    }

    /** The seats there are now. */
    int capacity(OfferingId id) {
        return sql.select(SeatsThereAre.capacity())
                .from(OFFERING)
                .where(OFFERING.ID.eq(id.toString()))
                .fetchSingle()
                .value1();
    }

    /** Of the courses that the draft names, one that does not exist. */
    Optional<CourseId> missingCourse(Offering.Draft draft) {
        Set<CourseId> named = new LinkedHashSet<>(List.of(draft.course()));
        named.addAll(draft.policies().prerequisites().courses());
        sql.select(COURSE.ID)
                .from(COURSE)
                .where(COURSE.ID.in(named.stream().map(CourseId::toString).toList()))
                .forEach(row -> named.remove(CourseId.of(row.value1())));
        return named.stream().findFirst();
    }

    private static @Nullable Long startsAt(Offering.Draft draft) {
        return OfferingTimeline.firstStart(draft).map(Instant::toEpochMilli).orElse(null);
    }
}
