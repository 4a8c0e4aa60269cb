package city.training.web.people;

import city.training.people.AppointmentStatus;
import city.training.people.StaffMember;

/** An official as they are given out. */
public record StaffView(
        String staffId,
        String name,
        String department,
        String grade,
        String series,
        String email,
        AppointmentStatus status) {
    static StaffView of(StaffMember member) {
        return new StaffView(
                member.id().value(),
                member.name(),
                member.department(),
                member.grade(),
                member.series(),
                member.email(),
                member.status());
    }
}
