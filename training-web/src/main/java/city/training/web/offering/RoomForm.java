package city.training.web.offering;

import city.training.offering.Room;
import city.training.web.rest.Given;
import org.jspecify.annotations.Nullable;

/** A room as it is sent in; {@code version} with a change only. */
public record RoomForm(
        @Nullable String name, @Nullable Integer seats, @Nullable Integer workingPcs, @Nullable Long version) {
    Room.Draft draft() {
        Given given = new Given();
        Room.Draft draft = new Room.Draft(
                given.text("name", name), given.number("seats", seats), given.number("workingPcs", workingPcs));
        given.check();
        return draft;
    }
}
