package city.training.internal.enrolment.eligibility;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.eligibility.EligibilityTown.SEVENTH_GRADE;
import static city.training.internal.enrolment.eligibility.EligibilityTown.noneOf;
import static city.training.internal.enrolment.eligibility.EligibilityTown.oneOf;
import static city.training.internal.enrolment.eligibility.EligibilityTown.reasons;
import static city.training.internal.enrolment.eligibility.EligibilityTown.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.training.ImportFile;
import city.training.InvalidException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Standing;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.enrolment.roster.RosterDesk;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.Audience;
import city.training.offering.Audience.Trait;
import city.training.offering.OfferingId;
import city.training.people.AppointmentStatus;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For whom an offering is. */
class AudienceTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void each_condition_that_does_not_hold_is_said_with_what_it_found(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        Audience audience = Audience.of(
                oneOf(Trait.GRADE, "8급", "9급"),
                noneOf(Trait.DEPARTMENT, "hr", "tax"),
                oneOf(Trait.STATUS, "APPOINTEE"),
                oneOf(Trait.SERIES, "행정"));
        OfferingId offering = town.city
                .anOffering()
                .withSeats(5)
                .under(all -> all.with(audience))
                .create();

        assertThat(refusals(town.city.enrol("hr-kim", offering)))
                .containsExactly(
                        refusal("GRADE", "ONE_OF", List.of("8급", "9급"), "7급"),
                        refusal("DEPARTMENT", "NONE_OF", List.of("hr", "tax"), "hr"),
                        refusal("STATUS", "ONE_OF", List.of("APPOINTEE"), "STAFF"));
        town.city.directory.put("new-lee", "road", "9급", "행정", AppointmentStatus.APPOINTEE);
        assertThat(town.city.enrol("new-lee", offering)).isInstanceOf(Decision.Confirmed.class);
        town.city.directory.put("new-park", "road", "9급", "", AppointmentStatus.APPOINTEE);
        assertThat(refusals(town.city.enrol("new-park", offering)))
                .as("what is not known is none of them")
                .containsExactly(refusal("SERIES", "ONE_OF", List.of("행정"), ""));
    }

    private static Refusal refusal(String trait, String test, List<String> values, String value) {
        return new Refusal(
                Reason.NOT_IN_AUDIENCE, Map.of("trait", trait, "test", test, "values", values, "value", value));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void it_is_told_beforehand_with_everything_else(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city
                .anOffering()
                .open(NOON.plusSeconds(60), NOON.plusSeconds(120))
                .under(all -> all.with(Audience.of(oneOf(Trait.GRADE, "5급"))))
                .create();
        Standing standing = Objects.requireNonNull(town.city
                .enrolments
                .standings(Caller.staff(new StaffId("hr-kim")), List.of(offering))
                .get(offering));

        assertThat(standing.obstacles())
                .extracting(Refusal::reason)
                .containsExactly(Reason.NOT_IN_AUDIENCE, Reason.NOT_OPEN_YET);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_offering_keeps_what_was_said_of_its_audience(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        Audience audience = Audience.of(oneOf(Trait.GRADE, "7급", "\"8급\""), noneOf(Trait.DEPARTMENT, "감사과"));
        OfferingId offering =
                town.city.anOffering().under(all -> all.with(audience)).create();

        assertThat(town.city.offerings.get(offering).policies().audience()).isEqualTo(audience);
        assertThat(town.city.trail(offering).get(0).facts().get("policies")).contains("감사과");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void every_fault_of_an_audience_is_named_at_once(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        Audience wrong = Audience.of(
                oneOf(Trait.GRADE),
                noneOf(Trait.GRADE, "7급", "7급"),
                oneOf(Trait.STATUS, "BOSS"),
                oneOf(Trait.SERIES, " ", "a\nb"),
                oneOf(Trait.DEPARTMENT, "가".repeat(3_001)));
        InvalidException refused = catchThrowableOfType(
                InvalidException.class,
                () -> town.city.anOffering().under(all -> all.with(wrong)).create());

        assertThat(refused.faults())
                .extracting(InvalidException.Fault::field)
                .containsExactlyInAnyOrder(
                        "policies.audience[0].values",
                        "policies.audience[1].trait",
                        "policies.audience[1].values",
                        "policies.audience[2].values[0]",
                        "policies.audience[3].values[0]",
                        "policies.audience[3].values[1]",
                        "policies.audience[4].values[0]",
                        "policies.audience");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_no_longer_belongs_when_approved_gets_nothing(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(ApprovalPolicy.by(Approver.TRAINING_OFFICER))
                .under(all -> all.with(SEVENTH_GRADE))
                .create();
        town.city.enrol("hr-kim", offering);
        town.promote("hr-kim", "6급");
        ApprovalDesk.of(town.city)
                .approve(OFFICER, town.city.of("hr-kim", offering).id(), "");

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.story("hr-kim", offering))
                .last()
                .satisfies(chapter -> assertThat(chapter.reason()).isEqualTo("NOT_IN_AUDIENCE"))
                .satisfies(chapter -> assertThat(chapter.facts()).containsEntry("value", "6급"));
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_passes_by_who_no_longer_belongs_and_the_reason_is_kept(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city
                .anOffering()
                .under(all -> all.with(SEVENTH_GRADE))
                .heldBy("hr-kim", "hr-lee", "hr-park")
                .create();
        town.promote("hr-lee", "6급");
        town.city.cancel("hr-kim", offering);

        assertThat(town.city.of("hr-park", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(town.story("hr-lee", offering))
                .extracting(Chapter::what, Chapter::reason)
                .contains(org.assertj.core.groups.Tuple.tuple("PASSED_OVER", "NOT_IN_AUDIENCE"));
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_lot_for_who_no_longer_belongs_is_void(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city
                .anOffering()
                .admitting(Admission.LOTTERY)
                .withSeats(2)
                .under(all -> all.with(SEVENTH_GRADE))
                .heldBy("hr-kim", "hr-lee")
                .create();
        town.promote("hr-lee", "6급");
        town.city.clock.advance(Duration.ofDays(4));
        PoolTown.admissions(town.city).draw(OFFICER, offering, Optional.of("seed"));

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.story("hr-lee", offering)).last().satisfies(chapter -> assertThat(chapter.reason())
                .isEqualTo("NOT_IN_AUDIENCE"));
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_else_takes_a_seat_over_or_comes_in_from_a_list(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city
                .anOffering()
                .withSeats(2)
                .under(all -> all.with(SEVENTH_GRADE))
                .heldBy("hr-kim")
                .create();
        town.promote("hr-lee", "6급");

        assertThat(reasons(RosterDesk.of(town.city)
                        .substitute(OFFICER, town.city.of("hr-kim", offering).id(), new StaffId("hr-lee"), "")))
                .containsExactly(Reason.NOT_IN_AUDIENCE);
        ImportFile list = new ImportFile("명단.csv", "사번\nhr-lee\nhr-park\n".getBytes(StandardCharsets.UTF_8));
        assertThat(RosterDesk.of(town.city)
                        .enrolAll(OFFICER, offering, list, true)
                        .rows()
                        .get(0)
                        .problems())
                .containsExactly("NOT_IN_AUDIENCE");
        assertThat(RosterDesk.of(town.city)
                        .enrolAll(OFFICER, offering, list, false)
                        .created())
                .isEqualTo(1);
        assertThat(town.differences(offering)).isEmpty();
    }
}
