package org.stet.core.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.stet.core.text.Span;

/**
 * Packs the paragraphs of a text into windows: as many whole paragraphs as go in; one that is longer than a window is cut
 * between words.
 */
public final class Windows {

    private final WordPieces pieces;

    /** Windows over a vocabulary. */
    public Windows(WordPieces pieces) {
        this.pieces = pieces;
    }

    /**
     * The windows of a text.
     *
     * @param paragraphs the stretches to read, in order; the rest of the text is left out
     */
    public List<Window> of(String text, List<Span> paragraphs) {
        return of(text, paragraphs, Window.LONGEST);
    }

    /**
     * The windows of a text whose first window is shorter, so that the others begin elsewhere.
     *
     * @param firstLength the most pieces of the first window
     */
    public List<Window> of(String text, List<Span> paragraphs, int firstLength) {
        Packing packing = new Packing(firstLength);
        for (Span paragraph : paragraphs) {
            packing.add(words(text, paragraph));
        }
        return packing.windows();
    }

    private record Word(Span span, int[] pieces, int capital, int quotation) {}

    private List<Word> words(String text, Span paragraph) {
        List<Word> words = new ArrayList<>();
        QuotationState state = new QuotationState();
        for (Span span : WordPieces.words(text, paragraph)) {
            String word = span.of(text);
            words.add(new Word(span, pieces.pieces(word), capital(word), state.after(word)));
        }
        return words;
    }

    private static int capital(String word) {
        int first = word.codePointAt(0);
        if (!Character.isLetter(first)) {
            return Character.isDigit(first) ? 4 : 0;
        }
        boolean lower = word.codePoints().noneMatch(Character::isUpperCase);
        boolean upper = word.codePoints().noneMatch(Character::isLowerCase);
        if (lower) {
            return 1;
        }
        if (upper && word.length() > 1) {
            return 3;
        }
        return Character.isUpperCase(first) ? 2 : 1;
    }

    /** Whether the words of a paragraph stand in quotation marks, of whichever language; it begins anew in each. */
    private static final class QuotationState {
        private static final int OUTSIDE = 0;
        private static final int INSIDE = 1;
        private static final int OPENING = 2;
        private static final int CLOSING = 3;

        private boolean inside;
        private boolean low;

        int after(String word) {
            switch (word) {
                case "„", "«" -> {
                    low = word.equals("„");
                    return set(true);
                }
                case "“" -> {
                    boolean opens = !low || !inside;
                    low = false;
                    return set(opens);
                }
                case "”", "»" -> {
                    return set(false);
                }
                case "\"" -> {
                    return set(!inside);
                }
                default -> {
                    return inside ? INSIDE : OUTSIDE;
                }
            }
        }

        private int set(boolean opens) {
            inside = opens;
            return opens ? OPENING : CLOSING;
        }
    }

    /** Windows while they are filled. */
    private final class Packing {
        private final List<Window> done = new ArrayList<>();
        private final List<Span> words = new ArrayList<>();
        private final int[][] inputs = new int[3][Window.LONGEST];
        private final int[] firsts = new int[Window.LONGEST];
        private final int[] ends = new int[Window.LONGEST];
        private int length;
        private int limit;

        Packing(int firstLength) {
            limit = firstLength;
            open();
        }

        void add(List<Word> paragraph) {
            int needed =
                    paragraph.stream().mapToInt(word -> word.pieces().length).sum() + 1;
            if (length + needed > limit) {
                close();
            }
            for (Word word : paragraph) {
                if (length + word.pieces().length + 1 > Window.LONGEST) {
                    put(pieces.separator(), 0, 0);
                    close();
                }
                firsts[words.size()] = length;
                for (int piece : word.pieces()) {
                    put(piece, word.capital(), word.quotation());
                }
                ends[words.size()] = length;
                words.add(word.span());
            }
            if (!paragraph.isEmpty()) {
                put(pieces.separator(), 0, 0);
            }
        }

        List<Window> windows() {
            close();
            return done;
        }

        private void put(int piece, int capital, int quotation) {
            inputs[0][length] = piece;
            inputs[1][length] = capital;
            inputs[2][length] = quotation;
            length++;
        }

        private void open() {
            length = 0;
            words.clear();
            put(pieces.start(), 0, 0);
        }

        private void close() {
            if (!words.isEmpty()) {
                int[][] filled = new int[3][];
                for (int i = 0; i < 3; i++) {
                    filled[i] = Arrays.copyOf(inputs[i], length);
                }
                done.add(new Window(
                        filled, words, Arrays.copyOf(firsts, words.size()), Arrays.copyOf(ends, words.size())));
                limit = Window.LONGEST;
            }
            open();
        }
    }
}
