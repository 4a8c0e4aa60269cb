package city.training.internal.enrolment.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.training.enrolment.EnrolmentId;
import city.training.enrolment.restriction.Restriction.Missed;
import city.training.offering.OfferingId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoShowRuleTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
    private static final NoShowRule TWO_IN_THIRTY_DAYS = new NoShowRule(2, 30, 90);

    /** On that day, counted from the first of March. */
    private static Missed day(int number) {
        return at(FIRST.plus(Duration.ofDays(number)));
    }

    private static Missed at(Instant moment) {
        UUID id = new UUID(0, moment.toEpochMilli());
        return new Missed(new EnrolmentId(id), new OfferingId(id), "챗봇 기획", moment);
    }

    @Test
    void one_no_show_is_no_ground_where_the_city_wants_two() {
        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of())).isEmpty();
        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of(day(1)))).isEmpty();
        assertThat(new NoShowRule(1, 30, 90).ground(List.of(day(1)))).containsExactly(day(1));
    }

    @Test
    void the_last_moment_of_the_period_still_counts_and_the_next_does_not() {
        Instant end = FIRST.plus(Duration.ofDays(30));

        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of(at(FIRST), at(end)))).hasSize(2);
        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of(at(FIRST), at(end.plusMillis(1)))))
                .isEmpty();
    }

    @Test
    void in_which_order_they_were_marked_does_not_matter() {
        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of(day(20), day(5)))).containsExactly(day(5), day(20));
    }

    @Test
    void everything_within_the_period_belongs_to_it() {
        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of(day(1), day(15), day(31), day(32))))
                .containsExactly(day(1), day(15), day(31));
    }

    @Test
    void what_is_too_long_ago_does_not_keep_later_ones_from_counting() {
        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of(day(1), day(40), day(60)))).containsExactly(day(40), day(60));
    }

    @Test
    void no_shows_that_overlap_in_pairs_are_no_ground_where_three_are_wanted() {
        NoShowRule three = new NoShowRule(3, 30, 90);
        List<Missed> inPairs = Stream.of(1, 25, 50, 75).map(NoShowRuleTest::day).toList();

        assertThat(three.ground(inPairs)).isEmpty();
    }

    @Test
    void two_at_the_same_moment_are_two() {
        assertThat(TWO_IN_THIRTY_DAYS.ground(List.of(day(1), day(1)))).hasSize(2);
    }

    @Test
    void a_city_may_want_no_proposals_at_all() {
        assertThat(new NoShowRule(0, 30, 90).ground(List.of(day(1), day(2), day(3))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 30, 90", "2, 0, 90", "2, 30, 0", "2, 30, 1828"})
    void a_rule_that_makes_no_sense_says_where_it_stands(int noShows, int withinDays, int restrictedDays) {
        assertThatThrownBy(() -> new NoShowRule(noShows, withinDays, restrictedDays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("etc/city.training.restriction.cfg");
    }
}
