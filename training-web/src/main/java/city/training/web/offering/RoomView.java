package city.training.web.offering;

import city.training.offering.Room;

/** A room as it is given out. */
public record RoomView(String id, String name, int seats, int workingPcs, long version) {
    static RoomView of(Room room) {
        return new RoomView(room.id().toString(), room.name(), room.seats(), room.workingPcs(), room.version());
    }
}
