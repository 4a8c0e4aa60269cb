package city.training.internal.people;

import static city.training.internal.db.Tables.STAFF;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.escape;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import city.training.Page;
import city.training.Paging;
import city.training.internal.table.ImportAnswers;
import city.training.internal.table.Text;
import city.training.people.AppointmentStatus;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectJoinStep;

/** Staff, as rows. */
final class StaffStore {
    private static final char ESCAPE = '!';

    private final DSLContext sql;

    StaffStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<StaffMember> find(StaffId id) {
        return rows().where(STAFF.ID.eq(id.value())).fetchOptional(StaffStore::member);
    }

    Map<StaffId, StaffMember> findAll(Collection<StaffId> ids) {
        Map<StaffId, StaffMember> found = new HashMap<>();
        ImportAnswers.inPortions(
                ids.stream().map(StaffId::value).distinct().toList(), portion -> rows().where(STAFF.ID.in(portion))
                        .fetch(StaffStore::member)
                        .forEach(member -> found.put(member.id(), member)));
        return found;
    }

    /** By staff number. */
    Page<StaffMember> search(String text, Paging paging) {
        Condition wanted = contains(Text.key(text));
        List<StaffMember> members = rows().where(wanted)
                .orderBy(STAFF.ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(StaffStore::member);
        long total = sql.select(count()).from(STAFF).where(wanted).fetchSingle().value1();
        return new Page<>(members, paging.page(), paging.size(), total);
    }

    void save(Collection<StaffMember> members) {
        if (members.isEmpty()) {
            return;
        }
        var batch = sql.batch(sql.insertInto(
                        STAFF,
                        STAFF.ID,
                        STAFF.NAME,
                        STAFF.DEPARTMENT,
                        STAFF.GRADE,
                        STAFF.SERIES,
                        STAFF.EMAIL,
                        STAFF.STATUS)
                .values((String) null, null, null, null, null, null, null)
                .onConflict(STAFF.ID)
                .doUpdate()
                .set(STAFF.NAME, excluded(STAFF.NAME))
                .set(STAFF.DEPARTMENT, excluded(STAFF.DEPARTMENT))
                .set(STAFF.GRADE, excluded(STAFF.GRADE))
                .set(STAFF.SERIES, excluded(STAFF.SERIES))
                .set(STAFF.EMAIL, excluded(STAFF.EMAIL))
                .set(STAFF.STATUS, excluded(STAFF.STATUS)));
        for (StaffMember member : members) {
            batch = batch.bind(
                    member.id().value(),
                    member.name(),
                    member.department(),
                    member.grade(),
                    member.series(),
                    member.email(),
                    member.status().name());
        }
        batch.execute();
    }

    private SelectJoinStep<Record7<String, String, String, String, String, String, String>> rows() {
        return sql.select(STAFF.ID, STAFF.NAME, STAFF.DEPARTMENT, STAFF.GRADE, STAFF.SERIES, STAFF.EMAIL, STAFF.STATUS)
                .from(STAFF);
    }

    private static Condition contains(String key) {
        if (key.isEmpty()) {
            return noCondition();
        }
        String pattern = "%" + escape(key, ESCAPE) + "%";
        return lower(STAFF.ID)
                .like(pattern, ESCAPE)
                .or(lower(STAFF.NAME).like(pattern, ESCAPE))
                .or(lower(STAFF.DEPARTMENT).like(pattern, ESCAPE));
    }

    private static StaffMember member(Record7<String, String, String, String, String, String, String> row) {
        return new StaffMember(
                new StaffId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                AppointmentStatus.valueOf(row.value7()));
    }
}
