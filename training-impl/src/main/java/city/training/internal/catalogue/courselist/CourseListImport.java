package city.training.internal.catalogue.courselist;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.catalogue.CourseImport;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.internal.table.ImportAnswers;
import city.training.internal.table.Table;
import city.training.internal.table.TableFile;
import city.training.people.Caller;
import city.training.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings a list of online courses into the catalogue: read, matched with what is there, stored in one transaction. */
@Component
public final class CourseListImport implements CourseImport {
    /** No staff number, since these have no space: who holds this row is the only one importing courses. */
    private static final String TURN = "import courses";

    private final Database database;
    private final Clock clock;

    @Activate
    public CourseListImport(@Reference Database database) {
        this(database, Clock.tickMillis(ZoneOffset.UTC));
    }

    CourseListImport(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ImportReport run(Caller caller, ImportFile file, boolean dryRun) {
        caller.mustBe(Role.TRAINING_OFFICER);
        Table table = TableFile.read(file, CourseReading.NEEDED);
        ImportAnswers answers = new ImportAnswers();
        List<CourseLine> lines = answers.readable(table, CourseReading.KNOWN).stream()
                .flatMap(row -> CourseReading.read(row, answers).stream())
                .toList();
        if (dryRun) {
            List<Effect> effects = database.read(sql -> Plan.of(lines, new OnlineCourseStore(sql).all()));
            return report(answers, effects, true);
        }
        return database.write(sql -> apply(sql, caller, lines, answers));
    }

    private ImportReport apply(DSLContext sql, Caller caller, List<CourseLine> lines, ImportAnswers answers) {
        Instant now = clock.instant();
        database.flavour().lockPeople(sql, List.of(TURN), now.toEpochMilli());
        OnlineCourseStore courses = new OnlineCourseStore(sql);
        List<Effect> effects = Plan.of(lines, courses.allLocked(database.flavour()));
        courses.insert(having(effects, Outcome.CREATED));
        courses.update(having(effects, Outcome.CHANGED));
        ImportReport report = report(answers, effects, false);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("import/courses", now, caller.staffId(), "IMPORTED", ImportAnswers.facts(report)));
        effects.stream()
                .filter(effect -> effect.outcome() != Outcome.UNCHANGED)
                .map(effect -> change(effect, caller, now))
                .forEach(changes::add);
        ImportAnswers.inPortions(changes, new AuditStore(sql)::addAll);
        return report;
    }

    private static Change change(Effect effect, Caller caller, Instant now) {
        return Change.of(
                "course/" + effect.course().id(),
                now,
                caller.staffId(),
                effect.outcome().name(),
                effect.facts());
    }

    private static List<KnownCourse> having(List<Effect> effects, Outcome outcome) {
        return effects.stream()
                .filter(effect -> effect.outcome() == outcome)
                .map(Effect::course)
                .toList();
    }

    private static ImportReport report(ImportAnswers answers, List<Effect> effects, boolean dryRun) {
        effects.forEach(
                effect -> answers.done(effect.line().line(), effect.line().title(), effect.outcome(), effect.notes()));
        return answers.report(dryRun);
    }
}
