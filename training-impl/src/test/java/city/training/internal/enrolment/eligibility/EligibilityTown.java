package city.training.internal.enrolment.eligibility;

import city.training.Reason;
import city.training.Refusal;
import city.training.catalogue.CourseId;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Replay.Difference;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.Ledger;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.enrolment.rule.Move;
import city.training.internal.storage.Database;
import city.training.offering.Audience;
import city.training.offering.Audience.Condition;
import city.training.offering.Audience.Test;
import city.training.offering.Audience.Trait;
import city.training.offering.OfferingId;
import city.training.people.AppointmentStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A city in which {@code hr-kim} and others are of grade 7 in {@code hr}, and some offerings are not for everybody. */
final class EligibilityTown {
    static final Audience SEVENTH_GRADE = Audience.of(oneOf(Trait.GRADE, "7급"));

    final City city;
    private int weeks = 20;

    EligibilityTown(Database database) {
        city = new City(database);
    }

    static Condition oneOf(Trait trait, String... values) {
        return new Condition(trait, Test.ONE_OF, List.of(values));
    }

    static Condition noneOf(Trait trait, String... values) {
        return new Condition(trait, Test.NONE_OF, List.of(values));
    }

    /** From now on of another grade. */
    void promote(String staff, String grade) {
        city.directory.put(staff, "hr", grade, "행정", AppointmentStatus.STAFF);
    }

    /** In an offering of its own. */
    void complete(String staff, CourseId course) {
        OfferingId offering = city.anOffering()
                .of(course)
                .taught(City.session(City.NOON.plus(Duration.ofDays(7L * weeks++))))
                .heldBy(staff)
                .create();
        Enrolment held = city.of(staff, offering);
        city.database.write(sql -> {
            new Ledger(sql, city.outbox)
                    .move(List.of(new Move(
                            held.id(),
                            offering,
                            held.staff(),
                            Optional.of(EnrolmentState.CONFIRMED),
                            EnrolmentState.COMPLETED,
                            City.OFFICER.staffId(),
                            city.clock.instant(),
                            "",
                            Map.of())));
            return held;
        });
    }

    static List<Refusal> refusals(Decision decision) {
        return decision instanceof Decision.Refused refused ? refused.reasons() : List.of();
    }

    static List<Reason> reasons(Decision decision) {
        return refusals(decision).stream().map(Refusal::reason).toList();
    }

    List<Difference> differences(OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .replay(City.OFFICER, offering)
                .differences();
    }

    List<Chapter> story(String staff, OfferingId offering) {
        return new ExplanationBook(city.database, city.enrolments)
                .of(City.OFFICER, city.of(staff, offering).id())
                .chapters();
    }
}
