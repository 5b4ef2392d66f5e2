package org.stet.core.sentence;

import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of one stretch of text (no blank line in it) part. */
final class Boundaries {

    private static final Pattern STOP = Pattern.compile("(?:\\.(?:\\s\\.){2,}|[.!?…]+|[。！？]+)");
    private static final Pattern WORD_BEFORE = Pattern.compile("[\\p{L}\\p{N}.°’'-]*$");
    private static final Pattern NEXT_WORD = Pattern.compile("[\\p{L}][\\p{L}’']*");
    private static final Pattern SAID = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.’'-]*\\s){1,4}(?:said|says|asked|asks|added|adds|replied|wrote|writes|explained|insisted|warned"
                    + "|argued|noted|continued|recalled|shouted|cried|declared|announced|tweeted)(?:[.,;:]|$"
                    + "|\\s(?:in|on|at|to|after|during|of|when|as|while|before|last|later|earlier)\\b)");
    private static final Pattern TIME_PHRASE =
            Pattern.compile("^(?:At|By|Around|About|Since|Until|From|Before|After)\\s(?:\\S+\\s){0,2}\\S*$");
    private static final Pattern ONLY_MARKER = Pattern.compile("^[•⁃‣◦*]?\\s?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})$");
    /** A footnote's number or a smiley belongs to the sentence before it. */
    private static final Pattern TAIL = Pattern.compile("(?:\\s?\\[\\d{1,3}]){1,20}|\\s[:;]-?[)(DPp](?=\\s|$)");

    private static final Pattern PLAIN_WORD = Pattern.compile("(?:.*[^\\p{L}])?\\p{Ll}{3,}|.*\\d");
    private static final String CLOSERS = ")]}”’»\"'";
    private static final String OPENERS = "([{“‘«\"'";
    private static final Set<String> MERIDIEM = Set.of("a.m", "p.m", "A.M", "P.M");

    private static final int NEIGHBOURHOOD = 200;
    private static final int TOKEN = 100;
    private static final int PHRASE = 60;

    private final String text;
    private final SortedSet<Integer> ends = new TreeSet<>();
    private final NavigableSet<Integer> items;
    private final Quotations quotations;

    private Boundaries(String text) {
        this.text = text;
        this.items = new TreeSet<>(Listing.starts(text));
        this.quotations = Quotations.of(text);
    }

    /** The places after which a new sentence begins, in order. */
    static SortedSet<Integer> of(String text) {
        Boundaries boundaries = new Boundaries(text);
        boundaries.find();
        return boundaries.ends;
    }

    private void find() {
        ends.addAll(items);
        addShortLines();
        Matcher stop = STOP.matcher(text);
        while (stop.find()) {
            int end = ellipsisCut(stop);
            int after = end + closersAt(end);
            int tail = tailEnd(after);
            if (tail < text.length() && endsSentence(stop, end, after, tail)) {
                ends.add(tail);
            }
        }
    }

    /** A column of short lines without full stops is a list, an item a line. */
    private void addShortLines() {
        String[] lines = text.strip().split("\\R");
        boolean list = lines.length >= 3;
        for (String line : lines) {
            list &= line.strip().split("\\s+").length <= 4
                    && !STOP.matcher(line).find();
        }
        if (list) {
            for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
                ends.add(i);
            }
        }
    }

    /** "end. . . . Next": the first dot ends, the spaced ones open the next sentence. */
    private int ellipsisCut(Matcher stop) {
        boolean spaced = stop.group().contains(" ");
        boolean attached = stop.start() > 0 && !Character.isWhitespace(text.charAt(stop.start() - 1));
        int after = stop.end() + closersAt(stop.end());
        return spaced && attached && nextStart(after) < text.length() ? stop.start() + 1 : stop.end();
    }

    private int closersAt(int at) {
        int i = at;
        while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0 && closes(i)) {
            i++;
        }
        return i - at;
    }

    private boolean closes(int at) {
        char c = text.charAt(at);
        if (c == '"') {
            return quotations.opening(at) >= 0;
        }
        return c != '\'' && c != '’' || at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private int tailEnd(int after) {
        Matcher tail = TAIL.matcher(text);
        tail.region(after, text.length());
        return tail.lookingAt() ? tail.end() : after;
    }

    private boolean endsSentence(Matcher stop, int end, int after, int tail) {
        String marks = stop.group();
        if (isItemMarker(stop.start()) || isBracketedEllipsis(stop, end)) {
            return false;
        }
        if ("。！？".indexOf(marks.charAt(0)) >= 0) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(tail))) {
            return marks.equals(".") && after == end && isUnspacedEnd(stop.start());
        }
        int next = nextStart(tail);
        if (next == text.length()) {
            return false;
        }
        char first = text.charAt(next);
        if (Character.isLowerCase(first)) {
            return after == end && endsBeforeLowerCase(stop, marks);
        }
        if (",;:".indexOf(first) >= 0 || "-–—".indexOf(first) >= 0 && after > end) {
            return false;
        }
        if (after > end && SAID.matcher(text).region(next, text.length()).lookingAt() || isQuotedInside(tail)) {
            return false;
        }
        if (marks.contains(" ")) {
            return end != stop.end() || marks.chars().filter(c -> c == '.').count() > 3;
        }
        return !marks.equals(".") || after > end || fullStopEnds(stop.start(), next);
    }

    /** Hasty writers begin sentences with small letters; in edited text an abbreviation or a name goes before one. */
    private boolean endsBeforeLowerCase(Matcher stop, String marks) {
        if (marks.equals(".")) {
            String word = wordBefore(stop.start());
            return PLAIN_WORD.matcher(word).matches() && !Abbreviations.isKnown(word) && modelEndsAt(stop.end());
        }
        return marks.contains("?");
    }

    /** Whether {@code at} lies in a quotation that an outer sentence opened and carries on behind. */
    private boolean isQuotedInside(int at) {
        int open = quotations.opening(at);
        int close = quotations.closing(at);
        if (close < 0 || nextStart(sentenceStart(at)) >= open) {
            return false;
        }
        int next = nextStart(close + 1);
        return next < text.length() && (Character.isLowerCase(text.charAt(next)) || text.charAt(next) == ',');
    }

    private boolean isItemMarker(int dot) {
        Integer start = items.floor(dot);
        return start != null
                && dot - start < 6
                && ONLY_MARKER.matcher(text.substring(start, dot)).matches();
    }

    private boolean isBracketedEllipsis(Matcher stop, int end) {
        return stop.group().length() > 1
                && stop.start() > 0
                && "[(".indexOf(text.charAt(stop.start() - 1)) >= 0
                && end < text.length()
                && "])".indexOf(text.charAt(end)) >= 0;
    }

    /** "world.Today": a full stop after a word or a number, and a capitalised word right behind it. */
    private boolean isUnspacedEnd(int dot) {
        int from = dot;
        while (from > 0 && dot - from < TOKEN && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = dot;
        while (to < text.length() && to - dot < TOKEN && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        String token = text.substring(from, to);
        return token.matches(".*(?:\\p{Ll}{3}|\\d)\\.\\p{Lu}[\\p{Ll}’']*(?:[.,]?|\\..*)")
                && !token.contains("@")
                && !token.contains("/")
                && !token.contains("www.");
    }

    private int nextStart(int after) {
        int next = after;
        while (next < text.length()
                && (Character.isWhitespace(text.charAt(next)) || OPENERS.indexOf(text.charAt(next)) >= 0)) {
            next++;
        }
        return next;
    }

    private boolean fullStopEnds(int dot, int next) {
        String word = wordBefore(dot);
        boolean numberNext = Character.isDigit(text.charAt(next));
        if (Abbreviations.beforeNumber(word) && numberNext || Abbreviations.beforeName(word)) {
            return false;
        }
        String nextWord = nextWord(next);
        boolean starter = Abbreviations.startsSentences(nextWord);
        if (Abbreviations.isInitial(word)) {
            return starter && !nextWord.equals("I") && !nextWord.equals("A");
        }
        if (MERIDIEM.contains(word)) {
            return !isTimePhrase(dot);
        }
        if (Abbreviations.mayEnd(word)) {
            return starter || modelEndsAt(dot + 1);
        }
        return true;
    }

    /** The model sees the neighbourhood, so that a long text takes no longer a sentence than a short one. */
    private boolean modelEndsAt(int end) {
        int from = Math.max(0, end - NEIGHBOURHOOD);
        int to = Math.min(text.length(), end + NEIGHBOURHOOD);
        return ModelBoundaries.endsAt(text.substring(from, to), end - from);
    }

    private String wordBefore(int dot) {
        Matcher matcher = WORD_BEFORE.matcher(text.substring(Math.max(0, dot - 30), dot));
        return matcher.find() ? matcher.group().replaceAll("^[.’'-]+", "") : "";
    }

    private String nextWord(int next) {
        Matcher matcher = NEXT_WORD.matcher(text);
        matcher.region(next, text.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** "At 5 a.m." is no sentence yet. */
    private boolean isTimePhrase(int dot) {
        int start = sentenceStart(dot);
        return dot - start < PHRASE
                && TIME_PHRASE.matcher(text.substring(start, dot).strip()).matches();
    }

    private int sentenceStart(int at) {
        SortedSet<Integer> before = ends.headSet(at);
        return before.isEmpty() ? 0 : before.last();
    }
}
