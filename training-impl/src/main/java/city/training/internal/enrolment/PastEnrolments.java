package city.training.internal.enrolment;

import city.training.enrolment.Decision;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.notice.Outbox;
import city.training.internal.storage.Database;
import city.training.offering.OfferingId;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Takes over enrolments that were made before this module was there, by the same rules, as of the day they were made. */
@Component(service = PastEnrolments.class)
public final class PastEnrolments {
    private final Intake intake;

    @Activate
    public PastEnrolments(
            @Reference Database database,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StaffDirectory directory,
            @Reference Outbox outbox) {
        // As of then: what has come to be since, a release for one, was not known.
        Clock then = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        this.intake = new Intake(database, directory, outbox, then);
    }

    /**
     * @param key the same key again changes nothing
     * @param staff in the order in which they asked
     */
    public List<Decision> takeOver(OfferingId offering, List<StaffId> staff, StaffId actor, String key, Instant at) {
        return intake.decide(
                offering,
                staff.stream()
                        .map(person -> Request.of(actor, person, Optional.of(key), at))
                        .toList());
    }
}
