package city.training.internal.people;

import static city.training.internal.table.Sheets.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.NotAllowedException;
import city.training.Paging;
import city.training.internal.enrolment.SettableClock;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.internal.table.Sheets;
import city.training.people.AppointmentStatus;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import city.training.report.AuditEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffListImportTest {
    private static final Caller OFFICER = Caller.of(new StaffId("officer"), Role.TRAINING_OFFICER);
    private static final String HEADING = "사번,성명,부서,직급,직렬,이메일\n";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T00:00:00Z"));

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_list_goes_in_and_says_what_it_did(Database database) {
        ImportReport first =
                run(database, csv(HEADING + "1001,김하늘,총무과,7급,행정,haneul@city.example\n1002,이바다,기획과,,,\n"), false);
        ImportReport second = run(
                database,
                csv(HEADING + "1001,김하늘,감사과,6급,행정,haneul@city.example\n1002,이바다,기획과,,,\n1003,박산,기획과,,,\n"),
                false);

        assertThat(first.created()).isEqualTo(2);
        assertThat(second.rows())
                .extracting(ImportReport.Row::outcome)
                .containsExactly(Outcome.CHANGED, Outcome.UNCHANGED, Outcome.CREATED);
        assertThat(directory(database).find(new StaffId("1001")))
                .hasValue(new StaffMember(new StaffId("1001"), "김하늘", "감사과", "6급", "행정", "haneul@city.example"));
        assertThat(trail(database, "staff/1001"))
                .extracting(AuditEntry::action, entry -> entry.facts().get("changed"))
                .containsExactly(tuple("CREATED", null), tuple("CHANGED", "department, grade"));
        assertThat(trail(database, "import/staff")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_dry_run_says_the_same_and_stores_nothing(Database database) {
        ImportFile file = csv(HEADING + "1001,김하늘,총무과,,,\n,이름만,,,,\n");

        ImportReport dry = run(database, file, true);

        assertThat(dry.dryRun()).isTrue();
        assertThat(directory(database).search("", Paging.FIRST).items()).isEmpty();
        assertThat(trail(database, "import/staff")).isEmpty();
        assertThat(run(database, file, false).rows()).isEqualTo(dry.rows());
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void bad_rows_stay_out_with_all_their_problems_and_good_rows_go_in(Database database) {
        ImportReport report = run(
                database,
                csv(HEADING
                        + "10 01,,총무과,,,nobody\n"
                        + "1002,이바다,기획과,,,\n"
                        + "1002,이바다,기획과,,,\n"
                        + "1003," + "가".repeat(101) + ",#N/A," + "나".repeat(61) + ",,a@b\n"),
                false);

        assertThat(report.refused()).isEqualTo(3);
        assertThat(report.rows().get(0).problems())
                .containsExactly(
                        "사번: must be 1 to 40 letters, digits or . _ - @",
                        "성명: is missing",
                        "이메일: is no e-mail address");
        assertThat(report.rows().get(2).problems()).containsExactly("사번: stands in row 3 already");
        assertThat(report.rows().get(3).problems()).hasSize(4);
        assertThat(directory(database).search("", Paging.FIRST).items())
                .extracting(member -> member.id().value())
                .containsExactly("1002");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nothing_is_kept_or_said_of_a_row_with_a_resident_registration_number(Database database) {
        ImportReport report = run(
                database,
                csv("사번,성명,부서,비고\n"
                        + "1001,김하늘,총무과,문의 900101-1234567\n"
                        + "900101-2234567,이바다,기획과,\n"
                        + "1003,박산 9001011234567,기획과,\n"
                        + "1004,최들,기획과,정상\n"),
                false);

        assertThat(report.rows())
                .extracting(ImportReport.Row::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(report.rows().subList(0, 3))
                .extracting(ImportReport.Row::key)
                .containsOnly("");
        assertThat(report.rows().get(0).problems().get(0)).startsWith("비고: ");
        assertThat(report.toString()).doesNotContain("900101", "1234567", "김하늘", "1001", "박산");
        assertThat(report.warnings()).containsExactly("비고 is ignored");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_file_with_a_column_for_resident_registration_numbers_goes_in_nowhere(Database database) {
        ImportReport report = run(database, csv("사번,성명,부서,주민 등록번호\n1001,김하늘,총무과,\n1002,이바다,기획과,없음\n"), false);

        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.rows().get(0).problems().get(0)).startsWith("주민등록번호: ");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_heading_that_is_such_a_number_itself_is_not_repeated(Database database) {
        ImportReport report = run(database, csv("사번,성명,부서,900101-1234567\n1001,김하늘,총무과,\n"), false);

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.toString()).doesNotContain("900101").contains("column 4");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_is_about_to_be_appointed_is_told_from_who_works_here(Database database) {
        ImportReport report =
                run(database, csv("사번,성명,부서,임용상태\n1001,김하늘,총무과,임용예정\n1002,이바다,기획과,\n1003,박산,기획과,휴직\n"), false);
        run(database, csv("사번,성명,부서\n1001,김하늘,감사과\n"), false);

        assertThat(status(database, "1001")).as("the second list does not say").isEqualTo(AppointmentStatus.APPOINTEE);
        assertThat(status(database, "1002")).isEqualTo(AppointmentStatus.STAFF);
        assertThat(report.rows().get(2).problems()).containsExactly("임용상태: must be 재직 or 임용예정");

        run(database, csv("사번,성명,부서,임용상태\n1001,김하늘,감사과,재직\n"), false);
        assertThat(status(database, "1001")).isEqualTo(AppointmentStatus.STAFF);
        assertThat(trail(database, "staff/1001").get(2).facts()).containsEntry("changed", "status");
    }

    private static AppointmentStatus status(Database database, String id) {
        return directory(database).find(new StaffId(id)).orElseThrow().status();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_column_the_file_lacks_leaves_what_is_stored(Database database) {
        run(database, csv(HEADING + "1001,김하늘,총무과,7급,행정,a@city.example\n"), false);

        ImportReport report = run(database, csv("사번,성명,부서,직급\n1001,김하늘,총무과,\n"), false);

        assertThat(report.changed()).isEqualTo(1);
        assertThat(directory(database).find(new StaffId("1001")))
                .hasValue(new StaffMember(new StaffId("1001"), "김하늘", "총무과", "", "행정", "a@city.example"));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_workbook_of_a_whole_city_goes_in_within_seconds(Database database) {
        List<List<?>> rows = new ArrayList<>(List.of(List.of("2026 직원 현황"), List.of("사번", "성명", "부서", "직급")));
        IntStream.range(0, 2_000).forEach(i -> rows.add(List.of(1_000 + i, "직원" + i, "부서" + i % 40, "7급")));
        rows.add(List.of("합계", 2_000));

        long began = System.nanoTime();
        ImportReport report = run(database, Sheets.xlsx(rows), false);
        long millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(report.created()).isEqualTo(2_000);
        assertThat(report.refused()).isZero();
        assertThat(directory(database).search("", Paging.FIRST).total()).isEqualTo(2_000);
        assertThat(millis).isLessThan(10_000);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void imports_at_once_come_one_after_another(Database database) throws Exception {
        List<Callable<ImportReport>> imports = IntStream.range(0, 8)
                .mapToObj(no -> (Callable<ImportReport>) () -> run(database, list(no), false))
                .toList();
        ExecutorService officers = Executors.newFixedThreadPool(imports.size());
        List<ImportReport> reports = new ArrayList<>();
        try {
            for (Future<ImportReport> done : officers.invokeAll(imports)) {
                reports.add(done.get());
            }
        } finally {
            officers.shutdownNow();
        }

        assertThat(reports.stream().mapToInt(ImportReport::created).sum()).isEqualTo(200);
        assertThat(reports.stream().mapToInt(ImportReport::changed).sum()).isEqualTo(7 * 200);
        assertThat(trail(database, "import/staff")).hasSize(8);
        assertThat(trail(database, "staff/1100"))
                .extracting(AuditEntry::number)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_a_training_officer_imports(Database database) {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> new StaffListImport(database, clock)
                .run(Caller.of(new StaffId("a"), Role.TRAINING_AUDITOR), csv("x"), true));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void many_are_found_in_one_look_up(Database database) {
        run(database, list(1), false);

        assertThat(directory(database).findAll(List.of(new StaffId("1001"), new StaffId("1150"), new StaffId("9"))))
                .containsOnlyKeys(new StaffId("1001"), new StaffId("1150"));
        assertThat(directory(database).findAll(List.of())).isEmpty();
    }

    /** The same people in every list, in another order and department. */
    private static ImportFile list(int no) {
        return csv("사번,성명,부서\n"
                + IntStream.range(0, 200)
                        .map(i -> no % 2 == 0 ? i : 199 - i)
                        .mapToObj(i -> (1_000 + i) + ",직원" + i + ",부서" + no + "\n")
                        .collect(Collectors.joining()));
    }

    private ImportReport run(Database database, ImportFile file, boolean dryRun) {
        return new StaffListImport(database, clock).run(OFFICER, file, dryRun);
    }

    private static ImportedDirectory directory(Database database) {
        return new ImportedDirectory(database);
    }

    private static List<AuditEntry> trail(Database database, String subject) {
        return new AuditBook(database).of(OFFICER, subject, Paging.FIRST).items();
    }
}
