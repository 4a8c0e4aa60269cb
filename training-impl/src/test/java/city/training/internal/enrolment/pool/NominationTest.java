package city.training.internal.enrolment.pool;

import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.enrolment.Admissions;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Nominations;
import city.training.enrolment.Nominations.Nomination;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.Criterion;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom departments recommend for a selection, and what comes of it. */
class NominationTest {
    private static final Caller HR = Caller.of(new StaffId("hr-officer"), Role.TRAINING_DEPARTMENT_OFFICER);
    private static final Caller TAX = Caller.of(new StaffId("tax-officer"), Role.TRAINING_DEPARTMENT_OFFICER);
    private static final Caller AUDITOR = Caller.of(new StaffId("auditor"), Role.TRAINING_AUDITOR);

    private static Nominations of(City city) {
        return new NominationBook(city.database, city.directory, city.outbox, city.clock);
    }

    private static OfferingId selection(City city) {
        return city.anOffering()
                .admitting(Admission.SELECTION)
                .withSeats(2)
                .under(all -> all.selectedBy(Criterion.DEPARTMENT_RANK))
                .create();
    }

    private static List<StaffId> people(String... staff) {
        return Stream.of(staff).map(StaffId::new).toList();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_department_ranks_its_people_and_sees_its_own_while_officers_see_all(Database database) {
        City city = new City(database);
        OfferingId offering = selection(city);
        of(city).replace(HR, offering, people("hr-kim", "hr-lee", "hr-park"));
        of(city).replace(TAX, offering, people("tax-choi"));
        of(city).replace(HR, offering, people("hr-park", "hr-kim"));

        assertThat(of(city).of(HR, offering))
                .containsExactly(
                        new Nomination("hr", 1, new StaffId("hr-park"), "이름 hr-park"),
                        new Nomination("hr", 2, new StaffId("hr-kim"), "이름 hr-kim"));
        assertThat(of(city).of(OFFICER, offering))
                .extracting(Nomination::department, Nomination::rank, one -> one.staff()
                        .value())
                .containsExactly(tuple("hr", 1, "hr-park"), tuple("hr", 2, "hr-kim"), tuple("tax", 1, "tax-choi"));
        assertThat(of(city).of(AUDITOR, offering)).hasSize(3);
        assertThat(of(city).replace(TAX, offering, List.of())).isEmpty();
        assertThat(of(city).of(OFFICER, offering)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void each_change_is_in_the_trail_and_told_and_the_same_list_again_is_none(Database database) {
        City city = new City(database);
        OfferingId offering = selection(city);
        of(city).replace(HR, offering, people("hr-kim", "hr-lee"));
        of(city).replace(HR, offering, people("hr-kim", "hr-lee"));

        List<AuditEntry> told = city.trail(offering).stream()
                .filter(entry -> entry.action().equals("NOMINATED"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).actor()).isEqualTo("hr-officer");
        assertThat(told.get(0).facts()).containsEntry("department", "hr").containsEntry("people", "hr-kim hr-lee");
        assertThat(city.events)
                .filteredOn(event -> event.topic().equals("city/training/offering/NOMINATED"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_rank_counts_in_the_proposal_and_is_kept_with_the_result(Database database) {
        City city = new City(database);
        OfferingId offering = selection(city);
        of(city).replace(HR, offering, people("hr-lee", "hr-kim"));
        of(city).replace(TAX, offering, people("tax-choi"));
        Stream.of("road-yun", "hr-kim", "tax-choi", "hr-lee").forEach(staff -> city.enrol(staff, offering));
        city.clock.advance(Duration.ofDays(4));
        Admissions admissions = PoolTown.admissions(city);

        assertThat(admissions.propose(OFFICER, offering).candidates())
                .extracting(one -> one.enrolment().staff().value(), one -> one.recommended()
                        .orElse(0))
                .as("a recommendation is no request: who was first among equals asked first")
                .containsExactly(tuple("tax-choi", 1), tuple("hr-lee", 1), tuple("hr-kim", 2), tuple("road-yun", 0));
        admissions.select(
                OFFICER,
                offering,
                List.of(
                        city.of("hr-lee", offering).id(),
                        city.of("road-yun", offering).id()),
                "부서 안배");
        assertThat(city.of("road-yun", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.trail(offering)).anySatisfy(entry -> assertThat(entry.facts())
                .containsEntry("staffId", "hr-kim")
                .containsEntry("recommended", "2")
                .containsEntry("proposed", "3"));
        assertThat(new ExplanationBook(database, city.enrolments)
                        .replay(OFFICER, offering)
                        .differences())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_for_a_selection_and_until_the_close(Database database) {
        City city = new City(database);
        OfferingId lottery = city.anOffering().admitting(Admission.LOTTERY).create();
        OfferingId offering = selection(city);

        assertThat(conflict(city, lottery)).isEqualTo(Reason.OTHER_ADMISSION);
        city.clock.advance(Duration.ofDays(3));
        assertThat(conflict(city, offering)).isEqualTo(Reason.CLOSED);
    }

    private static Reason conflict(City city, OfferingId offering) {
        return catchThrowableOfType(ConflictException.class, () -> of(city).replace(HR, offering, people("hr-kim")))
                .reasons()
                .get(0)
                .reason();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void every_wrong_name_is_said_at_once_and_nothing_is_stored(Database database) {
        City city = new City(database);
        OfferingId offering = selection(city);
        InvalidException wrong = catchThrowableOfType(InvalidException.class, () -> of(city).replace(
                        HR, offering, people("hr-kim", "hr-kim", "tax-choi", "stranger")));

        assertThat(wrong.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactly("people[1]", "people[2]", "people[3]");
        List<StaffId> many = IntStream.rangeClosed(0, 500)
                .mapToObj(i -> new StaffId("hr-" + i))
                .toList();
        assertThatThrownBy(() -> of(city).replace(HR, offering, many)).isInstanceOf(InvalidException.class);
        assertThat(of(city).of(OFFICER, offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_a_department_officer_recommends_and_only_officers_and_auditors_look(Database database) {
        City city = new City(database);
        OfferingId offering = selection(city);
        Caller kim = Caller.staff(new StaffId("hr-kim"));
        Caller stranger = Caller.of(new StaffId("stranger"), Role.TRAINING_DEPARTMENT_OFFICER);

        assertThatThrownBy(() -> of(city).replace(OFFICER, offering, List.of()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> of(city).replace(stranger, offering, List.of()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> of(city).of(kim, offering)).isInstanceOf(NotAllowedException.class);
        assertThat(of(city).of(stranger, offering)).isEmpty();
        OfferingId none = new OfferingId(new UUID(0, 7));
        assertThatThrownBy(() -> of(city).replace(HR, none, people("tax-choi")))
                .as("what is not there is said before what is wrong with the list")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> of(city).of(OFFICER, none)).isInstanceOf(NotFoundException.class);
    }
}
