package city.training.people;

/**
 * An official, with no more about them than training needs (공무원 인재개발법 시행령 11조⑤ names the ceiling).
 *
 * @param id staff number (사번)
 * @param name full name (성명)
 * @param department department (부서)
 * @param grade grade (직급), empty where unknown
 * @param series occupational series (직렬), empty where unknown
 * @param email address for notices, empty where unknown
 * @param status whether they work here already (임용상태)
 */
public record StaffMember(
        StaffId id,
        String name,
        String department,
        String grade,
        String series,
        String email,
        AppointmentStatus status) {
    /** Somebody who works here already. */
    public StaffMember(StaffId id, String name, String department, String grade, String series, String email) {
        this(id, name, department, grade, series, email, AppointmentStatus.STAFF);
    }
}
