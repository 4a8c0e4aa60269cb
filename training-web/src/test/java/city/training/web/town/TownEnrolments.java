package city.training.web.town;

import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Standing;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Enrolments that are decided as the test says. */
public final class TownEnrolments implements Enrolments {
    private final List<Caller> callers = new ArrayList<>();
    private final List<StaffId> enrolled = new ArrayList<>();
    private final List<String> overrides = new ArrayList<>();
    private Supplier<Decision> decision = () ->
            new Decision.Confirmed(Sample.enrolment(EnrolmentState.CONFIRMED).id());
    private Cancellation cancellation = new Cancellation.Cancelled(Sample.enrolment(EnrolmentState.CANCELLED));
    private boolean standing = true;

    public void decide(Supplier<Decision> next) {
        decision = next;
    }

    public void cancelAs(Cancellation next) {
        cancellation = next;
    }

    public void knowNobody() {
        standing = false;
    }

    /** Who called, in order. */
    public List<Caller> callers() {
        return callers;
    }

    /** Who was enrolled, in order. */
    public List<StaffId> enrolled() {
        return enrolled;
    }

    @Override
    public Decision enrol(Caller caller, OfferingId offering) {
        return enrolFor(caller, offering, caller.staffId());
    }

    @Override
    public Decision enrolFor(Caller caller, OfferingId offering, StaffId staff) {
        callers.add(caller);
        enrolled.add(staff);
        return decision.get();
    }

    @Override
    public Decision enrolDespite(Caller caller, OfferingId offering, StaffId staff, String reason) {
        overrides.add(reason);
        return enrolFor(caller, offering, staff);
    }

    /** Why audience and prerequisites were overridden, in order. */
    public List<String> overrides() {
        return overrides;
    }

    @Override
    public Cancellation cancel(Caller caller, EnrolmentId id, String reason) {
        get(caller, id);
        return cancellation;
    }

    @Override
    public Enrolment get(Caller caller, EnrolmentId id) {
        return Optional.of(Sample.enrolment(EnrolmentState.WAITLISTED))
                .filter(enrolment -> enrolment.id().equals(id))
                .orElseThrow(() -> new NotFoundException("enrolment", id));
    }

    @Override
    public Page<Enrolment> mine(Caller caller, Paging paging) {
        return new Page<>(List.of(Sample.enrolment(EnrolmentState.CONFIRMED)), paging.page(), paging.size(), 1);
    }

    @Override
    public Map<OfferingId, Standing> standings(Caller caller, Collection<OfferingId> offerings) {
        Standing waiting = new Standing(
                Optional.of(Sample.enrolment(EnrolmentState.WAITLISTED)),
                EnumSet.of(Standing.Action.CANCEL),
                List.of());
        return standing ? offerings.stream().collect(Collectors.toMap(id -> id, id -> waiting)) : Map.of();
    }

    @Override
    public Page<RosterEntry> roster(Caller caller, OfferingId offering, Paging paging) {
        Enrolment enrolment = Sample.enrolment(EnrolmentState.CONFIRMED);
        return new Page<>(List.of(new RosterEntry(enrolment, "김", "총무과")), paging.page(), paging.size(), 1);
    }
}
