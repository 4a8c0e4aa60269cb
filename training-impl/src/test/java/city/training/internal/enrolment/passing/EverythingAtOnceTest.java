package city.training.internal.enrolment.passing;

import static city.training.internal.enrolment.City.NOON;
import static city.training.internal.enrolment.City.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.ConflictException;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.approval.ApprovalDesk;
import city.training.internal.enrolment.roster.RosterDesk;
import city.training.internal.offering.moment.MomentDesk;
import city.training.internal.storage.Database;
import city.training.internal.storage.TestDatabases;
import city.training.offering.AllocationPolicy;
import city.training.offering.AllocationPolicy.Share;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.PassingPolicy;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Approval, held seats, departments, offers, a cut-off, substitution and changes of capacity, in one offering. */
class EverythingAtOnceTest {
    private static final Instant RELEASE = NOON.plus(Duration.ofDays(3));
    private static final Instant CUT_OFF = NOON.plus(Duration.ofDays(6));

    @ParameterizedTest
    @MethodSource(TestDatabases.BOTH)
    void random_weeks_of_everything_replay_without_a_difference(Database database) {
        for (int seed = 1; seed <= 4; seed++) {
            PassingTown town = new PassingTown(database);
            Random random = new Random(seed);
            boolean approved = seed % 2 == 0;
            OfferingId offering = offered(town.city, 6, approved).create();
            for (int step = 0; step < 130; step++) {
                timePasses(town.city, random);
                act(town, offering, approved, random);
                assertThat(seated(town.city, offering))
                        .isLessThanOrEqualTo(town.city.offerings.get(offering).capacity());
            }
            town.city.offerings.callOff(OFFICER, offering, "강사 사정");
            assertThat(town.differences(offering)).as("seed %s", seed).isEmpty();
        }
    }

    /** Without seats that are held for pending requests, which a cut of seats leaves to them until they are approved. */
    private static int seated(City city, OfferingId offering) {
        return (int) city.roster(offering).stream()
                .filter(one -> one.state().holdsSeat())
                .count();
    }

    private static City.OfferingBuilder offered(City city, int seats, boolean approved) {
        City.OfferingBuilder building = city.anOffering()
                .withSeats(seats)
                .withWaitingList(6)
                .open(NOON, NOON.plus(Duration.ofDays(5)))
                .keeping(new AllocationPolicy(List.of(new Share("a", 2), new Share("b", 1)), RELEASE))
                .passedOn(PassingPolicy.offered(8).until(CUT_OFF));
        return approved
                ? building.approved(new ApprovalPolicy(
                        List.of(Approver.TRAINING_OFFICER), Silence.APPROVE, Optional.of(12), 6, Rank.BY_APPROVAL))
                : building;
    }

    private static void timePasses(City city, Random random) {
        city.clock.advance(Duration.ofMinutes(random.nextInt(130)));
        if (random.nextInt(3) > 0) {
            new RunOutOffers(city.database, city.directory, city.outbox, city.clock).end();
            MomentDesk.look(city);
            ApprovalDesk.workOff(city);
        }
    }

    private static void act(PassingTown town, OfferingId offering, boolean approved, Random random) {
        City city = town.city;
        String person = List.of("a", "b", "c").get(random.nextInt(3)) + "-" + random.nextInt(7);
        Optional<Enrolment> live = city.roster(offering).stream()
                .filter(one -> one.state().isLive() && one.staff().value().equals(person))
                .findFirst();
        if (random.nextInt(15) == 0) {
            changeSeats(city, offering, 4 + random.nextInt(4), approved);
        } else if (live.isEmpty()) {
            city.enrol(person, offering);
        } else {
            answer(town, offering, live.get(), random);
        }
    }

    private static void answer(PassingTown town, OfferingId offering, Enrolment mine, Random random) {
        String person = mine.staff().value();
        int choice = random.nextInt(4);
        if (mine.state() == EnrolmentState.SEAT_OFFERED && choice > 0) {
            town.accept(person, offering);
        } else if (mine.state() == EnrolmentState.SEAT_OFFERED) {
            town.decline(person, offering);
        } else if (mine.state() == EnrolmentState.REQUESTED && choice > 0) {
            ApprovalDesk.of(town.city).approve(OFFICER, mine.id(), "");
        } else if (choice == 0) {
            town.city.cancel(person, offering);
        } else if (choice == 1) {
            StaffId other = new StaffId("c-" + (10 + random.nextInt(90)));
            RosterDesk.of(town.city).substitute(OFFICER, mine.id(), other, "출장");
        }
    }

    private static void changeSeats(City city, OfferingId offering, int seats, boolean approved) {
        Offering.Draft draft = offered(city, seats, approved).draft();
        long version = city.offerings.get(offering).version();
        try {
            city.offerings.change(OFFICER, offering, draft, version, Optional.empty());
        } catch (ConflictException e) {
            city.offerings.change(OFFICER, offering, draft, version, Optional.of(whoLosesTheSeat(e)));
        }
    }

    private static Offering.Displacement whoLosesTheSeat(ConflictException told) {
        List<EnrolmentId> affected = new ArrayList<>();
        for (Object one : (List<?>) told.reasons().get(0).facts().getOrDefault("affected", List.of())) {
            affected.add(EnrolmentId.of(Objects.toString(((Map<?, ?>) one).get("enrolmentId"))));
        }
        return new Offering.Displacement(affected, true, "PC 고장");
    }
}
