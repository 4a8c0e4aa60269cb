package city.training.web.offering;

import city.training.offering.RoomId;
import city.training.offering.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as it is given out; without room where it is in none of ours. */
public record SessionView(Instant startsAt, Instant endsAt, @Nullable String roomId, @Nullable String room) {
    static SessionView of(Session session) {
        return new SessionView(
                session.startsAt(),
                session.endsAt(),
                session.room().map(RoomId::toString).orElse(null),
                session.room().map(id -> session.roomName()).orElse(null));
    }
}
