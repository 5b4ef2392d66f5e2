package org.stet.core.sentence;

import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the sentences of one stretch of text (no blank line in it) part. */
final class Boundaries {

    /** Stops of Latin, Greek, Cyrillic and the like; then those that are never part of a word. */
    private static final Pattern STOP = Pattern.compile("\\.(?:[ \\u00a0]\\.){2,40}|[.!?…‼⁇⁈⁉‽]+|[。！？｡।॥؟۔።፧։។၊။᙮᠃᠉]+");

    private static final String ALWAYS = "。！？｡।॥؟۔።፧։។။᙮᠃᠉";
    private static final Pattern NEXT_WORD = Pattern.compile("\\p{L}[\\p{L}’']{0,40}");
    private static final Pattern SAID = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.’'-]{0,30}\\s){1,4}(?:said|says|asked|asks|added|adds|replied|wrote|writes|explained|insisted|warned"
                    + "|argued|noted|continued|recalled|shouted|cried|declared|announced|tweeted)(?:[.,;:]|$"
                    + "|\\s(?:in|on|at|to|after|during|of|when|as|while|before|last|later|earlier)\\b)");
    private static final Pattern TIME_PHRASE =
            Pattern.compile("^(?:At|By|Around|About|Since|Until|From|Before|After)\\s(?:\\S+\\s){0,2}\\S*$");
    private static final Pattern ONLY_MARKER = Pattern.compile("^[•⁃‣◦*]?\\s?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})$");
    /** A footnote's number, an omission or a smiley belongs to the sentence before it. */
    private static final Pattern TAIL =
            Pattern.compile("(?:\\s?\\[\\d{1,3}]){1,20}|\\s\\[(?:\\.\\.\\.|…)]|\\s[:;=]['’]?-?[)(DPp]{1,5}(?=\\s|$)");

    private static final Pattern SMALL_ORDINAL = Pattern.compile("\\d{1,2}|[IVX]{1,5}");
    private static final Set<String> MERIDIEM = Set.of("a.m", "p.m", "A.M", "P.M");

    /** "At 10:30 p.m. Aug. 9" is one time. */
    private static final Pattern DATE = Pattern.compile(
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\p{Ll}{0,6}\\.? \\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b");

    private static final int LONGEST_WORD = 30;
    private static final int PHRASE = 60;

    private final String text;
    private final Abbreviations abbreviations;
    private final HastyWriting hasty;
    private final NavigableSet<Integer> ends = new TreeSet<>();
    private final NavigableSet<Integer> items;
    private final Quotations quotations;
    /** For each place the first one from there on that is neither white space nor an opening mark. */
    private final int[] starts;

    private Boundaries(String text, String language) {
        this.text = text;
        this.abbreviations = Abbreviations.of(language);
        this.hasty = new HastyWriting(text, abbreviations);
        this.items = new TreeSet<>(Listing.starts(text));
        this.quotations = Quotations.of(text);
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[text.length() + 1];
        starts[text.length()] = text.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            boolean passed = Characters.isSpace(text.charAt(i)) || Characters.isOpener(text.charAt(i));
            starts[i] = passed ? starts[i + 1] : i;
        }
        return starts;
    }

    /** The places after which a new sentence begins, in order. */
    static SortedSet<Integer> of(String text, String language) {
        Boundaries boundaries = new Boundaries(text, language);
        boundaries.find();
        return boundaries.ends;
    }

    private void find() {
        ends.addAll(items);
        ends.addAll(Lines.ends(text));
        ends.addAll(Layout.ends(text));
        Matcher stop = STOP.matcher(text);
        while (stop.find()) {
            int end = ellipsisCut(stop);
            int after = end + closersAt(end);
            int tail = tailEnd(after);
            if (tail < text.length() && endsSentence(stop, end, after, tail)) {
                ends.add(tail);
            }
        }
        addOpenings();
    }

    /** What opens a sentence and is one of its own may be followed by another, as a salutation by a dateline. */
    private void addOpenings() {
        Integer end = 0;
        while (end != null) {
            int start = Characters.skipSpace(text, end);
            int opened = Layout.opening(text, start);
            if (opened > start) {
                ends.subSet(start, false, opened, false).clear();
                ends.add(opened);
            }
            end = ends.higher(end);
        }
    }

    /** "end. . . . Next": the first dot ends, the spaced ones open the next sentence. */
    private int ellipsisCut(Matcher stop) {
        boolean spaced = isSpaced(stop.group());
        boolean attached = stop.start() > 0 && !Characters.isSpace(text.charAt(stop.start() - 1));
        int after = stop.end() + closersAt(stop.end());
        return spaced && attached && starts[after] < text.length() ? stop.start() + 1 : stop.end();
    }

    private static boolean isSpaced(String marks) {
        return marks.length() > 1 && Characters.isSpace(marks.charAt(1));
    }

    private int closersAt(int at) {
        int i = at;
        while (i < text.length() && Characters.isCloser(text.charAt(i)) && closes(i)) {
            i++;
        }
        return i - at;
    }

    private boolean closes(int at) {
        char c = text.charAt(at);
        if (c == '"') {
            return quotations.opening(at) >= 0;
        }
        return c != '\'' && c != '’' || !Characters.isLetterOrDigitAt(text, at + 1);
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
        if (ALWAYS.indexOf(marks.charAt(0)) >= 0) {
            return true;
        }
        if (!Characters.isSpace(text.charAt(tail))) {
            return after == end && hasty.endsWithoutSpace(stop.start(), end);
        }
        int next = starts[tail];
        if (next == text.length()) {
            return false;
        }
        char first = text.charAt(next);
        if (Character.isLowerCase(first)) {
            return abbreviations.isEnglish()
                    && hasty.endsBeforeLowerCase(marks, wordBefore(stop.start()), after > end, next);
        }
        if (",;:&?!".indexOf(first) >= 0 || "-–—".indexOf(first) >= 0 && after > end) {
            return false;
        }
        if (after > end && SAID.matcher(text).region(next, text.length()).lookingAt() || isQuotedInside(tail)) {
            return false;
        }
        if (isSpaced(marks)) {
            return end != stop.end() || marks.chars().filter(c -> c == '.').count() > 3;
        }
        return !marks.equals(".") || after > end || fullStopEnds(stop.start(), next);
    }

    /** Whether {@code at} lies in a quotation that an outer sentence opened and carries on behind. */
    private boolean isQuotedInside(int at) {
        int open = quotations.opening(at);
        int close = quotations.closing(at);
        if (close < 0 || starts[sentenceStart(at)] >= open) {
            return false;
        }
        int next = starts[close + 1];
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

    private boolean fullStopEnds(int dot, int next) {
        String word = wordBefore(dot);
        boolean numberNext = Character.isDigit(text.charAt(next));
        String nextWord = nextWord(next);
        if (abbreviations.beforeNumber(word) && numberNext || isOrdinal(word, nextWord)) {
            return false;
        }
        boolean mayEnd = abbreviations.mayEnd(word);
        if (abbreviations.goesOn(word)) {
            return mayEnd && isNumberBefore(dot - word.length());
        }
        boolean starter = abbreviations.startsSentences(nextWord);
        if (Abbreviations.isInitial(word)) {
            return starter && !nextWord.equals("I") && !nextWord.equals("A");
        }
        if (MERIDIEM.contains(word)) {
            return !isTimePhrase(dot)
                    && !DATE.matcher(text).region(next, text.length()).lookingAt();
        }
        if (mayEnd || Abbreviations.isInitials(word)) {
            return starter || abbreviations.ends(word);
        }
        return true;
    }

    private boolean isOrdinal(String word, String nextWord) {
        return abbreviations.isOrdinalOf(nextWord)
                && SMALL_ORDINAL.matcher(word).matches();
    }

    private boolean isNumberBefore(int wordStart) {
        int at = wordStart;
        while (at > 0 && Characters.isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    private String wordBefore(int dot) {
        int start = dot;
        while (start > 0 && dot - start < LONGEST_WORD && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        while (start < dot && ".’'-".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, dot);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || ".°’'№§-".indexOf(c) >= 0;
    }

    private String nextWord(int next) {
        Matcher matcher = NEXT_WORD.matcher(text);
        matcher.region(next, text.length());
        return matcher.lookingAt() ? matcher.group().replace('’', '\'') : "";
    }

    /** "At 5 a.m." is no sentence yet. */
    private boolean isTimePhrase(int dot) {
        int start = sentenceStart(dot);
        return dot - start < PHRASE
                && TIME_PHRASE.matcher(text.substring(start, dot).strip()).matches();
    }

    private int sentenceStart(int at) {
        Integer before = ends.lower(at);
        return before == null ? 0 : before;
    }
}
