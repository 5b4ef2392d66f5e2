package org.stet.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.checkworthiness.SparseVector;
import org.stet.core.matching.ArchivedClaim;
import org.stet.core.matching.ClaimArchive;
import org.stet.core.matching.MatchModel;

/**
 * Learns to put an archive's candidates in order (logistic regression over pairs of candidates; Herbrich et al., 1999),
 * and to tell an answer that is there from one that is not: each text is asked once with its answers in the archive and
 * once as if they were not.
 */
public final class MatchingTrainer {

    private static final int RIVALS = 20;
    private static final double COST = 1;

    private final List<ArchivedClaim> archive;
    private final List<Question> questions;

    /**
     * A text and the archived claims that answer it.
     *
     * @param text the text
     * @param answers the ids of the claims
     */
    public record Question(String text, Set<String> answers) {

        /** Keeps its own copy of the set. */
        public Question {
            answers = Set.copyOf(answers);
        }
    }

    private MatchingTrainer(List<ArchivedClaim> archive, List<Question> questions) {
        this.archive = archive;
        this.questions = questions;
    }

    /**
     * Trains a model.
     *
     * @param version what the model is to say of itself
     * @throws IllegalArgumentException if no question has an answer that the words find
     */
    public static MatchModel train(String version, List<ArchivedClaim> archive, List<Question> questions) {
        List<Question> unsigned = questions.stream()
                .map(question -> new Question(ClaimArchive.unsigned(question.text()), question.answers()))
                .toList();
        return new MatchModel(
                version,
                new MatchingTrainer(archive, questions).weights(),
                new MatchingTrainer(archive, unsigned).weights());
    }

    private MatchModel.Weights weights() {
        List<Double> rank = rank();
        return new MatchModel.Weights(rank, known(MatchModel.Weights.ofRank(rank)));
    }

    /**
     * Reads an archive: {@code {"id", "claim", "title"?, "subtitle"?, "date"?}} a line.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<ArchivedClaim> archive(Path file) throws IOException {
        return LabelledData.lines(file).stream()
                .map(line -> new ArchivedClaim(
                        LabelledData.field(line, "id"),
                        LabelledData.field(line, "claim"),
                        line.path("title").asText(""),
                        line.path("subtitle").asText(""),
                        line.path("date").asText("")))
                .toList();
    }

    /**
     * Reads questions: {@code {"text", "matches": ["id", …]}} a line.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<Question> questions(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (JsonNode line : LabelledData.lines(file)) {
            Set<String> answers = new TreeSet<>();
            line.path("matches").forEach(match -> answers.add(match.asText()));
            questions.add(new Question(LabelledData.field(line, "text"), answers));
        }
        return questions;
    }

    /** Every answer should score above its rivals: the difference of their features is an example, and its opposite. */
    private List<Double> rank() {
        ClaimArchive plain = ClaimArchive.of(archive, Optional.empty());
        List<double[]> differences = new ArrayList<>();
        for (Question question : questions) {
            List<ClaimArchive.Candidate> candidates = plain.candidates(question.text(), Set.of());
            List<ClaimArchive.Candidate> rivals = candidates.stream()
                    .filter(candidate -> !question.answers().contains(candidate.id()))
                    .limit(RIVALS)
                    .toList();
            candidates.stream()
                    .filter(candidate -> question.answers().contains(candidate.id()))
                    .forEach(answer ->
                            rivals.forEach(rival -> differences.add(difference(answer.features(), rival.features()))));
        }
        double[] weights = fit(differences, alternating(differences));
        return list(Arrays.copyOf(weights, weights.length - 1));
    }

    /** Turns every second difference round, so that both classes are there, and says which were left as they are. */
    private static boolean[] alternating(List<double[]> differences) {
        boolean[] labels = new boolean[differences.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2 == 0;
            if (!labels[i]) {
                differences.set(i, difference(new double[differences.get(i).length], differences.get(i)));
            }
        }
        return labels;
    }

    /** Learned from the answers under the order just learned, with and without the right claims in the archive. */
    private List<Double> known(MatchModel.Weights ranking) {
        ClaimArchive ranked = ClaimArchive.of(archive, Optional.of(new MatchModel("", ranking, ranking)));
        List<double[]> answers = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Question question : questions) {
            for (Set<String> without : List.of(Set.<String>of(), question.answers())) {
                List<ClaimArchive.Candidate> candidates = ranked.candidates(question.text(), without);
                if (!candidates.isEmpty()) {
                    answers.add(ranked.answer(question.text(), candidates));
                    right.add(question.answers().contains(candidates.get(0).id()));
                }
            }
        }
        boolean[] labels = new boolean[right.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = right.get(i);
        }
        return list(fit(answers, labels));
    }

    private static double[] fit(List<double[]> examples, boolean[] labels) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("no question has an answer that the archive's words find");
        }
        int size = examples.get(0).length;
        return LogisticRegression.fit(
                examples.stream().map(MatchingTrainer::vector).toList(), labels, size, COST, 1);
    }

    private static SparseVector vector(double[] features) {
        int[] places = new int[features.length];
        float[] values = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            places[i] = i;
            values[i] = (float) features[i];
        }
        return new SparseVector(places, values);
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    /** Rounded to a millionth: enough, and short to read. */
    private static List<Double> list(double[] weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> Math.round(weight * 1e6) / 1e6)
                .toList();
    }
}
