package city.training.web.catalogue;

import city.training.catalogue.Programme;
import java.util.List;

/** A programme as it is given out. */
public record ProgrammeView(String id, String name, int year, List<RoundForm> rounds, long version) {
    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(
                programme.id().toString(),
                programme.name(),
                programme.year(),
                programme.rounds().stream().map(RoundForm::of).toList(),
                programme.version());
    }
}
