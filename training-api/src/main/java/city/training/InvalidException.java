package city.training;

import java.util.List;

/** What the call carries cannot be right whatever the state of things; every fault found is named. */
public final class InvalidException extends TrainingException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    /**
     * @param field the field at fault, as a path such as {@code sessions[1].endsAt}
     * @param problem what is wrong with it, for a person to read
     */
    public record Fault(String field, String problem) {}

    public InvalidException(List<Fault> faults) {
        super(String.join(
                "; ", faults.stream().map(f -> f.field() + " " + f.problem()).toList()));
        this.faults = List.copyOf(faults);
    }

    public static InvalidException of(String field, String problem) {
        return new InvalidException(List.of(new Fault(field, problem)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
