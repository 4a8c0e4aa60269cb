package city.training.web.portlet.view;

import city.training.Reason;
import city.training.Refusal;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says things in one language, with times in the zone of the city. Reads the same texts as the element in the browser. */
public final class Words {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> KOREAN = texts("ko");
    private static final Map<String, String> ENGLISH = texts("en");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final String lang;
    private final Map<String, String> texts;
    private final Clock clock;
    private final ZoneId zone;

    /** @param clock in the zone of the city */
    public Words(@Nullable String lang, Clock clock) {
        this.lang = "en".equals(lang) ? "en" : "ko";
        this.texts = this.lang.equals("en") ? ENGLISH : KOREAN;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    private static Map<String, String> texts(String lang) {
        try (InputStream file = Words.class.getResourceAsStream("/web/texts/" + lang + ".json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String lang() {
        return lang;
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /** The text with its values put in; an instant is written out as a time, an unknown value as nothing. */
    public String say(String key, Map<String, ?> values) {
        Matcher matcher = PLACEHOLDER.matcher(texts.getOrDefault(key, key));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(written(values.get(found.group(1)))));
    }

    private String written(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::written).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> titled) {
            return Objects.toString(titled.get("title"), "");
        }
        if (value instanceof Refusal refusal) {
            return refusal(refusal);
        }
        return value instanceof Instant moment ? when(moment) : Objects.toString(value, "");
    }

    public String refusal(Refusal refusal) {
        String key = "refused." + sentence(refusal.reason(), refusal.facts());
        Map<String, Object> facts = new TreeMap<>(refusal.facts());
        facts.replace("value", "", "–");
        return say(texts.containsKey(key) ? key : "refused.other", facts);
    }

    /** Some reasons are said in other words for other facts. */
    private static String sentence(Reason reason, Map<String, Object> facts) {
        return switch (reason) {
            case NOT_IN_AUDIENCE ->
                facts.get("trait") + "." + facts.get("STATUS".equals(facts.get("trait")) ? "value" : "test");
            case PREREQUISITE_MISSING -> facts.containsKey("need") ? "courses." + facts.get("need") : fieldOf(facts);
            case RESTRICTED -> facts.containsKey("reason") ? "RESTRICTED.why" : "RESTRICTED";
            default -> reason.name();
        };
    }

    private static String fieldOf(Map<String, Object> facts) {
        return "".equals(facts.get("field")) ? "stage" : "stageInField";
    }

    /** 11. 23.(월) 09:00 */
    public String when(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        // Kept on one line, by no-break spaces and a word joiner.
        return (day(there.toLocalDate()) + " " + TIME.format(there))
                .replace(' ', '\u00a0')
                .replace("(", "\u2060(");
    }

    /** From start to end, without the day twice. */
    public String span(Instant startsAt, Instant endsAt) {
        ZonedDateTime ends = endsAt.atZone(zone);
        boolean sameDay = startsAt.atZone(zone).toLocalDate().equals(ends.toLocalDate());
        return when(startsAt) + " – " + (sameDay ? TIME.format(ends) : when(endsAt));
    }

    private String day(LocalDate date) {
        boolean thisYear = date.getYear() == LocalDate.now(clock).getYear();
        if (lang.equals("en")) {
            return DateTimeFormatter.ofPattern(thisYear ? "EEE d MMM" : "EEE d MMM yyyy", Locale.ENGLISH)
                    .format(date);
        }
        return DateTimeFormatter.ofPattern(thisYear ? "M. d.(E)" : "yyyy. M. d.(E)", Locale.KOREAN)
                .format(date);
    }

    public String hours(int minutes) {
        int h = minutes / 60;
        int m = minutes % 60;
        String key = h > 0 && m > 0 ? "hours.hm" : h > 0 ? "hours.h" : "hours.m";
        return say(key, Map.of("h", h, "m", m));
    }
}
