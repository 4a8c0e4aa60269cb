package city.training.web.portlet;

import city.training.Page;
import city.training.Paging;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Enrolments;
import city.training.enrolment.Standing;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.OfferingSearch;
import city.training.offering.OfferingState;
import city.training.offering.Offerings;
import city.training.people.Caller;
import city.training.web.portlet.view.Card;
import city.training.web.portlet.view.Links;
import city.training.web.portlet.view.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the portlet shows to somebody, for the templates. */
@Component(service = Board.class)
public final class Board {
    private static final List<String> TABS = List.of("open", "upcoming", "mine");
    private static final int SHOWN = 50;

    private final Offerings offerings;
    private final Enrolments enrolments;
    private final Clock clock;

    /** A tab of the portlet. */
    public record Tab(String text, String href, boolean current, long count) {}

    /** An enrolment that has ended. */
    public record Past(String title, String state, String requested) {}

    /**
     * How the portlet is asked to look.
     *
     * @param full as a page, or else as a box with room for few cards
     * @param limit how many cards, where that is said
     */
    public record Look(boolean full, String tab, Optional<Integer> limit, @Nullable String label) {
        public Look {
            tab = TABS.contains(tab) ? tab : "open";
        }

        int most() {
            return limit.orElse(full ? Paging.MOST : 5);
        }
    }

    @Activate
    public Board(@Reference Offerings offerings, @Reference Enrolments enrolments) {
        this(offerings, enrolments, Clock.systemUTC());
    }

    Board(Offerings offerings, Enrolments enrolments, Clock clock) {
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    Map<String, Object> of(Caller caller, Look look, Words words, Links links) {
        Page<Offering> open = search(OfferingState.OPEN, look);
        Page<Offering> upcoming = search(OfferingState.UPCOMING, look);
        List<Enrolment> mine = enrolments.mine(caller, new Paging(0, SHOWN)).items();
        List<Enrolment> live = mine.stream().filter(one -> one.state().isLive()).toList();
        Map<OfferingId, Offering> known = known(live, open, upcoming);
        Map<String, Page<Offering>> lists =
                Map.of("open", open, "upcoming", upcoming, "mine", all(live.stream().map(one -> known.get(one.offering())).toList()));
        Page<Offering> shown = lists.get(look.tab());
        long more = shown.total() - Math.min(shown.items().size(), look.most());

        Map<String, Object> values = new HashMap<>();
        values.put("view", look.full() ? "full" : "compact");
        values.put("label", look.label() == null ? words.say("portlet.title") : look.label());
        values.put("tabs", TABS.stream().map(name -> new Tab(words.say("tab." + name), links.portlet(name), name.equals(look.tab()), lists.get(name).total())).toList());
        values.put("cards", cards(caller, shown.items().stream().limit(look.most()).toList(), look, words, links));
        values.put("empty", shown.total() == 0 ? emptiness(look.tab(), upcoming, words) : "");
        values.put("more", look.full() ? "" : words.say(more > 0 ? "action.allCount" : "action.all", Map.of("count", more)));
        List<Past> past = look.tab().equals("mine") ? past(mine, words) : List.of();
        values.put("past", past);
        values.put("hasPast", !past.isEmpty());
        return values;
    }

    private Page<Offering> search(OfferingState state, Look look) {
        OfferingSearch search = new OfferingSearch(
                Set.of(state), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return offerings.search(search, new Paging(0, Math.min(look.most(), Paging.MOST)));
    }

    private static Page<Offering> all(List<Offering> items) {
        return new Page<>(items, 0, Math.max(1, items.size()), items.size());
    }

    private Map<OfferingId, Offering> known(List<Enrolment> live, Page<Offering> open, Page<Offering> upcoming) {
        Map<OfferingId, Offering> known = new HashMap<>();
        open.items().forEach(offering -> known.put(offering.id(), offering));
        upcoming.items().forEach(offering -> known.put(offering.id(), offering));
        live.forEach(one -> known.computeIfAbsent(one.offering(), offerings::get));
        return known;
    }

    private List<Card> cards(Caller caller, List<Offering> shown, Look look, Words words, Links links) {
        List<OfferingId> ids = shown.stream().map(Offering::id).toList();
        Map<OfferingId, Standing> standings = enrolments.standings(caller, ids);
        Instant now = clock.instant();
        return shown.stream()
                .filter(offering -> standings.containsKey(offering.id()))
                .map(offering -> Card.of(offering, standings.get(offering.id()), now, words, links, look.full()))
                .toList();
    }

    private List<Past> past(List<Enrolment> mine, Words words) {
        return mine.stream()
                .filter(one -> !one.state().isLive())
                .map(one -> new Past(offerings.get(one.offering()).course().title(), state(one.state(), words), words.when(one.requestedAt())))
                .toList();
    }

    private static String state(EnrolmentState state, Words words) {
        return words.say("state." + state);
    }

    private static String emptiness(String tab, Page<Offering> upcoming, Words words) {
        if (tab.equals("open") && !upcoming.items().isEmpty()) {
            return words.say("empty.openNext", Map.of("when", upcoming.items().get(0).opensAt()));
        }
        return words.say("empty." + tab);
    }
}
