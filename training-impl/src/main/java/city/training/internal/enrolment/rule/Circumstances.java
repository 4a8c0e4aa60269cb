package city.training.internal.enrolment.rule;

import java.util.List;

/**
 * What is known of a person beside what they have in the offering itself.
 *
 * @param known whether the directory knows them
 * @param clashes sessions elsewhere at the same time in which they hold a seat
 * @param restrictions in force now or later, the one that ends last first
 */
public record Circumstances(boolean known, List<Clash> clashes, List<Restricted> restrictions) {
    public Circumstances {
        clashes = List.copyOf(clashes);
        restrictions = List.copyOf(restrictions);
    }
}
