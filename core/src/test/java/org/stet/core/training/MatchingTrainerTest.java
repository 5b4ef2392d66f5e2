package org.stet.core.training;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.stet.core.matching.ArchivedClaim;
import org.stet.core.matching.MatchModel;

import static org.assertj.core.api.Assertions.assertThat;

class MatchingTrainerTest {

    private static final List<String> THINGS = List.of("otter", "lantern", "ferry", "orchard", "comet", "violin");

    private static final List<ArchivedClaim> ARCHIVE = IntStream.range(0, 36)
            .mapToObj(i -> new ArchivedClaim(
                    "c" + i, "The " + THINGS.get(i % 6) + " was traded for a " + THINGS.get(i / 6) + ".", "", "", ""))
            .toList();

    private static final List<MatchingTrainer.Question> QUESTIONS = IntStream.range(0, 36)
            .mapToObj(i -> new MatchingTrainer.Question(
                    "they traded a " + THINGS.get(i % 6) + " for one " + THINGS.get(i / 6), Set.of("c" + i)))
            .toList();

    @Test
    void training_twice_gives_the_same_text() {
        String once = MatchingTrainer.train("1", ARCHIVE, QUESTIONS).text();
        String again = MatchingTrainer.train("1", ARCHIVE, QUESTIONS).text();
        assertThat(once).isEqualTo(again);
        assertThat(MatchModel.parse(once).text()).isEqualTo(once);
    }
}
