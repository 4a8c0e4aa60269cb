package city.training.internal.enrolment.store;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.db.Tables.ENROLMENT;
import static city.training.internal.db.Tables.OFFERING;

import city.training.catalogue.CourseId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.rule.Learnt;
import city.training.internal.enrolment.rule.Learnt.Completed;
import city.training.offering.Prerequisites;
import city.training.offering.Prerequisites.Stage;
import city.training.people.StaffId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** What people have completed. */
public final class LearntStore {
    private final DSLContext sql;

    public LearntStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * By person, as far as any of the prerequisites asks for it; one statement, which also tells the titles of the courses
     * they name. None at all where nothing is asked.
     */
    public Map<StaffId, Learnt> ofPeople(Collection<Prerequisites> asked, Collection<StaffId> staff) {
        List<String> named = asked.stream()
                .flatMap(one -> one.courses().stream())
                .map(CourseId::toString)
                .distinct()
                .toList();
        List<String> levels = asked.stream()
                .flatMap(one -> one.stage().stream())
                .map(Stage::levels)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return named.isEmpty() && levels.isEmpty() ? Map.of() : found(named, levels, staff);
    }

    private Map<StaffId, Learnt> found(List<String> named, List<String> levels, Collection<StaffId> staff) {
        var done = sql.select(OFFERING.COURSE_ID, ENROLMENT.STAFF_ID)
                .from(ENROLMENT)
                .join(OFFERING)
                .on(OFFERING.ID.eq(ENROLMENT.OFFERING_ID))
                .where(
                        ENROLMENT.STAFF_ID.in(staff.stream().map(StaffId::value).toList()),
                        ENROLMENT.STATE.eq(EnrolmentState.COMPLETED.name()))
                .asTable("done");
        var who = done.field(ENROLMENT.STAFF_ID);
        Map<CourseId, String> titles = new HashMap<>();
        Map<StaffId, Set<Completed>> completed = new HashMap<>();
        sql.select(COURSE.ID, COURSE.TITLE, COURSE.FIELD, COURSE.LEVEL, who)
                .from(COURSE)
                .leftJoin(done)
                .on(COURSE.ID.eq(done.field(OFFERING.COURSE_ID)))
                .where(COURSE.ID.in(named).or(who.isNotNull().and(COURSE.LEVEL.in(levels))))
                .forEach(row -> {
                    CourseId course = CourseId.of(row.value1());
                    titles.put(course, row.value2());
                    if (row.value5() != null) {
                        completed
                                .computeIfAbsent(new StaffId(row.value5()), id -> new HashSet<>())
                                .add(new Completed(course, row.value3(), row.value4()));
                    }
                });
        Map<StaffId, Learnt> learnt = new HashMap<>();
        staff.forEach(person -> learnt.put(person, new Learnt(titles, completed.getOrDefault(person, Set.of()))));
        return learnt;
    }
}
