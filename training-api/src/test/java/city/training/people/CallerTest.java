package city.training.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.InvalidException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {
    private final Caller kim = Caller.staff(new StaffId("kim"));

    @Test
    void a_request_key_is_of_visible_letters_that_every_database_stores() {
        for (String key : List.of("", " ", "a b", "\u0000a", "열쇠", "\uD800", "x".repeat(Caller.LONGEST_KEY + 1))) {
            assertThatThrownBy(() -> kim.withRequestKey(key)).as(key).isInstanceOf(InvalidException.class);
        }
        assertThat(kim.withRequestKey("0f8fad5b-d9cb-469f-a165-70867728950e").requestKey())
                .isPresent();
    }
}
