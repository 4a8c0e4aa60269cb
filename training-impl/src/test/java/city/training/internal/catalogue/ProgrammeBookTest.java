package city.training.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Paging;
import city.training.Reason;
import city.training.catalogue.Programme;
import city.training.catalogue.ProgrammeId;
import city.training.catalogue.Round;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeBookTest {
    private static final Caller OFFICER = Caller.of(new StaffId("officer"), Role.TRAINING_OFFICER);
    private static final Round SPRING = round("상반기", "2026-03-10", "2026-03-31");
    private static final Round SUMMER = round("하반기", "2026-07-01", "2026-07-31");

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_programme_is_kept_with_its_rounds_in_their_order(Database database) {
        ProgrammeBook programmes = new ProgrammeBook(database);
        ProgrammeId id = programmes.create(OFFICER, draft(" AI 역량강화 ", 2026, SUMMER, SPRING));

        assertThat(programmes.get(id)).isEqualTo(new Programme(id, "AI 역량강화", 2026, List.of(SUMMER, SPRING), 1));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_newest_year_comes_first(Database database) {
        ProgrammeBook programmes = new ProgrammeBook(database);
        programmes.create(OFFICER, draft("B", 2025));
        programmes.create(OFFICER, draft("A", 2025));
        programmes.create(OFFICER, draft("C", 2026, SPRING));

        assertThat(programmes.list(new Paging(0, 2)).items())
                .extracting(Programme::name)
                .containsExactly("C", "A");
        assertThat(programmes.list(new Paging(0, 2)).items().get(0).rounds()).containsExactly(SPRING);
        assertThat(programmes.list(new Paging(1, 2)).items())
                .extracting(Programme::name)
                .containsExactly("B");
        assertThat(programmes.list(new Paging(7, 2)).total()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void everything_wrong_is_said_at_once(Database database) {
        Programme.Draft draft = draft(
                " ",
                1999,
                round("가", "2026-07-02", "2026-07-01"),
                new Round("가", LocalDate.of(1999, 1, 1), LocalDate.of(1999, 1, 2)),
                new Round("\0", LocalDate.of(1999, 1, 1), LocalDate.of(+12_000, 1, 2)));

        InvalidException invalid =
                catchThrowableOfType(InvalidException.class, () -> new ProgrammeBook(database).create(OFFICER, draft));

        assertThat(invalid.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactly(
                        "name",
                        "year",
                        "rounds[0].startsOn",
                        "rounds[0].endsOn",
                        "rounds[0].endsOn",
                        "rounds[1].name",
                        "rounds[2].name",
                        "rounds[2].endsOn");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_name_is_taken_once_a_year(Database database) {
        ProgrammeBook programmes = new ProgrammeBook(database);
        programmes.create(OFFICER, draft("AI", 2026));
        ProgrammeId other = programmes.create(OFFICER, draft("AI", 2025));

        refused(Reason.NAME_TAKEN, () -> programmes.create(OFFICER, draft("AI", 2026)));
        refused(Reason.NAME_TAKEN, () -> programmes.change(OFFICER, other, draft("AI", 2026), 1));
        assertThat(programmes
                        .change(OFFICER, other, draft("AI", 2025, round("봄", "2025-03-01", "2025-03-02")), 1)
                        .rounds())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void of_officers_who_take_a_name_at_once_one_gets_it(Database database) throws Exception {
        ProgrammeBook programmes = new ProgrammeBook(database);
        List<Callable<Object>> officers = Collections.nCopies(8, () -> {
            try {
                return programmes.create(OFFICER, draft("AI", 2026));
            } catch (ConflictException e) {
                return e.reasons().get(0).reason();
            }
        });

        assertThat(atOnce(officers)).filteredOn(Reason.NAME_TAKEN::equals).hasSize(7);
        assertThat(programmes.list(Paging.FIRST).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_same_request_sent_many_times_at_once_is_done_once(Database database) throws Exception {
        ProgrammeBook programmes = new ProgrammeBook(database);
        Caller caller = OFFICER.withRequestKey("k1");
        List<Callable<Object>> requests = Collections.nCopies(6, () -> programmes.create(caller, draft("AI", 2026)));

        assertThat(atOnce(requests)).hasSize(6).containsOnly(programmes.create(caller, draft("AI", 2026)));
        refused(Reason.REQUEST_KEY_REUSED, () -> programmes.create(caller, draft("AI 2", 2026)));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_change_needs_the_version_it_is_based_on(Database database) {
        ProgrammeBook programmes = new ProgrammeBook(database);
        ProgrammeId id = programmes.create(OFFICER, draft("AI", 2026, SPRING));
        Caller again = OFFICER.withRequestKey("k2");

        Programme changed = programmes.change(again, id, draft("AI+", 2026, SPRING, SUMMER), 1);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(programmes.change(again, id, draft("AI+", 2026, SPRING, SUMMER), 1))
                .isEqualTo(changed);
        refused(Reason.STALE_VERSION, () -> programmes.change(OFFICER, id, draft("AI++", 2026), 1));
        assertThat(programmes
                        .change(OFFICER, id, draft("AI+", 2026, SPRING, SUMMER), 2)
                        .version())
                .isEqualTo(2);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> programmes.change(
                        OFFICER, ProgrammeId.of("00000000-0000-7000-8000-000000000000"), draft("X", 2026), 1));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_trail_says_what_changed_from_what_to_what(Database database) {
        ProgrammeBook programmes = new ProgrammeBook(database);
        ProgrammeId id = programmes.create(OFFICER, draft("AI", 2026, SPRING));
        programmes.change(OFFICER, id, draft("AI+", 2026, SPRING), 1);

        List<AuditEntry> trail = new AuditBook(database)
                .of(OFFICER, "programme/" + id, Paging.FIRST)
                .items();

        assertThat(trail).extracting(AuditEntry::action).containsExactly("CREATED", "CHANGED");
        assertThat(trail.get(0).facts()).containsEntry("rounds", "상반기 2026-03-10–2026-03-31");
        assertThat(trail.get(1).facts()).hasSize(1).containsEntry("name", "AI → AI+");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_training_officers_write(Database database) {
        ProgrammeBook programmes = new ProgrammeBook(database);
        Caller auditor = Caller.of(new StaffId("a"), Role.TRAINING_AUDITOR, Role.TRAINING_DEPARTMENT_OFFICER);

        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> programmes.create(auditor, draft("", 0)));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> programmes.change(auditor, ProgrammeId.of("1-1-1-1-1"), draft("", 0), 1));
    }

    private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(calls.size());
        try {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : officers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            officers.shutdownNow();
        }
    }

    private static void refused(Reason reason, Runnable call) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.reasons().get(0).reason()).isEqualTo(reason));
    }

    private static Round round(String name, String from, String to) {
        return new Round(name, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Programme.Draft draft(String name, int year, Round... rounds) {
        return new Programme.Draft(name, year, List.of(rounds));
    }
}
