package city.training.web.rest;

import static city.training.web.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.web.town.Answer;
import city.training.web.town.Town;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadAddressTest {
    private static Town town;

    @BeforeAll
    static void open() {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static HttpRequest.Builder officer(String path) {
        return town.request(path).header("Authorization", Answer.basic("officer", "right"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courses?size=-1",
                "courses?limit=-1",
                "courses?size=0",
                "courses?size=201",
                "courses?size=many",
                "courses?size=99999999999",
                "courses?page=-1",
                "courses?page=1&page=2",
                "courses?q=a&colour=red",
                "courses?q=%00",
                "courses?q=%C3%28",
                "offerings?state=SHUT",
                "offerings?from=yesterday",
                "audit",
                "audit?subject=",
            })
    void query_parameters_that_are_unknown_or_wrong_are_refused(String path) {
        assertProblem(Answer.to(officer(path)), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, nothing, 404",
        "GET, programmes/not-an-id, 404",
        "GET, programmes/01980000-0000-7000-8000-0000000000ff, 404",
        "GET, courses/1/2/3, 404",
        "DELETE, programmes, 405",
        "PATCH, programmes, 405",
        "POST, health, 405",
    })
    void an_address_or_a_method_that_is_not_there_is_refused(String method, String path, int status) {
        Answer answer = Answer.to(officer(path).method(method, BodyPublishers.noBody()));

        assertProblem(answer, status);
        assertThat(answer.header("Allow").isPresent()).isEqualTo(status == 405);
    }

    @ParameterizedTest
    @CsvSource({"text/html, 406", "image/png, 406", "///, 400"})
    void an_answer_that_cannot_be_given_is_refused(String accept, int status) {
        assertProblem(Answer.to(officer("programmes").header("Accept", accept)), status);
    }
}
