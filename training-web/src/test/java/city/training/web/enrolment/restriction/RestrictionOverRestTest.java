package city.training.web.enrolment.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Reason;
import city.training.Refusal;
import city.training.web.town.Answer;
import city.training.web.town.Town;
import city.training.web.town.TownRestrictions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RestrictionOverRestTest {
    private static final String ONE = "restrictions/" + TownRestrictions.ID;
    private static final String NO_SHOW = "enrolments/01980000-0000-7000-8000-000000000005/no-show";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private HttpRequest.Builder by(String who, String path) {
        return town.request(path).header("Authorization", Answer.basic(who, "right"));
    }

    private Answer post(String who, String path, String body) {
        return Answer.to(
                by(who, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    @Test
    void a_restriction_is_given_out_with_all_there_is_to_tell() {
        Answer answer = Answer.to(by("kim", ONE));

        assertThat(answer.json().get("state").asText()).isEqualTo("IMPOSED");
        assertThat(answer.json().get("until").asText()).isEqualTo("2026-06-08T09:00:00+09:00");
        assertThat(answer.json().get("decidedBy").asText()).isEqualTo("officer");
        assertThat(answer.json().at("/ground/missed/0/title").asText()).isEqualTo("챗봇 기획");
        assertThat(answer.json().at("/ground/withinDays").intValue()).isEqualTo(365);
        assertThat(answer.json().at("/appeal/words").asText()).isEqualTo("출장");
        assertThat(answer.json().at("/review/outcome").asText()).isEqualTo("UPHELD");
        assertThat(Answer.to(by("kim", "me/restrictions"))
                        .json()
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(TownRestrictions.ID.toString());
    }

    @Test
    void lists_are_asked_for_by_what_waits() {
        Answer.to(by("auditor", "restrictions"));
        Answer.to(by("officer", "restrictions?state=APPEALED"));

        assertThat(town.restrictions().said()).containsExactly("list []", "list [APPEALED]");
    }

    @Test
    void what_is_said_is_passed_on() {
        post("officer", ONE + "/decision", "{\"imposed\":true,\"reason\":\"불참\"}");
        post(
                "officer",
                ONE + "/decision",
                "{\"imposed\":true,\"from\":\"2026-03-11T00:00:00+09:00\",\"until\":\"2026-04-11T00:00:00+09:00\","
                        + "\"reason\":\"불참\"}");
        post("officer", ONE + "/decision", "{\"imposed\":false,\"reason\":\"병가\"}");
        post("kim", ONE + "/appeal", "{\"words\":\"출장\"}");
        post(
                "officer",
                ONE + "/appeal/decision",
                "{\"outcome\":\"SHORTENED\",\"until\":\"2026-04-01T00:00:00+09:00\",\"reason\":\"절반\"}");
        post("officer", ONE + "/lifting", "{\"reason\":\"착오\"}");

        assertThat(town.restrictions().said())
                .containsExactly(
                        "confirm Optional.empty Optional.empty 불참",
                        "confirm Optional[2026-03-10T15:00:00Z] Optional[2026-04-10T15:00:00Z] 불참",
                        "dismiss 병가",
                        "appeal 출장",
                        "SHORTENED Optional[2026-03-31T15:00:00Z] 절반",
                        "lift 착오");
    }

    @Test
    void one_by_hand_is_created_and_says_where_it_is() {
        Answer answer = post(
                "officer",
                "restrictions",
                "{\"staffId\":\"kim\",\"until\":\"2026-04-01T00:00:00+09:00\",\"reason\":\"무단 이석\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith(ONE));
        assertThat(town.restrictions().said()).containsExactly("impose kim Optional.empty 2026-03-31T15:00:00Z 무단 이석");
    }

    @Test
    void what_does_not_count_is_a_problem_with_its_reason() {
        town.restrictions().refuse(new Refusal(Reason.NOT_PENDING, Map.of("state", "DISMISSED")));

        for (String call : List.of(
                "/decision {\"imposed\":true,\"reason\":\"x\"}",
                "/appeal {\"words\":\"x\"}",
                "/appeal/decision {\"outcome\":\"UPHELD\",\"reason\":\"x\"}",
                "/lifting {\"reason\":\"x\"}")) {
            Answer answer = post("officer", ONE + call.split(" ")[0], call.split(" ")[1]);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().get("reason").asText()).isEqualTo("NOT_PENDING");
            assertThat(answer.json().at("/reasons/0/facts/state").asText()).isEqualTo("DISMISSED");
        }
    }

    @Test
    void a_no_show_is_marked_and_taken_back() {
        assertThat(post("instructor", NO_SHOW, "{\"reason\":\"연락 없음\"}")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("NO_SHOW");
        assertThat(Answer.to(by("officer", NO_SHOW + "?reason=x").DELETE())
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("CONFIRMED");
        Answer refused = post("instructor", NO_SHOW, "{\"excused\":true,\"reason\":\"공가\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("reason").asText()).isEqualTo("NOT_BEGUN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decision ",
                "/decision {}",
                "/decision {\"imposed\":\"yes\",\"reason\":\"x\"}",
                "/decision {\"imposed\":true}",
                "/decision {\"imposed\":false,\"until\":\"2026-04-01T00:00:00+09:00\",\"reason\":\"x\"}",
                "/decision {\"imposed\":true,\"until\":\"tomorrow\",\"reason\":\"x\"}",
                "/appeal {}",
                "/appeal {\"words\":5}",
                "/appeal {\"words\":\"x\",\"more\":\"y\"}",
                "/appeal/decision {\"reason\":\"x\"}",
                "/appeal/decision {\"outcome\":\"MERCY\",\"reason\":\"x\"}",
                "/appeal/decision {\"outcome\":\"UPHELD\"}",
                "/lifting {}",
                "/lifting []",
            })
    void a_body_that_does_not_say_it_is_refused(String call) {
        String[] parts = call.split(" ", 2);

        assertThat(post("officer", ONE + parts[0], parts[1]).status()).isEqualTo(400);
        assertThat(town.restrictions().said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"staffId\":\"a b\",\"until\":\"2026-04-01T00:00:00+09:00\",\"reason\":\"x\"}",
                "{\"staffId\":\"kim\",\"reason\":\"x\"}",
                "{\"staffId\":\"kim\",\"until\":\"2026-04-01\",\"reason\":\"x\"}",
                "{\"staffId\":\"kim\",\"until\":\"2026-04-01T00:00:00+09:00\"}",
            })
    void a_restriction_without_a_person_an_end_or_a_reason_is_refused(String body) {
        assertThat(post("officer", "restrictions", body).status()).isEqualTo(400);
        assertThat(town.restrictions().said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"restrictions?state=OPEN", "restrictions?size=0", "restrictions?colour=red"})
    void a_question_that_makes_no_sense_is_refused(String path) {
        assertThat(Answer.to(by("officer", path)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restrictions/not-an-id", "restrictions/01980000-0000-7000-8000-0000000000ff"})
    void what_is_not_there_is_not_found(String path) {
        assertThat(Answer.to(by("officer", path)).status()).isEqualTo(404);
        assertThat(post("officer", path + "/lifting", "{\"reason\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(post("kim", path + "/appeal", "{\"words\":\"x\"}").status()).isEqualTo(404);
    }
}
