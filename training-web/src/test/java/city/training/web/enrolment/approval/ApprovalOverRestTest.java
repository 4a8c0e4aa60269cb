package city.training.web.enrolment.approval;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.approval.Verdict;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApprovalOverRestTest {
    private static final String OFFERING = "{\"courseId\":\"" + Sample.COURSE.id() + "\",\"capacity\":30,"
            + "\"waitingListSize\":10,\"admission\":\"FIRST_COME\",\"opensAt\":\"2026-03-10T09:00:00+09:00\","
            + "\"closesAt\":\"2026-03-10T10:00:00+09:00\",\"sessions\":[]%s}";
    private static final String DECISION =
            "approvals/" + Sample.enrolment(EnrolmentState.REQUESTED).id() + "/decision";

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
    void an_offering_without_a_word_about_approval_needs_none() {
        assertThat(post("officer", "offerings", OFFERING.formatted("")).status())
                .isEqualTo(201);

        assertThat(town.offerings().approval()).isEqualTo(ApprovalPolicy.NONE);
    }

    @Test
    void an_offering_says_who_approves_and_what_silence_means() {
        post(
                "officer",
                "offerings",
                OFFERING.formatted(",\"policies\":{\"approval\":{\"steps\":[\"DEPARTMENT_HEAD\"]}}"));
        assertThat(town.offerings().approval()).isEqualTo(ApprovalPolicy.by(Approver.DEPARTMENT_HEAD));

        post(
                "officer",
                "offerings",
                OFFERING.formatted(
                        ",\"policies\":{\"approval\":{\"steps\":[\"DEPARTMENT_HEAD\",\"DEPARTMENT_OFFICER\"],"
                                + "\"silence\":\"REJECT\",\"silenceHours\":48,\"holdHours\":24,\"rank\":\"BY_APPROVAL\"}}"));
        assertThat(town.offerings().approval())
                .isEqualTo(new ApprovalPolicy(
                        List.of(Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER),
                        Silence.REJECT,
                        Optional.of(48),
                        24,
                        Rank.BY_APPROVAL));
    }

    @Test
    void an_offering_is_given_out_with_its_policy() {
        Answer answer = Answer.to(by("kim", "offerings/" + Sample.OFFERING.id()));

        assertThat(answer.json().at("/policies/approval").toString())
                .isEqualTo("{\"steps\":[\"DEPARTMENT_HEAD\"],\"silence\":\"ESCALATE\",\"silenceHours\":48,"
                        + "\"holdHours\":24,\"rank\":\"BY_REQUEST\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"steps\":[\"MAYOR\"]}",
                "{\"steps\":[null]}",
                "{\"steps\":[],\"silence\":\"SHOUT\"}",
                "{\"steps\":[],\"silenceHours\":\"48\"}",
                "[]",
            })
    void a_policy_that_is_none_is_refused(String approval) {
        assertThat(post("officer", "offerings", OFFERING.formatted(",\"policies\":{\"approval\":" + approval + "}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_waits_is_listed_with_who_asks() {
        Answer answer = Answer.to(by("depthead", "approvals"));

        assertThat(answer.json().at("/items/0/name").asText()).isEqualTo("김");
        assertThat(answer.json().at("/items/0/waitsFor").asText()).isEqualTo("DEPARTMENT_HEAD");
        assertThat(answer.json().at("/items/0/enrolment/state").asText()).isEqualTo("REQUESTED");
        assertThat(answer.json().at("/items/0/insteadOf").asText()).isEqualTo("head");
        assertThat(answer.json().at("/items/0/answerBy").asText()).isEqualTo("2026-03-10T10:00:00+09:00");
    }

    @Test
    void an_answer_is_passed_on_with_its_reason() {
        assertThat(post("depthead", DECISION, "{\"approved\":true}")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("CONFIRMED");
        assertThat(post("depthead", DECISION, "{\"approved\":false,\"reason\":\"업무 공백\"}")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("REJECTED");

        assertThat(town.approvals().said()).containsExactly("yes", "no 업무 공백");
    }

    @Test
    void a_delegate_is_named_from_and_until() {
        Answer answer = Answer.to(by("depthead", "me/delegation")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"delegateId\":\"park\",\"from\":\"2026-03-10T09:00:00+09:00\","
                        + "\"until\":\"2026-03-17T09:00:00+09:00\"}")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Answer.to(by("depthead", "me/delegation")).json().toString())
                .isEqualTo("{\"delegateId\":\"park\",\"from\":\"2026-03-10T09:00:00+09:00\","
                        + "\"until\":\"2026-03-17T09:00:00+09:00\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"delegateId\":\"a b\",\"from\":\"x\",\"until\":\"y\"}"})
    void a_delegation_without_a_person_or_a_time_is_refused(String body) {
        assertThat(Answer.to(by("depthead", "me/delegation")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_answer_that_does_not_count_is_a_problem_with_its_reason() {
        town.approvals().answer(new Verdict.Refused(List.of(Refusal.of(Reason.OWN_REQUEST))));

        Answer answer = post("depthead", DECISION, "{\"approved\":true}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("reason").asText()).isEqualTo("OWN_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"approved\":\"yes\"}", "{\"approved\":1}", "{\"approved\":true,\"why\":\"\"}"})
    void an_answer_that_says_neither_yes_nor_no_is_refused(String body) {
        assertThat(post("depthead", DECISION, body).status()).isEqualTo(400);
    }
}
