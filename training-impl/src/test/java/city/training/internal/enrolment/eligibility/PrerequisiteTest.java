package city.training.internal.enrolment.eligibility;

import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.eligibility.EligibilityTown.SEVENTH_GRADE;
import static city.training.internal.enrolment.eligibility.EligibilityTown.oneOf;
import static city.training.internal.enrolment.eligibility.EligibilityTown.reasons;
import static city.training.internal.enrolment.eligibility.EligibilityTown.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.InvalidException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.Refusal;
import city.training.catalogue.CourseId;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.internal.enrolment.City;
import city.training.internal.storage.Database;
import city.training.internal.storage.Flavour;
import city.training.internal.storage.StatementCount;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Audience;
import city.training.offering.Audience.Trait;
import city.training.offering.OfferingId;
import city.training.offering.Policies;
import city.training.offering.Prerequisites;
import city.training.offering.Prerequisites.Need;
import city.training.offering.Prerequisites.Stage;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must have been learnt before. */
class PrerequisiteTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void every_course_that_is_missing_is_named(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        CourseId first = town.city.aCourse("엑셀 기초");
        CourseId second = town.city.aCourse("엑셀 활용");
        OfferingId offering = after(town, Prerequisites.all(first, second));

        assertThat(refusals(town.city.enrol("hr-kim", offering)))
                .containsExactly(missing(
                        "ALL",
                        Map.of("courseId", first.toString(), "title", "엑셀 기초"),
                        Map.of("courseId", second.toString(), "title", "엑셀 활용")));
        town.complete("hr-kim", first);
        assertThat(refusals(town.city.enrol("hr-kim", offering)))
                .containsExactly(missing("ALL", Map.of("courseId", second.toString(), "title", "엑셀 활용")));
        town.complete("hr-kim", second);
        assertThat(town.city.enrol("hr-kim", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(town.differences(offering)).isEmpty();
    }

    @SafeVarargs
    private static Refusal missing(String need, Map<String, String>... courses) {
        return new Refusal(Reason.PREREQUISITE_MISSING, Map.of("need", need, "courses", List.of(courses)));
    }

    private static OfferingId after(EligibilityTown town, Prerequisites prerequisites) {
        return town.city
                .anOffering()
                .withSeats(5)
                .under(all -> all.with(prerequisites))
                .create();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void one_of_several_is_enough_where_any_will_do_but_it_must_be_completed(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        CourseId first = town.city.aCourse("엑셀 기초");
        CourseId second = town.city.aCourse("엑셀 활용");
        OfferingId offering = after(town, new Prerequisites(List.of(first, second), Need.ANY, Optional.empty()));
        town.city.anOffering().of(first).taught().heldBy("hr-kim").create();

        assertThat(reasons(town.city.enrol("hr-kim", offering))).containsExactly(Reason.PREREQUISITE_MISSING);
        town.complete("hr-kim", second);
        assertThat(town.city.enrol("hr-kim", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(reasons(town.city.enrol("hr-lee", offering)))
                .as("what somebody else has completed")
                .containsExactly(Reason.PREREQUISITE_MISSING);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_stage_is_reached_by_a_course_of_one_of_its_levels_in_its_field(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId here = after(town, stage(Optional.of("업무자동화"), "활용", "심화"));
        OfferingId elsewhere = after(town, stage(Optional.of("데이터 분석"), "활용"));
        OfferingId anywhere = after(town, stage(Optional.empty(), "활용"));
        OfferingId higher = after(town, stage(Optional.empty(), "심화"));
        assertThat(reasons(town.city.enrol("hr-kim", anywhere))).containsExactly(Reason.PREREQUISITE_MISSING);
        town.complete("hr-kim", town.city.aCourse("엑셀 활용"));

        assertThat(town.city.enrol("hr-kim", here)).isInstanceOf(Decision.Confirmed.class);
        town.city.cancel("hr-kim", here);
        assertThat(refusals(town.city.enrol("hr-kim", elsewhere)))
                .containsExactly(
                        new Refusal(Reason.PREREQUISITE_MISSING, Map.of("levels", List.of("활용"), "field", "데이터 분석")));
        assertThat(reasons(town.city.enrol("hr-kim", higher))).containsExactly(Reason.PREREQUISITE_MISSING);
        assertThat(town.city.enrol("hr-kim", anywhere)).isInstanceOf(Decision.Confirmed.class);
    }

    private static Prerequisites stage(Optional<String> field, String... levels) {
        return new Prerequisites(List.of(), Need.ALL, Optional.of(new Stage(field, List.of(levels))));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void everything_that_stands_against_it_is_said_at_once_and_beforehand(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        CourseId first = town.city.aCourse("엑셀 기초");
        Policies policies = Policies.NONE
                .with(Audience.of(oneOf(Trait.GRADE, "5급")))
                .with(new Prerequisites(
                        List.of(first), Need.ALL, Optional.of(new Stage(Optional.empty(), List.of("심화")))));
        OfferingId offering = town.city.anOffering().under(none -> policies).create();
        OfferingId free = town.city.anOffering().create();
        Map<OfferingId, Standing> standings =
                town.city.enrolments.standings(Caller.staff(new StaffId("hr-kim")), List.of(offering, free));

        assertThat(Objects.requireNonNull(standings.get(offering)).obstacles())
                .isEqualTo(refusals(town.city.enrol("hr-kim", offering)))
                .extracting(Refusal::reason)
                .containsExactly(Reason.NOT_IN_AUDIENCE, Reason.PREREQUISITE_MISSING, Reason.PREREQUISITE_MISSING);
        assertThat(Objects.requireNonNull(standings.get(free)).obstacles()).isEmpty();
        assertThat(town.city.offerings.get(offering).policies()).isEqualTo(policies);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_prerequisite_that_came_later_counts_when_a_seat_is_passed_on(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        CourseId first = town.city.aCourse("엑셀 기초");
        OfferingId offering =
                town.city.anOffering().heldBy("hr-kim", "hr-lee", "hr-park").create();
        town.complete("hr-park", first);
        town.city.offerings.change(
                OFFICER,
                offering,
                town.city
                        .anOffering()
                        .under(all -> all.with(Prerequisites.all(first)))
                        .draft(),
                1,
                Optional.empty());
        town.city.cancel("hr-kim", offering);

        assertThat(town.city.of("hr-park", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void wrong_prerequisites_are_refused(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        CourseId twice = town.city.aCourse("엑셀 기초");
        InvalidException wrong = catchThrowableOfType(
                InvalidException.class,
                () -> after(
                        town,
                        new Prerequisites(
                                List.of(twice, twice),
                                Need.ALL,
                                Optional.of(new Stage(Optional.of(""), List.of("심화", "심화", "x".repeat(41)))))));
        assertThat(wrong.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactlyInAnyOrder(
                        "policies.prerequisites.courses",
                        "policies.prerequisites.stage.field",
                        "policies.prerequisites.stage.levels",
                        "policies.prerequisites.stage.levels[2]");
        assertThatThrownBy(() -> after(town, stage(Optional.empty()))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> after(town, Prerequisites.all(new CourseId(new UUID(0, 7)))))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(Flavour.class)
    void an_audience_costs_no_statement_and_prerequisites_cost_one(Flavour flavour) {
        StatementCount count = new StatementCount();
        City city = new City(count.counted(flavour));
        Prerequisites asked = stage(Optional.empty(), "심화");
        OfferingId free = city.anOffering().create();
        OfferingId some =
                city.anOffering().under(all -> all.with(SEVENTH_GRADE)).create();
        OfferingId learned = city.anOffering().under(all -> all.with(asked)).create();

        int plain = count.of(() -> city.enrol("hr-kim", free));
        city.cancel("hr-kim", free);
        assertThat(count.of(() -> city.enrol("hr-kim", some))).isEqualTo(plain);
        assertThat(count.of(() -> city.enrol("hr-park", learned)))
                .as("both are refused")
                .isEqualTo(count.of(() -> city.enrol("stranger", free)) + 1);
    }
}
