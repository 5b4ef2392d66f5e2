package org.stet.web.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.workflow.search.Search;

/** Marks in texts the words that were searched for. They are folded by the database, as those that are searched are. */
final class FoundWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int THREE_LETTERS = 3;
    private static final int BEFORE = 80;
    private static final int AFTER = 160;

    private final Search search;
    private final List<String> sought;
    private final Map<String, String> folded = new HashMap<>();

    private FoundWords(Search search, List<String> sought) {
        this.search = search;
        this.sought = sought;
    }

    /**
     * A piece of a text.
     *
     * @param text its words
     * @param found whether they were searched for
     */
    public record Piece(String text, boolean found) {}

    /** Marks these words; nothing where none were searched for. */
    static FoundWords of(Search search, Optional<String> words) {
        List<String> sought = new ArrayList<>();
        words.ifPresent(text -> {
            Matcher word = WORD.matcher(search.folded(List.of(text)).get(text));
            while (word.find()) {
                sought.add(word.group());
            }
        });
        return new FoundWords(search, sought);
    }

    /** Reads texts in one go, before they are marked one by one. */
    void read(Collection<String> texts) {
        if (sought.isEmpty()) {
            return;
        }
        Set<String> unknown = new HashSet<>();
        texts.forEach(text -> {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                unknown.add(word.group());
            }
        });
        unknown.removeAll(folded.keySet());
        if (!unknown.isEmpty()) {
            folded.putAll(search.folded(unknown));
        }
    }

    /** A text that was read, in pieces. */
    List<Piece> marked(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            Optional<int[]> place = place(word.group());
            if (place.isPresent()) {
                int from = word.start() + place.get()[0];
                int to = word.start() + place.get()[1];
                add(pieces, text.substring(end, from), false);
                add(pieces, text.substring(from, to), true);
                end = to;
            }
        }
        add(pieces, text.substring(end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    /** Where in a word one stands that was searched for; the whole word where folding has changed its length. */
    private Optional<int[]> place(String word) {
        String its = folded.getOrDefault(word, "");
        return sought.stream()
                .filter(part -> its.startsWith(part) || part.length() >= THREE_LETTERS && its.contains(part))
                .findFirst()
                .map(part -> its.length() == word.length()
                        ? new int[] {its.indexOf(part), its.indexOf(part) + part.length()}
                        : new int[] {0, word.length()});
    }

    /** Whether any of it was searched for. */
    static boolean isFound(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::found);
    }

    /** The passage around the first word that was found in a text that was read; nothing where none was. */
    List<Piece> passage(String text) {
        List<Piece> pieces = marked(text);
        if (!isFound(pieces)) {
            return List.of();
        }
        int first = 0;
        for (int i = 0; !pieces.get(i).found(); i++) {
            first += pieces.get(i).text().length();
        }
        int from = edge(text, Math.max(0, first - BEFORE), -1);
        int to = edge(text, Math.min(text.length(), first + AFTER), 1);
        return marked((from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : ""));
    }

    /** The nearest end of a word in a direction; of a word without an end nearby, where it stands. */
    private static int edge(String text, int from, int step) {
        int place = from;
        while (place > 0
                && place < text.length()
                && Math.abs(place - from) < BEFORE / 2
                && !Character.isWhitespace(text.charAt(place))) {
            place += step;
        }
        boolean cutsACharacter = place > 0
                && place < text.length()
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
        return cutsACharacter ? place + 1 : place;
    }
}
