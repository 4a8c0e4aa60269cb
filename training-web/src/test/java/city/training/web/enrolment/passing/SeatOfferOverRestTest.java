package city.training.web.enrolment.passing;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.enrolment.EnrolmentState;
import city.training.offering.PassingPolicy;
import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeatOfferOverRestTest {
    private static final String OFFER =
            "enrolments/" + Sample.enrolment(EnrolmentState.SEAT_OFFERED).id() + "/offer/";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Answer post(String who, String path, String body) {
        HttpRequest.Builder request = town.request(path).header("Authorization", Answer.basic(who, "right"));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return Answer.to(request.POST(BodyPublishers.ofString(body)));
    }

    @Test
    void an_accepted_seat_is_answered_with_201() {
        Answer answer = post("kim", OFFER + "acceptance", "");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("state").asText()).isEqualTo("CONFIRMED");
        assertThat(town.seatOffers().said()).containsExactly("yes");
    }

    @Test
    void a_declined_seat_is_answered_with_the_end_of_the_enrolment_and_needs_no_reason() {
        assertThat(post("kim", OFFER + "decline", "").json().get("state").asText())
                .isEqualTo("CANCELLED");
        post("kim", OFFER + "decline", "{\"reason\":\"출장\"}");

        assertThat(town.seatOffers().said()).containsExactly("no", "no 출장");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"reason\":5}", "{\"why\":\"a\"}", "{\"reason\":\"a\\u0000\"}"})
    void an_answer_that_is_no_answer_is_refused(String body) {
        assertThat(post("kim", OFFER + "decline", body).status()).isEqualTo(400);
        assertThat(town.seatOffers().said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "decline"})
    void an_enrolment_that_is_not_there_is_not_found(String answer) {
        assertThat(post("kim", "enrolments/01980000-0000-7000-8000-000000000099/offer/" + answer, "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_offering_says_how_it_passes_seats_on() {
        String body = "{\"courseId\":\"" + Sample.COURSE.id() + "\",\"capacity\":30,\"waitingListSize\":10,"
                + "\"admission\":\"FIRST_COME\",\"opensAt\":\"2026-03-10T09:00:00+09:00\","
                + "\"closesAt\":\"2026-03-10T10:00:00+09:00\",\"sessions\":[],\"policies\":{\"passing\":PASSING}}";

        assertThat(post("officer", "offerings", body.replace("PASSING", "{\"offerHours\":24}"))
                        .status())
                .isEqualTo(201);
        assertThat(town.offerings().policies().passing()).isEqualTo(PassingPolicy.offered(24));
        for (String bad : new String[] {"5", "{\"offerHours\":\"a\"}", "{\"until\":5}", "{\"hours\":1}"}) {
            assertThat(post("officer", "offerings", body.replace("PASSING", bad))
                            .status())
                    .as(bad)
                    .isEqualTo(400);
        }
    }
}
