package org.stet.workflow.limit;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlacesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private final Places places = new Places("articles", 5, 3, 10);

    @Test
    void one_person_gets_their_share_and_leaves_the_rest_to_others() {
        take(ONE, 3);

        assertThatThrownBy(() -> places.take(ONE))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.seconds()).isEqualTo(10))
                .hasMessageContaining("busy.articles.of-yours(3)");
        take(OTHER, 2);
        assertThat(places.taken()).isEqualTo(5);
    }

    @Test
    void where_all_places_are_taken_nobody_gets_one_until_somebody_leaves() {
        take(ONE, 3);
        take(OTHER, 2);

        assertThatThrownBy(() -> places.take(THIRD)).isInstanceOf(Busy.class).hasMessageContaining("busy.articles(10)");
        places.leave(ONE);
        places.take(THIRD);
        assertThat(places.taken()).isEqualTo(5);
    }

    @Test
    void who_has_left_may_come_again() {
        for (int i = 0; i < 20; i++) {
            places.take(ONE);
            places.leave(ONE);
        }
        assertThat(places.taken()).isZero();
    }

    private void take(UUID person, int times) {
        for (int i = 0; i < times; i++) {
            places.take(person);
        }
    }
}
