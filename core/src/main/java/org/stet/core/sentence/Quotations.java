package org.stet.core.sentence;

/** Which places of a text lie in a quotation, and where it opens and closes. Reads the text once. */
final class Quotations {

    private final int[] opening;
    private final int[] closing;

    private Quotations(int length) {
        opening = new int[length + 1];
        closing = new int[length + 1];
    }

    static Quotations of(String text) {
        Quotations quotations = new Quotations(text.length());
        quotations.readForwards(text);
        quotations.readBackwards(text);
        return quotations;
    }

    /** Where the quotation opens that is open before the character at {@code position}; -1 if none is. */
    int opening(int position) {
        return opening[position];
    }

    /** Where the quotation around {@code position} closes; -1 if it does not, or there is none. */
    int closing(int position) {
        return opening[position] < 0 ? -1 : closing[position];
    }

    private void readForwards(String text) {
        int curly = -1;
        int straight = -1;
        for (int i = 0; i < text.length(); i++) {
            opening[i] = Math.max(curly, straight);
            switch (text.charAt(i)) {
                case '“' -> curly = i;
                case '”' -> curly = -1;
                case '"' -> straight = straight < 0 ? i : -1;
                default -> {
                    // no quotation mark
                }
            }
        }
        opening[text.length()] = Math.max(curly, straight);
    }

    private void readBackwards(String text) {
        int curly = -1;
        int straight = -1;
        closing[text.length()] = -1;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == '”') {
                curly = i;
            } else if (text.charAt(i) == '"') {
                straight = i;
            }
            closing[i] = opening[i] >= 0 && text.charAt(opening[i]) == '“' ? curly : straight;
        }
    }
}
