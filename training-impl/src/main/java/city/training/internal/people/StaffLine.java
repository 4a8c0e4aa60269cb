package city.training.internal.people;

import city.training.people.AppointmentStatus;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row says about a person; a column the file lacks is empty, and what is stored stays.
 *
 * @param line the row in the file
 */
record StaffLine(
        int line,
        StaffId id,
        String name,
        String department,
        Optional<String> grade,
        Optional<String> series,
        Optional<String> email,
        Optional<AppointmentStatus> status) {

    /** The person after the row. */
    StaffMember after(Optional<StaffMember> before) {
        return new StaffMember(
                id,
                name,
                department,
                grade.or(() -> before.map(StaffMember::grade)).orElse(""),
                series.or(() -> before.map(StaffMember::series)).orElse(""),
                email.or(() -> before.map(StaffMember::email)).orElse(""),
                status.or(() -> before.map(StaffMember::status)).orElse(AppointmentStatus.STAFF));
    }

    /** Which facts about a person differ. The trail names them and not their values, so that a purge need not rewrite it. */
    static String differing(StaffMember before, StaffMember after) {
        List<String> names = new ArrayList<>();
        note(names, "name", before.name(), after.name());
        note(names, "department", before.department(), after.department());
        note(names, "grade", before.grade(), after.grade());
        note(names, "series", before.series(), after.series());
        note(names, "email", before.email(), after.email());
        note(names, "status", before.status().name(), after.status().name());
        return String.join(", ", names);
    }

    private static void note(List<String> names, String name, String before, String after) {
        if (!before.equals(after)) {
            names.add(name);
        }
    }
}
