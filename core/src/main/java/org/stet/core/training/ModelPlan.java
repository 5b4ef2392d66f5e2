package org.stet.core.training;

import java.util.List;
import java.util.stream.Stream;

import org.stet.core.checkworthiness.ClaimType;
import org.stet.core.checkworthiness.FeatureRecipe;

/**
 * How one of the shipped linear models is trained.
 *
 * @param name the model's name
 * @param labels the classes, one classifier each
 * @param recipe the features
 * @param cost the weight of the examples against the penalty on the weights
 * @param balanced whether the rarer class weighs as much as the other, so that one half is the natural threshold;
 *     otherwise the threshold is the one with the best F1 on held-out folds
 */
public record ModelPlan(String name, List<String> labels, FeatureRecipe recipe, double cost, boolean balanced) {

    /** The label of a sentence worth a check. */
    public static final String CHECK_WORTHY = "CHECK_WORTHY";

    /** The label of an opinion. */
    public static final String SUBJECTIVE = "SUBJECTIVE";

    private static final FeatureRecipe RECIPE = new FeatureRecipe(17, true);

    /** Keeps its own copy of the list. */
    public ModelPlan {
        labels = List.copyOf(labels);
    }

    /** Check-worthy or not. */
    public static ModelPlan checkWorthiness() {
        return new ModelPlan("check-worthiness", List.of(CHECK_WORTHY), RECIPE, 0.3, false);
    }

    /** Opinion or fact. */
    public static ModelPlan opinion() {
        return new ModelPlan("opinion", List.of(SUBJECTIVE), RECIPE, 0.1, true);
    }

    /** The types of claim, one against the rest. */
    public static ModelPlan claimTypes() {
        List<String> types = Stream.of(ClaimType.values()).map(ClaimType::name).toList();
        return new ModelPlan("claim-types", types, RECIPE, 0.3, false);
    }
}
