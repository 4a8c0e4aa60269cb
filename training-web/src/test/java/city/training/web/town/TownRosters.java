package city.training.web.town;

import city.training.ImportFile;
import city.training.ImportReport;
import city.training.enrolment.Decision;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Rosters;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.StaffId;

/** Whoever is named gets the seat. */
final class TownRosters implements Rosters {
    @Override
    public Decision substitute(Caller caller, EnrolmentId leaving, StaffId coming, String reason) {
        return new Decision.Confirmed(leaving);
    }

    @Override
    public ImportReport enrolAll(Caller caller, OfferingId offering, ImportFile file, boolean dryRun) {
        return Town.report(dryRun);
    }
}
