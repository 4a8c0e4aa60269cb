package city.training.internal.enrolment.roster;

import city.training.ImportReport;
import city.training.ImportReport.Outcome;
import city.training.InvalidException;
import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Decision;
import city.training.internal.table.ImportAnswers;
import city.training.internal.table.Table;
import city.training.people.StaffId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A list of people who are to be enrolled: read row by row, and answered row by row. */
final class RosterList {
    private static final String ID = "사번";
    private static final String NAME = "성명";

    static final Set<String> NEEDED = Set.of(ID);
    private static final Set<String> KNOWN = Set.of(ID, NAME);

    private final ImportAnswers answers = new ImportAnswers();
    private final Map<StaffId, Integer> lines = new LinkedHashMap<>();

    /** @param mayName whom the officer may enrol */
    static RosterList read(Table table, Predicate<StaffId> mayName) {
        RosterList list = new RosterList();
        list.answers.readable(table, KNOWN).forEach(row -> list.add(row, mayName));
        return list;
    }

    private void add(Table.Row row, Predicate<StaffId> mayName) {
        Optional<StaffId> id = id(row);
        if (id.isEmpty()) {
            return;
        }
        if (!mayName.test(id.get())) {
            answers.refuse(row.line(), row.get(ID), List.of(ID + ": is not of your department"));
        } else if (lines.containsKey(id.get())) {
            answers.refuse(
                    row.line(), row.get(ID), List.of(ID + ": stands in row " + lines.get(id.get()) + " already"));
        } else {
            lines.put(id.get(), row.line());
        }
    }

    private Optional<StaffId> id(Table.Row row) {
        try {
            return Optional.of(new StaffId(row.get(ID)));
        } catch (InvalidException e) {
            String problem =
                    row.get(ID).isEmpty() ? "is missing" : e.faults().get(0).problem();
            answers.refuse(row.line(), row.get(ID), List.of(ID + ": " + problem));
            return Optional.empty();
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
            String got = decision instanceof Decision.Confirmed ? "CONFIRMED" : "REQUESTED";
            answers.done(line, key, Outcome.CREATED, List.of(got));
        }
    }
}
