package org.stet.core.training;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.stet.core.checkworthiness.SparseVector;

/**
 * Two-class logistic regression with a squared penalty on the weights (not on the bias), fitted by L-BFGS over all
 * examples at once (Liu and Nocedal, 1989). No random numbers and {@link StrictMath} throughout: the same examples in the
 * same order give the same weights on every machine.
 */
public final class LogisticRegression {

    private static final int MEMORY = 8;
    private static final int MOST_ITERATIONS = 120;
    private static final double ENOUGH = 1e-4;

    private final List<SparseVector> examples;
    private final boolean[] labels;
    private final double[] costs;
    private final int size;

    private LogisticRegression(List<SparseVector> examples, boolean[] labels, double[] costs, int size) {
        this.examples = examples;
        this.labels = labels;
        this.costs = costs;
        this.size = size;
    }

    /**
     * Fits the weights.
     *
     * @param examples one vector an example
     * @param labels whether each example is of the class
     * @param buckets the length of the weight vector
     * @param cost the weight of an example's loss against the penalty; larger fits closer
     * @param positiveCost how many times more an example of the class costs than another
     * @return the weights, and after them the bias as the last entry
     * @throws IllegalArgumentException if there is no example, or not one label for each
     */
    public static double[] fit(
            List<SparseVector> examples, boolean[] labels, int buckets, double cost, double positiveCost) {
        if (examples.isEmpty() || examples.size() != labels.length) {
            throw new IllegalArgumentException(examples.size() + " examples, " + labels.length + " labels");
        }
        double[] costs = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            costs[i] = labels[i] ? cost * positiveCost : cost;
        }
        return new LogisticRegression(examples, labels, costs, buckets + 1).minimise();
    }

    private double[] minimise() {
        double[] weights = new double[size];
        double[] gradient = new double[size];
        double loss = loss(weights, gradient);
        double stop = ENOUGH * norm(gradient);
        Deque<double[][]> memory = new ArrayDeque<>();
        for (int iteration = 0; iteration < MOST_ITERATIONS && norm(gradient) > stop; iteration++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double step = iteration == 0 ? 1 / norm(gradient) : 1;
            double[] next = new double[size];
            double[] nextGradient = new double[size];
            double nextLoss = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < 30 && !(nextLoss <= loss + 1e-4 * step * slope); halving++) {
                if (halving > 0) {
                    step /= 2;
                }
                for (int i = 0; i < size; i++) {
                    next[i] = weights[i] + step * direction[i];
                }
                nextLoss = loss(next, nextGradient);
            }
            if (nextLoss >= loss) {
                break;
            }
            remember(memory, difference(next, weights), difference(nextGradient, gradient));
            weights = next;
            gradient = nextGradient;
            loss = nextLoss;
        }
        return weights;
    }

    private double loss(double[] weights, double[] gradient) {
        double loss = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i < size - 1; i++) {
            gradient[i] = weights[i];
            loss += weights[i] * weights[i] / 2;
        }
        for (int e = 0; e < labels.length; e++) {
            SparseVector example = examples.get(e);
            double sign = labels[e] ? 1 : -1;
            double margin = sign * (example.dot(weights) + weights[size - 1]);
            double odds = StrictMath.exp(-StrictMath.abs(margin));
            loss += costs[e] * (StrictMath.log1p(odds) + Math.max(0, -margin));
            double wrong = margin > 0 ? odds / (1 + odds) : 1 / (1 + odds);
            double pull = -sign * costs[e] * wrong;
            for (int i = 0; i < example.size(); i++) {
                gradient[example.buckets()[i]] += pull * example.values()[i];
            }
            gradient[size - 1] += pull;
        }
        return loss;
    }

    /** The two-loop recursion: the gradient, bent by what the last steps told about the curvature. */
    private static double[] direction(double[] gradient, Deque<double[][]> memory) {
        double[] direction = gradient.clone();
        double[] alphas = new double[memory.size()];
        int k = 0;
        for (Iterator<double[][]> newest = memory.descendingIterator(); newest.hasNext(); k++) {
            double[][] pair = newest.next();
            alphas[k] = dot(pair[0], direction) / dot(pair[0], pair[1]);
            add(direction, -alphas[k], pair[1]);
        }
        if (!memory.isEmpty()) {
            double[][] last = memory.getLast();
            scale(direction, dot(last[0], last[1]) / dot(last[1], last[1]));
        }
        for (double[][] pair : memory) {
            k--;
            add(direction, alphas[k] - dot(pair[1], direction) / dot(pair[0], pair[1]), pair[0]);
        }
        scale(direction, -1);
        return direction;
    }

    private static void remember(Deque<double[][]> memory, double[] step, double[] change) {
        if (dot(step, change) > 1e-12) {
            memory.addLast(new double[][] {step, change});
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return StrictMath.sqrt(dot(a, a));
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
