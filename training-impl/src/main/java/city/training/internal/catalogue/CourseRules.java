package city.training.internal.catalogue;

import city.training.InvalidException;
import city.training.catalogue.Course;
import city.training.internal.table.Faults;
import city.training.internal.table.Text;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What must be true of a course whatever else is stored. */
public final class CourseRules {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_FIELD = 100;
    public static final int LONGEST_LEVEL = 40;
    public static final int MOST_MINUTES = 60_000;
    private static final int LONGEST_MODE = 40;
    private static final int LONGEST_GOAL = 4_000;

    private CourseRules() {}

    /**
     * The draft as it is stored.
     *
     * @throws InvalidException with every fault there is
     */
    static Course.Draft checked(Course.Draft raw) {
        Course.Draft draft = new Course.Draft(
                raw.programme(),
                Text.typed(raw.title()),
                Text.typed(raw.field()),
                Text.typed(raw.level()),
                Text.typed(raw.mode()),
                raw.minutes(),
                raw.needsPc(),
                Text.typed(raw.goal()));
        Faults faults = new Faults();
        faults.name("title", draft.title(), LONGEST_TITLE);
        faults.name("field", draft.field(), LONGEST_FIELD);
        faults.name("level", draft.level(), LONGEST_LEVEL);
        faults.name("mode", draft.mode(), LONGEST_MODE);
        faults.between("minutes", draft.minutes(), 1, MOST_MINUTES);
        faults.text("goal", draft.goal(), LONGEST_GOAL);
        faults.throwIfAny();
        return draft;
    }

    static Map<String, String> facts(Course.Draft draft) {
        Map<String, String> facts = new TreeMap<>();
        draft.programme().ifPresent(programme -> facts.put("programme", programme.toString()));
        facts.put("title", draft.title());
        facts.put("field", draft.field());
        facts.put("level", draft.level());
        facts.put("mode", draft.mode());
        facts.put("minutes", String.valueOf(draft.minutes()));
        facts.put("needsPc", String.valueOf(draft.needsPc()));
        facts.put("goal", draft.goal());
        return facts;
    }

    static Differences differences(Course before, Course.Draft draft) {
        return new Differences()
                .of("programme", said(before.programme()), said(draft.programme()))
                .of("title", before.title(), draft.title())
                .of("field", before.field(), draft.field())
                .of("level", before.level(), draft.level())
                .of("mode", before.mode(), draft.mode())
                .of("minutes", before.minutes(), draft.minutes())
                .of("needsPc", before.needsPc(), draft.needsPc())
                .of("goal", before.goal(), draft.goal());
    }

    private static String said(Optional<?> maybe) {
        return maybe.map(Object::toString).orElse("none");
    }
}
