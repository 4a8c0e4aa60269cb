package city.training.internal.enrolment;

import city.training.internal.enrolment.rule.Circumstances;
import city.training.internal.enrolment.rule.Request;
import city.training.internal.enrolment.rule.Tally;
import city.training.internal.enrolment.rule.Terms;
import city.training.internal.enrolment.store.CircumstanceStore;
import city.training.internal.enrolment.store.EnrolmentListStore;
import city.training.internal.enrolment.store.EnrolmentListStore.Former;
import city.training.offering.OfferingId;
import city.training.people.StaffDirectory;
import city.training.people.StaffId;
import city.training.people.StaffMember;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Requests that are decided together, and what is known about who makes them.
 *
 * @param requests by offering, in their order
 * @param known whom the directory knows
 */
record Asked(Map<OfferingId, List<Request>> requests, Map<StaffId, StaffMember> known) {
    static Asked of(Map<OfferingId, List<Request>> requests, StaffDirectory directory) {
        return new Asked(requests, directory.findAll(people(requests.values())));
    }

    /** Only what is asked of these. */
    Asked of(Collection<OfferingId> offerings) {
        Map<OfferingId, List<Request>> some = new LinkedHashMap<>(requests);
        some.keySet().retainAll(offerings);
        return new Asked(some, known);
    }

    List<StaffId> people() {
        return people(requests.values());
    }

    List<Request> of(OfferingId offering) {
        return requests.getOrDefault(offering, List.of());
    }

    /** The one moment at which all that is asked there is decided: now, which is not before anybody asked. */
    Instant moment(OfferingId offering, Instant now) {
        // Another node's clock may be ahead of ours.
        return Stream.concat(Stream.of(now), of(offering).stream().map(Request::at))
                .max(Instant::compareTo)
                .orElse(now);
    }

    /** All that the rules ask for, with one look for all offerings at each kind of fact. */
    Map<OfferingId, Turns.Facts> facts(
            DSLContext sql, Collection<Terms> terms, Map<OfferingId, Tally> tallies, Instant now) {
        if (terms.isEmpty()) {
            return Map.of();
        }
        Map<OfferingId, List<StaffId>> asking = new HashMap<>();
        terms.forEach(each -> asking.put(each.offering(), people(List.of(of(each.offering())))));
        Map<OfferingId, List<Former>> before = new EnrolmentListStore(sql).former(asking);
        Map<OfferingId, Map<StaffId, Circumstances>> people =
                new CircumstanceStore(sql).ofApplicants(terms, asking, known, firstAt());
        Map<StaffId, String> departments = new HashMap<>();
        known.forEach((person, member) -> departments.put(person, member.department()));
        return terms.stream()
                .collect(Collectors.toMap(
                        Terms::offering,
                        each -> new Turns.Facts(
                                each,
                                tallies.getOrDefault(each.offering(), Tally.EMPTY),
                                before.getOrDefault(each.offering(), List.of()),
                                people.getOrDefault(each.offering(), Map.of()),
                                departments,
                                moment(each.offering(), now))));
    }

    private Instant firstAt() {
        return requests.values().stream()
                .flatMap(List::stream)
                .map(Request::at)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static List<StaffId> people(Collection<List<Request>> requests) {
        return requests.stream()
                .flatMap(List::stream)
                .map(Request::staff)
                .distinct()
                .toList();
    }
}
