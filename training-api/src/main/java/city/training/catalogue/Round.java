package city.training.catalogue;

import java.time.LocalDate;

/**
 * A run of a programme within its year (상반기, 하반기).
 *
 * @param name unique within the programme
 * @param startsOn first day
 * @param endsOn last day, not before the first
 */
public record Round(String name, LocalDate startsOn, LocalDate endsOn) {}
