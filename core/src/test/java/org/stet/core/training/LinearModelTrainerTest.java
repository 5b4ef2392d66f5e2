package org.stet.core.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.checkworthiness.FeatureRecipe;
import org.stet.core.checkworthiness.LinearModel;
import org.stet.core.language.english.checkworthiness.EnglishSignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinearModelTrainerTest {

    private static final ModelPlan SMALL =
            new ModelPlan("check-worthiness", List.of(ModelPlan.CHECK_WORTHY), new FeatureRecipe(12, true), 1, false);

    private static final List<LabelledSentence> INVENTED = IntStream.range(0, 60)
            .mapToObj(i -> i % 3 == 0
                    ? new LabelledSentence(
                            "The town sold " + (i + 2) + " houses in Ostrow last year.", Set.of(ModelPlan.CHECK_WORTHY))
                    : new LabelledSentence("I hope we all enjoy evening number " + i + ".", Set.of()))
            .toList();

    @Test
    void training_twice_gives_the_same_bytes() throws IOException {
        assertThat(bytes(LinearModelTrainer.train(SMALL, "1", INVENTED)))
                .isEqualTo(bytes(LinearModelTrainer.train(SMALL, "1", INVENTED)));
    }

    @Test
    void a_trained_model_tells_the_classes_apart_after_writing_and_reading() throws IOException {
        LinearModel written = LinearModelTrainer.train(SMALL, "7", INVENTED);
        LinearModel read = LinearModel.read(new ByteArrayInputStream(bytes(written)));
        CheckWorthiness scorer = CheckWorthiness.with(new EnglishSignals(), List.of(read));
        assertThat(read.bytes()).isEqualTo(written.bytes());
        assertThat(scorer.models()).containsEntry("check-worthiness", written.versionAndDigest());
        assertThat(scorer.assess("The town sold 90 houses in Ostrow last year.").checkworthy())
                .isTrue();
        assertThat(scorer.assess("I hope we all enjoy the evening.").checkworthy())
                .isFalse();
    }

    @Test
    void too_few_sentences_are_refused() {
        assertThatThrownBy(() -> LinearModelTrainer.train(SMALL, "1", INVENTED.subList(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(LinearModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
