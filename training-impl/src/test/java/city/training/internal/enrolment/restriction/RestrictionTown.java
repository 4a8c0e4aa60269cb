package city.training.internal.enrolment.restriction;

import static city.training.internal.db.Tables.RESTRICTION;
import static city.training.internal.enrolment.City.NOON;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.enrolment.Explanation.Chapter;
import city.training.enrolment.Replay.Difference;
import city.training.enrolment.Standing;
import city.training.internal.enrolment.City;
import city.training.internal.enrolment.explanation.ExplanationBook;
import city.training.internal.storage.Database;
import city.training.internal.storage.Ids;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A city in which people are restricted from enrolling. */
final class RestrictionTown {
    static final Instant END = NOON.plus(Duration.ofDays(2));

    final City city;

    RestrictionTown(Database database) {
        city = new City(database);
    }

    /** For two days from now. */
    void restrict(String staff) {
        restrict(staff, city.clock.instant(), END);
    }

    void restrict(String staff, Instant from, Instant until) {
        city.database.write(sql -> sql.insertInto(RESTRICTION)
                .set(RESTRICTION.STAFF_ID, staff)
                .set(RESTRICTION.ID, Ids.next().toString())
                .set(RESTRICTION.STATE, "IMPOSED")
                .set(RESTRICTION.BEGINS_AT, from.toEpochMilli())
                .set(RESTRICTION.ENDS_AT, until.toEpochMilli())
                .set(RESTRICTION.REASON, "불참 2회")
                .set(RESTRICTION.APPEAL, "")
                .set(RESTRICTION.ANSWER_REASON, "")
                .execute());
    }

    static List<Reason> reasons(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused.reasons().stream().map(Refusal::reason).toList()
                : List.of();
    }

    Standing standing(String staff, OfferingId offering) {
        return Objects.requireNonNull(city.enrolments
                .standings(Caller.staff(new StaffId(staff)), List.of(offering))
                .get(offering));
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
