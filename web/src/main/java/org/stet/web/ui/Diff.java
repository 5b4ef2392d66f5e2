package org.stet.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word, for a page that shows it. */
public final class Diff {

    private static final Pattern WORD =
            Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    /**
     * Beyond this many pairs, about 500 words against 500, the table would be too large (4 MB) for a page that anybody may
     * ask for.
     */
    private static final long MOST_PAIRS = 1_000_000;

    private static final Pattern END = Pattern.compile("[.!?\\n]");

    private Diff() {}

    /** Whether a part stands in both texts or in one. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /**
     * A run of words with the same fate.
     *
     * @param kind the fate
     * @param text the words, with their spaces
     */
    public record Part(Kind kind, String text) {}

    /** The parts in reading order; put together, all but the added are {@code before}, all but the removed {@code after}. */
    public static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        Parts parts = new Parts();
        int head = commonStart(old, now);
        int tail = commonEnd(old, now, head);
        parts.add(Kind.SAME, old.subList(0, head));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), parts);
        parts.add(Kind.SAME, old.subList(old.size() - tail, old.size()));
        return parts.all();
    }

    /** Word by word or, where that is too much, by sentences first and word by word where those differ. */
    private static void middle(List<String> old, List<String> now, Parts parts) {
        List<String> oldSentences = sentences(old);
        List<String> nowSentences = sentences(now);
        if (fit(old, now) || !fit(oldSentences, nowSentences)) {
            compare(old, now, parts);
            return;
        }
        Parts bySentence = new Parts();
        compare(oldSentences, nowSentences, bySentence);
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Part part : bySentence.all()) {
            if (part.kind() == Kind.SAME) {
                compare(removed, added, parts);
                removed.clear();
                added.clear();
                parts.add(Kind.SAME, List.of(part.text()));
            } else {
                (part.kind() == Kind.REMOVED ? removed : added).addAll(words(part.text()));
            }
        }
        compare(removed, added, parts);
    }

    private static boolean fit(List<String> old, List<String> now) {
        return (long) old.size() * now.size() <= MOST_PAIRS;
    }

    private static void compare(List<String> old, List<String> now, Parts parts) {
        if (!fit(old, now)) {
            parts.add(Kind.REMOVED, old);
            parts.add(Kind.ADDED, now);
            return;
        }
        int[][] common = commonFrom(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                parts.add(Kind.SAME, List.of(old.get(i++)));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                parts.add(Kind.REMOVED, List.of(old.get(i++)));
            } else {
                parts.add(Kind.ADDED, List.of(now.get(j++)));
            }
        }
    }

    /** The length of the longest common subsequence of the two rests, for every pair of places. */
    private static int[][] commonFrom(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static int commonStart(List<String> old, List<String> now) {
        int most = Math.min(old.size(), now.size());
        int count = 0;
        while (count < most && old.get(count).equals(now.get(count))) {
            count++;
        }
        return count;
    }

    private static int commonEnd(List<String> old, List<String> now, int head) {
        int most = Math.min(old.size(), now.size()) - head;
        int count = 0;
        while (count < most && old.get(old.size() - 1 - count).equals(now.get(now.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    /** The words put together again, up to each end of a sentence or line. */
    private static List<String> sentences(List<String> words) {
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (String word : words) {
            sentence.append(word);
            if (END.matcher(word).find()) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
            }
        }
        sentences.add(sentence.toString());
        return sentences;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Parts under construction: neighbours of the same kind become one. */
    private static final class Parts {

        private final List<Part> finished = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Kind kind = Kind.SAME;

        void add(Kind next, List<String> words) {
            if (next != kind) {
                finish();
                kind = next;
            }
            words.forEach(text::append);
        }

        private void finish() {
            if (!text.isEmpty()) {
                finished.add(new Part(kind, text.toString()));
                text.setLength(0);
            }
        }

        List<Part> all() {
            finish();
            return List.copyOf(finished);
        }
    }
}
