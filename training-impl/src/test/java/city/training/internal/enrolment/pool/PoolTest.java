package city.training.internal.enrolment.pool;

import static city.training.internal.db.Tables.AUDIT;
import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.replace;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.Reason;
import city.training.catalogue.CourseId;
import city.training.enrolment.Admissions;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.enrolment.rule.Lot;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.Admission;
import city.training.offering.Criterion;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import city.training.report.AuditEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoolTest {
    private static final Duration TO_THE_CLOSE = Duration.ofDays(3);

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void requests_are_pooled_and_drawn_once_from_a_stored_seed(Database database) {
        City city = new City(database);
        OfferingId lottery = pooled(city, Admission.LOTTERY, "a", "b", "c", "d", "e", "f");
        assertThat(city.enrol("g", lottery)).isInstanceOf(Decision.Requested.class);
        city.cancel("g", lottery);
        city.clock.advance(TO_THE_CLOSE);

        Admissions.Outcome outcome = admissions(city).draw(OFFICER, lottery, Optional.of("2026-03-09 공개추첨"));

        assertThat(outcome.results())
                .extracting(Enrolment::state)
                .containsExactly(
                        EnrolmentState.CONFIRMED,
                        EnrolmentState.CONFIRMED,
                        EnrolmentState.WAITLISTED,
                        EnrolmentState.WAITLISTED,
                        EnrolmentState.WAITLISTED,
                        EnrolmentState.NOT_SELECTED);
        assertThat(outcome.results().stream().map(one -> one.id().toString()))
                .containsExactlyElementsOf(Lot.order(
                        "2026-03-09 공개추첨",
                        outcome.results().stream()
                                .map(one -> one.id().toString())
                                .toList()));
        assertThat(city.trail(lottery)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("POOL_DECIDED");
            assertThat(entry.facts()).containsEntry("seed", "2026-03-09 공개추첨");
        });
        assertThat(differences(city, lottery)).isEmpty();
        assertThat(conflict(() -> admissions(city).draw(OFFICER, lottery, Optional.empty())))
                .isEqualTo(Reason.ALREADY_DECIDED);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_line_behind_a_draw_moves_in_the_order_drawn(Database database) {
        City city = new City(database);
        OfferingId lottery = pooled(city, Admission.LOTTERY, "a", "b", "c", "d", "e", "f");
        city.clock.advance(TO_THE_CLOSE);
        List<Enrolment> drawn =
                admissions(city).draw(OFFICER, lottery, Optional.empty()).results();

        city.cancel(drawn.get(0).staff().value(), lottery);

        assertThat(city.of(drawn.get(2).staff().value(), lottery).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.of(drawn.get(3).staff().value(), lottery).position()).hasValue(1);
        assertThat(differences(city, lottery)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void whoever_got_a_seat_elsewhere_meanwhile_is_not_drawn(Database database) {
        City city = new City(database);
        OfferingId lottery = pooled(city, Admission.LOTTERY, "a", "b");
        city.anOffering().withSeats(3).heldBy("a").create();
        city.clock.advance(TO_THE_CLOSE);

        admissions(city).draw(OFFICER, lottery, Optional.of("1"));

        assertThat(city.of("a", lottery).state()).isEqualTo(EnrolmentState.NOT_SELECTED);
        assertThat(city.of("b", lottery).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(city.trail(lottery).stream().map(AuditEntry::reason)).contains("TIME_CLASH");
        assertThat(differences(city, lottery)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_system_proposes_and_the_officer_selects_with_a_reason(Database database) {
        City city = new City(database);
        city.anOffering()
                .withSeats(3)
                .taught(City.session(NOON.plus(Duration.ofHours(1))))
                .open(NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofMinutes(30)))
                .heldBy("a", "b")
                .create();
        OfferingId selection = pooled(city, Admission.SELECTION, "a", "c", "b", "d");
        city.clock.advance(TO_THE_CLOSE);

        List<Admissions.Candidate> proposed =
                admissions(city).propose(OFFICER, selection).candidates();
        assertThat(proposed).extracting(one -> one.enrolment().staff().value()).containsExactly("c", "d", "a", "b");
        assertThat(proposed.get(2).attended()).isEqualTo(1);

        List<EnrolmentId> chosen = List.of(
                city.of("d", selection).id(),
                city.of("a", selection).id(),
                city.of("c", selection).id());
        Admissions.Outcome outcome = admissions(city).select(OFFICER, selection, chosen, "업무 관련성");

        assertThat(outcome.results())
                .extracting(Enrolment::state)
                .containsExactly(
                        EnrolmentState.CONFIRMED,
                        EnrolmentState.CONFIRMED,
                        EnrolmentState.WAITLISTED,
                        EnrolmentState.NOT_SELECTED);
        assertThat(city.trail(selection).stream()
                        .filter(entry -> entry.action().equals("NOT_SELECTED"))
                        .map(AuditEntry::reason))
                .containsExactly("업무 관련성");
        assertThat(differences(city, selection)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void the_criteria_are_the_offerings_own_and_what_spoke_for_everybody_is_kept(Database database) {
        City city = new City(database);
        CourseId course = city.aCourse("모집");
        city.anOffering()
                .of(course)
                .withSeats(3)
                .taught(City.session(NOON.plus(Duration.ofHours(1))))
                .open(NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofMinutes(30)))
                .heldBy("a")
                .create();
        city.anOffering()
                .withSeats(3)
                .taught(City.session(NOON.plus(Duration.ofHours(5))))
                .open(NOON.minus(Duration.ofDays(1)), NOON.plus(Duration.ofMinutes(30)))
                .heldBy("b")
                .create();
        OfferingId selection = city.anOffering()
                .of(course)
                .admitting(Admission.SELECTION)
                .withSeats(2)
                .under(all -> all.selectedBy(Criterion.NEVER_ATTENDED_THIS_COURSE, Criterion.REQUEST_TIME))
                .heldBy("a", "b", "c")
                .create();
        city.clock.advance(TO_THE_CLOSE);

        Admissions.Proposal proposal = admissions(city).propose(OFFICER, selection);
        assertThat(proposal.criteria()).containsExactly(Criterion.NEVER_ATTENDED_THIS_COURSE, Criterion.REQUEST_TIME);
        assertThat(proposal.candidates())
                .extracting(
                        one -> one.enrolment().staff().value(),
                        Admissions.Candidate::attended,
                        Admissions.Candidate::attendedCourse)
                .containsExactly(tuple("b", 1, 0), tuple("c", 0, 0), tuple("a", 1, 1));

        admissions(city)
                .select(OFFICER, selection, List.of(city.of("c", selection).id()), "업무 관련성");
        assertThat(city.trail(selection)).anySatisfy(entry -> assertThat(entry.facts())
                .containsEntry("criteria", "NEVER_ATTENDED_THIS_COURSE,REQUEST_TIME")
                .containsEntry("criteriaVersion", proposal.version()));
        assertThat(city.trail(selection)).anySatisfy(entry -> assertThat(entry.facts())
                .containsEntry("enrolmentId", city.of("a", selection).id().toString())
                .containsEntry("proposed", "3")
                .containsEntry("attendedCourse", "1"));
        assertThat(differences(city, selection)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_place_in_the_proposal_that_does_not_follow_from_what_was_kept_is_found(Database database) {
        City city = new City(database);
        OfferingId selection = pooled(city, Admission.SELECTION, "a", "b");
        city.clock.advance(TO_THE_CLOSE);
        admissions(city)
                .select(OFFICER, selection, List.of(city.of("b", selection).id()), "업무 관련성");
        assertThat(differences(city, selection)).isEmpty();

        database.write(sql -> sql.update(AUDIT)
                .set(AUDIT.FACTS, replace(AUDIT.FACTS, "\"proposed\":\"1\"", "\"proposed\":\"2\""))
                .execute());
        assertThat(differences(city, selection)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void criteria_that_are_none_are_refused(Database database) {
        City city = new City(database);

        assertThatThrownBy(() -> city.anOffering()
                        .admitting(Admission.LOTTERY)
                        .under(all -> all.selectedBy(Criterion.REQUEST_TIME))
                        .create())
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> city.anOffering()
                        .admitting(Admission.SELECTION)
                        .under(all -> all.selectedBy(Criterion.REQUEST_TIME, Criterion.REQUEST_TIME))
                        .create())
                .isInstanceOf(InvalidException.class);
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void a_pool_is_decided_by_a_training_officer_after_the_close_in_its_own_way(Database database) {
        City city = new City(database);
        OfferingId lottery = pooled(city, Admission.LOTTERY, "a");
        OfferingId selection = pooled(city, Admission.SELECTION, "a");
        EnrolmentId stranger = city.of("a", lottery).id();

        assertThat(conflict(() -> admissions(city).draw(OFFICER, lottery, Optional.empty())))
                .isEqualTo(Reason.STILL_OPEN);
        city.clock.advance(TO_THE_CLOSE);
        assertThatThrownBy(() -> admissions(city).draw(Caller.staff(new StaffId("a")), lottery, Optional.empty()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> admissions(city).draw(OFFICER, lottery, Optional.of("x".repeat(65))))
                .isInstanceOf(InvalidException.class);
        assertThat(conflict(() -> admissions(city).draw(OFFICER, selection, Optional.empty())))
                .isEqualTo(Reason.OTHER_ADMISSION);
        assertThat(conflict(() -> admissions(city).select(OFFICER, selection, List.of(stranger), "이유")))
                .isEqualTo(Reason.NOT_IN_POOL);
        assertThatThrownBy(() -> admissions(city).select(OFFICER, selection, List.of(), " "))
                .isInstanceOf(InvalidException.class);
        assertThat(city.of("a", selection).state()).isEqualTo(EnrolmentState.REQUESTED);
    }

    @Test
    void a_seed_always_draws_the_same() {
        List<String> tickets = List.of("one", "two", "three", "four");
        assertThat(Lot.order("seed", tickets)).isEqualTo(Lot.order("seed", List.of("four", "three", "two", "one")));
        assertThat(Lot.order("seed", tickets)).containsExactly("four", "two", "one", "three");
    }

    private static OfferingId pooled(City city, Admission admission, String... people) {
        return city.anOffering()
                .of(city.aCourse("모집"))
                .admitting(admission)
                .withSeats(2)
                .withWaitingList(3)
                .heldBy(people)
                .create();
    }

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void who_waits_for_a_draw_is_not_left_behind_by_another_way_of_giving_seats(Database database) {
        City city = new City(database);
        OfferingId lottery = pooled(city, Admission.LOTTERY, "a", "b");
        Offering stored = city.offerings.get(lottery);
        Offering.Draft other = new Offering.Draft(
                stored.course().id(),
                stored.round(),
                stored.plannedCapacity(),
                stored.waitingListSize(),
                Admission.FIRST_COME,
                stored.opensAt(),
                stored.closesAt(),
                Optional.of(stored.cancelUntil()),
                List.of());

        assertThat(conflict(() -> city.offerings.change(OFFICER, lottery, other, stored.version(), Optional.empty())))
                .isEqualTo(Reason.ADMISSION_IN_USE);
    }

    private static Admissions admissions(City city) {
        return new AdmissionBook(city.database, city.directory, (sql, events) -> {}, city.clock);
    }

    private static Reason conflict(ThrowingCallable call) {
        return catchThrowableOfType(ConflictException.class, call)
                .reasons()
                .get(0)
                .reason();
    }

    private static List<?> differences(City city, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(OFFICER, offering)
                .differences();
    }
}
