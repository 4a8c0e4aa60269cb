package city.training.web.offering;

import city.training.catalogue.CourseId;
import city.training.offering.Admission;
import city.training.offering.Offering;
import city.training.offering.Policies;
import city.training.web.rest.Given;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offering as it is sent in; {@code version} and {@code displacement} with a change only. */
public record OfferingForm(
        @Nullable String courseId,
        @Nullable String round,
        @Nullable Integer capacity,
        @Nullable Integer waitingListSize,
        @Nullable Admission admission,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant cancelUntil,
        @Nullable List<SessionForm> sessions,
        @Nullable PoliciesForm policies,
        @Nullable Long version,
        @Nullable DisplacementForm displacement) {
    private static final CourseId NONE = new CourseId(new UUID(0, 0));

    Offering.Draft draft() {
        Given given = new Given();
        Offering.Draft draft = new Offering.Draft(
                given.need("courseId", courseId == null ? null : CourseId.of(courseId), NONE),
                round == null ? "" : round,
                given.number("capacity", capacity),
                given.number("waitingListSize", waitingListSize),
                given.need("admission", admission, Admission.FIRST_COME),
                given.time("opensAt", opensAt),
                given.time("closesAt", closesAt),
                Optional.ofNullable(cancelUntil),
                given.each("sessions", sessions, (all, path, session) -> session.draft(all, path)),
                policies == null ? Policies.NONE : policies.policies(given));
        given.check();
        return draft;
    }

    Optional<Offering.Displacement> displaced() {
        Given given = new Given();
        Optional<Offering.Displacement> displaced =
                Optional.ofNullable(displacement).map(form -> form.displacement(given));
        given.check();
        return displaced;
    }
}
