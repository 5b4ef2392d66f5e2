package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private final CueLexicon lexicon = CueLexicon.shipped();

    /** The spans, and those inside contents in which the tagger saw no cue. */
    RoleSpans in(TaggedArticle article, RoleSpans spans) {
        List<Span> sources = new ArrayList<>(spans.sources());
        List<Span> cues = new ArrayList<>(spans.cues());
        List<Span> contents = new ArrayList<>(spans.contents());
        SpanIndex<Span> known = SpanIndex.of(spans.sources());
        SpanIndex<Span> attributing = SpanIndex.of(spans.cues());
        for (Span content : spans.contents()) {
            article.deadline().check();
            if (!attributing.overlaps(content) && !article.quotations().quoted(content.start())) {
                TaggedSentence sentence = article.tagged().get(article.sentenceAt(content.start()));
                frame(sentence, content).ifPresent(frame -> {
                    Span source =
                            sentence.cover(frame.source().from(), frame.source().to());
                    if (!known.overlaps(source)) {
                        sources.add(source);
                    }
                    cues.add(sentence.cover(frame.source().to(), frame.that()));
                    contents.add(new Span(sentence.token(frame.that()).start(), content.end()));
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
        int verb = from;
        while (sentence.has(verb) && !sentence.verbal(verb) && !sentence.is(verb, ",")) {
            verb++;
        }
        while (sentence.isTagged(verb, "AUX") && sentence.verbal(verb + 1)) {
            verb++;
        }
        Optional<Frame> quoted = quoted(sentence, from, content);
        if (quoted.isPresent()) {
            return quoted;
        }
        if (!sentence.is(verb + 1, "that")
                || sentence.token(verb + 1).end() > content.end()
                || !attributes(sentence, verb)) {
            return Optional.empty();
        }
        int to = verb;
        while (to > from && sentence.isTagged(to - 1, "AUX", "ADV")) {
            to--;
        }
        boolean named = to > from && to - from <= LONGEST_SOURCE && sentence.nominal(to - 1);
        return named ? Optional.of(new Frame(new Stretch(from, to), verb + 1)) : Optional.empty();
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
