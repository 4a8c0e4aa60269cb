package city.training.internal.enrolment.rule;

import city.training.people.StaffMember;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a person beside what they have in the offering itself.
 *
 * @param person as the directory knows them; empty where it does not, or was not asked
 * @param learnt what they have completed, as far as the offering asks for it
 * @param waived whether an officer let them in against audience and prerequisites, which then ask nothing of them
 * @param clashes sessions elsewhere at the same time in which they hold a seat
 * @param restrictions in force now or later, the one that ends last first
 */
public record Circumstances(
        Optional<StaffMember> person,
        Learnt learnt,
        boolean waived,
        List<Clash> clashes,
        List<Restricted> restrictions) {
    public Circumstances {
        clashes = List.copyOf(clashes);
        restrictions = List.copyOf(restrictions);
    }

    /** Whether the directory knows them. */
    public boolean known() {
        return person.isPresent();
    }

    /** The same, let in against audience and prerequisites. */
    public Circumstances asWaived() {
        return new Circumstances(person, learnt, true, clashes, restrictions);
    }
}
