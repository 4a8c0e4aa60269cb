package city.training.journeys.nodes;

import city.training.journeys.harness.Http;
import city.training.journeys.harness.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is stored when all is over, held against what people were told. */
record Inspection(List<String> lost, List<String> oversold, List<String> replayDifferences) {
    private static final Set<String> LIVE = Set.of("CONFIRMED", "WAITLISTED");

    static Inspection of(Http http, List<String> offerings, int seats, List<Crowd.Told> told) {
        List<String> lost = new ArrayList<>();
        List<String> oversold = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (String offering : offerings) {
            List<JsonNode> roster = roster(http, offering);
            Map<String, String> states = new HashMap<>();
            roster.forEach(entry -> states.put(text(entry, "id"), text(entry, "state")));
            told.stream()
                    .filter(one -> one.offering().equals(offering) && !isKept(one, states))
                    .forEach(one -> lost.add(one + " is " + states.get(one.enrolment())));
            oversold.addAll(oversold(roster, seats));
            http.get(People.OFFICER, "/offerings/" + offering + "/replay")
                    .json()
                    .path("differences")
                    .forEach(one -> different.add(one.toString()));
        }
        return new Inspection(lost, oversold, different);
    }

    /** Who waited may have got a seat since; anything else stays as it was told. */
    private static boolean isKept(Crowd.Told told, Map<String, String> states) {
        String state = states.getOrDefault(told.enrolment(), "gone");
        return state.equals(told.state()) || (told.state().equals("WAITLISTED") && state.equals("CONFIRMED"));
    }

    /** Seats beyond what there are, people twice, ranks twice, and whoever overtook somebody in line. */
    private static List<String> oversold(List<JsonNode> roster, int seats) {
        List<String> found = new ArrayList<>();
        List<JsonNode> seated = in(roster, "CONFIRMED"::equals);
        if (seated.size() > seats) {
            found.add(seated.size() + " of " + seats + " seats");
        }
        Set<String> people = new HashSet<>();
        in(roster, LIVE::contains).stream()
                .map(entry -> text(entry, "staffId"))
                .filter(staff -> !people.add(staff))
                .forEach(staff -> found.add(staff + " twice"));
        Set<Long> ranks = new HashSet<>();
        roster.stream()
                .map(Inspection::rank)
                .filter(rank -> !ranks.add(rank))
                .forEach(rank -> found.add("rank " + rank + " twice"));
        long first = in(roster, "WAITLISTED"::equals).stream()
                .mapToLong(Inspection::rank)
                .min()
                .orElse(Long.MAX_VALUE);
        seated.stream()
                .filter(entry -> rank(entry) > first)
                .max(Comparator.comparingLong(Inspection::rank))
                .ifPresent(entry -> found.add("rank " + rank(entry) + " seated before rank " + first));
        return found;
    }

    private static List<JsonNode> in(List<JsonNode> roster, Predicate<String> state) {
        return roster.stream().filter(entry -> state.test(text(entry, "state"))).toList();
    }

    private static long rank(JsonNode entry) {
        return entry.path("rank").asLong();
    }

    private static List<JsonNode> roster(Http http, String offering) {
        List<JsonNode> entries = new ArrayList<>();
        int number = 0;
        JsonNode page;
        do {
            page = http.get(People.OFFICER, "/offerings/" + offering + "/enrolments?size=200&page=" + number++)
                    .json();
            page.path("items").forEach(entries::add);
        } while (entries.size() < page.path("total").asInt());
        return entries;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
