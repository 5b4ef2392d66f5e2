package org.stet.core.training.encoder;

import org.stet.core.encoder.Transitions;
import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanRole;

/**
 * The negative logarithm of the probability that a linear chain gives to the right tags, and its gradient, by the forward
 * and backward sums (Lafferty, McCallum and Pereira, <i>Conditional Random Fields</i>, ICML 2001).
 */
final class ChainLoss {

    private static final int ROLES = SpanRole.values().length;

    private final float[] transitions;
    private final float[] transitionGradient = new float[Heads.TRANSITIONS];
    private double loss;

    /** A loss over chains with these scores of passages, role by tag by next tag. */
    ChainLoss(float[] transitions) {
        this.transitions = transitions;
    }

    /** The sum of the losses so far. */
    double loss() {
        return loss;
    }

    /** The gradient for the scores of passages so far. */
    float[] transitionGradient() {
        return transitionGradient;
    }

    /**
     * Adds the chains of one window.
     *
     * @param emissions word by role by tag, for all windows of a batch
     * @param first the number of the window's first word in there
     * @param tags role by word
     * @param gradient takes the gradient for the emissions, in their order
     */
    void add(float[] emissions, int first, byte[][] tags, float[] gradient) {
        for (int role = 0; role < ROLES; role++) {
            if (tags[role].length > 0) {
                new Chain(emissions, first, role, tags[role]).addTo(gradient);
            }
        }
    }

    private final class Chain {
        private final float[] emissions;
        private final int first;
        private final int role;
        private final byte[] tags;
        private final double[][] scores = new double[SpanLabels.COUNT][SpanLabels.COUNT];
        private final double[][] forward;
        private final double[][] backward;

        Chain(float[] emissions, int first, int role, byte[] tags) {
            this.emissions = emissions;
            this.first = first;
            this.role = role;
            this.tags = tags;
            float[] mine = new float[SpanLabels.COUNT * SpanLabels.COUNT];
            System.arraycopy(transitions, role * mine.length, mine, 0, mine.length);
            Transitions passages = new Transitions(mine);
            for (int i = 0; i < SpanLabels.COUNT; i++) {
                for (int j = 0; j < SpanLabels.COUNT; j++) {
                    scores[i][j] = passages.score(i, j);
                }
            }
            forward = new double[tags.length][SpanLabels.COUNT];
            backward = new double[tags.length][SpanLabels.COUNT];
        }

        private int at(int word, int tag) {
            return ((first + word) * ROLES + role) * SpanLabels.COUNT + tag;
        }

        void addTo(float[] gradient) {
            sums();
            double[] last = new double[SpanLabels.COUNT];
            for (int tag = 0; tag < SpanLabels.COUNT; tag++) {
                last[tag] = forward[tags.length - 1][tag] + Transitions.end(tag);
            }
            double total = logSum(last);
            loss += total - right();
            for (int word = 0; word < tags.length; word++) {
                for (int tag = 0; tag < SpanLabels.COUNT; tag++) {
                    double share = Math.exp(forward[word][tag] + backward[word][tag] - total);
                    gradient[at(word, tag)] += (float) (share - (tags[word] == tag ? 1 : 0));
                }
                if (word > 0) {
                    addPassages(word, total);
                }
            }
        }

        private void addPassages(int word, double total) {
            for (int i = 0; i < SpanLabels.COUNT; i++) {
                for (int j = 0; j < SpanLabels.COUNT; j++) {
                    double share = Math.exp(
                            forward[word - 1][i] + scores[i][j] + emissions[at(word, j)] + backward[word][j] - total);
                    boolean right = tags[word - 1] == i && tags[word] == j;
                    transitionGradient[(role * SpanLabels.COUNT + i) * SpanLabels.COUNT + j] +=
                            (float) (share - (right ? 1 : 0));
                }
            }
        }

        private void sums() {
            double[] terms = new double[SpanLabels.COUNT];
            for (int word = 0; word < tags.length; word++) {
                for (int tag = 0; tag < SpanLabels.COUNT; tag++) {
                    for (int before = 0; word > 0 && before < SpanLabels.COUNT; before++) {
                        terms[before] = forward[word - 1][before] + scores[before][tag];
                    }
                    forward[word][tag] =
                            (word == 0 ? Transitions.begin(tag) : logSum(terms)) + emissions[at(word, tag)];
                }
            }
            for (int word = tags.length - 1; word >= 0; word--) {
                for (int tag = 0; tag < SpanLabels.COUNT; tag++) {
                    boolean last = word == tags.length - 1;
                    for (int next = 0; !last && next < SpanLabels.COUNT; next++) {
                        terms[next] = scores[tag][next] + emissions[at(word + 1, next)] + backward[word + 1][next];
                    }
                    backward[word][tag] = last ? Transitions.end(tag) : logSum(terms);
                }
            }
        }

        private double right() {
            double score = Transitions.begin(tags[0]) + Transitions.end(tags[tags.length - 1]);
            for (int word = 0; word < tags.length; word++) {
                score += emissions[at(word, tags[word])];
                score += word > 0 ? scores[tags[word - 1]][tags[word]] : 0;
            }
            return score;
        }

        private static double logSum(double[] terms) {
            double most = terms[0];
            for (double term : terms) {
                most = Math.max(most, term);
            }
            double sum = 0;
            for (double term : terms) {
                sum += Math.exp(term - most);
            }
            return most + Math.log(sum);
        }
    }
}
