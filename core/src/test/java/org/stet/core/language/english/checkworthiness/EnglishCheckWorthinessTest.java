package org.stet.core.language.english.checkworthiness;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.checkworthiness.ClaimType;
import org.stet.core.checkworthiness.LinearModel;
import org.stet.core.checkworthiness.ModelName;
import org.stet.core.checkworthiness.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishCheckWorthinessTest {

    private static final String WITH_FIGURES = "Unemployment in Harrowgate fell to 3.2 percent in March 2019.";

    private final CheckWorthiness fast = EnglishCheckWorthiness.fast();
    private final CheckWorthiness bare = CheckWorthiness.with(new EnglishSignals(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                WITH_FIGURES,
                "The council spent £4 million on a footbridge that was never opened.",
                "Burglaries have doubled in the harbour district since 2015.",
                "The mayor voted against the school budget three times."
            })
    void a_past_event_with_figures_scores_high(String sentence) {
        assertThat(fast.assess(sentence).checkworthiness()).isGreaterThan(0.7);
        assertThat(fast.assess(sentence).checkworthy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will the minister resign?",
                "Did 400 people lose their jobs in Port Ellis last year?",
                "Thank you very much for having me tonight.",
                "The new tram line will open in 2031.",
                "Sign up for our newsletter.",
                "It was a lovely afternoon."
            })
    void a_question_a_pleasantry_a_prediction_and_an_instruction_score_low(String sentence) {
        assertThat(fast.assess(sentence).checkworthiness()).isLessThan(0.3);
        assertThat(fast.assess(sentence).checkworthy()).isFalse();
    }

    @Test
    void opinion_is_told_from_fact() {
        double opinion = fast.assess("This shameful plan is the worst insult to decent people I can imagine.")
                .opinion();
        double fact =
                fast.assess("The court heard the case on Tuesday in Marlow.").opinion();
        assertThat(opinion).isGreaterThan(0.5);
        assertThat(fact).isLessThan(0.5);
    }

    @Test
    void types_are_told() {
        assertThat(fast.assess(WITH_FIGURES).types()).contains(ClaimType.NUMERICAL);
        assertThat(fast.assess("\"We have never raised a single tax,\" Dorn said.")
                        .types())
                .contains(ClaimType.QUOTE);
    }

    @Test
    void reasons_name_what_was_seen_strongest_first() {
        List<Reason> reasons = fast.assess(WITH_FIGURES).reasons();
        assertThat(reasons.get(0)).isEqualTo(Reason.of(Reason.Code.SHARE, "3.2 percent"));
        assertThat(reasons)
                .contains(Reason.of(Reason.Code.COMPARISON, "fell"), Reason.of(Reason.Code.DATE, "March 2019"));
    }

    @Test
    void several_sentences_are_answered_in_the_order_asked() {
        List<String> sentences = List.of(WITH_FIGURES, "Will the minister resign?", WITH_FIGURES);
        assertThat(fast.assess(sentences))
                .containsExactlyElementsOf(sentences.stream().map(fast::assess).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ".", "\n"})
    void a_sentence_without_words_scores_nothing(String blank) {
        assertThat(fast.assess(blank).checkworthiness()).isZero();
        assertThat(fast.assess(blank).checkworthy()).isFalse();
    }

    @Test
    void every_shipped_model_is_named_with_version_and_digest() {
        assertThat(fast.models())
                .containsOnlyKeys("check-worthiness", "opinion", "claim-types")
                .allSatisfy((name, version) -> assertThat(version).matches("\\S+ [0-9a-f]{64}"));
        assertThat(fast.lacking()).isEmpty();
    }

    @Test
    void with_the_encoder_it_and_the_heads_on_it_are_named_too() {
        CheckWorthiness encoded = EnglishCheckWorthiness.shipped();
        assertThat(encoded.models())
                .containsOnlyKeys(
                        "check-worthiness",
                        "opinion",
                        "claim-types",
                        "encoder",
                        "opinion-encoded",
                        "claim-types-encoded")
                .allSatisfy((name, version) -> assertThat(version).matches("\\S+ [0-9a-f]{64}"));
    }

    @Test
    void the_encoder_has_a_say_in_what_is_worth_a_check() {
        CheckWorthiness encoded = EnglishCheckWorthiness.shipped();
        assertThat(encoded.assess(WITH_FIGURES).checkworthiness())
                .isGreaterThan(0.5)
                .isNotEqualTo(fast.assess(WITH_FIGURES).checkworthiness());
        assertThat(encoded.assess("Thank you very much for having me tonight.").checkworthy())
                .isFalse();
    }

    @Test
    void without_any_model_rules_stand_in_and_say_so() {
        Assessment assessment = bare.assess(WITH_FIGURES);
        assertThat(bare.models()).isEmpty();
        assertThat(bare.lacking()).containsExactly("check-worthiness", "claim-types", "opinion");
        assertThat(assessment.checkworthy()).isTrue();
        assertThat(assessment.types()).contains(ClaimType.NUMERICAL, ClaimType.EVENT);
        assertThat(assessment.reasons()).contains(Reason.of(Reason.Code.MODEL_MISSING, "opinion"));
        assertThat(bare.assess("Will the minister resign?").checkworthy()).isFalse();
    }

    @Test
    void leaving_out_one_model_changes_nothing_in_what_the_others_say() {
        LinearModel worth =
                EnglishCheckWorthiness.model(ModelName.CHECK_WORTHINESS).orElseThrow();
        CheckWorthiness alone = CheckWorthiness.with(new EnglishSignals(), List.of(worth));
        assertThat(alone.assess(WITH_FIGURES).checkworthiness())
                .isEqualTo(fast.assess(WITH_FIGURES).checkworthiness());
        assertThat(alone.lacking()).containsExactly("claim-types", "opinion");
    }
}
