package city.training.internal.enrolment.eligibility;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.eligibility.EligibilityTown.SEVENTH_GRADE;
import static city.training.internal.enrolment.eligibility.EligibilityTown.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Reason;
import city.training.catalogue.CourseId;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.OfferingId;
import city.training.offering.Prerequisites;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A training officer lets somebody in whom the offering is not for. */
class OverrideTest {
    private static Decision despite(EligibilityTown town, String staff, OfferingId offering) {
        return town.city.enrolments.enrolDespite(OFFICER, offering, new StaffId(staff), "강사 요청");
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_reason_and_what_was_overridden_are_kept_and_told(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        CourseId first = town.city.aCourse("엑셀 기초");
        OfferingId offering = town.city
                .anOffering()
                .under(all -> all.with(SEVENTH_GRADE).with(Prerequisites.all(first)))
                .create();
        town.promote("hr-kim", "5급");

        assertThat(despite(town, "hr-kim", offering)).isInstanceOf(Decision.Confirmed.class);
        Chapter told = town.story("hr-kim", offering).get(0);
        assertThat(told.reason()).isEqualTo("강사 요청");
        assertThat(told.facts().get("overridden"))
                .isEqualTo("NOT_IN_AUDIENCE {test=ONE_OF, trait=GRADE, value=5급, values=[7급]}; "
                        + "PREREQUISITE_MISSING {courses=[{courseId=" + first + ", title=엑셀 기초}], need=ALL}");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void everything_else_still_stands_against_it(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        town.promote("hr-kim", "5급");
        OfferingId full = town.city
                .anOffering()
                .withWaitingList(0)
                .under(all -> all.with(SEVENTH_GRADE))
                .heldBy("hr-lee")
                .create();
        OfferingId later = town.city
                .anOffering()
                .open(NOON.plusSeconds(60), NOON.plusSeconds(120))
                .under(all -> all.with(SEVENTH_GRADE))
                .create();

        assertThat(reasons(despite(town, "hr-kim", full))).containsExactly(Reason.WAITING_LIST_FULL);
        assertThat(reasons(despite(town, "hr-kim", later))).containsExactly(Reason.NOT_OPEN_YET);
        assertThat(reasons(despite(town, "stranger", later)))
                .containsExactly(Reason.NOT_IN_DIRECTORY, Reason.NOT_OPEN_YET);
        assertThat(reasons(despite(town, "hr-lee", full))).contains(Reason.ALREADY_ENROLLED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_was_overridden_once_is_not_asked_again(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        town.promote("hr-kim", "5급");
        OfferingId inLine = town.city
                .anOffering()
                .under(all -> all.with(SEVENTH_GRADE))
                .heldBy("hr-lee")
                .create();
        OfferingId approved = town.city
                .anOffering()
                .taught(City.session(NOON.plus(Duration.ofDays(8))))
                .approved(ApprovalPolicy.by(Approver.TRAINING_OFFICER))
                .under(all -> all.with(SEVENTH_GRADE))
                .create();
        OfferingId drawn = town.city
                .anOffering()
                .taught(City.session(NOON.plus(Duration.ofDays(9))))
                .admitting(Admission.LOTTERY)
                .under(all -> all.with(SEVENTH_GRADE))
                .create();
        despite(town, "hr-kim", inLine);
        despite(town, "hr-kim", approved);
        despite(town, "hr-kim", drawn);
        town.city.cancel("hr-lee", inLine);
        ApprovalDesk.of(town.city)
                .approve(OFFICER, town.city.of("hr-kim", approved).id(), "");
        town.city.clock.advance(Duration.ofDays(4));
        PoolTown.admissions(town.city).draw(OFFICER, drawn, Optional.of("seed"));

        for (OfferingId offering : new OfferingId[] {inLine, approved, drawn}) {
            assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
            assertThat(town.differences(offering)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_exception_made_beforehand_holds_when_it_is_needed(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city
                .anOffering()
                .under(all -> all.with(SEVENTH_GRADE))
                .heldBy("hr-lee")
                .create();
        despite(town, "hr-kim", offering);
        town.promote("hr-kim", "6급");
        town.city.cancel("hr-lee", offering);

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_makes_an_exception_for_themselves(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city.anOffering().create();

        assertThat(reasons(town.city.enrolments.enrolDespite(OFFICER, offering, OFFICER.staffId(), "필요")))
                .containsExactly(Reason.OWN_CASE);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_gave_the_seat_back_is_asked_again(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        town.promote("hr-kim", "5급");
        OfferingId offering =
                town.city.anOffering().under(all -> all.with(SEVENTH_GRADE)).create();
        despite(town, "hr-kim", offering);
        town.city.cancel("hr-kim", offering);

        assertThat(reasons(town.city.enrol("hr-kim", offering))).containsExactly(Reason.NOT_IN_AUDIENCE);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void only_a_training_officer_may_and_must_say_why(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        OfferingId offering = town.city.anOffering().create();
        StaffId kim = new StaffId("hr-kim");
        Caller deputy = Caller.of(new StaffId("hr-officer"), Role.TRAINING_DEPARTMENT_OFFICER);

        assertThatThrownBy(() -> town.city.enrolments.enrolDespite(deputy, offering, kim, "x"))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> town.city.enrolments.enrolDespite(OFFICER, offering, kim, " "))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> town.city.enrolments.enrolDespite(OFFICER, offering, kim, "x".repeat(1_001)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> town.city.enrolments.enrolDespite(OFFICER, new OfferingId(new UUID(0, 7)), kim, " "))
                .as("what is not there is said before what is wrong with the reason")
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_same_key_enrols_once(Database database) {
        EligibilityTown town = new EligibilityTown(database);
        town.promote("hr-kim", "5급");
        OfferingId offering =
                town.city.anOffering().under(all -> all.with(SEVENTH_GRADE)).create();
        Caller keyed = OFFICER.withRequestKey("k");
        StaffId kim = new StaffId("hr-kim");

        Decision once = town.city.enrolments.enrolDespite(keyed, offering, kim, "강사 요청");
        assertThat(town.city.enrolments.enrolDespite(keyed, offering, kim, "강사 요청"))
                .isEqualTo(once);
        assertThat(town.city.roster(offering)).hasSize(1);
    }
}
