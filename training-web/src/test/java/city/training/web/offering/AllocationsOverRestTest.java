package city.training.web.offering;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.offering.AllocationPolicy;
import city.training.offering.AllocationPolicy.Share;
import city.training.web.town.Answer;
import city.training.web.town.Sample;
import city.training.web.town.Town;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllocationsOverRestTest {
    private static final String AT = "\"releasedAt\":\"2026-03-10T10:00:00+09:00\"";
    private static final String OFFERING = "{\"courseId\":\"" + Sample.COURSE.id() + "\",\"capacity\":30,"
            + "\"waitingListSize\":10,\"admission\":\"FIRST_COME\",\"opensAt\":\"2026-03-10T09:00:00+09:00\","
            + "\"closesAt\":\"2026-03-10T10:00:00+09:00\",\"sessions\":[],\"policies\":{\"allocations\":KEPT}}";

    private Town town;

    @BeforeEach
    void open() {
        town = new Town();
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Answer create(String kept) {
        return Answer.to(town.request("offerings")
                .header("Authorization", Answer.basic("officer", "right"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(OFFERING.replace("KEPT", kept))));
    }

    @Test
    void an_offering_says_for_which_departments_it_keeps_seats() {
        Answer answer = create("{\"departments\":[{\"department\":\"총무과\",\"seats\":2}]," + AT + "}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(town.offerings().policies().allocations())
                .contains(new AllocationPolicy(List.of(new Share("총무과", 2)), Sample.NINE.plusSeconds(3600)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "[]",
                "{}",
                "{\"departments\":[null]," + AT + "}",
                "{\"departments\":{}," + AT + "}",
                "{\"departments\":[{\"department\":\"a\"}]," + AT + "}",
                "{\"departments\":[{\"department\":5,\"seats\":1}]," + AT + "}",
                "{\"departments\":[{\"department\":\"a\",\"seats\":1.5}]," + AT + "}",
                "{\"departments\":[{\"department\":\"a\",\"seats\":1,\"x\":1}]," + AT + "}",
                "{\"departments\":[{\"department\":\"a\",\"seats\":1}],\"releasedAt\":\"soon\"}",
            })
    void what_is_no_allocation_is_refused(String kept) {
        assertThat(create(kept).status()).isEqualTo(400);
    }
}
