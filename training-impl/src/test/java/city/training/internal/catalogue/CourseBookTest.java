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
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.CourseSearch;
import city.training.catalogue.Programme;
import city.training.catalogue.ProgrammeId;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CourseBookTest {
    private static final Caller OFFICER = Caller.of(new StaffId("officer"), Role.TRAINING_OFFICER);

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_course_is_kept_as_it_was_said(Database database) {
        ProgrammeId programme = new ProgrammeBook(database).create(OFFICER, new Programme.Draft("AI", 2026, List.of()));
        CourseBook courses = courses(database);
        Course.Draft draft = new Course.Draft(
                Optional.of(programme), "엑셀 대용량 데이터 분석", "데이터 분석", "활용", "CLASSROOM", 420, true, "피벗을\r\n쓴다");

        CourseId id = courses.create(OFFICER, draft);

        assertThat(courses.get(id))
                .isEqualTo(new Course(
                        id,
                        Optional.of(programme),
                        "엑셀 대용량 데이터 분석",
                        "데이터 분석",
                        "활용",
                        "CLASSROOM",
                        420,
                        true,
                        "피벗을\n쓴다",
                        1));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void everything_wrong_is_said_at_once(Database database) {
        Course.Draft draft =
                new Course.Draft(Optional.empty(), "a\nb", "", "가".repeat(41), "\uD800", 0, false, "\u0007");

        InvalidException invalid = catchThrowableOfType(
                InvalidException.class, () -> courses(database).create(OFFICER, draft));

        assertThat(invalid.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactly("title", "field", "level", "mode", "minutes", "goal");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_longest_texts_fit(Database database) {
        CourseBook courses = courses(database);
        String title = "İ😀\"".repeat(75);
        Course.Draft draft = new Course.Draft(
                Optional.empty(),
                title,
                "나".repeat(100),
                "다".repeat(40),
                "라".repeat(40),
                60_000,
                false,
                "\"\n\"".repeat(1_333));

        CourseId id = courses.create(OFFICER, draft);
        courses.change(
                OFFICER,
                id,
                new Course.Draft(
                        Optional.empty(), title, "나".repeat(100), "다", "라", 1, false, "\\\n".repeat(1_999) + "!"),
                1);

        assertThat(courses.get(id).title()).isEqualTo(title);
        assertThat(courses.search(search("i😀\"İ"), Paging.FIRST).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void titles_are_found_by_any_part_whatever_the_case_and_form(Database database) {
        CourseBook courses = courses(database);
        courses.create(OFFICER, draft("ChatGPT 100% 활용"));
        courses.create(OFFICER, draft("a_b ÉCOLE!"));

        for (String text : List.of("chatgpt", "GPT 100%", "% 활", " 활용 ", "\u1112\u116A\u11AF용")) {
            assertThat(courses.search(search(text), Paging.FIRST).items())
                    .as(text)
                    .extracting(Course::title)
                    .containsExactly("ChatGPT 100% 활용");
        }
        assertThat(courses.search(search("école!"), Paging.FIRST).total()).isEqualTo(1);
        for (String text : List.of("100_", "a%b", "%%", "\\", "'", "\0", "\uD800", "x".repeat(60_000))) {
            assertThat(courses.search(search(text), Paging.FIRST).total()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void every_filter_narrows_and_the_list_is_by_title(Database database) {
        CourseBook courses = courses(database);
        courses.create(OFFICER, new Course.Draft(Optional.empty(), "다", "소양", "입문", "ONLINE", 60, false, ""));
        courses.create(OFFICER, new Course.Draft(Optional.empty(), "가", "직무", "입문", "ONLINE", 60, false, ""));
        courses.create(OFFICER, new Course.Draft(Optional.empty(), "나", "직무", "활용", "LECTURE", 60, false, ""));

        assertThat(titles(courses, CourseSearch.ALL)).containsExactly("가", "나", "다");
        assertThat(titles(courses, filter("직무", null, null))).containsExactly("가", "나");
        assertThat(titles(courses, filter(null, "ONLINE", null))).containsExactly("가", "다");
        assertThat(titles(courses, filter("직무", "ONLINE", "입문"))).containsExactly("가");
        assertThat(titles(courses, filter("없음\0", null, null))).isEmpty();
        assertThat(courses.search(CourseSearch.ALL, new Paging(1, 2)).items())
                .extracting(Course::title)
                .containsExactly("다");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_change_needs_the_version_it_is_based_on_and_says_what_changed(Database database) {
        CourseBook courses = courses(database);
        CourseId id = courses.create(OFFICER, draft("가"));
        Course.Draft longer = new Course.Draft(Optional.empty(), "가", "직무", "입문", "ONLINE", 90, true, "");

        assertThat(courses.change(OFFICER, id, longer, 1).version()).isEqualTo(2);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> courses.change(OFFICER, id, draft("나"), 1))
                .satisfies(e -> assertThat(e.reasons().get(0).reason()).isEqualTo(Reason.STALE_VERSION))
                .satisfies(e -> assertThat(e.reasons().get(0).facts()).containsEntry("version", 2L));
        List<AuditEntry> trail = new AuditBook(database)
                .of(OFFICER, "course/" + id, Paging.FIRST)
                .items();
        assertThat(trail).hasSize(2);
        assertThat(trail.get(1).facts())
                .hasSize(2)
                .containsEntry("minutes", "60 → 90")
                .containsEntry("needsPc", "false → true");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_repeated_request_makes_one_course(Database database) {
        CourseBook courses = courses(database);
        Caller caller = OFFICER.withRequestKey("k");

        assertThat(courses.create(caller, draft("가"))).isEqualTo(courses.create(caller, draft("가")));
        assertThat(courses.search(CourseSearch.ALL, Paging.FIRST).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_is_not_there_is_not_found_and_only_officers_write(Database database) {
        CourseBook courses = courses(database);
        ProgrammeId nowhere = ProgrammeId.of("00000000-0000-7000-8000-000000000000");
        Course.Draft lost = new Course.Draft(Optional.of(nowhere), "가", "직무", "입문", "ONLINE", 60, false, "");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> courses.create(OFFICER, lost));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> courses.get(CourseId.of(nowhere.toString())));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> courses.create(Caller.staff(new StaffId("a")), draft("가")));
    }

    private static CourseBook courses(Database database) {
        return new CourseBook(database, (sql, actor, course, now) -> {});
    }

    private static List<String> titles(CourseBook courses, CourseSearch search) {
        return courses.search(search, Paging.FIRST).items().stream()
                .map(Course::title)
                .toList();
    }

    private static CourseSearch search(String text) {
        return new CourseSearch(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CourseSearch filter(@Nullable String field, @Nullable String mode, @Nullable String level) {
        return new CourseSearch(
                "",
                Optional.ofNullable(field),
                Optional.ofNullable(mode),
                Optional.ofNullable(level),
                Optional.empty());
    }

    private static Course.Draft draft(String title) {
        return new Course.Draft(Optional.empty(), title, "직무", "입문", "ONLINE", 60, false, "");
    }
}
