package city.training.internal.enrolment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.enrolment.EnrolmentState;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    @Test
    void the_main_road_is_open() {
        assertThat(Lifecycle.allows(Optional.empty(), EnrolmentState.CONFIRMED)).isTrue();
        assertThat(Lifecycle.allows(Optional.of(EnrolmentState.WAITLISTED), EnrolmentState.SEAT_OFFERED))
                .isTrue();
        assertThat(Lifecycle.allows(Optional.of(EnrolmentState.CONFIRMED), EnrolmentState.COMPLETED))
                .isTrue();
    }

    @Test
    void what_has_been_cancelled_stays_cancelled() {
        assertThat(Arrays.stream(EnrolmentState.values())
                        .filter(next -> Lifecycle.allows(Optional.of(EnrolmentState.CANCELLED), next)))
                .isEmpty();
    }

    @Test
    void a_change_the_domain_does_not_know_is_a_bug() {
        assertThatThrownBy(() -> Lifecycle.mustAllow(Optional.of(EnrolmentState.REJECTED), EnrolmentState.CONFIRMED))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Lifecycle.mustAllow(Optional.empty(), EnrolmentState.COMPLETED))
                .isInstanceOf(IllegalStateException.class);
    }
}
