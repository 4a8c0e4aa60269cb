package city.training.web.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Cancellation;
import city.training.enrolment.Decision;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.people.StaffId;
import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnrolmentOverRestTest {
    private static final Enrolment ENROLMENT = Sample.enrolment(EnrolmentState.WAITLISTED);
    private static final String SEATS = "offerings/" + Sample.OFFERING.id() + "/enrolments";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private HttpRequest.Builder kim(String path) {
        return town.request(path).header("Authorization", Answer.basic("kim", "right"));
    }

    @Test
    void a_seat_is_answered_with_201_and_where_it_is() {
        Answer answer = Answer.to(kim(SEATS).POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().toString()).isEqualTo("{\"id\":\"" + ENROLMENT.id() + "\",\"state\":\"CONFIRMED\"}");
        assertThat(answer.header("Location")).contains(town.origin() + "/api/training/enrolments/" + ENROLMENT.id());
    }

    @Test
    void a_place_in_line_is_answered_with_202_and_the_position() {
        town.enrolments().decide(() -> new Decision.Waitlisted(ENROLMENT.id(), 4));

        Answer answer = Answer.to(kim(SEATS).POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("state").asText()).isEqualTo("WAITLISTED");
        assertThat(answer.json().get("position").intValue()).isEqualTo(4);
    }

    @Test
    void a_refusal_is_answered_with_409_and_every_reason_with_its_facts() {
        town.enrolments()
                .decide(() -> new Decision.Refused(List.of(
                        new Refusal(Reason.CLOSED, Map.of("closesAt", Sample.NINE)),
                        Refusal.of(Reason.WAITING_LIST_FULL))));

        Answer answer = Answer.to(kim(SEATS).POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("reason").asText()).isEqualTo("CLOSED");
        assertThat(answer.json().at("/reasons/0/facts/closesAt").asText()).isEqualTo("2026-03-10T09:00:00+09:00");
        assertThat(answer.json().at("/reasons/1/reason").asText()).isEqualTo("WAITING_LIST_FULL");
        assertThat(answer.json().get("instance").asText()).isEqualTo("/api/training/" + SEATS);
    }

    @Test
    void without_a_number_it_is_for_the_caller_and_with_one_on_behalf() {
        Answer.to(kim(SEATS).POST(BodyPublishers.noBody()));
        Answer.to(kim(SEATS).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        Answer.to(kim(SEATS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"staffId\":\"lee\"}")));

        assertThat(town.enrolments().enrolled())
                .containsExactly(new StaffId("kim"), new StaffId("kim"), new StaffId("lee"));
    }

    @Test
    void an_override_names_the_person_and_the_reason() {
        Answer answer = enrol("{\"staffId\":\"lee\",\"override\":{\"reason\":\"강사 요청\"}}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(town.enrolments().enrolled()).containsExactly(new StaffId("lee"));
        assertThat(town.enrolments().overrides()).containsExactly("강사 요청");
    }

    private Answer enrol(String body) {
        return Answer.to(kim(SEATS).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"override\":{\"reason\":\"강사 요청\"}}",
                "{\"staffId\":\"lee\",\"override\":{}}",
                "{\"staffId\":\"lee\",\"override\":true}",
                "{\"staffId\":\"lee\",\"override\":{\"reason\":5}}",
                "{\"staffId\":\"lee\",\"override\":{\"reason\":\"x\",\"seats\":true}}",
            })
    void an_override_that_is_none_is_refused(String body) {
        assertThat(enrol(body).status()).isEqualTo(400);
        assertThat(town.enrolments().enrolled()).isEmpty();
    }

    @Test
    void the_key_of_a_request_reaches_the_service() {
        Answer.to(kim(SEATS).header("Idempotency-Key", "k1").POST(BodyPublishers.noBody()));

        assertThat(town.enrolments().callers().get(0).requestKey()).contains("k1");
    }

    @Test
    void cancelling_answers_with_the_state_it_ended_in() {
        Answer answer =
                Answer.to(kim("enrolments/" + ENROLMENT.id() + "?reason=sick").DELETE());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void cancelling_too_late_is_refused_with_the_reason() {
        town.enrolments().cancelAs(new Cancellation.Refused(List.of(Refusal.of(Reason.CANCELLATION_CLOSED))));

        Answer answer = Answer.to(kim("enrolments/" + ENROLMENT.id()).DELETE());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("reason").asText()).isEqualTo("CANCELLATION_CLOSED");
    }

    @Test
    void an_offering_says_how_the_caller_stands_towards_it() {
        Answer answer = Answer.to(kim("offerings"));

        assertThat(answer.json().at("/items/0/my/state").asText()).isEqualTo("WAITLISTED");
        assertThat(answer.json().at("/items/0/my/position").intValue()).isEqualTo(2);
        assertThat(answer.json().at("/items/0/my/actions/0").asText()).isEqualTo("CANCEL");
        assertThat(answer.json().at("/items/0/opensAt").asText()).isEqualTo("2026-03-10T09:00:00+09:00");
        assertThat(answer.json().at("/items/0/sessions/0/room").asText()).isEqualTo("전산교육장");
        assertThat(answer.json().get("total").intValue()).isEqualTo(1);
    }

    @Test
    void an_offering_says_nothing_about_a_caller_who_has_no_standing() {
        town.enrolments().knowNobody();

        Answer answer = Answer.to(kim("offerings/" + Sample.OFFERING.id()));

        assertThat(answer.json().has("my")).isFalse();
        assertThat(answer.json().get("title").asText()).isEqualTo("챗봇 기획");
    }
}
