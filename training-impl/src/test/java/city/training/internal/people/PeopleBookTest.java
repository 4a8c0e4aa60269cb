package city.training.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.internal.enrolment.SettableClock;
import city.training.internal.report.AuditBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.internal.table.Sheets;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeopleBookTest {
    private static final StaffId KIM = new StaffId("1001");
    private static final Caller OFFICER = Caller.of(new StaffId("officer"), Role.TRAINING_OFFICER);
    private static final Caller AUDITOR = Caller.of(new StaffId("auditor"), Role.TRAINING_AUDITOR);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-10T00:00:00Z"));

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void roles_come_from_the_login_from_here_and_from_the_first_officer(Database database) {
        PeopleBook people = peopleWithKim(database, " 1001 ");
        people.assignRoles(OFFICER, KIM, Set.of(Role.TRAINING_AUDITOR));

        Caller kim = people.identify(KIM, Set.of("training-instructor", "wheel"));

        assertThat(kim.roles())
                .containsExactlyInAnyOrder(Role.TRAINING_INSTRUCTOR, Role.TRAINING_AUDITOR, Role.TRAINING_OFFICER);
        assertThat(people.identify(new StaffId("1002"), Set.of()).roles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_is_first_officer_where_none_is_named(Database database) {
        assertThat(people(database, "").identify(KIM, Set.of()).roles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_role_taken_away_is_gone_at_once_here_and_soon_elsewhere(Database database) {
        PeopleBook here = peopleWithKim(database, "");
        PeopleBook elsewhere = people(database, "");
        here.assignRoles(OFFICER, KIM, Set.of(Role.TRAINING_INSTRUCTOR));
        assertThat(elsewhere.identify(KIM, Set.of()).has(Role.TRAINING_INSTRUCTOR))
                .isTrue();

        here.assignRoles(OFFICER, KIM, Set.of());

        assertThat(here.identify(KIM, Set.of()).roles()).isEmpty();
        assertThat(here.rolesOf(AUDITOR, KIM)).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(elsewhere.identify(KIM, Set.of()).roles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void assigning_roles_is_audited_once(Database database) {
        PeopleBook people = peopleWithKim(database, "");
        people.assignRoles(OFFICER, KIM, Set.of(Role.TRAINING_INSTRUCTOR, Role.TRAINING_AUDITOR));
        people.assignRoles(OFFICER, KIM, Set.of(Role.TRAINING_INSTRUCTOR, Role.TRAINING_AUDITOR));

        List<AuditEntry> trail = trail(database, "staff/1001");

        assertThat(trail).extracting(AuditEntry::action).containsExactly("CREATED", "ROLES_ASSIGNED");
        assertThat(trail.get(1).facts()).containsEntry("roles", "none → training-auditor, training-instructor");
        assertThat(trail.get(1).actor()).isEqualTo("officer");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void roles_are_for_people_in_the_directory_and_for_officers_to_give(Database database) {
        PeopleBook people = people(database, "");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> people.assignRoles(OFFICER, KIM, Set.of(Role.TRAINING_AUDITOR)));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> people.assignRoles(AUDITOR, KIM, Set.of(Role.TRAINING_AUDITOR)));
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> people.rolesOf(Caller.staff(KIM), KIM));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void people_are_found_by_number_name_and_department(Database database) {
        PeopleBook people = peopleWithKim(database, "");

        for (String text : List.of("", "00", "하늘", "총무", " 김하늘 ")) {
            assertThat(people.search(OFFICER, text, Paging.FIRST).items())
                    .extracting(StaffMember::name)
                    .containsExactly("김하늘");
        }
        for (String text : List.of("%", "_", "!", "'", "없는 사람")) {
            assertThat(people.search(OFFICER, text, Paging.FIRST).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void looking_people_up_leaves_a_trace(Database database) {
        PeopleBook people = peopleWithKim(database, "");
        Page<StaffMember> found = people.search(AUDITOR, "하늘", Paging.FIRST);

        assertThat(found.total()).isEqualTo(1);
        List<AuditEntry> trail = trail(database, "access/auditor");
        assertThat(trail.get(0).action()).isEqualTo("STAFF_SEARCHED");
        assertThat(trail.get(0).facts()).containsAllEntriesOf(Map.of("text", "하늘", "shown", "1001"));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_looks_up_by_resident_registration_number_or_without_a_role(Database database) {
        PeopleBook people = peopleWithKim(database, "");

        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> people.search(OFFICER, "900101-1234567", Paging.FIRST));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> people.search(Caller.staff(KIM), "", Paging.FIRST));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> people.search(Caller.of(KIM, Role.TRAINING_INSTRUCTOR), "", Paging.FIRST));
    }

    private PeopleBook peopleWithKim(Database database, String firstOfficer) {
        new StaffListImport(database, clock).run(OFFICER, Sheets.csv("사번,성명,부서\n1001,김하늘,총무과\n"), false);
        return people(database, firstOfficer);
    }

    private PeopleBook people(Database database, String firstOfficer) {
        return new PeopleBook(database, new ImportedDirectory(database), firstOfficer, clock);
    }

    private static List<AuditEntry> trail(Database database, String subject) {
        return new AuditBook(database).of(AUDITOR, subject, Paging.FIRST).items();
    }
}
