package city.training.internal.enrolment.passing;

import static city.training.internal.db.Tables.SEAT_OFFER;

import city.training.enrolment.passing.SeatOffers;
import city.training.internal.enrolment.City;

/** Where the seats of a city are accepted and declined, and its clock. */
public final class PassingDesk {
    private PassingDesk() {}

    public static SeatOffers of(City city) {
        return new SeatOfferBook(city.database, city.directory, city.outbox, city.clock);
    }

    /** The clock looks until no offer has run out any more. */
    public static void workOff(City city) {
        RunOutOffers offers = new RunOutOffers(city.database, city.directory, city.outbox, city.clock);
        while (offers.areThere()) {
            offers.end();
        }
    }

    /** The clock has nothing to do with any offer any more. */
    public static void forget(City city) {
        city.database.write(
                sql -> sql.update(SEAT_OFFER).setNull(SEAT_OFFER.LOOK_AT).execute());
    }
}
