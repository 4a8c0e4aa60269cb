package city.training.internal.enrolment.explanation;

import city.training.NotFoundException;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Explanation;
import city.training.enrolment.Explanations;
import city.training.enrolment.Replay;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentStore;
import city.training.internal.enrolment.store.ShareStore;
import city.training.internal.report.AuditStore;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.Caller;
import city.training.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells from the record why somebody got a seat or did not, and whether the record is right. */
@Component
public final class ExplanationBook implements Explanations {
    private final Database database;
    private final Enrolments enrolments;

    @Activate
    public ExplanationBook(@Reference Database database, @Reference Enrolments enrolments) {
        this.database = database;
        this.enrolments = enrolments;
    }

    @Override
    public Explanation of(Caller caller, EnrolmentId id) {
        Enrolment enrolment = enrolments.get(caller, id);
        // Who cancelled and so made room is nobody's business in line.
        boolean mayKnowAll = caller.isAnyOf(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR);
        String reader = caller.staffId().value();
        return database.read(sql -> Story.of(
                enrolment,
                new AuditStore(sql).all(subject(enrolment.offering())),
                actor -> mayKnowAll || actor.equals(reader)));
    }

    @Override
    public Replay replay(Caller caller, OfferingId offering) {
        caller.mustBe(Role.TRAINING_OFFICER, Role.TRAINING_AUDITOR);
        // Behind the offering's lock, so that no decision falls between the record and what is stored.
        return database.write(sql -> {
            if (new EnrolmentStore(sql).lockTerms(database.flavour(), offering).isEmpty()) {
                throw new NotFoundException("offering", offering);
            }
            List<Enrolment> stored = new EnrolmentListStore(sql).roster(offering);
            Map<String, String> departments = new HashMap<>();
            new ShareStore(sql)
                    .departments(offering)
                    .forEach((id, department) -> departments.put(id.toString(), department));
            return Retrial.of(new AuditStore(sql).all(subject(offering)), stored, departments);
        });
    }

    private static String subject(OfferingId offering) {
        return "offering/" + offering;
    }
}
