package city.training.internal.catalogue.courselist;

import static city.training.internal.db.Tables.COURSE;
import static city.training.internal.table.Sheets.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.Paging;
import city.training.catalogue.Course;
import city.training.catalogue.CourseSearch;
import city.training.internal.catalogue.CourseBook;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.internal.table.Sheets;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseListImportTest {
    private static final Caller OFFICER = Caller.of(new StaffId("officer"), Role.TRAINING_OFFICER);
    private static final String HEADING = "교육과정,분류,학습차시,인정시간,평가유무\n";

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_list_of_a_platform_goes_in_to_the_minute(Database database) {
        ImportReport report = run(
                database,
                csv("\uFEFF" + HEADING
                        + "쉬운 공공언어,직무,1,0.15,없습니다\n"
                        + "ESG,직무,5,1.63,있습니다\n"
                        + "\"Historic  Garden /\n역사정원\",Gov-MOOC,3,1.65,없습니다\n"
                        + "분류 없는 과정,,,85분,\n"));

        assertThat(report.created()).isEqualTo(4);
        assertThat(report.rows().get(1).notes()).containsExactly("인정시간: 1.63 is 97.8 minutes, read as 98");
        assertThat(report.rows().get(0).notes()).isEmpty();
        assertThat(courses(database))
                .extracting(Course::title, Course::field, Course::minutes, Course::mode, Course::level)
                .containsExactlyInAnyOrder(
                        tuple("ESG", "직무", 98, "ONLINE", "미지정"),
                        tuple("Historic Garden / 역사정원", "Gov-MOOC", 99, "ONLINE", "미지정"),
                        tuple("분류 없는 과정", "온라인", 85, "ONLINE", "미지정"),
                        tuple("쉬운 공공언어", "직무", 9, "ONLINE", "미지정"));
        assertThat(facts(database, "ESG")).containsExactly(5, 1);
        assertThat(facts(database, "분류 없는 과정")).containsExactly(null, null);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_same_list_again_changes_nothing(Database database) {
        ImportFile file = csv(HEADING + "가,직무,1,1,없습니다\n나,직무,2,2,있습니다\n");
        run(database, file);

        ImportReport again = run(database, file);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(courses(database)).hasSize(2).allMatch(course -> course.version() == 1);
        assertThat(trail(database, "import/courses")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void one_title_in_two_lengths_is_two_courses(Database database) {
        ImportFile file = csv(HEADING + "행동강령,시책,12,6,있습니다\n행동강령,시책,7,3,없습니다\n행동강령,시책,7,3,없습니다\n");

        ImportReport report = run(database, file);

        assertThat(report.rows())
                .extracting(ImportReport.Row::outcome)
                .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(report.rows().get(2).notes()).containsExactly("the same course as in row 3, which counts");
        assertThat(run(database, file).unchanged()).isEqualTo(3);
        assertThat(courses(database)).extracting(Course::minutes).containsExactlyInAnyOrder(360, 180);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void corrected_hours_change_the_course_where_there_is_no_doubt(Database database) {
        run(database, csv(HEADING + "가,직무,1,1,없습니다\n"));

        ImportReport corrected = run(database, csv(HEADING + "가,직무,2,1.5,없습니다\n"));

        assertThat(corrected.changed()).isEqualTo(1);
        Course course = courses(database).get(0);
        assertThat(course.minutes()).isEqualTo(90);
        assertThat(course.version()).isEqualTo(2);
        List<AuditEntry> trail = trail(database, "course/" + course.id());
        assertThat(trail).extracting(AuditEntry::action).containsExactly("CREATED", "CHANGED");
        assertThat(trail.get(1).facts()).containsEntry("minutes", "60 → 90").containsEntry("lessons", "1 → 2");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_an_officer_added_stays(Database database) {
        run(database, csv(HEADING + "가,직무,1,1,없습니다\n"));
        Course before = courses(database).get(0);
        book(database)
                .change(
                        OFFICER,
                        before.id(),
                        new Course.Draft(Optional.empty(), "가", "직무", "활용", "ONLINE", 60, false, "쓸 수 있다"),
                        1);

        ImportReport report = run(database, csv("교육과정,분류,인정시간\n가,직무,2\n"));

        assertThat(report.changed()).isEqualTo(1);
        Course after = courses(database).get(0);
        assertThat(after.level()).isEqualTo("활용");
        assertThat(after.goal()).isEqualTo("쓸 수 있다");
        assertThat(facts(database, "가")).containsExactly(1, 0);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_classroom_course_of_the_same_title_is_another_course(Database database) {
        book(database).create(OFFICER, new Course.Draft(Optional.empty(), "가", "직무", "입문", "CLASSROOM", 60, true, ""));

        assertThat(run(database, csv(HEADING + "가,직무,1,1,없습니다\n")).created()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void bad_rows_stay_out_with_all_their_problems(Database database) {
        ImportReport report = run(
                database,
                csv(HEADING
                        + ",직무,많음,길다,글쎄\n"
                        + "가".repeat(301) + ",직무,1,0.001,없습니다\n"
                        + "강사 900101-1234567 특강,직무,1,1,없습니다\n"
                        + "나,직무,1,1001,없습니다\n"
                        + "다,직무,12차시,1,유\n"
                        + "합계,,750,2320.85,\n"));

        assertThat(report.rows())
                .extracting(ImportReport.Row::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(report.rows().get(0).problems()).hasSize(4);
        assertThat(report.rows().get(1).problems()).hasSize(2);
        assertThat(report.rows().get(2).key()).isEmpty();
        assertThat(report.toString()).doesNotContain("900101");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_dry_run_says_the_same_and_stores_nothing(Database database) {
        ImportFile file = csv(HEADING + "가,직무,1,1.63,없습니다\n,,,,x\n");

        ImportReport dry = new CourseListImport(database).run(OFFICER, file, true);

        assertThat(courses(database)).isEmpty();
        assertThat(trail(database, "import/courses")).isEmpty();
        assertThat(run(database, file).rows()).isEqualTo(dry.rows());
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_workbook_with_levels_and_numbers_goes_in(Database database) {
        run(
                database,
                Sheets.xlsx(List.of(
                        List.of("2026년 나라배움터 과정 목록"),
                        List.of("연번", "교육 과정", "분류", "단계", "인정\n시간"),
                        List.of(1, "가", "직무", "심화", 1.65),
                        List.of(2, "나", "직무", "", 9),
                        List.of("계", "", "", "", 10.65))));

        assertThat(courses(database))
                .extracting(Course::title, Course::level, Course::minutes)
                .containsExactlyInAnyOrder(tuple("가", "심화", 99), tuple("나", "미지정", 540));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void hundreds_of_courses_go_in_at_once(Database database) {
        String rows = IntStream.range(0, 750)
                .mapToObj(i -> "과정 " + i + ",직무,1," + (i % 40 + 1) + ".25,없습니다\n")
                .collect(Collectors.joining());

        assertThat(run(database, Sheets.cp949(HEADING + rows)).created()).isEqualTo(750);
        assertThat(book(database).search(CourseSearch.ALL, Paging.FIRST).total())
                .isEqualTo(750);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_a_training_officer_imports_and_only_such_a_table(Database database) {
        CourseListImport courses = new CourseListImport(database);

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> courses.run(Caller.staff(new StaffId("a")), csv("x"), true));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> courses.run(OFFICER, csv("교육과정,시간\n가,1\n"), true))
                .withMessageContaining("교육과정, 인정시간");
    }

    private static ImportReport run(Database database, ImportFile file) {
        return new CourseListImport(database).run(OFFICER, file, false);
    }

    private static CourseBook book(Database database) {
        return new CourseBook(database, (sql, actor, course, now) -> {});
    }

    private static List<Course> courses(Database database) {
        return book(database).search(CourseSearch.ALL, Paging.FIRST).items();
    }

    /** Lessons, and whether there is a test. */
    private static List<Integer> facts(Database database, String title) {
        return database.read(sql -> sql.select(COURSE.LESSONS, COURSE.HAS_TEST)
                .from(COURSE)
                .where(COURSE.TITLE.eq(title))
                .fetchSingle(row -> Arrays.asList(row.value1(), row.value2())));
    }

    private static List<AuditEntry> trail(Database database, String subject) {
        return new AuditBook(database).of(OFFICER, subject, Paging.FIRST).items();
    }
}
