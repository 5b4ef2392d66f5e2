package org.stet.core.checkworthiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of a sentence whether a fact-checker would want it checked, whether it is opinion, and what it claims, with
 * reasons.
 *
 * <p>Three linear models over the same hashed features. Each may be left out; what stands in then is said at
 * {@link #assess(String)}. Immutable, safe for many threads at once.
 *
 * <p>Scoring sentences by how much they look like those that were checked: Hassan et al., <i>Toward Automated
 * Fact-Checking: Detecting Check-worthy Factual Claims by ClaimBuster</i>, KDD 2017.
 */
public final class CheckWorthiness implements Assessor {

    private static final double OPINION_BY_RULE = 0.7;
    private static final double FACT_BY_RULE = 0.2;
    private static final double RULE_THRESHOLD = 0.5;
    private static final double ODDS_OF_ADDRESS = 0.2;
    private static final int MOST_REASONS = 5;

    private final Optional<LinearModel> worth;
    private final Optional<LinearModel> opinion;
    private final Optional<LinearModel> types;
    private final Map<String, String> models;
    private final List<String> lacking;

    private CheckWorthiness(Optional<LinearModel> worth, Optional<LinearModel> opinion, Optional<LinearModel> types) {
        this.worth = worth;
        this.opinion = opinion;
        this.types = types;
        this.models = Stream.of(worth, opinion, types)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(
                        LinearModel::name, model -> model.version() + " " + model.sha256()));
        this.lacking = Stream.of(ShippedModel.values())
                .map(ShippedModel::key)
                .filter(key -> !models.containsKey(key))
                .sorted()
                .toList();
    }

    /** Read once, at the first call. */
    private static final class Shipped {
        static final CheckWorthiness INSTANCE = with(Stream.of(ShippedModel.values())
                .flatMap(model -> model.load().stream())
                .toList());
    }

    /**
     * The models of this distribution, loaded at the first call.
     *
     * @throws java.io.UncheckedIOException if a model is there but cannot be read
     */
    public static CheckWorthiness shipped() {
        return Shipped.INSTANCE;
    }

    /** The given models, each put to use by its name; any of the three may be missing. */
    public static CheckWorthiness with(List<LinearModel> models) {
        return new CheckWorthiness(
                named(models, ShippedModel.CHECK_WORTHINESS),
                named(models, ShippedModel.OPINION),
                named(models, ShippedModel.CLAIM_TYPES));
    }

    private static Optional<LinearModel> named(List<LinearModel> models, ShippedModel wanted) {
        return models.stream()
                .filter(model -> model.name().equals(wanted.key()))
                .findFirst();
    }

    /** The models in use: name to "version sha256". */
    @Override
    public Map<String, String> models() {
        return models;
    }

    /** The names of the models that this distribution came without, in alphabetical order; rules stand in for them. */
    public List<String> lacking() {
        return lacking;
    }

    /** Assesses each sentence by itself, in the order given. */
    @Override
    public List<Assessment> assess(List<String> sentences) {
        return sentences.stream().map(this::assess).toList();
    }

    /**
     * Assesses one sentence.
     *
     * <p>A model that is missing is replaced by rules: check-worthiness is then the logistic of the signals' summed
     * weights with a threshold of one half, opinion 0.7 with opinion wording and 0.2 without, and types follow the
     * signals (a figure: numerical; a verb of saying or quotation marks: quote; …). A last reason says so. With or without
     * models, a question, a pleasantry or an instruction has a fifth of the odds.
     *
     * @param sentence one sentence as it stands in the text; a blank one scores 0
     */
    public Assessment assess(String sentence) {
        List<Token> tokens = Token.of(sentence);
        if (tokens.isEmpty()) {
            return new Assessment(0, false, 0, Set.of(), List.of("no words"));
        }
        return new Reading(tokens, SignalFinder.find(tokens)).assessment();
    }

    /** One sentence under the three models; vectors are shared between models of the same recipe. */
    private final class Reading {
        private final List<Token> tokens;
        private final Map<Signal, String> signals;
        private FeatureRecipe recipe;
        private SparseVector vector;

        Reading(List<Token> tokens, Map<Signal, String> signals) {
            this.tokens = tokens;
            this.signals = signals;
        }

        Assessment assessment() {
            double score = lessIfAddressed(worth.map(this::probability).orElseGet(this::scoreByRule));
            double threshold =
                    worth.map(model -> model.outputs().get(0).threshold()).orElse(RULE_THRESHOLD);
            double subjective = opinion.map(this::probability).orElseGet(this::opinionByRule);
            Set<ClaimType> claimed = types.map(this::typesByModel).orElseGet(this::typesByRule);
            return new Assessment(score, score >= threshold, subjective, claimed, reasons());
        }

        private SparseVector vector(LinearModel model) {
            if (!model.recipe().equals(recipe)) {
                recipe = model.recipe();
                vector = SentenceFeatures.of(tokens, signals, recipe);
            }
            return vector;
        }

        private double probability(LinearModel model) {
            return model.outputs().get(0).probability(vector(model));
        }

        /** Debates hold few pleasantries and instructions, pages many: the rule speaks where the model saw too little. */
        private double lessIfAddressed(double score) {
            return signals.keySet().stream().anyMatch(Signal::addressesSomebody)
                    ? score * ODDS_OF_ADDRESS / (score * ODDS_OF_ADDRESS + 1 - score)
                    : score;
        }

        private double scoreByRule() {
            double sum = signals.keySet().stream().mapToDouble(Signal::prior).sum();
            return 1 / (1 + StrictMath.exp(1.5 - sum));
        }

        private double opinionByRule() {
            return signals.containsKey(Signal.OPINION) ? OPINION_BY_RULE : FACT_BY_RULE;
        }

        private Set<ClaimType> typesByModel(LinearModel model) {
            Set<ClaimType> found = EnumSet.noneOf(ClaimType.class);
            for (LinearModel.Output output : model.outputs()) {
                if (output.probability(vector(model)) >= output.threshold()) {
                    found.add(ClaimType.valueOf(output.label()));
                }
            }
            return found;
        }

        private Set<ClaimType> typesByRule() {
            Set<ClaimType> found = EnumSet.noneOf(ClaimType.class);
            signals.keySet().forEach(signal -> signal.type().ifPresent(found::add));
            return found;
        }

        private List<String> reasons() {
            List<String> reasons = new ArrayList<>(signals.entrySet().stream()
                    .sorted(Comparator.comparingDouble(found -> -strength(found.getKey())))
                    .limit(MOST_REASONS)
                    .map(found -> found.getKey().reason(found.getValue()))
                    .toList());
            worth.flatMap(this::telling).ifPresent(reasons::add);
            for (String missing : lacking) {
                reasons.add("judged by rules alone, the model is not here: " + missing);
            }
            return reasons;
        }

        /** How much a signal moved the score: the rule's own weight and the one the model learned. */
        private double strength(Signal signal) {
            double learned = worth.map(
                            model -> model.outputs().get(0).weight(SentenceFeatures.bucket(signal, model.recipe())))
                    .orElse(0.0);
            return Math.abs(signal.prior()) + Math.max(0, learned * Math.signum(signal.prior()));
        }

        /** The words that speak most for a check, by the model's weights. */
        private Optional<String> telling(LinearModel model) {
            LinearModel.Output output = model.outputs().get(0);
            double enough = 20 * output.step();
            List<String> words = tokens.stream()
                    .filter(Token::isWord)
                    .filter(token -> weight(output, token, model) > enough)
                    .sorted(Comparator.comparingDouble(token -> -weight(output, token, model)))
                    .map(Token::lower)
                    .distinct()
                    .limit(3)
                    .toList();
            return words.isEmpty() ? Optional.empty() : Optional.of("words often checked: " + String.join(", ", words));
        }

        private double weight(LinearModel.Output output, Token token, LinearModel model) {
            return output.weight(SentenceFeatures.bucket(token, model.recipe()));
        }
    }
}
