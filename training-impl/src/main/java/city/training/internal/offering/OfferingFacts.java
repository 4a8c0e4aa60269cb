package city.training.internal.offering;

import city.training.internal.offering.policy.PolicyText;
import city.training.offering.Offering;
import city.training.offering.Policies;
import city.training.offering.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an officer said about an offering, for the audit trail. */
final class OfferingFacts {
    private OfferingFacts() {}

    static Map<String, ?> of(Offering.Draft draft) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "courseId", draft.course(),
                "round", draft.round(),
                "capacity", draft.capacity(),
                "waitingListSize", draft.waitingListSize(),
                "admission", draft.admission(),
                "opensAt", draft.opensAt(),
                "closesAt", draft.closesAt(),
                "cancelUntil", OfferingTimeline.cancelUntil(draft),
                "sessions", draft.sessions().stream().map(OfferingFacts::said).collect(Collectors.joining(", "))));
        if (!draft.policies().equals(Policies.NONE)) {
            facts.put("policies", PolicyText.of(draft.policies()));
        }
        return facts;
    }

    private static String said(Session.Draft session) {
        String room = session.room().map(id -> " " + id).orElse("");
        return session.startsAt() + "/" + session.endsAt() + room;
    }
}
