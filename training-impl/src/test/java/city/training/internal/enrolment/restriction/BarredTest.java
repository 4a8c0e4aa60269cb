package city.training.internal.enrolment.restriction;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static city.training.internal.enrolment.restriction.RestrictionTown.END;
import static city.training.internal.enrolment.restriction.RestrictionTown.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.pool.PoolTown;
import city.training.internal.enrolment.roster.RosterDesk;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.OfferingId;
import city.training.people.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a restriction keeps people from, and what it leaves them. */
class BarredTest {
    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_is_restricted_is_refused_with_the_end_and_the_reason_until_that_end(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().withSeats(5).create();
        town.restrict("kim");

        Decision refused = town.city.enrol("kim", offering);
        assertThat(((Decision.Refused) refused).reasons())
                .containsExactly(new Refusal(Reason.RESTRICTED, Map.of("until", END, "reason", "불참 2회")));
        assertThat(town.standing("kim", offering).obstacles())
                .containsExactly(new Refusal(Reason.RESTRICTED, Map.of("until", END, "reason", "불참 2회")));
        assertThat(town.city.enrol("lee", offering)).isInstanceOf(Decision.Confirmed.class);

        town.city.clock.set(END.minusMillis(1));
        assertThat(reasons(town.city.enrol("kim", offering))).containsExactly(Reason.RESTRICTED);
        town.city.clock.set(END);
        assertThat(town.city.enrol("kim", offering)).isInstanceOf(Decision.Confirmed.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void why_somebody_is_restricted_is_told_to_nobody_else(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering =
                town.city.anOffering().heldBy("lee", "kim", "park").create();
        OfferingId free = town.city.anOffering().taught().create();
        town.restrict("kim");
        town.city.cancel("lee", offering);

        assertThat(((Decision.Refused) town.city.enrolments.enrolFor(OFFICER, free, new StaffId("kim"))).reasons())
                .containsExactly(new Refusal(Reason.RESTRICTED, Map.of("until", END)));
        assertThat(town.city.trail(offering))
                .anySatisfy(entry -> assertThat(entry.reason()).isEqualTo("RESTRICTED"))
                .allSatisfy(entry -> assertThat(entry.facts().values()).doesNotContain("불참 2회"));
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_restriction_that_has_not_begun_keeps_nobody_out_and_of_several_the_last_end_counts(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().withSeats(5).create();
        town.restrict("kim", NOON.plusSeconds(60), END);
        town.restrict("lee", NOON, END.minusSeconds(60));
        town.restrict("lee", NOON, END);
        town.restrict("lee", NOON.plusSeconds(60), END.plusSeconds(60));

        assertThat(town.city.enrol("kim", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(((Decision.Refused) town.city.enrol("lee", offering))
                        .reasons()
                        .get(0)
                        .facts())
                .containsEntry("until", END);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void it_is_told_together_with_everything_else_that_stands_against_it(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId closed = town.city
                .anOffering()
                .withWaitingList(0)
                .open(NOON.minusSeconds(60), NOON.plusSeconds(60))
                .heldBy("lee")
                .create();
        town.restrict("kim");
        town.city.clock.advance(Duration.ofHours(1));

        assertThat(reasons(town.city.enrol("kim", closed)))
                .containsExactly(Reason.RESTRICTED, Reason.CLOSED, Reason.WAITING_LIST_FULL);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void everybody_of_a_list_is_told_for_themselves(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().withSeats(5).create();
        town.restrict("kim");
        ImportFile list = new ImportFile("명단.csv", "사번\nlee\nkim\n".getBytes(StandardCharsets.UTF_8));

        for (boolean dryRun : new boolean[] {true, false}) {
            ImportReport report = RosterDesk.of(town.city).enrolAll(OFFICER, offering, list, dryRun);
            assertThat(report.created()).isEqualTo(1);
            assertThat(report.rows().get(1).problems()).containsExactly("RESTRICTED");
        }
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_that_was_there_before_stays_and_can_be_given_back(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().heldBy("kim").create();
        town.restrict("kim");

        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.standing("kim", offering).actions()).containsExactly(Standing.Action.CANCEL);
        assertThat(town.standing("kim", offering).obstacles()).isEmpty();
        town.city.cancel("kim", offering);
        assertThat(reasons(town.city.enrol("kim", offering))).containsExactly(Reason.RESTRICTED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_is_restricted_is_passed_over_in_line_with_the_reason_kept_and_stays_there(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering =
                town.city.anOffering().heldBy("lee", "kim", "park").create();
        town.restrict("kim");
        town.city.cancel("lee", offering);

        assertThat(town.city.of("park", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(town.story("kim", offering)).anySatisfy(chapter -> {
            assertThat(chapter.what()).isEqualTo("PASSED_OVER");
            assertThat(chapter.reason()).isEqualTo("RESTRICTED");
            assertThat(chapter.facts()).containsEntry("until", END.toString());
        });
        town.city.clock.set(END);
        town.city.cancel("park", offering);
        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_seat_that_only_restricted_people_wait_for_goes_to_who_comes(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().heldBy("lee", "kim").create();
        town.restrict("kim");
        town.city.cancel("lee", offering);

        assertThat(town.city.enrol("park", offering)).isInstanceOf(Decision.Confirmed.class);
        assertThat(town.story("kim", offering))
                .anySatisfy(chapter -> assertThat(chapter.reason()).isEqualTo("RESTRICTED"));
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void an_approval_gives_no_place_to_who_is_restricted_by_then(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city
                .anOffering()
                .approved(ApprovalPolicy.by(Approver.TRAINING_OFFICER))
                .create();
        town.city.enrol("kim", offering);
        town.restrict("kim");
        EnrolmentId id = town.city.of("kim", offering).id();

        ApprovalDesk.of(town.city).approve(OFFICER, id, "");

        assertThat(town.city.of("kim", offering).state()).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.story("kim", offering)).last().satisfies(last -> assertThat(last.reason())
                .isEqualTo("RESTRICTED"));
        assertThat(town.differences(offering)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void nobody_who_is_restricted_takes_a_seat_over(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId offering = town.city.anOffering().heldBy("lee").create();
        town.restrict("kim");

        Decision decision = RosterDesk.of(town.city)
                .substitute(OFFICER, town.city.of("lee", offering).id(), new StaffId("kim"), "");

        assertThat(reasons(decision)).containsExactly(Reason.RESTRICTED);
        assertThat(town.city.of("lee", offering).state()).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void whoever_is_restricted_when_lots_are_drawn_gets_none_and_the_draw_replays(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId lottery = pool(town.city, Admission.LOTTERY);
        town.restrict("b", NOON, NOON.plus(Duration.ofDays(9)));
        town.city.clock.advance(Duration.ofDays(3));

        List<Enrolment> results = PoolTown.admissions(town.city)
                .draw(OFFICER, lottery, Optional.empty())
                .results();

        assertThat(results).extracting(Enrolment::state).containsOnlyOnce(EnrolmentState.NOT_SELECTED);
        assertThat(town.city.of("b", lottery).state()).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.story("b", lottery)).last().satisfies(last -> assertThat(last.reason())
                .isEqualTo("RESTRICTED"));
        assertThat(town.differences(lottery)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void whoever_is_chosen_although_restricted_is_not_selected_and_the_words_of_an_officer_are_no_code(
            Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId selection = pool(town.city, Admission.SELECTION);
        town.restrict("b", NOON, NOON.plus(Duration.ofDays(9)));
        town.city.clock.advance(Duration.ofDays(3));
        List<EnrolmentId> chosen = Stream.of("b", "a")
                .map(staff -> town.city.of(staff, selection).id())
                .toList();

        PoolTown.admissions(town.city).select(OFFICER, selection, chosen, "RESTRICTED");

        assertThat(town.city.of("a", selection).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(town.city.of("b", selection).state()).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(town.differences(selection)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_standing_says_why_not_and_before_the_opening_only_if_it_will_hold_then(Database database) {
        RestrictionTown town = new RestrictionTown(database);
        OfferingId open = town.city.anOffering().create();
        OfferingId during = town.city
                .anOffering()
                .open(END.minusSeconds(1), END.plusSeconds(60))
                .create();
        OfferingId after = town.city.anOffering().open(END, END.plusSeconds(60)).create();
        town.restrict("kim");

        assertThat(obstacles(town, open)).containsExactly(Reason.RESTRICTED);
        assertThat(town.standing("kim", open).actions()).isEmpty();
        assertThat(obstacles(town, during)).containsExactly(Reason.RESTRICTED, Reason.NOT_OPEN_YET);
        assertThat(obstacles(town, after)).containsExactly(Reason.NOT_OPEN_YET);
    }

    private static List<Reason> obstacles(RestrictionTown town, OfferingId offering) {
        return town.standing("kim", offering).obstacles().stream()
                .map(Refusal::reason)
                .toList();
    }

    private static OfferingId pool(City city, Admission admission) {
        return city.anOffering()
                .admitting(admission)
                .withSeats(2)
                .heldBy("a", "b", "c")
                .create();
    }
}
