package org.stet.workflow.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words that are searched for, and where they stand in a text: folded as the database folds them, so that what it found
 * is marked. Reading a text takes time in proportion to its length and to the number of words, which is bounded.
 */
public final class FoundWords {

    /** As much of a text as the database searches. */
    private static final int LONGEST = 200_000;

    private static final int MOST_WORDS = 20;
    private static final int BEFORE = 60;
    private static final int EXCERPT = 240;
    private static final int ANYWHERE = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that no normal form takes apart and that the database's {@code unaccent} does. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"));

    private final List<String> words;

    private FoundWords(List<String> words) {
        this.words = words;
    }

    /**
     * A piece of a text.
     *
     * @param text its words
     * @param found whether they are what was searched for
     */
    public record Piece(String text, boolean found) {}

    /** The words of what somebody has typed, of which at most twenty are marked. */
    public static FoundWords of(String typed) {
        return new FoundWords(Arrays.stream(NO_WORD.split(new Folded(typed).text()))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    /** A text as it is searched, and from where in the text each of its letters comes. */
    private static final class Folded {

        private final StringBuilder folded = new StringBuilder();
        private int[] from = new int[64];
        private final int length;

        Folded(String whole) {
            String text = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
            length = text.length();
            for (int at = 0; at < text.length(); ) {
                int letter = text.codePointAt(at);
                add(letter, at);
                at += Character.charCount(letter);
            }
        }

        private void add(int letter, int at) {
            if (letter < 0x80) {
                put((char) (letter >= 'A' && letter <= 'Z' ? letter + 0x20 : letter), at);
                return;
            }
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK
                            && Character.getType(part) != Character.FORMAT)
                    .mapToObj(part -> LETTERS.getOrDefault(part, Character.toString(part)))
                    .forEach(part -> part.chars().forEach(each -> put((char) each, at)));
        }

        private void put(char letter, int at) {
            if (folded.length() == from.length) {
                from = Arrays.copyOf(from, 2 * from.length);
            }
            from[folded.length()] = at;
            folded.append(letter);
        }

        String text() {
            return folded.toString();
        }

        int from(int at) {
            return at < folded.length() ? from[at] : length;
        }
    }

    /** Which characters of the text are part of what is searched for. */
    private BitSet hits(String text) {
        Folded folded = new Folded(text);
        String searched = folded.text();
        BitSet hits = new BitSet();
        for (String word : words) {
            for (int at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + word.length())) {
                boolean begins = at == 0 || !Character.isLetterOrDigit(searched.charAt(at - 1));
                if (begins || word.length() >= ANYWHERE) {
                    hits.set(folded.from(at), folded.from(at + word.length()));
                }
            }
        }
        return hits;
    }

    /** The whole text with what is found in it. */
    public List<Piece> whole(String text) {
        return pieces(text, hits(text), 0, text.length());
    }

    /** Whether any of them stands in the text. */
    public boolean isIn(String text) {
        return !hits(text).isEmpty();
    }

    /** Some words around the first that is found; empty where nothing is. */
    public List<Piece> passage(String text) {
        BitSet hits = hits(text);
        if (hits.isEmpty()) {
            return List.of();
        }
        int start = wordAt(text, Math.max(0, hits.nextSetBit(0) - BEFORE));
        int end = wordAt(text, Math.min(text.length(), start + EXCERPT));
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(text, hits, start, end));
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    /** The end of the word that is here, or this place where the word is very long; never within a pair of surrogates. */
    private static int wordAt(String text, int at) {
        if (at == 0 || at == text.length()) {
            return at;
        }
        for (int end = at; end < Math.min(text.length(), at + BEFORE / 2); end++) {
            if (Character.isWhitespace(text.charAt(end))) {
                return end;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Piece> pieces(String text, BitSet hits, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        while (at < end) {
            boolean found = hits.get(at);
            int next = found ? hits.nextClearBit(at) : hits.nextSetBit(at);
            int until = next < 0 || next > end ? end : next;
            pieces.add(new Piece(text.substring(at, until), found));
            at = until;
        }
        return pieces;
    }
}
