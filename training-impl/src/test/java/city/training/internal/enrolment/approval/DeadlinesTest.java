package city.training.internal.enrolment.approval;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.approval.ApprovalTown.DEPUTY;
import static city.training.internal.enrolment.approval.ApprovalTown.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.OfferingId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {
    private static ApprovalPolicy policy(Silence silence, int hold, Approver... steps) {
        return new ApprovalPolicy(List.of(steps), silence, Optional.of(48), hold, Rank.BY_REQUEST);
    }

    private static void pass(ApprovalTown town, Duration time) {
        town.city.clock.advance(time);
        Deadlines deadlines = new Deadlines(town.city.database, town.city.directory, town.city.outbox, town.city.clock);
        deadlines.work();
        deadlines.work();
        assertThat(deadlines.isAnythingDue()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void silence_may_mean_yes_step_by_step(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        ApprovalPolicy policy = policy(Silence.APPROVE, 0, Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER);
        OfferingId offering =
                town.city.anOffering().approved(policy).heldBy("hr-kim").create();

        pass(town, Duration.ofHours(47));
        assertThat(town.waitingFor(HEAD)).containsExactly("hr-kim");
        pass(town, Duration.ofHours(1));
        assertThat(town.waitingFor(DEPUTY)).containsExactly("hr-kim");
        pass(town, Duration.ofHours(48));

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.story("hr-kim", offering))
                .extracting(Chapter::what)
                .containsExactly("REQUESTED", "STEP_APPROVED", "APPROVED", "CONFIRMED");
        assertThat(town.story("hr-kim", offering).get(2).actor()).isEqualTo("training-clock");
        assertThat(town.story("hr-kim", offering).get(2).reason()).isEqualTo("SILENCE");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_waits_for_an_approval_is_told_when_it_comes_too_late_also_where_the_dates_were_set_later(
            Database database) {
        ApprovalTown town = new ApprovalTown(database);
        ApprovalPolicy policy = ApprovalPolicy.by(Approver.DEPARTMENT_HEAD);
        OfferingId offering = town.city
                .anOffering()
                .taught()
                .approved(policy)
                .heldBy("hr-kim")
                .create();
        town.city.offerings.change(
                OFFICER, offering, town.city.anOffering().approved(policy).draft(), 1, Optional.empty());

        pass(town, Duration.ofDays(7));

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void silence_may_mean_no(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(policy(Silence.REJECT, 0, Approver.DEPARTMENT_HEAD))
                .heldBy("hr-kim")
                .create();

        pass(town, Duration.ofHours(48));

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.REJECTED);
        assertThat(town.standing("hr-kim", offering).approval().orElseThrow().reason())
                .isEqualTo("SILENCE");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void silence_may_ask_a_training_officer_instead(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(policy(Silence.ESCALATE, 0, Approver.DEPARTMENT_HEAD))
                .heldBy("hr-kim")
                .create();
        assertThat(town.waitingFor(OFFICER)).isEmpty();

        pass(town, Duration.ofHours(48));

        assertThat(town.waitingFor(HEAD)).isEmpty();
        assertThat(town.waitingFor(OFFICER)).containsExactly("hr-kim");
        assertThat(town.standing("hr-kim", offering).approval().orElseThrow().waitsFor())
                .contains(Approver.TRAINING_OFFICER);
        assertThat(town.approve(OFFICER, "hr-kim", offering)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.story("hr-kim", offering))
                .extracting(Chapter::what)
                .containsExactly("REQUESTED", "ESCALATED", "APPROVED", "CONFIRMED");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_held_seat_is_let_go_after_its_hours_and_the_request_waits_on(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(policy(Silence.REJECT, 24, Approver.DEPARTMENT_HEAD))
                .heldBy("hr-kim", "hr-lee")
                .create();
        town.approve(HEAD, "hr-lee", offering);
        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);

        pass(town, Duration.ofHours(24));

        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.waitingFor(HEAD)).containsExactly("hr-kim");
        assertThat(town.approve(HEAD, "hr-kim", offering)).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(town.story("hr-kim", offering)).extracting(Chapter::what).contains("HOLD_ENDED");
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_held_seat_that_ends_with_the_silence_goes_to_who_is_approved_by_it(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(policy(Silence.APPROVE, 48, Approver.DEPARTMENT_HEAD))
                .heldBy("hr-kim", "hr-lee")
                .create();

        pass(town, Duration.ofHours(72));

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void however_late_the_clock_looks_who_asked_first_is_silent_first(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(policy(Silence.APPROVE, 24, Approver.DEPARTMENT_HEAD))
                .heldBy("hr-kim", "hr-lee", "hr-park")
                .create();

        pass(town, Duration.ofHours(72));

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.of("hr-lee", offering).position()).hasValue(1);
        assertThat(town.city.of("hr-park", offering).position()).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void what_nobody_approved_expires_when_teaching_begins(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(ApprovalPolicy.by(Approver.DEPARTMENT_HEAD))
                .heldBy("hr-kim", "hr-lee")
                .create();
        town.city.cancel("hr-lee", offering);

        pass(town, Duration.between(NOON, NOON.plus(Duration.ofDays(7))));

        assertThat(town.city.of("hr-kim", offering).state()).isEqualTo(EnrolmentState.EXPIRED);
        assertThat(town.city.of("hr-lee", offering).state()).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(town.waitingFor(HEAD)).isEmpty();
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void random_weeks_with_a_clock_replay_without_a_difference(Database database) {
        ApprovalTown town = new ApprovalTown(database);
        Random random = new Random(20260329);
        OfferingId offering = town.city
                .anOffering()
                .withSeats(3)
                .withWaitingList(3)
                .taught()
                .open(NOON, NOON.plus(Duration.ofDays(60)))
                .approved(policy(Silence.APPROVE, 20, Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER))
                .create();
        for (int step = 0; step < 80; step++) {
            pass(town, Duration.ofHours(random.nextInt(12)));
            String person = "hr-" + random.nextInt(10);
            List<Enrolment> live = town.city.roster(offering).stream()
                    .filter(one -> one.state().isLive() && one.staff().value().equals(person))
                    .toList();
            if (live.isEmpty()) {
                town.city.enrol(person, offering);
            } else if (random.nextInt(3) == 0) {
                town.city.cancel(person, offering);
            } else if (town.waitingFor(HEAD).contains(person) && random.nextInt(3) == 0) {
                town.approve(HEAD, person, offering);
            }
            assertThat(town.city.offerings.get(offering).seatsTaken()).isLessThanOrEqualTo(3);
        }
        assertThat(town.differences(offering)).isEmpty();
    }
}
