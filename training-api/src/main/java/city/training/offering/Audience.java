package city.training.offering;

import java.util.List;

/**
 * For whom an offering is (교육 대상): for those of whom every condition holds. Words are compared as they stand in the staff
 * directory, letter by letter: no order of grades and no tree of departments is known, so "grade 7 and below" is said by
 * naming the grades.
 *
 * @param conditions at most one for each trait; none where it is for everybody
 */
public record Audience(List<Condition> conditions) {
    /** For whoever is in the directory. */
    public static final Audience EVERYBODY = new Audience(List.of());

    /** What is looked at. */
    public enum Trait {
        /** 직급. */
        GRADE,
        /** 직렬. */
        SERIES,
        /** 부서. */
        DEPARTMENT,
        /** 임용상태, as the name of an {@link city.training.people.AppointmentStatus}. */
        STATUS
    }

    /** What it is compared with. */
    public enum Test {
        /** It must be one of the values; unknown is none of them. */
        ONE_OF,
        /** It must be none of the values. */
        NONE_OF
    }

    /**
     * @param values 1 to 100, each once and of 1 to 200 characters, 3,000 characters together
     */
    public record Condition(Trait trait, Test test, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    public Audience {
        conditions = List.copyOf(conditions);
    }

    public static Audience of(Condition... conditions) {
        return new Audience(List.of(conditions));
    }

    public boolean isEverybody() {
        return conditions.isEmpty();
    }
}
