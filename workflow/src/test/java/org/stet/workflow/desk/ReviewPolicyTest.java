package org.stet.workflow.desk;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReviewPolicyTest {

    private static final int CLAIMS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 50, 99})
    void the_share_that_is_drawn_is_the_share_that_the_desk_asks_for(int share) {
        ReviewPolicy policy = policy(1, share);
        long drawn = claims().filter(policy::isDrawn).count();
        double deviations = Math.sqrt(CLAIMS * share / 100.0 * (1 - share / 100.0));
        assertThat((double) drawn).isCloseTo(CLAIMS * share / 100.0, within(4 * deviations));
    }

    @Test
    void nothing_is_drawn_of_none_and_everything_of_all() {
        assertThat(claims().filter(policy(1, 0)::isDrawn)).isEmpty();
        assertThat(claims().filter(policy(1, 100)::isDrawn)).hasSize(CLAIMS);
    }

    @Test
    void a_drawn_claim_needs_two_reviews_and_stays_drawn() {
        ReviewPolicy policy = policy(1, 30);
        UUID drawn = claims().filter(policy::isDrawn).findFirst().orElseThrow();
        UUID spared = claims().filter(id -> !policy.isDrawn(id)).findFirst().orElseThrow();
        assertThat(policy.reviewsRequired(drawn)).isEqualTo(2);
        assertThat(policy.reviewsRequired(drawn)).isEqualTo(2);
        assertThat(policy.reviewsRequired(spared)).isEqualTo(1);
    }

    @Test
    void where_all_are_double_nothing_is_drawn() {
        ReviewPolicy policy = policy(2, 50);
        assertThat(claims()).allSatisfy(id -> {
            assertThat(policy.isDrawn(id)).isFalse();
            assertThat(policy.reviewsRequired(id)).isEqualTo(2);
        });
    }

    private static Stream<UUID> claims() {
        Random random = new Random(7);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(CLAIMS);
    }

    private static ReviewPolicy policy(int reviews, int share) {
        return new ReviewPolicy(
                new UUID(1, 2), new UUID(3, 4), 1, new UUID(5, 6), reviews, share, 1, 0, false, false, List.of());
    }
}
