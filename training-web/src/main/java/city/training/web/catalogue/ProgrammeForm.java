package city.training.web.catalogue;

import city.training.catalogue.Programme;
import city.training.web.rest.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme as it is sent in; {@code version} with a change only. */
public record ProgrammeForm(
        @Nullable String name, @Nullable Integer year, @Nullable List<RoundForm> rounds, @Nullable Long version) {
    Programme.Draft draft() {
        Given given = new Given();
        List<RoundForm> stated = rounds == null ? List.of() : rounds;
        Programme.Draft draft = new Programme.Draft(
                given.text("name", name),
                given.number("year", year),
                given.each("rounds", stated, (all, path, round) -> round.round(all, path)));
        given.check();
        return draft;
    }
}
