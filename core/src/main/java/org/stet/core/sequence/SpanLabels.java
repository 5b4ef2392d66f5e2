package org.stet.core.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels by which a sequence marks spans: outside, begin, inside, end, and single for a span of one token (Ratinov and
 * Roth, <i>Design Challenges and Misconceptions in Named Entity Recognition</i>, 2009).
 */
public final class SpanLabels {

    /** In no span. */
    public static final byte OUTSIDE = 0;

    /** The first token of several. */
    public static final byte BEGIN = 1;

    /** Neither the first nor the last. */
    public static final byte INSIDE = 2;

    /** The last token of several. */
    public static final byte END = 3;

    /** The only token. */
    public static final byte SINGLE = 4;

    /** How many labels there are. */
    public static final int COUNT = 5;

    /**
     * A run of tokens.
     *
     * @param from the first token
     * @param to the place after the last
     */
    public record Run(int from, int to) {}

    private SpanLabels() {}

    /** Whether {@code next} may follow {@code label} inside a sequence. */
    public static boolean mayFollow(int label, int next) {
        boolean open = label == BEGIN || label == INSIDE;
        boolean goesOn = next == INSIDE || next == END;
        return open == goesOn;
    }

    /** Whether a sequence may begin with the label. */
    public static boolean mayOpen(int label) {
        return label == OUTSIDE || label == BEGIN || label == SINGLE;
    }

    /** Whether a sequence may end with the label. */
    public static boolean mayClose(int label) {
        return label == OUTSIDE || label == END || label == SINGLE;
    }

    /** Labels of a sequence of {@code size} tokens with these runs. */
    public static byte[] of(List<Run> runs, int size) {
        byte[] labels = new byte[size];
        for (Run run : runs) {
            if (run.to() - run.from() == 1) {
                labels[run.from()] = SINGLE;
            } else {
                for (int i = run.from() + 1; i < run.to() - 1; i++) {
                    labels[i] = INSIDE;
                }
                labels[run.from()] = BEGIN;
                labels[run.to() - 1] = END;
            }
        }
        return labels;
    }

    /** The runs that labels mark. */
    public static List<Run> runs(byte[] labels) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == BEGIN || labels[i] == SINGLE) {
                from = i;
            }
            if (labels[i] == END || labels[i] == SINGLE) {
                runs.add(new Run(from, i + 1));
            }
        }
        return runs;
    }
}
