package city.training.web.town;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Refusal;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.restriction.Restriction;
import city.training.enrolment.restriction.Restriction.Appeal;
import city.training.enrolment.restriction.Restriction.Decided;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.enrolment.restriction.Restriction.Outcome;
import city.training.enrolment.restriction.Restriction.Person;
import city.training.enrolment.restriction.Restriction.Proposal;
import city.training.enrolment.restriction.Restriction.Review;
import city.training.enrolment.restriction.Restriction.State;
import city.training.enrolment.restriction.RestrictionId;
import city.training.enrolment.restriction.Restrictions;
import city.training.enrolment.restriction.Ruling;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One restriction, of Kim, with everything there is to tell; and what is said about it. */
public final class TownRestrictions implements Restrictions {
    public static final RestrictionId ID = RestrictionId.of("01980000-0000-7000-8000-000000000006");
    private static final StaffId OFFICER = new StaffId("officer");

    private final List<String> said = new ArrayList<>();
    private Optional<Refusal> refusal = Optional.empty();

    public void refuse(Refusal next) {
        refusal = Optional.of(next);
    }

    /** What was said, in order. */
    public List<String> said() {
        return said;
    }

    private static Restriction restriction() {
        Missed missed = new Missed(
                Sample.enrolment(EnrolmentState.NO_SHOW).id(),
                Sample.OFFERING.id(),
                Sample.COURSE.title(),
                Sample.NINE);
        return new Restriction(
                ID,
                new Person(new StaffId("kim"), "김", "총무과"),
                State.IMPOSED,
                Sample.NINE,
                Sample.NINE.plus(Duration.ofDays(90)),
                "불참 1회",
                Optional.of(new Proposal(Sample.NINE, 1, 365, List.of(missed))),
                Optional.of(new Decided(OFFICER, Sample.NINE)),
                Optional.of(new Appeal("출장", Sample.NINE)),
                Optional.of(new Review(Outcome.UPHELD, "확인 불가", new StaffId("second"), Sample.NINE)));
    }

    private static Page<Restriction> page(Paging paging) {
        return new Page<>(List.of(restriction()), paging.page(), paging.size(), 1);
    }

    @Override
    public Page<Restriction> list(Caller caller, Set<Kind> kinds, Paging paging) {
        said.add("list " + kinds);
        return page(paging);
    }

    @Override
    public Page<Restriction> mine(Caller caller, Paging paging) {
        return page(paging);
    }

    @Override
    public Restriction get(Caller caller, RestrictionId id) {
        return known(id);
    }

    @Override
    public RestrictionId impose(Caller caller, Restriction.Draft draft) {
        said.add("impose " + draft.staff() + " " + draft.from() + " " + draft.until() + " " + draft.reason());
        return ID;
    }

    @Override
    public Ruling confirm(
            Caller caller, RestrictionId id, Optional<Instant> from, Optional<Instant> until, String reason) {
        return say(id, "confirm " + from + " " + until + " " + reason);
    }

    @Override
    public Ruling dismiss(Caller caller, RestrictionId id, String reason) {
        return say(id, "dismiss " + reason);
    }

    @Override
    public Ruling appeal(Caller caller, RestrictionId id, String words) {
        return say(id, "appeal " + words);
    }

    @Override
    public Ruling answer(Caller caller, RestrictionId id, Outcome outcome, Optional<Instant> until, String reason) {
        return say(id, outcome + " " + until + " " + reason);
    }

    @Override
    public Ruling lift(Caller caller, RestrictionId id, String reason) {
        return say(id, "lift " + reason);
    }

    private Ruling say(RestrictionId id, String what) {
        Restriction one = known(id);
        said.add(what);
        return refusal.<Ruling>map(why -> new Ruling.Refused(List.of(why))).orElseGet(() -> new Ruling.Counted(one));
    }

    private static Restriction known(RestrictionId id) {
        if (!id.equals(ID)) {
            throw new NotFoundException("restriction", id);
        }
        return restriction();
    }
}
