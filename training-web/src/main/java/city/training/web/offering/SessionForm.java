package city.training.web.offering;

import city.training.offering.RoomId;
import city.training.offering.Session;
import city.training.web.rest.Given;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session as it is sent in. */
public record SessionForm(@Nullable Instant startsAt, @Nullable Instant endsAt, @Nullable String roomId) {
    Session.Draft draft(Given given, String path) {
        return new Session.Draft(
                given.time(path + "startsAt", startsAt),
                given.time(path + "endsAt", endsAt),
                Optional.ofNullable(roomId).map(RoomId::of));
    }
}
