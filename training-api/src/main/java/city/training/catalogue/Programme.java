package city.training.catalogue;

import java.util.List;

/**
 * A named year-long effort of training (프로그램).
 *
 * @param version grows with every change; hand it back with a change so that two officers do not overwrite each other
 */
public record Programme(ProgrammeId id, String name, int year, List<Round> rounds, long version) {
    public Programme {
        rounds = List.copyOf(rounds);
    }

    /**
     * What an officer says about a programme.
     *
     * @param name 1 to 200 characters
     * @param year 2000 to 2100
     * @param rounds may be empty, at most 24, within the year or the one after
     */
    public record Draft(String name, int year, List<Round> rounds) {
        public Draft {
            rounds = List.copyOf(rounds);
        }
    }
}
