package city.training.internal.catalogue;

import static city.training.internal.db.Tables.PROGRAMME;
import static city.training.internal.db.Tables.PROGRAMME_ROUND;
import static org.jooq.impl.DSL.count;

import city.training.Page;
import city.training.Paging;
import city.training.catalogue.Programme;
import city.training.catalogue.ProgrammeId;
import city.training.catalogue.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record4;

/** Programmes with their rounds, as rows. */
final class ProgrammeStore {
    private final DSLContext sql;

    ProgrammeStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, Programme.Draft draft) {
        sql.insertInto(PROGRAMME, PROGRAMME.ID, PROGRAMME.NAME, PROGRAMME.PROGRAMME_YEAR, PROGRAMME.VERSION)
                .values(id.toString(), draft.name(), draft.year(), 1L)
                .execute();
        insertRounds(id, draft.rounds());
    }

    /** Whether the version was still the one stored. */
    boolean update(ProgrammeId id, Programme.Draft draft, long version) {
        int updated = sql.update(PROGRAMME)
                .set(PROGRAMME.NAME, draft.name())
                .set(PROGRAMME.PROGRAMME_YEAR, draft.year())
                .set(PROGRAMME.VERSION, version + 1)
                .where(PROGRAMME.ID.eq(id.toString()), PROGRAMME.VERSION.eq(version))
                .execute();
        if (updated == 1) {
            sql.deleteFrom(PROGRAMME_ROUND)
                    .where(PROGRAMME_ROUND.PROGRAMME_ID.eq(id.toString()))
                    .execute();
            insertRounds(id.value(), draft.rounds());
        }
        return updated == 1;
    }

    Optional<ProgrammeId> named(int year, String name) {
        return sql.select(PROGRAMME.ID)
                .from(PROGRAMME)
                .where(PROGRAMME.PROGRAMME_YEAR.eq(year), PROGRAMME.NAME.eq(name))
                .fetchOptional(row -> ProgrammeId.of(row.value1()));
    }

    boolean exists(ProgrammeId id) {
        return sql.fetchExists(sql.selectOne().from(PROGRAMME).where(PROGRAMME.ID.eq(id.toString())));
    }

    Optional<Programme> find(ProgrammeId id) {
        return sql.select(PROGRAMME.ID, PROGRAMME.NAME, PROGRAMME.PROGRAMME_YEAR, PROGRAMME.VERSION)
                .from(PROGRAMME)
                .where(PROGRAMME.ID.eq(id.toString()))
                .fetchOptional(row -> programme(row, rounds(List.of(row.value1()))));
    }

    /** Newest year first, then by name. */
    Page<Programme> list(Paging paging) {
        var rows = sql.select(PROGRAMME.ID, PROGRAMME.NAME, PROGRAMME.PROGRAMME_YEAR, PROGRAMME.VERSION)
                .from(PROGRAMME)
                .orderBy(PROGRAMME.PROGRAMME_YEAR.desc(), PROGRAMME.NAME, PROGRAMME.ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch();
        Map<String, List<Round>> rounds = rounds(rows.getValues(PROGRAMME.ID));
        long total = sql.select(count()).from(PROGRAMME).fetchSingle().value1();
        return new Page<>(rows.map(row -> programme(row, rounds)), paging.page(), paging.size(), total);
    }

    private Map<String, List<Round>> rounds(List<String> programmes) {
        return sql
                .select(
                        PROGRAMME_ROUND.PROGRAMME_ID,
                        PROGRAMME_ROUND.NAME,
                        PROGRAMME_ROUND.STARTS_ON,
                        PROGRAMME_ROUND.ENDS_ON)
                .from(PROGRAMME_ROUND)
                .where(PROGRAMME_ROUND.PROGRAMME_ID.in(programmes))
                .orderBy(PROGRAMME_ROUND.PROGRAMME_ID, PROGRAMME_ROUND.PLACE)
                .stream()
                .collect(Collectors.groupingBy(
                        Record4::value1, Collectors.mapping(ProgrammeStore::round, Collectors.toList())));
    }

    private void insertRounds(UUID programme, List<Round> rounds) {
        var rows = sql.insertInto(
                PROGRAMME_ROUND,
                PROGRAMME_ROUND.PROGRAMME_ID,
                PROGRAMME_ROUND.PLACE,
                PROGRAMME_ROUND.NAME,
                PROGRAMME_ROUND.STARTS_ON,
                PROGRAMME_ROUND.ENDS_ON);
        for (int place = 0; place < rounds.size(); place++) {
            Round round = rounds.get(place);
            rows = rows.values(
                    programme.toString(),
                    place,
                    round.name(),
                    round.startsOn().toString(),
                    round.endsOn().toString());
        }
        if (!rounds.isEmpty()) {
            rows.execute();
        }
    }

    private static Programme programme(Record4<String, String, Integer, Long> row, Map<String, List<Round>> rounds) {
        return new Programme(
                ProgrammeId.of(row.value1()),
                row.value2(),
                row.value3(),
                rounds.getOrDefault(row.value1(), List.of()),
                row.value4());
    }

    private static Round round(Record4<String, String, String, String> row) {
        return new Round(row.value2(), LocalDate.parse(row.value3()), LocalDate.parse(row.value4()));
    }
}
