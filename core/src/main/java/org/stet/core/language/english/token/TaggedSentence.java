package org.stet.core.language.english.token;

import java.util.List;
import java.util.Set;

import org.stet.core.attribution.Quotations;
import org.stet.core.language.WordLists;
import org.stet.core.text.Span;

/** A sentence as tagged tokens, with the questions that the rules ask of it. Places are token numbers. */
public final class TaggedSentence {

    private static final WordLists LISTS = WordLists.read("english/words");

    private static final WordLists CALENDAR = WordLists.read("english/calendar");

    private static final Set<String> DAYS = CALENDAR.set("days");

    private static final Set<String> MONTHS = CALENDAR.set("months");

    private static final Set<String> SHORT_MONTHS = CALENDAR.set("short-months");

    private static final Set<String> TIMES = LISTS.set("times");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "its", "their", "our", "my", "your");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private final Span span;
    private final List<Token> tokens;
    private final boolean[] quoted;
    private final int endOfWords;
    private final int firstVerb;

    public TaggedSentence(Span span, List<Token> tokens, Quotations quotations) {
        this.span = span;
        this.tokens = tokens;
        this.quoted = new boolean[tokens.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = quotations.quoted(tokens.get(i).start());
        }
        int end = tokens.size();
        while (end > 0 && isStop(tokens.get(end - 1).text()) && !quoted[end - 1]) {
            end--;
        }
        this.endOfWords = end;
        int verb = 0;
        while (has(verb) && !verbal(verb)) {
            verb++;
        }
        this.firstVerb = verb;
    }

    private static boolean isStop(String token) {
        return token.chars().allMatch(c -> ".?!;:,…".indexOf(c) >= 0);
    }

    /** Where it stands in the article's text. */
    public Span span() {
        return span;
    }

    /** The number of tokens. */
    public int size() {
        return tokens.size();
    }

    /** Token {@code i}. */
    public Token token(int i) {
        return tokens.get(i);
    }

    /** Whether token {@code i} is there and is {@code word}, in lower case. */
    public boolean is(int i, String word) {
        return has(i) && tokens.get(i).is(word);
    }

    /** Whether token {@code i} is there and is one of the words, in lower case. */
    public boolean isAny(int i, Set<String> words) {
        return has(i) && words.contains(tokens.get(i).lower());
    }

    /** Whether token {@code i} is there and has one of the parts of speech. */
    public boolean isTagged(int i, String... tags) {
        return has(i) && tokens.get(i).isTagged(tags);
    }

    /** Whether there is a token {@code i}. */
    public boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    /** Whether token {@code i} stands in a quotation; its marks count as inside. */
    public boolean quoted(int i) {
        return has(i) && quoted[i];
    }

    /** Whether token {@code i} is a double quotation mark. */
    public boolean quotationMark(int i) {
        return has(i) && tokens.get(i).isQuotationMark();
    }

    /** Whether a quotation begins at token {@code i}. */
    public boolean opensQuotation(int i) {
        return quotationMark(i)
                && quoted(i)
                && (i == 0 || !quoted(i - 1) || quotationMark(i - 1))
                && !tokens.get(i).is("”")
                && i + 1 < quoted.length;
    }

    /** Whether token {@code i} can be the last of a noun phrase. */
    public boolean nominal(int i) {
        return isTagged(i, "NOUN", "PROPN", "NUM") && !time(i)
                || isTagged(i, "ADJ", "X", "SYM") && !time(i)
                || isTagged(i, "PRON") && !isAny(i, RELATIVES);
    }

    /** Whether token {@code i} says whose something is: "his", "'s". */
    public boolean possessive(int i) {
        return isAny(i, POSSESSIVES)
                || is(i, "'s") && (isTagged(i, "PART") || beginsPhrase(i + 1) && !isTagged(i + 1, "DET", "PRON"))
                || is(i, "'");
    }

    public boolean relative(int i) {
        return isAny(i, RELATIVES) && isTagged(i, "PRON", "DET", "SCONJ");
    }

    /** Whether token {@code i} is a verb or an auxiliary. */
    public boolean verbal(int i) {
        return isTagged(i, "VERB", "AUX");
    }

    /** Whether a noun phrase can begin at token {@code i}. */
    public boolean beginsPhrase(int i) {
        return isTagged(i, "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "SYM") || isAny(i, POSSESSIVES);
    }

    /** Whether token {@code i} is a day, a month or another word of time. */
    public boolean time(int i) {
        return isAny(i, DAYS)
                || isAny(i, TIMES)
                || (isAny(i, MONTHS) || isAny(i, SHORT_MONTHS)) && isTagged(i, "PROPN", "NOUN");
    }

    /** The place after the last character of the sentence that says something: without its full stop. */
    public int endOfWords() {
        return endOfWords;
    }

    /** The first token that is a verb or an auxiliary; the number of tokens if none is. */
    public int firstVerb() {
        return firstVerb;
    }

    /** The first token that begins at {@code position} of the text or after it; the number of tokens if none does. */
    public int firstFrom(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The stretch of the text from token {@code from} to token {@code to}, exclusive. */
    public Span cover(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
