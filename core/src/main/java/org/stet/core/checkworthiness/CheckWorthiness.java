package org.stet.core.checkworthiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.stet.core.encoder.Encoder;
import org.stet.core.encoder.Reading;

/**
 * Says of a sentence whether a fact-checker would want it checked, whether it is opinion, and what it claims, with
 * reasons.
 *
 * <p>Three linear models over the same hashed features; where the encoder has read the sentence, its word counts as much as
 * theirs. Each may be left out; what stands in then is said at
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
    private static final String SUBJECTIVE = "SUBJECTIVE";

    private final SignalFinder signalFinder;
    private final Optional<LinearModel> worth;
    private final Optional<LinearModel> opinion;
    private final Optional<LinearModel> types;
    private final Optional<Encoder> encoder;
    private final Map<ModelName, EncodedHead> heads;
    private final Map<String, String> models;
    private final List<String> lacking;

    private CheckWorthiness(
            SignalFinder signalFinder,
            Optional<LinearModel> worth,
            Optional<LinearModel> opinion,
            Optional<LinearModel> types,
            Optional<Encoder> encoder,
            Map<ModelName, EncodedHead> heads) {
        this.signalFinder = signalFinder;
        this.worth = worth;
        this.opinion = opinion;
        this.types = types;
        this.encoder = encoder;
        this.heads = Map.copyOf(heads);
        Map<String, String> named = new TreeMap<>();
        Stream.of(worth, opinion, types)
                .flatMap(Optional::stream)
                .forEach(model -> named.put(model.name(), model.versionAndDigest()));
        encoder.ifPresent(reader -> named.putAll(reader.models()));
        heads.values().forEach(head -> named.put(head.name(), head.versionAndDigest()));
        this.models = Map.copyOf(named);
        this.lacking = Stream.of(ModelName.values())
                .map(ModelName::key)
                .filter(key -> !models.containsKey(key))
                .sorted()
                .toList();
    }

    /**
     * Judges by the given models and by rules where one is missing, without an encoder.
     *
     * @param signals the rules of the language
     * @param models each is put to use by its {@link ModelName}; any may be missing
     */
    public static CheckWorthiness with(SignalFinder signals, List<LinearModel> models) {
        return with(signals, models, Optional.empty(), List.of());
    }

    /**
     * Judges by the given models, by an encoder and its heads, and by rules where one is missing.
     *
     * @param signals the rules of the language
     * @param models each is put to use by its {@link ModelName}; any may be missing
     * @param encoder reads the sentences, if there is one
     * @param heads used where they were trained on this very encoder
     */
    public static CheckWorthiness with(
            SignalFinder signals, List<LinearModel> models, Optional<Encoder> encoder, List<EncodedHead> heads) {
        Map<ModelName, EncodedHead> byName = new EnumMap<>(ModelName.class);
        encoder.ifPresent(reader -> Stream.of(ModelName.values()).forEach(name -> heads.stream()
                .filter(head -> head.name().equals(name.headKey()) && head.speaksFor(reader))
                .findFirst()
                .ifPresent(head -> byName.put(name, head))));
        return new CheckWorthiness(
                signals,
                named(models, ModelName.CHECK_WORTHINESS),
                named(models, ModelName.OPINION),
                named(models, ModelName.CLAIM_TYPES),
                encoder,
                byName);
    }

    private static Optional<LinearModel> named(List<LinearModel> models, ModelName wanted) {
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

    @Override
    public Optional<Encoder> encoder() {
        return encoder;
    }

    /** Assesses each sentence by itself, in the order given. */
    @Override
    public List<Assessment> assess(List<String> sentences) {
        return sentences.stream().map(this::assess).toList();
    }

    @Override
    public List<Assessment> assess(List<String> sentences, List<Reading> readings) {
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            assessments.add(assess(sentences.get(i), Optional.of(readings.get(i))));
        }
        return assessments;
    }

    /**
     * Assesses one sentence; the encoder reads it by itself.
     *
     * <p>A model that is missing is replaced by rules: check-worthiness is then the logistic of the signals' summed
     * weights with a threshold of one half, opinion 0.7 with opinion wording and 0.2 without, and types follow the
     * signals (a figure: numerical; a verb of saying or quotation marks: quote; …). A last reason says so. With or without
     * models, a question, a pleasantry or an instruction has a fifth of the odds.
     *
     * @param sentence one sentence as it stands in the text; a blank one scores 0
     */
    public Assessment assess(String sentence) {
        return assess(sentence, encoder.map(reader -> reader.read(sentence)));
    }

    private Assessment assess(String sentence, Optional<Reading> reading) {
        List<Token> tokens = Token.of(sentence);
        if (tokens.isEmpty()) {
            return new Assessment(0, false, 0, Set.of(), List.of(Reason.of(Reason.Code.NO_WORDS)));
        }
        return new Judgement(tokens, signalFinder.find(tokens), reading).assessment();
    }

    /** One sentence under the models; vectors are shared between models of the same recipe. */
    private final class Judgement {
        private final List<Token> tokens;
        private final Map<Signal, String> signals;
        private final Optional<Reading> reading;
        private FeatureRecipe recipe;
        private SparseVector vector;

        Judgement(List<Token> tokens, Map<Signal, String> signals, Optional<Reading> reading) {
            this.tokens = tokens;
            this.signals = signals;
            this.reading = reading;
        }

        Assessment assessment() {
            Belief check = joined(worth.map(this::belief), reading.map(this::worthByEncoder))
                    .orElseGet(() -> new Belief(scoreByRule(), RULE_THRESHOLD));
            double score = lessIfAddressed(check.probability());
            double subjective = joined(opinion.map(this::belief), byHead(ModelName.OPINION, SUBJECTIVE))
                    .map(Belief::probability)
                    .orElseGet(this::opinionByRule);
            return new Assessment(score, score >= check.threshold(), subjective, types(), reasons());
        }

        private Belief worthByEncoder(Reading read) {
            return new Belief(read.checkworthiness(), read.threshold());
        }

        private Optional<Belief> byHead(ModelName model, String label) {
            return reading.flatMap(
                    read -> Optional.ofNullable(heads.get(model)).flatMap(head -> head.belief(label, read.mean())));
        }

        private static Optional<Belief> joined(Optional<Belief> one, Optional<Belief> other) {
            return one.map(belief -> other.map(belief::and).orElse(belief)).or(() -> other);
        }

        private Belief belief(LinearModel model) {
            return belief(model, model.outputs().get(0));
        }

        private Belief belief(LinearModel model, LinearModel.Output output) {
            return new Belief(output.probability(vector(model)), output.threshold());
        }

        private Set<ClaimType> types() {
            if (types.isEmpty() && (reading.isEmpty() || !heads.containsKey(ModelName.CLAIM_TYPES))) {
                return typesByRule();
            }
            Set<ClaimType> found = EnumSet.noneOf(ClaimType.class);
            for (ClaimType type : ClaimType.values()) {
                joined(types.flatMap(model -> byWords(model, type)), byHead(ModelName.CLAIM_TYPES, type.name()))
                        .filter(Belief::holds)
                        .ifPresent(held -> found.add(type));
            }
            return found;
        }

        private Optional<Belief> byWords(LinearModel model, ClaimType type) {
            return model.outputs().stream()
                    .filter(output -> output.label().equals(type.name()))
                    .findFirst()
                    .map(output -> belief(model, output));
        }

        private SparseVector vector(LinearModel model) {
            if (!model.recipe().equals(recipe)) {
                recipe = model.recipe();
                vector = SentenceFeatures.of(tokens, signals, recipe);
            }
            return vector;
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

        private Set<ClaimType> typesByRule() {
            Set<ClaimType> found = EnumSet.noneOf(ClaimType.class);
            signals.keySet().forEach(signal -> signal.type().ifPresent(found::add));
            return found;
        }

        private List<Reason> reasons() {
            List<Reason> reasons = new ArrayList<>(signals.entrySet().stream()
                    .sorted(Comparator.comparingDouble(found -> -strength(found.getKey())))
                    .limit(MOST_REASONS)
                    .map(found -> Reason.of(found.getKey(), found.getValue()))
                    .toList());
            worth.flatMap(this::telling).ifPresent(reasons::add);
            for (String missing : lacking) {
                reasons.add(Reason.of(Reason.Code.MODEL_MISSING, missing));
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
        private Optional<Reason> telling(LinearModel model) {
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
            return words.isEmpty() ? Optional.empty() : Optional.of(new Reason(Reason.Code.OFTEN_CHECKED, words));
        }

        private double weight(LinearModel.Output output, Token token, LinearModel model) {
            return output.weight(SentenceFeatures.bucket(token, model.recipe()));
        }
    }
}
