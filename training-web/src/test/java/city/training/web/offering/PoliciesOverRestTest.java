package city.training.web.offering;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.offering.Audience;
import city.training.offering.Audience.Condition;
import city.training.offering.Audience.Trait;
import city.training.offering.Criterion;
import city.training.offering.Policies;
import city.training.offering.Prerequisites;
import city.training.offering.Prerequisites.Need;
import city.training.offering.Prerequisites.Stage;
import city.training.web.rest.Given;
import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PoliciesOverRestTest {
    private static final String OFFERING = "{\"courseId\":\"" + Sample.COURSE.id() + "\",\"capacity\":30,"
            + "\"waitingListSize\":10,\"admission\":\"FIRST_COME\",\"opensAt\":\"2026-03-10T09:00:00+09:00\","
            + "\"closesAt\":\"2026-03-10T10:00:00+09:00\",\"sessions\":[],\"policies\":%s}";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Answer create(String policies) {
        return Answer.to(town.request("offerings")
                .header("Authorization", Answer.basic("officer", "right"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(OFFERING.formatted(policies))));
    }

    @Test
    void an_offering_says_for_whom_it_is() {
        create("{\"audience\":[{\"trait\":\"GRADE\",\"test\":\"ONE_OF\",\"values\":[\"7급\",\"8급\"]},"
                + "{\"trait\":\"DEPARTMENT\",\"test\":\"NONE_OF\",\"values\":[\"감사과\"]}]}");

        assertThat(town.offerings().policies())
                .isEqualTo(Policies.NONE.with(Audience.of(
                        new Condition(Trait.GRADE, Audience.Test.ONE_OF, List.of("7급", "8급")),
                        new Condition(Trait.DEPARTMENT, Audience.Test.NONE_OF, List.of("감사과")))));
    }

    @Test
    void an_offering_says_what_must_have_been_learnt_before() {
        create("{\"prerequisites\":{\"courses\":[\"" + Sample.COURSE.id() + "\"],\"need\":\"ANY\","
                + "\"stage\":{\"field\":\"데이터 분석\",\"levels\":[\"활용\",\"심화\"]}}}");
        assertThat(town.offerings().policies().prerequisites())
                .isEqualTo(new Prerequisites(
                        List.of(Sample.COURSE.id()),
                        Need.ANY,
                        Optional.of(new Stage(Optional.of("데이터 분석"), List.of("활용", "심화")))));

        create("{\"prerequisites\":{\"stage\":{\"levels\":[\"심화\"]}}}");
        assertThat(town.offerings().policies().prerequisites())
                .isEqualTo(new Prerequisites(
                        List.of(), Need.ALL, Optional.of(new Stage(Optional.empty(), List.of("심화")))));
    }

    @Test
    void an_offering_says_by_what_a_selection_is_proposed() {
        create("{\"selection\":[\"DEPARTMENT_RANK\",\"REQUEST_TIME\"]}");

        assertThat(town.offerings().policies().selection())
                .containsExactly(Criterion.DEPARTMENT_RANK, Criterion.REQUEST_TIME);
    }

    @Test
    void what_is_given_out_can_be_sent_in() {
        Policies policies = Policies.NONE
                .with(Audience.of(new Condition(Trait.STATUS, Audience.Test.ONE_OF, List.of("APPOINTEE"))))
                .with(Prerequisites.all(Sample.COURSE.id()))
                .selectedBy(Criterion.DEPARTMENT_RANK);
        PoliciesForm form = Objects.requireNonNull(PoliciesForm.of(policies));

        assertThat(form.policies(new Given())).isEqualTo(policies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"audience\":{}}",
                "{\"audience\":[null]}",
                "{\"audience\":[{}]}",
                "{\"audience\":[{\"trait\":\"AGE\",\"test\":\"ONE_OF\",\"values\":[\"7급\"]}]}",
                "{\"audience\":[{\"trait\":\"GRADE\",\"test\":\"LIKE\",\"values\":[\"7급\"]}]}",
                "{\"audience\":[{\"trait\":\"GRADE\",\"test\":\"ONE_OF\",\"values\":[null]}]}",
                "{\"audience\":[{\"trait\":\"GRADE\",\"test\":\"ONE_OF\",\"values\":[7]}]}",
                "{\"audience\":[{\"trait\":\"GRADE\",\"test\":\"ONE_OF\",\"values\":\"7급\"}]}",
                "{\"audience\":[{\"trait\":\"GRADE\",\"test\":\"ONE_OF\"}]}",
                "{\"selection\":[\"LOOKS\"]}",
                "{\"selection\":[null]}",
                "{\"selection\":\"REQUEST_TIME\"}",
                "{\"prerequisites\":[]}",
                "{\"prerequisites\":{\"courses\":[null]}}",
                "{\"prerequisites\":{\"need\":\"SOME\"}}",
                "{\"prerequisites\":{\"stage\":{}}}",
                "{\"prerequisites\":{\"stage\":{\"levels\":\"심화\"}}}",
                "{\"prerequisites\":{\"stage\":{\"level\":[\"심화\"]}}}",
            })
    void a_policy_that_is_none_is_refused(String policies) {
        assertThat(create(policies).status()).isEqualTo(400);
    }

    @Test
    void every_missing_part_is_named_by_its_place() {
        Answer answer = create("{\"audience\":[{\"trait\":\"GRADE\"},{\"test\":\"ONE_OF\",\"values\":[]}],"
                + "\"prerequisites\":{\"stage\":{}}}");

        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .containsExactly(
                        "policies.audience[0].test",
                        "policies.audience[0].values",
                        "policies.audience[1].trait",
                        "policies.prerequisites.stage.levels");
    }
}
