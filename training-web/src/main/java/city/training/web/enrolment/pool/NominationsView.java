package city.training.web.enrolment.pool;

import city.training.enrolment.Nominations.Nomination;
import java.util.List;

/** Who is recommended, by department and rank. */
public record NominationsView(List<NominationView> nominations) {
    /** Somebody whom their department recommends; the name is empty where the directory does not know them any more. */
    public record NominationView(String department, int rank, String staffId, String name) {
        static NominationView of(Nomination one) {
            return new NominationView(one.department(), one.rank(), one.staff().value(), one.name());
        }
    }

    static NominationsView of(List<Nomination> nominations) {
        return new NominationsView(nominations.stream().map(NominationView::of).toList());
    }
}
