package city.training.web.portlet.view;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Reason;
import city.training.enrolment.EnrolmentState;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.Audience;
import city.training.offering.Audience.Trait;
import city.training.offering.Prerequisites.Need;
import city.training.people.AppointmentStatus;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path WEB = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern PLAIN_KEY =
            Pattern.compile("(?:say}}|[\"'`])([a-z]+\\.[a-zA-Z0-9.]+)(?:\\{\\{|[\"'`])");

    private final Map<String, String> korean = texts("ko");
    private final Map<String, String> english = texts("en");

    @Test
    void both_languages_say_the_same_with_the_same_facts() {
        assertThat(english.keySet()).isEqualTo(korean.keySet());
        korean.forEach((key, text) ->
                assertThat(placeholders(english.getOrDefault(key, ""))).as(key).isSubsetOf(placeholders(text)));
    }

    @Test
    void every_text_that_is_asked_for_is_there() {
        Set<String> prefixes = korean.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = asked().filter(key -> prefixes.contains(key.split("\\.")[0]))
                .filter(key -> !korean.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_is_there_that_nobody_asks_for() {
        String sources = files().collect(Collectors.joining());
        // A key that is put together ends with what is only known while the page runs.
        Set<String> composed = Pattern.compile("[\"'`]([a-z.]+\\.)(?:\\$\\{|\" \\+|\")")
                .matcher(sources)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(korean.keySet())
                .allSatisfy(key -> assertThat(composed.stream().anyMatch(key::startsWith) || asked(key, sources))
                        .as(key)
                        .isTrue());
    }

    private static boolean asked(String key, String sources) {
        return Stream.of("\"%s\"", "`%s`", "}}%s{{").anyMatch(way -> sources.contains(way.formatted(key)));
    }

    @Test
    void every_state_and_every_refusal_of_enrolling_has_its_words() {
        assertThat(korean.keySet())
                .containsAll(Arrays.stream(EnrolmentState.values())
                        .map(state -> "state." + state)
                        .toList())
                .containsAll(Stream.of(
                                Reason.ALREADY_ENROLLED,
                                Reason.NOT_OPEN_YET,
                                Reason.CLOSED,
                                Reason.WAITING_LIST_FULL,
                                Reason.TIME_CLASH,
                                Reason.RESTRICTED,
                                Reason.NOT_IN_DIRECTORY,
                                Reason.CANCELLATION_CLOSED,
                                Reason.NOT_CANCELLABLE)
                        .map(reason -> "refused." + reason)
                        .toList())
                .containsAll(Arrays.stream(Approver.values())
                        .flatMap(approver -> Stream.of("pending." + approver, "approval." + approver))
                        .toList());
    }

    @Test
    void every_condition_of_an_audience_has_its_words() {
        assertThat(korean.keySet())
                .containsAll(Arrays.stream(Trait.values())
                        .filter(trait -> trait != Trait.STATUS)
                        .flatMap(trait ->
                                Arrays.stream(Audience.Test.values()).map(test -> "refused." + trait + "." + test))
                        .toList())
                .containsAll(Arrays.stream(AppointmentStatus.values())
                        .map(status -> "refused.STATUS." + status)
                        .toList())
                .containsAll(Arrays.stream(Need.values())
                        .map(need -> "refused.courses." + need)
                        .toList());
    }

    private static Stream<String> asked() {
        return files().flatMap(file -> PLAIN_KEY.matcher(file).results().map((MatchResult found) -> found.group(1)));
    }

    private static Stream<String> files() {
        return Stream.of(
                        WEB.resolve("web"),
                        WEB.resolve("templates"),
                        Path.of("src/main/java/city/training/web/portlet"))
                .flatMap(TextsTest::files);
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(path -> path.toString().matches(".*\\.(js|html|java)"))
                    .map(TextsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String lang) {
        try {
            return new JsonMapper()
                    .readValue(WEB.resolve("web/texts/" + lang + ".json").toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
