package org.stet.core.training.encoder;

import org.stet.core.encoder.Window;

/** The encoder in plain loops, to hold the exported graph against. */
final class PlainEncoder {

    private static final int HEAD_WIDTH = 32;

    private final EncoderWeights weights;
    private final int width;

    PlainEncoder(EncoderWeights weights) {
        this.weights = weights;
        this.width = weights.width();
    }

    /** The last layer, piece by piece. */
    double[][] rows(Window window) {
        double[][] x = new double[window.length()][width];
        for (int at = 0; at < x.length; at++) {
            for (int i = 0; i < width; i++) {
                x[at][i] = value("word", window.pieces()[at], i)
                        + value("position", at, i)
                        + value("capital", window.capitals()[at], i)
                        + value("quotation", window.quotations()[at], i);
            }
            x[at] = normed(x[at], "norm");
        }
        for (int layer = 0; layer < weights.layers(); layer++) {
            x = layer(x, layer);
        }
        return x;
    }

    private double value(String name, int row, int i) {
        return weights.get(name).values()[row * width + i];
    }

    private double[][] layer(double[][] x, int layer) {
        double[][] attended = attended(x, layer);
        double[][] next = new double[x.length][];
        for (int at = 0; at < x.length; at++) {
            double[] output = dense(attended[at], EncoderWeights.layer(layer, "output"));
            double[] middle = normed(sum(x[at], output), EncoderWeights.layer(layer, "norm1"));
            double[] inner = dense(middle, EncoderWeights.layer(layer, "inner"));
            for (int i = 0; i < inner.length; i++) {
                inner[i] = gelu(inner[i]);
            }
            double[] outer = dense(inner, EncoderWeights.layer(layer, "outer"));
            next[at] = normed(sum(middle, outer), EncoderWeights.layer(layer, "norm2"));
        }
        return next;
    }

    private double[][] attended(double[][] x, int layer) {
        double[][] all = new double[x.length][];
        for (int at = 0; at < x.length; at++) {
            all[at] = dense(x[at], EncoderWeights.layer(layer, "attention"));
        }
        double[][] mixed = new double[x.length][width];
        for (int from = 0; from < width; from += HEAD_WIDTH) {
            for (int at = 0; at < x.length; at++) {
                double[] shares = shares(all, at, from);
                for (int other = 0; other < x.length; other++) {
                    for (int i = from; i < from + HEAD_WIDTH; i++) {
                        mixed[at][i] += shares[other] * all[other][2 * width + i];
                    }
                }
            }
        }
        return mixed;
    }

    private double[] shares(double[][] all, int at, int from) {
        double[] shares = new double[all.length];
        double total = 0;
        for (int other = 0; other < all.length; other++) {
            double product = 0;
            for (int i = from; i < from + HEAD_WIDTH; i++) {
                product += all[at][i] * all[other][width + i];
            }
            shares[other] = Math.exp(product / Math.sqrt(HEAD_WIDTH));
            total += shares[other];
        }
        for (int other = 0; other < all.length; other++) {
            shares[other] /= total;
        }
        return shares;
    }

    private double[] dense(double[] x, String name) {
        float[] matrix = weights.get(name + ".weight").values();
        float[] bias = weights.get(name + ".bias").values();
        double[] y = new double[bias.length];
        for (int row = 0; row < y.length; row++) {
            y[row] = bias[row];
            for (int i = 0; i < x.length; i++) {
                y[row] += matrix[row * x.length + i] * x[i];
            }
        }
        return y;
    }

    private double[] normed(double[] x, String name) {
        double mean = 0;
        for (double each : x) {
            mean += each / x.length;
        }
        double variance = 0;
        for (double each : x) {
            variance += (each - mean) * (each - mean) / x.length;
        }
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = (x[i] - mean)
                            / Math.sqrt(variance + 1e-12)
                            * weights.get(name + ".scale").values()[i]
                    + weights.get(name + ".bias").values()[i];
        }
        return y;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return sum;
    }

    /** x times the normal distribution function, by its logistic-like series (Abramowitz and Stegun 7.1.26). */
    private static double gelu(double x) {
        double z = Math.abs(x) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * z);
        double tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double erf = 1 - tail * Math.exp(-z * z);
        return x * (1 + Math.signum(x) * erf) / 2;
    }
}
