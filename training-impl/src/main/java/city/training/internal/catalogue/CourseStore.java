package city.training.internal.catalogue;

import static city.training.internal.db.Tables.COURSE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.escape;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import city.training.Page;
import city.training.Paging;
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.CourseSearch;
import city.training.catalogue.ProgrammeId;
import city.training.internal.table.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Courses, as rows. */
final class CourseStore {
    private static final List<Field<?>> COLUMNS = List.of(
            COURSE.ID,
            COURSE.PROGRAMME_ID,
            COURSE.TITLE,
            COURSE.FIELD,
            COURSE.LEVEL,
            COURSE.MODE,
            COURSE.MINUTES,
            COURSE.NEEDS_PC,
            COURSE.GOAL,
            COURSE.VERSION);
    private static final char ESCAPE = '!';

    private final DSLContext sql;

    CourseStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, Course.Draft draft) {
        sql.insertInto(COURSE)
                .set(COURSE.ID, id.toString())
                .set(
                        COURSE.PROGRAMME_ID,
                        draft.programme().map(ProgrammeId::toString).orElse(null))
                .set(COURSE.TITLE, draft.title())
                .set(COURSE.TITLE_KEY, Text.key(draft.title()))
                .set(COURSE.FIELD, draft.field())
                .set(COURSE.LEVEL, draft.level())
                .set(COURSE.MODE, draft.mode())
                .set(COURSE.MINUTES, draft.minutes())
                .set(COURSE.NEEDS_PC, draft.needsPc() ? 1 : 0)
                .set(COURSE.GOAL, draft.goal())
                .set(COURSE.VERSION, 1L)
                .execute();
    }

    /** Whether the version was still the one stored. */
    boolean update(CourseId id, Course.Draft draft, long version) {
        return sql.update(COURSE)
                        .set(
                                COURSE.PROGRAMME_ID,
                                draft.programme().map(ProgrammeId::toString).orElse(null))
                        .set(COURSE.TITLE, draft.title())
                        .set(COURSE.TITLE_KEY, Text.key(draft.title()))
                        .set(COURSE.FIELD, draft.field())
                        .set(COURSE.LEVEL, draft.level())
                        .set(COURSE.MODE, draft.mode())
                        .set(COURSE.MINUTES, draft.minutes())
                        .set(COURSE.NEEDS_PC, draft.needsPc() ? 1 : 0)
                        .set(COURSE.GOAL, draft.goal())
                        .set(COURSE.VERSION, version + 1)
                        .where(COURSE.ID.eq(id.toString()), COURSE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    Optional<Course> find(CourseId id) {
        return sql.select(COLUMNS)
                .from(COURSE)
                .where(COURSE.ID.eq(id.toString()))
                .fetchOptional(CourseStore::course);
    }

    /** By title. */
    Page<Course> search(CourseSearch search, Paging paging) {
        Condition wanted = condition(search);
        List<Course> courses = sql.select(COLUMNS)
                .from(COURSE)
                .where(wanted)
                .orderBy(COURSE.TITLE_KEY, COURSE.ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(CourseStore::course);
        long total =
                sql.select(count()).from(COURSE).where(wanted).fetchSingle().value1();
        return new Page<>(courses, paging.page(), paging.size(), total);
    }

    private static Condition condition(CourseSearch search) {
        return contains(search.text())
                .and(is(COURSE.FIELD, search.field()))
                .and(is(COURSE.MODE, search.mode()))
                .and(is(COURSE.LEVEL, search.level()))
                .and(is(COURSE.PROGRAMME_ID, search.programme().map(ProgrammeId::toString)));
    }

    private static Condition contains(String text) {
        String key = Text.key(text.strip());
        if (key.isEmpty()) {
            return noCondition();
        }
        return key.length() > CourseRules.LONGEST_TITLE || !Text.isStorable(key)
                ? falseCondition()
                : COURSE.TITLE_KEY.like("%" + escape(key, ESCAPE) + "%", ESCAPE);
    }

    private static Condition is(Field<String> field, Optional<String> wanted) {
        return wanted.map(value -> Text.isStorable(value) ? field.eq(value) : falseCondition())
                .orElse(noCondition());
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
