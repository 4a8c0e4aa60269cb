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
import city.training.web.portlet.view.Face;
import city.training.web.portlet.view.Links;
import city.training.web.portlet.view.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What stands under each tab. */
    private record Lists(Page<Offering> open, Page<Offering> upcoming, Page<Offering> mine) {
        Page<Offering> of(String tab) {
            return switch (tab) {
                case "open" -> open;
                case "upcoming" -> upcoming;
                default -> mine;
            };
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
        List<Enrolment> mine = enrolments.mine(caller, new Paging(0, SHOWN)).items();
        Lists lists = lists(mine, look);
        Page<Offering> shown = lists.of(look.tab());
        List<Offering> cards = shown.items().stream().limit(look.most()).toList();
        List<Past> past = look.tab().equals("mine") ? past(caller, mine, words) : List.of();

        Map<String, Object> values = new HashMap<>();
        values.put("view", look.full() ? "full" : "compact");
        values.put("label", look.label() == null ? words.say("portlet.title") : look.label());
        values.put("tabs", tabs(lists, look, words, links));
        values.put("cards", cards(caller, cards, look, words, links));
        values.put("empty", shown.total() == 0 ? emptiness(look.tab(), lists.upcoming(), words) : "");
        values.put("more", look.full() ? "" : more(shown.total() - cards.size(), words));
        values.put("past", past);
        values.put("hasPast", !past.isEmpty());
        return values;
    }

    private Lists lists(List<Enrolment> mine, Look look) {
        Page<Offering> open = search(OfferingState.OPEN, look);
        Page<Offering> upcoming = search(OfferingState.UPCOMING, look);
        Map<OfferingId, Offering> known = new HashMap<>();
        open.items().forEach(offering -> known.put(offering.id(), offering));
        upcoming.items().forEach(offering -> known.put(offering.id(), offering));
        List<OfferingId> wanted = mine.stream()
                .filter(one -> one.state().isLive())
                .map(Enrolment::offering)
                .toList();
        known.putAll(offerings.findAll(
                wanted.stream().filter(id -> !known.containsKey(id)).toList()));
        List<Offering> live = wanted.stream().map(known::get).toList();
        Page<Offering> own = new Page<>(live, 0, Math.max(1, live.size()), live.size());
        return new Lists(open, upcoming, own);
    }

    private static List<Tab> tabs(Lists lists, Look look, Words words, Links links) {
        return TABS.stream()
                .map(name -> new Tab(
                        words.say("tab." + name),
                        links.portlet(name),
                        name.equals(look.tab()),
                        lists.of(name).total()))
                .toList();
    }

    private static String more(long left, Words words) {
        return words.say(left > 0 ? "action.allCount" : "action.all", Map.of("count", left));
    }

    private Page<Offering> search(OfferingState state, Look look) {
        OfferingSearch search = new OfferingSearch(
                Set.of(state), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return offerings.search(search, new Paging(0, Math.min(look.most(), Paging.MOST)));
    }

    private List<Card> cards(Caller caller, List<Offering> shown, Look look, Words words, Links links) {
        List<OfferingId> ids = shown.stream().map(Offering::id).toList();
        Map<OfferingId, Standing> standings = enrolments.standings(caller, ids);
        Instant now = clock.instant();
        return shown.stream()
                .flatMap(offering -> Optional.ofNullable(standings.get(offering.id()))
                        .map(standing -> Card.of(offering, standing, now, words, links, look.full()))
                        .stream())
                .toList();
    }

    private List<Past> past(Caller caller, List<Enrolment> mine, Words words) {
        List<Enrolment> ended =
                mine.stream().filter(one -> !one.state().isLive()).toList();
        List<OfferingId> ids =
                ended.stream().map(Enrolment::offering).distinct().toList();
        Map<OfferingId, Offering> taught = offerings.findAll(ids);
        Map<OfferingId, Standing> standings = enrolments.standings(caller, ids);
        return ended.stream()
                .map(one -> past(
                        one,
                        Objects.requireNonNull(taught.get(one.offering())),
                        Optional.ofNullable(standings.get(one.offering())),
                        words))
                .toList();
    }

    private static Past past(Enrolment ended, Offering offering, Optional<Standing> standing, Words words) {
        String outcome = offering.calledOff()
                .filter(off -> ended.state() == EnrolmentState.OFFERING_CANCELLED)
                .map(off -> words.say("badge.calledOffFor", Map.of("reason", off.reason())))
                .orElseGet(() -> outcome(ended, standing, words));
        return new Past(offering.course().title(), outcome, words.when(ended.requestedAt()));
    }

    private static String outcome(Enrolment ended, Optional<Standing> standing, Words words) {
        return standing.flatMap(Standing::approval)
                .filter(approval -> approval.enrolment().equals(ended.id()))
                .flatMap(Face::inVain)
                .map(vain -> words.say(vain.badge(), vain.values()))
                .orElseGet(() -> words.say("state." + ended.state()));
    }

    private static String emptiness(String tab, Page<Offering> upcoming, Words words) {
        if (tab.equals("open") && !upcoming.items().isEmpty()) {
            return words.say(
                    "empty.openNext", Map.of("when", upcoming.items().get(0).opensAt()));
        }
        return words.say("empty." + tab);
    }
}
