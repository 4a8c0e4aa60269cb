package city.training.catalogue;

import java.util.Optional;

/**
 * What is taught (교육과정): goal, level, hours; no dates.
 *
 * @param version grows with every change
 */
public record Course(
        CourseId id,
        Optional<ProgrammeId> programme,
        String title,
        String field,
        String level,
        String mode,
        int minutes,
        boolean needsPc,
        String goal,
        long version) {

    /**
     * What an officer says about a course.
     *
     * @param programme the programme it belongs to, if any
     * @param title official name, 1 to 300 characters
     * @param field grouping of courses (분야), 1 to 100 characters
     * @param level stage in a learning path (단계), the city's own word: 입문, 활용, 심화, 전문, …; 1 to 40 characters
     * @param mode how it is taught, the city's own word: CLASSROOM, ONLINE, LECTURE, …; 1 to 40 characters
     * @param minutes hours of the course in whole minutes, 1 to 60,000
     * @param needsPc whether every participant needs a working PC, which then bounds the capacity
     * @param goal what one can do afterwards; may be empty, at most 4,000 characters
     */
    public record Draft(
            Optional<ProgrammeId> programme,
            String title,
            String field,
            String level,
            String mode,
            int minutes,
            boolean needsPc,
            String goal) {}
}
