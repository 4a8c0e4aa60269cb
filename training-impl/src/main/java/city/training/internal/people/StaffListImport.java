package city.training.internal.people;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.internal.table.ImportAnswers;
import city.training.internal.table.TableFile;
import city.training.people.Caller;
import city.training.people.Role;
import city.training.people.StaffId;
import city.training.people.StaffImport;
import city.training.people.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings a list of staff into the built-in directory: read, compared with what is there, stored in one transaction. */
@Component
public final class StaffListImport implements StaffImport {
    private final Database database;
    private final Clock clock;

    /** What becomes of a row. */
    private record Effect(StaffLine line, Outcome outcome, StaffMember member, String differing) {}

    @Activate
    public StaffListImport(@Reference Database database) {
        this(database, Clock.tickMillis(ZoneOffset.UTC));
    }

    StaffListImport(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public ImportReport run(Caller caller, ImportFile file, boolean dryRun) {
        caller.mustBe(Role.TRAINING_OFFICER);
        ImportAnswers answers = new ImportAnswers();
        List<StaffLine> lines = StaffReading.read(TableFile.read(file, StaffReading.NEEDED), answers);
        if (dryRun) {
            return report(answers, database.read(sql -> effects(sql, lines)), true);
        }
        return database.write(sql -> apply(sql, caller, lines, answers));
    }

    private ImportReport apply(DSLContext sql, Caller caller, List<StaffLine> lines, ImportAnswers answers) {
        Instant now = clock.instant();
        StaffTurn.take(database, sql, now);
        List<Effect> effects = effects(sql, lines);
        List<Effect> real = effects.stream()
                .filter(effect -> effect.outcome() != Outcome.UNCHANGED)
                .toList();
        new StaffStore(sql).save(real.stream().map(Effect::member).toList());
        ImportReport report = report(answers, effects, false);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of("import/staff", now, caller.staffId(), "IMPORTED", ImportAnswers.facts(report)));
        real.forEach(effect -> changes.add(change(effect, caller, now)));
        ImportAnswers.inPortions(changes, new AuditStore(sql)::addAll);
        return report;
    }

    private static List<Effect> effects(DSLContext sql, List<StaffLine> lines) {
        Map<StaffId, StaffMember> known =
                new StaffStore(sql).findAll(lines.stream().map(StaffLine::id).toList());
        return lines.stream()
                .map(line -> effect(line, Optional.ofNullable(known.get(line.id()))))
                .toList();
    }

    private static Effect effect(StaffLine line, Optional<StaffMember> before) {
        StaffMember after = line.after(before);
        String differing =
                before.map(member -> StaffLine.differing(member, after)).orElse("");
        Outcome outcome =
                before.isEmpty() ? Outcome.CREATED : differing.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Effect(line, outcome, after, differing);
    }

    private static Change change(Effect effect, Caller caller, Instant now) {
        Map<String, String> facts = effect.outcome() == Outcome.CHANGED
                ? Map.of("changed", effect.differing(), "by", "import")
                : Map.of("by", "import");
        return Change.of(
                "staff/" + effect.member().id(),
                now,
                caller.staffId(),
                effect.outcome().name(),
                facts);
    }

    private static ImportReport report(ImportAnswers answers, List<Effect> effects, boolean dryRun) {
        effects.forEach(
                effect -> answers.done(effect.line().line(), effect.line().id().value(), effect.outcome(), List.of()));
        return answers.report(dryRun);
    }
}
