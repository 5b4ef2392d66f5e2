package org.stet.core.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.stet.core.text.Span;

/**
 * Cuts text into words and words into the pieces of a vocabulary, longest first (Wu et al., <i>Google's Neural Machine
 * Translation System</i>, 2016, as BERT's uncased models do it): without case and accents, every mark a word of its own.
 * Words keep their exact place in the text. Immutable.
 */
public final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final String GOES_ON = "##";

    private final List<String> vocabulary;
    private final Map<String, Integer> numbers;
    private final int unknown;
    private final int start;
    private final int separator;

    /**
     * Takes a vocabulary in the order of its numbers.
     *
     * @param vocabulary the pieces; those inside a word begin with {@code ##}
     * @throws IllegalArgumentException if one of {@code [UNK]}, {@code [CLS]}, {@code [SEP]} is missing
     */
    public WordPieces(List<String> vocabulary) {
        this.vocabulary = List.copyOf(vocabulary);
        this.numbers = new HashMap<>(vocabulary.size() * 2);
        for (int i = 0; i < vocabulary.size(); i++) {
            numbers.put(vocabulary.get(i), i);
        }
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.separator = special("[SEP]");
    }

    private int special(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("no " + piece + " in the vocabulary");
        }
        return number;
    }

    /** The pieces in the order of their numbers. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /** The piece that opens a window. */
    public int start() {
        return start;
    }

    /** The piece that closes a paragraph. */
    public int separator() {
        return separator;
    }

    /** The words of a stretch of text in order; white space belongs to none. */
    public static List<Span> words(String text, Span stretch) {
        List<Span> words = new ArrayList<>();
        int open = -1;
        int next;
        for (int i = stretch.start(); i < stretch.end(); i = next) {
            int c = text.codePointAt(i);
            next = Math.min(i + Character.charCount(c), stretch.end());
            boolean space = isSpace(c);
            if (space || isMark(c) || Character.isIdeographic(c)) {
                if (open >= 0) {
                    words.add(new Span(open, i));
                    open = -1;
                }
                if (!space) {
                    words.add(new Span(i, next));
                }
            } else if (open < 0) {
                open = i;
            }
        }
        if (open >= 0) {
            words.add(new Span(open, stretch.end()));
        }
        return words;
    }

    private static boolean isSpace(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || type == Character.CONTROL
                || type == Character.FORMAT && c != '\u00ad';
    }

    private static boolean isMark(int c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The numbers of a word's pieces, at least one; a word that cannot be put together is one unknown piece. */
    public int[] pieces(String word) {
        String plain = plain(word);
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < plain.length() && plain.length() <= LONGEST_WORD) {
            int to = plain.length();
            Integer number = null;
            while (to > from && number == null) {
                String piece = plain.substring(from, to);
                number = numbers.get(from == 0 ? piece : GOES_ON + piece);
                to--;
            }
            if (number == null) {
                return new int[] {unknown};
            }
            found.add(number);
            from = to + 1;
        }
        return found.isEmpty()
                ? new int[] {unknown}
                : found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.FORMAT, Character.CONTROL -> false;
                    default -> true;
                })
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
