package city.training.internal.enrolment.roster;

import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.internal.table.ImportAnswers;
import city.training.internal.table.StaffNumber;
import city.training.internal.table.Table;
import city.training.people.StaffId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A list of people who are to be enrolled: read row by row, and answered row by row. */
final class RosterList {
    private static final String NAME = "성명";

    static final Set<String> NEEDED = Set.of(StaffNumber.COLUMN);
    private static final Set<String> KNOWN = Set.of(StaffNumber.COLUMN, NAME);

    private final ImportAnswers answers = new ImportAnswers();
    private final Map<StaffId, Integer> lines = new LinkedHashMap<>();

    /** @param nameable of those named, whom the officer may enrol */
    static RosterList read(Table table, UnaryOperator<Set<StaffId>> nameable) {
        RosterList list = new RosterList();
        Map<Integer, StaffId> named = new LinkedHashMap<>();
        for (Table.Row row : list.answers.readable(table, KNOWN)) {
            list.number(row).ifPresent(id -> named.put(row.line(), id));
        }
        Set<StaffId> allowed = nameable.apply(Set.copyOf(named.values()));
        named.forEach((line, id) -> list.add(line, id, allowed.contains(id)));
        return list;
    }

    private Optional<StaffId> number(Table.Row row) {
        List<String> problems = new ArrayList<>();
        Optional<StaffId> id = StaffNumber.of(row, problems);
        if (!problems.isEmpty()) {
            answers.refuse(row.line(), row.get(StaffNumber.COLUMN), problems);
        }
        return id;
    }

    private void add(int line, StaffId id, boolean allowed) {
        if (!allowed) {
            answers.refuse(line, id.value(), List.of(StaffNumber.COLUMN + ": is not of your department"));
        } else if (lines.containsKey(id)) {
            answers.refuse(
                    line, id.value(), List.of(StaffNumber.COLUMN + ": stands in row " + lines.get(id) + " already"));
        } else {
            lines.put(id, line);
        }
    }

    /** Those who are asked for, in the order of the rows. */
    List<StaffId> people() {
        return List.copyOf(lines.keySet());
    }

    /** @param decisions one for each of the people, in their order */
    ImportReport answered(List<Decision> decisions, boolean dryRun) {
        List<StaffId> people = people();
        for (int i = 0; i < people.size(); i++) {
            answer(people.get(i), decisions.get(i));
        }
        return answers.report(dryRun);
    }

    private void answer(StaffId staff, Decision decision) {
        int line = lines.getOrDefault(staff, 0);
        String key = staff.value();
        if (decision instanceof Decision.Refused refused) {
            List<Reason> reasons =
                    refused.reasons().stream().map(Refusal::reason).toList();
            if (reasons.contains(Reason.ALREADY_ENROLLED)) {
                answers.done(line, key, Outcome.UNCHANGED, List.of());
            } else {
                answers.refuse(line, key, reasons.stream().map(Reason::name).toList());
            }
        } else if (decision instanceof Decision.Waitlisted waiting) {
            answers.done(line, key, Outcome.CREATED, List.of("WAITLISTED " + waiting.position()));
        } else {
            String got = decision instanceof Decision.Confirmed
                    ? "CONFIRMED"
                    : decision instanceof Decision.Offered ? "SEAT_OFFERED" : "REQUESTED";
            answers.done(line, key, Outcome.CREATED, List.of(got));
        }
    }
}
