package city.training.internal.catalogue.courselist;

import static city.training.internal.db.Tables.COURSE;

import city.training.internal.storage.Flavour;
import city.training.internal.table.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectSeekStep1;
import org.jspecify.annotations.Nullable;

/** The online courses of the catalogue, as rows. */
final class OnlineCourseStore {
    private static final String ONLINE = "ONLINE";

    private static final List<Field<?>> INSERTED = List.of(
            COURSE.ID,
            COURSE.TITLE,
            COURSE.TITLE_KEY,
            COURSE.FIELD,
            COURSE.LEVEL,
            COURSE.MODE,
            COURSE.MINUTES,
            COURSE.NEEDS_PC,
            COURSE.GOAL,
            COURSE.LESSONS,
            COURSE.HAS_TEST,
            COURSE.VERSION);

    private final DSLContext sql;

    OnlineCourseStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The earliest first. */
    List<KnownCourse> all() {
        return select().fetch(OnlineCourseStore::known);
    }

    /** The same, and nobody changes them before this transaction ends. */
    List<KnownCourse> allLocked(Flavour flavour) {
        return flavour.locked(select()).fetch(OnlineCourseStore::known);
    }

    void insert(Collection<KnownCourse> courses) {
        if (courses.isEmpty()) {
            return;
        }
        var batch =
                sql.batch(sql.insertInto(COURSE).columns(INSERTED).values(Collections.nCopies(INSERTED.size(), null)));
        for (KnownCourse course : courses) {
            batch = batch.bind(values(course));
        }
        batch.execute();
    }

    void update(Collection<KnownCourse> courses) {
        for (KnownCourse course : courses) {
            sql.update(COURSE)
                    .set(COURSE.LEVEL, course.level())
                    .set(COURSE.MINUTES, course.minutes())
                    .set(COURSE.LESSONS, course.lessons().orElse(null))
                    .set(COURSE.HAS_TEST, number(course.hasTest()))
                    .set(COURSE.VERSION, COURSE.VERSION.plus(1))
                    .where(COURSE.ID.eq(course.id()))
                    .execute();
        }
    }

    private SelectSeekStep1<Record7<String, String, String, String, Integer, Integer, Integer>, String> select() {
        return sql.select(
                        COURSE.ID,
                        COURSE.TITLE,
                        COURSE.FIELD,
                        COURSE.LEVEL,
                        COURSE.MINUTES,
                        COURSE.LESSONS,
                        COURSE.HAS_TEST)
                .from(COURSE)
                .where(COURSE.MODE.eq(ONLINE))
                .orderBy(COURSE.ID);
    }

    private static KnownCourse known(Record7<String, String, String, String, Integer, Integer, Integer> row) {
        return new KnownCourse(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                Optional.ofNullable(row.value6()),
                Optional.ofNullable(row.value7()).map(number -> number == 1));
    }

    private static Object[] values(KnownCourse course) {
        return new Object[] {
            course.id(),
            course.title(),
            Text.key(course.title()),
            course.field(),
            course.level(),
            ONLINE,
            course.minutes(),
            0,
            "",
            course.lessons().orElse(null),
            number(course.hasTest()),
            1L
        };
    }

    private static @Nullable Integer number(Optional<Boolean> truth) {
        return truth.map(yes -> yes ? 1 : 0).orElse(null);
    }
}
