package city.training.people;

import city.training.ImportFile;
import city.training.ImportReport;

/** Fills the built-in directory from a table. */
public interface StaffImport {
    /**
     * Reads the columns 사번, 성명, 부서, 직급, 직렬, 이메일, 임용상태; 사번, 성명 and 부서 are needed, other columns are ignored
     * with a warning. 임용상태 is 재직, 임용예정, or empty for 재직. The heading need not be the first row; rows of totals and empty rows are passed over. A row is matched by
     * 사번 and created or changed; a column the file lacks leaves what is stored. Good rows go in together, bad rows do not;
     * of two rows with one 사번 the second is bad. A row in which any cell looks like a resident registration number is
     * refused and nothing of it kept, also not in the answer; a file with a column of that name is refused row by row.
     *
     * @param caller a training officer
     * @param dryRun whether only to say what would be done
     * @throws city.training.InvalidException where the file is no table, or lacks a needed column, or holds more than
     *     100,000 rows, 200 columns or 10,000 characters in a cell
     */
    ImportReport run(Caller caller, ImportFile file, boolean dryRun);
}
