package city.training.catalogue;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.people.Caller;

/** Fills the catalogue from a list of courses, such as a cyber-learning platform publishes. */
public interface CourseImport {
    /**
     * Reads the columns 교육과정 (title), 분류 (field), 학습차시 (lessons), 인정시간 (hours), 평가유무 (has a test); the first and
     * the hours are needed. Hours stand as a decimal of hours ({@code 1.65}), as {@code 85분}, {@code 9시간} or
     * {@code 1시간 30분}, and become whole minutes, halves rounded up; a row whose hours were rounded says so in its
     * notes. Rows are matched by title and field within online courses. Rows of totals and empty rows are passed over.
     *
     * @param caller a training officer
     * @param dryRun whether only to say what would be done
     * @throws city.training.InvalidException where the file is no table, or lacks a needed column
     */
    ImportReport run(Caller caller, ImportFile file, boolean dryRun);
}
