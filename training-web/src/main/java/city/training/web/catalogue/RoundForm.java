package city.training.web.catalogue;

import city.training.catalogue.Round;
import city.training.web.rest.Given;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round as it is sent in and given out. */
public record RoundForm(@Nullable String name, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
    static RoundForm of(Round round) {
        return new RoundForm(round.name(), round.startsOn(), round.endsOn());
    }

    Round round(Given given, String path) {
        return new Round(
                given.text(path + "name", name),
                given.date(path + "startsOn", startsOn),
                given.date(path + "endsOn", endsOn));
    }
}
