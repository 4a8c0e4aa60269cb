package city.training.internal.enrolment.rule;

import city.training.Reason;
import city.training.Refusal;
import city.training.catalogue.CourseId;
import city.training.offering.Audience.Condition;
import city.training.offering.Audience.Test;
import city.training.offering.Audience.Trait;
import city.training.offering.Prerequisites;
import city.training.offering.Prerequisites.Need;
import city.training.offering.Prerequisites.Stage;
import city.training.people.StaffMember;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether an offering is for somebody: what its audience and its prerequisites say to one application. */
final class Eligibility {
    private Eligibility() {}

    /** What its condition on that trait says against the person, if there is one. */
    static Optional<Refusal> outside(Trait trait, Application application) {
        Circumstances person = application.person();
        return application.terms().policies().audience().conditions().stream()
                .filter(condition -> condition.trait() == trait && !person.waived())
                .filter(condition -> !holds(condition, value(trait, person)))
                .map(condition -> refusal(condition, value(trait, person)))
                .findFirst();
    }

    private static boolean holds(Condition condition, String value) {
        return condition.values().contains(value) == (condition.test() == Test.ONE_OF);
    }

    private static String value(Trait trait, Circumstances circumstances) {
        return circumstances.person().map(person -> value(trait, person)).orElse("");
    }

    private static String value(Trait trait, StaffMember person) {
        return switch (trait) {
            case GRADE -> person.grade();
            case SERIES -> person.series();
            case DEPARTMENT -> person.department();
            case STATUS -> person.status().name();
        };
    }

    private static Refusal refusal(Condition condition, String value) {
        return new Refusal(
                Reason.NOT_IN_AUDIENCE,
                Map.of(
                        "trait",
                        condition.trait().name(),
                        "test",
                        condition.test().name(),
                        "values",
                        condition.values(),
                        "value",
                        value));
    }

    /** The courses that should have been completed before. */
    static Optional<Refusal> coursesMissing(Application application) {
        Prerequisites asked = application.terms().policies().prerequisites();
        Learnt learnt = application.person().learnt();
        List<CourseId> missing =
                asked.courses().stream().filter(course -> !learnt.has(course)).toList();
        int mayMiss = asked.need() == Need.ALL ? 0 : asked.courses().size() - 1;
        return missing.size() <= mayMiss || application.person().waived()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Reason.PREREQUISITE_MISSING,
                        Map.of(
                                "need",
                                asked.need().name(),
                                "courses",
                                missing.stream()
                                        .map(course -> named(course, learnt))
                                        .toList())));
    }

    /** In one order, since it stands as text in the record. */
    private static Map<String, String> named(CourseId course, Learnt learnt) {
        Map<String, String> named = new TreeMap<>();
        named.put("courseId", course.toString());
        named.put("title", learnt.titles().getOrDefault(course, ""));
        return Collections.unmodifiableMap(named);
    }

    /** The stage of a learning path that should have been reached before. */
    static Optional<Refusal> stageMissing(Application application) {
        Circumstances person = application.person();
        return application
                .terms()
                .policies()
                .prerequisites()
                .stage()
                .filter(stage -> !person.waived() && !isReached(stage, person.learnt()))
                .map(stage -> new Refusal(
                        Reason.PREREQUISITE_MISSING,
                        Map.of("levels", stage.levels(), "field", stage.field().orElse(""))));
    }

    private static boolean isReached(Stage stage, Learnt learnt) {
        return learnt.courses().stream()
                .anyMatch(one -> stage.levels().contains(one.level())
                        && stage.field().map(one.field()::equals).orElse(true));
    }
}
