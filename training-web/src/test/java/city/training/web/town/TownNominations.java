package city.training.web.town;

import city.training.NotFoundException;
import city.training.enrolment.Nominations;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;
import java.util.ArrayList;
import java.util.List;

/** What the one department recommends. */
public final class TownNominations implements Nominations {
    private final List<StaffId> recommended = new ArrayList<>();

    @Override
    public List<Nomination> replace(Caller caller, OfferingId offering, List<StaffId> people) {
        recommended.clear();
        recommended.addAll(people);
        return of(caller, offering);
    }

    @Override
    public List<Nomination> of(Caller caller, OfferingId offering) {
        if (!offering.equals(Sample.OFFERING.id())) {
            throw new NotFoundException("offering", offering);
        }
        List<Nomination> ranked = new ArrayList<>();
        recommended.forEach(staff -> ranked.add(new Nomination("총무과", ranked.size() + 1, staff, "김")));
        return ranked;
    }
}
