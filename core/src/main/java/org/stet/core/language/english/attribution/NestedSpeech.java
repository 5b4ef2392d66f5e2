package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.CueLexicon;
import org.stet.core.language.english.span.CueLexicon.Verb;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.language.english.token.Stretch;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * Finds what a tagger of one layer cannot: somebody who says something inside what somebody else says ("According to the
 * report, union sources noted that …"). A content that begins with a noun phrase, a verb of saying and "that" holds an
 * attribution of its own.
 */
final class NestedSpeech {

    private static final int LONGEST_SOURCE = 8;

    private static final int LONGEST_DESCRIBED = 14;

    private static final int NEAR = 8;

    /** Verbs of plain saying, behind which "that" is often left out. */
    private static final Set<String> SAYING =
            Set.of("said", "says", "admitted", "admits", "claimed", "claims", "announced", "believes", "believed");

    private static final Set<String> TEMPORAL = Set.of("after", "before", "since");

    /** Sources inside a quotation that are whoever speaks, or nobody in particular. */
    private static final Set<String> NOBODY =
            Set.of("i", "we", "you", "it", "this", "that", "which", "who", "people", "everybody", "everyone", "nobody");

    private final CueLexicon lexicon = CueLexicon.shipped();

    /** The spans, and those inside contents in which the tagger saw no cue. */
    RoleSpans in(TaggedArticle article, RoleSpans spans) {
        List<Span> sources = new ArrayList<>(spans.sources());
        List<Span> cues = new ArrayList<>(spans.cues());
        List<Span> contents = new ArrayList<>(spans.contents());
        SpanIndex<Span> known = SpanIndex.of(spans.sources());
        SpanIndex<Span> attributing = SpanIndex.of(spans.cues());
        SpanIndex<Span> given = SpanIndex.of(spans.contents());
        for (Span content : spans.contents()) {
            article.deadline().check();
            int last = article.sentenceAt(content.end() - 1);
            for (int i = article.sentenceAt(content.start()); i <= last; i++) {
                TaggedSentence sentence = article.tagged().get(i);
                Span part = new Span(
                        Math.max(content.start(), sentence.span().start()),
                        Math.min(content.end(), sentence.span().end()));
                Optional<Frame> frame = part.length() > 0 ? frame(sentence, part) : Optional.empty();
                frame.ifPresent(each -> {
                    Span source =
                            sentence.cover(each.source().from(), each.source().to());
                    int comma = sentence.is(each.source().to(), ",") ? 1 : 0;
                    Span cue = sentence.cover(each.source().to() + comma, each.that());
                    List<Span> seen = attributing.overlapping(part);
                    Span said = new Span(sentence.token(each.that()).start(), part.end());
                    if (!seen.stream().allMatch(cue::overlaps)
                            || !seen.isEmpty()
                                    && given.overlapping(said).stream().anyMatch(said::contains)) {
                        return;
                    }
                    if (!known.overlaps(source)) {
                        sources.add(source);
                    }
                    if (seen.isEmpty()) {
                        cues.add(cue);
                    }
                    contents.add(said);
                });
            }
        }
        return new RoleSpans(sources, cues, contents);
    }

    /** Who says it, and the place of the "that" behind the cue. */
    private record Frame(Stretch source, int that) {}

    private Optional<Frame> frame(TaggedSentence sentence, Span content) {
        int from = 0;
        while (from < sentence.size() && sentence.token(from).start() < content.start()) {
            from++;
        }
        from = opening(sentence, from);
        int verb = from;
        while (sentence.has(verb) && !sentence.verbal(verb) && !sentence.is(verb, ",")) {
            verb++;
        }
        int described = behindApposition(sentence, verb);
        int longest = described > verb ? LONGEST_DESCRIBED : LONGEST_SOURCE;
        verb = described;
        while (sentence.isTagged(verb, "AUX") && sentence.verbal(verb + 1)) {
            verb++;
        }
        Optional<Frame> quoted = quoted(sentence, from, content);
        if (quoted.isPresent()) {
            return quoted;
        }
        boolean that = sentence.is(verb + 1, "that");
        if (!that && !sayingClause(sentence, verb)
                || !sentence.has(verb + 1)
                || sentence.token(verb + 1).end() > content.end()
                || !attributes(sentence, verb)) {
            return Optional.empty();
        }
        int to = verb;
        while (to > from && (sentence.isTagged(to - 1, "AUX", "ADV") || sentence.is(to - 1, ","))) {
            to--;
        }
        boolean named = to > from
                && to - from <= longest
                && (sentence.nominal(to - 1) || sentence.is(to - 1, ")"))
                && !sentence.isAny(to - 1, NOBODY)
                && (that || to - from == 1 || sentence.isTagged(from, "DET", "PROPN"));
        return named ? Optional.of(new Frame(new Stretch(from, to), verb + 1)) : Optional.empty();
    }

    /** Past what stands before the subject: a mark, "and", "Afterward,". */
    private static int opening(TaggedSentence sentence, int first) {
        int from = first;
        while (sentence.quotationMark(from) || sentence.isTagged(from, "CCONJ") || sentence.isAny(from, TEMPORAL)) {
            from++;
        }
        return sentence.is(from + 1, ",") && sentence.beginsPhrase(from + 2) ? from + 2 : from;
    }

    /** The verb behind "The partnership, United Delta Ventures (UDV), …"; {@code comma} itself where none follows. */
    private static int behindApposition(TaggedSentence sentence, int comma) {
        int close = comma + 1;
        while (sentence.is(comma, ",")
                && sentence.has(close)
                && close - comma <= NEAR
                && !sentence.is(close, ",")
                && !sentence.verbal(close)) {
            close++;
        }
        boolean verb = sentence.verbal(close + 1) || sentence.is(close + 2, "that");
        return sentence.is(comma, ",") && sentence.is(close, ",") && verb ? close + 1 : comma;
    }

    /** "Rolf said he had …", "the ministry says the bridge is …": a clause without "that" behind a verb of plain saying. */
    private static boolean sayingClause(TaggedSentence sentence, int verb) {
        if (!sentence.isAny(verb, SAYING) || !sentence.beginsPhrase(verb + 1)) {
            return false;
        }
        for (int i = verb + 2; i < Math.min(sentence.size(), verb + NEAR); i++) {
            if (sentence.verbal(i) && !sentence.is(i - 1, "to")) {
                return sentence.nominal(i - 1) || sentence.isTagged(i - 1, "ADV");
            }
            if (sentence.isTagged(i, "PUNCT", "SCONJ")) {
                return false;
            }
        }
        return false;
    }

    /** "… (quoted) another official as saying that …": a noun phrase before "as saying". */
    private static Optional<Frame> quoted(TaggedSentence sentence, int from, Span content) {
        int as = from;
        while (as - from <= LONGEST_SOURCE && sentence.has(as) && !sentence.is(as, "as") && !sentence.verbal(as)) {
            as++;
        }
        boolean says = sentence.is(as, "as") && sentence.is(as + 1, "saying") && sentence.has(as + 3);
        return says && as > from && sentence.token(as + 2).end() < content.end() && sentence.nominal(as - 1)
                ? Optional.of(new Frame(new Stretch(from, as), as + 2))
                : Optional.empty();
    }

    private boolean attributes(TaggedSentence sentence, int verb) {
        return lexicon.find(sentence.token(verb).lower())
                .filter(NestedSpeech::takesClause)
                .isPresent();
    }

    private static boolean takesClause(Verb verb) {
        return verb.takes("clause") || verb.takes("that");
    }
}
