package org.stet.core.attribution;

import java.util.Optional;
import java.util.Set;

/** Finds the words that a cue attributes, before or after it, within one sentence. */
final class ContentLocator {

    private static final Set<String> CLAUSE_OPENERS =
            Set.of("that", "whether", "if", "how", "why", "what", "when", "where", "who", "which");

    private static final Set<String> NEW_CLAUSES = Set.of(
            "while",
            "after",
            "before",
            "because",
            "as",
            "when",
            "if",
            "since",
            "during",
            "following",
            "amid",
            "although",
            "though",
            "whereas",
            "unless",
            "until");

    private final CueLexicon lexicon;

    ContentLocator(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What follows the cue, if the verb takes it. */
    Optional<Stretch> after(TaggedSentence sentence, Cue cue) {
        int start = start(sentence, cue);
        if (!sentence.has(start) || start >= sentence.endOfWords()) {
            return Optional.empty();
        }
        if (sentence.opensQuotation(start)) {
            return Optional.of(new Stretch(start, clauseEnd(sentence, start, true)));
        }
        if (sentence.isAny(start, CLAUSE_OPENERS) && takesClause(cue) && !sentence.isTagged(start, "ADP")) {
            return stretch(start, clauseEnd(sentence, start, true));
        }
        if (sentence.is(start, "to") && sentence.isTagged(start, "PART", "ADP")) {
            return cue.lexical().takes("to") ? stretch(start, clauseEnd(sentence, start, false)) : Optional.empty();
        }
        if (cue.lexical().takes("clause") && beginsClause(sentence, start)) {
            return stretch(start, clauseEnd(sentence, start, true));
        }
        boolean particle = cue.to() > cue.verb() + 1 && !cue.lexical().takes("clause");
        if ((cue.lexical().takes("object") || particle || takesParticle(sentence, cue))
                && (sentence.beginsPhrase(start) || sentence.isTagged(start, "VERB"))
                && !sentence.time(start)) {
            return stretch(start, clauseEnd(sentence, start, false));
        }
        return Optional.empty();
    }

    private static boolean takesParticle(TaggedSentence sentence, Cue cue) {
        return cue.to() > cue.verb() + 1
                && cue.lexical().takesParticle(sentence.token(cue.to() - 1).lower());
    }

    private static boolean takesClause(Cue cue) {
        return cue.lexical().takes("that") || cue.lexical().takes("clause");
    }

    /** Where the content after a cue begins: past addressees, words of time and a comma or colon. */
    private static int start(TaggedSentence sentence, Cue cue) {
        int at = sentence.skipTimeForwards(cue.to());
        if (cue.lexical().takes("hearer") && !sentence.opensQuotation(at)) {
            at = pastHearer(sentence, at);
            at = sentence.skipTimeForwards(at);
        }
        if ((sentence.is(at, ",") || sentence.is(at, ":")) && sentence.opensQuotation(at + 1)) {
            return at + 1;
        }
        return sentence.is(at, ":") ? at + 1 : at;
    }

    /** Who is told: the phrase between "told" and what is told. */
    static Optional<Stretch> hearer(TaggedSentence sentence, Cue cue) {
        if (!cue.lexical().base().equals("tell")) {
            return Optional.empty();
        }
        int start = sentence.skipTimeForwards(cue.to());
        return stretch(start, pastHearer(sentence, start));
    }

    private static int pastHearer(TaggedSentence sentence, int start) {
        if (sentence.isTagged(start, "PRON") && !sentence.possessive(start)) {
            return sentence.isAny(start, CLAUSE_OPENERS) ? start : start + 1;
        }
        int at = start;
        while (sentence.isTagged(at, "DET", "ADJ", "NOUN", "PROPN", "NUM")
                        && !sentence.time(at)
                        && !(at > start && sentence.isTagged(at, "DET"))
                || at > start && sentence.isAny(at, Set.of("of", "at", "in", "'s", "&")) && !sentence.time(at + 1)) {
            at++;
        }
        return at;
    }

    private static boolean beginsClause(TaggedSentence sentence, int start) {
        if (!sentence.beginsPhrase(start) && !sentence.isTagged(start, "ADV", "ADP", "SCONJ", "VERB")) {
            return false;
        }
        boolean quoted = sentence.quoted(start);
        for (int i = start; i < sentence.endOfWords() && (!quoted || sentence.quoted(i)); i++) {
            if (sentence.isTagged(i, "AUX") || i > start && finite(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before {@code start} open a clause that a comma will close: "But if the letters show …". */
    private static boolean inSubordinateClause(TaggedSentence sentence, int start) {
        int at = start;
        while (at > 0 && !sentence.is(at - 1, ",") && !sentence.opensQuotation(at - 1)) {
            at--;
        }
        int first = sentence.isTagged(at, "CCONJ") || sentence.is(at, "even") ? at + 1 : at;
        return first < start && sentence.isAny(first, NEW_CLAUSES) && !sentence.isAny(first, Set.of("during", "amid"))
                || at > 0 && sentence.isAny(at, Set.of("who", "which"));
    }

    private static boolean finite(TaggedSentence sentence, int i) {
        return sentence.isTagged(i, "VERB") && !sentence.token(i).lower().endsWith("ing") && !sentence.is(i - 1, "to");
    }

    private int clauseEnd(TaggedSentence sentence, int start, boolean main) {
        boolean clause = main && !inSubordinateClause(sentence, start);
        boolean inside = sentence.quoted(start) && !sentence.opensQuotation(start);
        int end = sentence.endOfWords();
        for (int at = start + 1; at < end; at++) {
            if (inside && (!sentence.quoted(at) || sentence.closesQuotation(at))) {
                return trimmed(sentence, start, at);
            }
            if ((inside || !sentence.quoted(at)) && endsClause(sentence, at, clause)) {
                return trimmed(sentence, start, at);
            }
        }
        return end;
    }

    private static int trimmed(TaggedSentence sentence, int start, int end) {
        int at = end;
        while (at > start + 1
                && sentence.isAny(at - 1, Set.of(",", "."))
                && sentence.quoted(at - 1) == (sentence.quoted(start) && !sentence.opensQuotation(start))) {
            at--;
        }
        return at;
    }

    private boolean endsClause(TaggedSentence sentence, int at, boolean clause) {
        if (sentence.is(at, ";")
                || sentence.is(at, "according") && sentence.is(at + 1, "to") && !sentence.is(at - 1, "that")) {
            return true;
        }
        if (clause && sentence.is(at, ",") && turns(sentence, at + 1)) {
            return true;
        }
        if (sentence.is(at, "but") && sentence.verbal(at + 1)) {
            return true;
        }
        if (sentence.is(at, ",") && (gerundCue(sentence, at + 1) || sentence.is(at + 1, "according"))) {
            return true;
        }
        if (sentence.isTagged(at, "CCONJ") && cueFollows(sentence, at + 1)) {
            return true;
        }
        if (sentence.is(at, ",") && sentence.isTagged(at + 1, "CCONJ") && cueFollows(sentence, at + 2)) {
            return true;
        }
        return !clause && endsPhrase(sentence, at);
    }

    private static boolean turns(TaggedSentence sentence, int at) {
        return sentence.isAny(at, Set.of("but", "although", "though", "whereas"))
                || sentence.is(at, "even") && sentence.isAny(at + 1, Set.of("as", "though"));
    }

    private static boolean endsPhrase(TaggedSentence sentence, int at) {
        return sentence.is(at, ",")
                        && !(sentence.isTagged(at - 1, "PROPN", "ADJ") && sentence.isTagged(at + 1, "PROPN", "ADJ"))
                || sentence.isAny(at, NEW_CLAUSES) && sentence.isTagged(at, "SCONJ", "ADP", "ADV", "VERB")
                || sentence.isTagged(at, "CCONJ") && sentence.verbal(at + 1)
                || sentence.isAny(at, Set.of("—", "–", ":"));
    }

    private boolean gerundCue(TaggedSentence sentence, int at) {
        int verb = sentence.isTagged(at, "ADV", "CCONJ") ? at + 1 : at;
        return sentence.has(verb)
                && sentence.token(verb).lower().endsWith("ing")
                && lexicon.find(sentence.token(verb).lower()).isPresent();
    }

    private boolean cueFollows(TaggedSentence sentence, int at) {
        int verb = at;
        if (sentence.isAny(verb, Set.of("he", "she", "they"))) {
            verb++;
        }
        while (sentence.isTagged(verb, "ADV", "AUX")) {
            verb++;
        }
        return sentence.isTagged(verb, "VERB")
                && lexicon.find(sentence.token(verb).lower())
                        .filter(found -> found.takes("quote"))
                        .isPresent()
                && !sentence.token(verb).lower().equals("report");
    }

    /**
     * What stands before {@code end}, where the source or the cue begins: a quotation, or a clause closed by a comma.
     */
    Optional<Stretch> before(TaggedSentence sentence, int end) {
        int last = end - 1;
        boolean comma = sentence.is(last, ",") || sentence.isAny(last, Set.of("—", "–"));
        int close = comma && !sentence.quoted(last) ? last - 1 : last;
        if (sentence.closesQuotation(close)) {
            int from = quotationStart(sentence, close);
            return Optional.of(new Stretch(sentenceStart(sentence, from), close + 1));
        }
        if (!comma || sentence.quoted(last) != sentence.quoted(end)) {
            return Optional.empty();
        }
        int from = sentenceStart(sentence, last);
        boolean says = false;
        for (int i = from; i < last; i++) {
            says |= sentence.verbal(i) || sentence.quotationMark(i);
        }
        return says && last - from > 2 ? stretch(from, last) : Optional.empty();
    }

    private static int quotationStart(TaggedSentence sentence, int close) {
        int at = close;
        while (at > 0 && sentence.quoted(at - 1) && !(at < close && sentence.opensQuotation(at))) {
            at--;
        }
        return at;
    }

    /** The start of the sentence, or of the part of it that speaks in the same quotation as place {@code at}. */
    private static int sentenceStart(TaggedSentence sentence, int at) {
        if (sentence.quoted(at) && !sentence.opensQuotation(at)) {
            int start = at;
            while (start > 0 && sentence.quoted(start - 1) && !sentence.quotationMark(start - 1)) {
                start--;
            }
            return start;
        }
        int start = at;
        while (start > 0 && !sentence.isAny(start - 1, Set.of(":", ";"))) {
            start--;
        }
        return start;
    }

    private static Optional<Stretch> stretch(int from, int to) {
        return from < to ? Optional.of(new Stretch(from, to)) : Optional.empty();
    }
}
