package city.training.catalogue;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.people.Caller;

/** Fills the catalogue from a list of courses, such as a cyber-learning platform publishes. */
public interface CourseImport {
    /**
     * Reads the columns 교육과정 (title), 분류 (field), 단계 (level), 학습차시 (lessons), 인정시간 (hours), 평가유무 (has a
     * test); the first and the hours are needed, other columns are ignored with a warning. The heading need not be the
     * first row; rows of totals and empty rows are passed over.
     *
     * <p>Hours stand as a decimal of hours ({@code 1.65}), as {@code 85분}, {@code 9시간} or {@code 1시간 30분}, and become
     * whole minutes, halves rounded up; a row whose hours were rounded says so in its notes.
     *
     * <p>A row makes an online course, or is matched with one by title, field and minutes, since lists have one title in
     * two lengths. Where neither the list nor the catalogue leaves a doubt, having only one length of that title and
     * field, its hours are corrected. Rows that say the same course count once. What a row leaves open stays as it is
     * stored; in a new course the field is then {@code 온라인}, the level {@code 미지정}. Good rows go in, bad rows do not; one
     * with a resident registration number is refused and nothing of it kept, also not in the answer.
     *
     * @param caller a training officer
     * @param dryRun whether only to say what would be done
     * @throws city.training.InvalidException where the file is no table, or lacks a needed column, or holds more than
     *     100,000 rows, 200 columns or 10,000 characters in a cell
     */
    ImportReport run(Caller caller, ImportFile file, boolean dryRun);
}
