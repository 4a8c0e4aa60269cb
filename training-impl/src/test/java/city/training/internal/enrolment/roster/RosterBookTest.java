package city.training.internal.enrolment.roster;

import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.ImportReport.Row;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosterBookTest {
    private static final Caller TAX_OFFICER = Caller.of(new StaffId("tax-officer"), Role.TRAINING_DEPARTMENT_OFFICER);

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_department_replaces_one_person_by_another_past_those_in_line(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(1).heldBy("tax-kim", "road-lee").create();

        Decision decision = rosters(city)
                .substitute(TAX_OFFICER, city.of("tax-kim", offering).id(), new StaffId("tax-park"), "출장");

        assertThat(decision).isInstanceOf(Decision.Confirmed.class);
        assertThat(city.of("tax-kim", offering).state()).isEqualTo(EnrolmentState.SUBSTITUTED);
        assertThat(city.of("tax-park", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.of("road-lee", offering).position()).hasValue(1);
        assertThat(new ExplanationBook(database, city.enrolments)
                        .replay(OFFICER, offering)
                        .differences())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_takes_a_seat_over_who_may_not_have_it(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(1).heldBy("kim", "lee").create();
        city.anOffering().of(city.aCourse("엑셀")).heldBy("park").create();
        EnrolmentId kim = city.of("kim", offering).id();
        EnrolmentId lee = city.of("lee", offering).id();

        assertThat(refused(city, kim, "stranger")).containsExactly(Reason.NOT_IN_DIRECTORY);
        assertThat(refused(city, kim, "lee")).containsExactly(Reason.ALREADY_ENROLLED);
        assertThat(refused(city, kim, "park")).containsExactly(Reason.TIME_CLASH);
        assertThat(refused(city, lee, "choi")).containsExactly(Reason.NOT_CANCELLABLE);
        city.clock.advance(Duration.ofDays(7));
        assertThat(refused(city, kim, "choi")).containsExactly(Reason.CANCELLATION_CLOSED);
        assertThat(rosters(city).substitute(OFFICER, kim, new StaffId("choi"), "질병"))
                .isInstanceOf(Decision.Confirmed.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_department_names_its_own_people_only(Database database) {
        City city = new City(database);
        OfferingId offering =
                city.anOffering().withSeats(2).heldBy("tax-kim", "road-lee").create();
        EnrolmentId own = city.of("tax-kim", offering).id();
        EnrolmentId other = city.of("road-lee", offering).id();
        RosterBook rosters = rosters(city);

        assertThatThrownBy(() -> rosters.substitute(TAX_OFFICER, own, new StaffId("road-park"), ""))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> rosters.substitute(TAX_OFFICER, other, new StaffId("tax-park"), ""))
                .isInstanceOf(NotFoundException.class);
        assertThat(outcomes(rosters.enrolAll(TAX_OFFICER, offering, list("tax-choi", "road-choi"), false)))
                .containsExactly(Outcome.CREATED, Outcome.REFUSED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_list_is_enrolled_in_its_order_and_the_same_list_again_changes_nothing(Database database) {
        City city = new City(database);
        OfferingId offering = city.anOffering().withSeats(1).withWaitingList(1).create();
        ImportFile list = list("kim", "lee", "kim", "stranger", "", "park");
        RosterBook rosters = rosters(city);

        ImportReport dry = rosters.enrolAll(OFFICER, offering, list, true);
        assertThat(city.roster(offering)).isEmpty();
        ImportReport done = rosters.enrolAll(OFFICER, offering, list, false);

        assertThat(done.rows()).isEqualTo(dry.rows());
        assertThat(done.rows().stream().flatMap(row -> row.notes().stream()))
                .containsExactly("CONFIRMED", "WAITLISTED 1");
        assertThat(done.rows().stream()
                        .filter(row -> row.outcome() == Outcome.REFUSED)
                        .map(Row::problems))
                .containsExactly(
                        List.of("사번: stands in row 2 already"),
                        List.of("NOT_IN_DIRECTORY", "WAITING_LIST_FULL"),
                        List.of("사번: is missing"),
                        List.of("WAITING_LIST_FULL"));
        assertThat(rosters.enrolAll(OFFICER, offering, list, false).unchanged()).isEqualTo(2);
        assertThat(city.roster(offering))
                .extracting(Enrolment::staff)
                .containsExactly(new StaffId("kim"), new StaffId("lee"));
    }

    private static List<Reason> refused(City city, EnrolmentId leaving, String coming) {
        Decision decision = rosters(city).substitute(OFFICER, leaving, new StaffId(coming), "");
        return ((Decision.Refused) decision)
                .reasons().stream().map(Refusal::reason).toList();
    }

    private static List<Outcome> outcomes(ImportReport report) {
        return report.rows().stream().map(Row::outcome).toList();
    }

    private static ImportFile list(String... people) {
        String text = "사번,성명\n" + String.join(",이름\n", people) + ",이름\n";
        return new ImportFile("명단.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterBook rosters(City city) {
        return new RosterBook(city.database, city.directory, (sql, events) -> {}, city.clock);
    }
}
