package city.training.web.town;

import city.training.enrolment.Admissions;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.offering.Criterion;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A pool of one, who always gets the seat. */
record TownAdmissions(Enrolments enrolments) implements Admissions {
    @Override
    public Outcome draw(Caller caller, OfferingId offering, Optional<String> seed) {
        return new Outcome(seed.orElse("seed"), List.of(only(caller)));
    }

    @Override
    public Proposal propose(Caller caller, OfferingId offering) {
        return new Proposal(
                List.of(Criterion.DEPARTMENT_RANK),
                "2026-1",
                List.of(new Candidate(only(caller), 2, 1, Optional.of(Sample.NINE), Optional.of(3))));
    }

    @Override
    public Outcome select(Caller caller, OfferingId offering, List<EnrolmentId> chosen, String reason) {
        return new Outcome("", List.of(only(caller)));
    }

    private Enrolment only(Caller caller) {
        caller.mustBe(Role.TRAINING_OFFICER);
        return enrolments.get(caller, new EnrolmentId(UUID.fromString("01980000-0000-7000-8000-000000000005")));
    }
}
