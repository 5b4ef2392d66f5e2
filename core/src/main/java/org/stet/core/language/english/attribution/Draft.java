package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.attribution.ChainLink;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/** An attribution while it is being put together. */
final class Draft {

    private final Optional<Span> source;
    private final Span cue;
    private final List<Span> content = new ArrayList<>();
    private final List<ChainLink> chain = new ArrayList<>();
    private final Span sentence;
    private final Optional<Span> hearer;
    private SpanIndex<Span> index;

    Draft(Optional<Span> source, Span cue, Span sentence, Optional<Span> hearer) {
        this.source = source;
        this.cue = cue;
        this.sentence = sentence;
        this.hearer = hearer;
    }

    /** The sentence that holds the cue. */
    Span sentence() {
        return sentence;
    }

    /** Who is told. */
    Optional<Span> hearer() {
        return hearer;
    }

    /** This draft's own links, without those of drafts around it. */
    List<ChainLink> chain() {
        return chain;
    }

    Optional<Span> source() {
        return source;
    }

    Span cue() {
        return cue;
    }

    List<Span> content() {
        return content;
    }

    /** Whether a content, all of which are here, shares a character with a stretch. */
    boolean contentCovers(Span span) {
        if (index == null) {
            index = SpanIndex.of(content);
        }
        return index.overlaps(span);
    }

    int start() {
        int first = Math.min(cue.start(), source.map(Span::start).orElse(Integer.MAX_VALUE));
        return content.stream().mapToInt(Span::start).reduce(first, Math::min);
    }

    int end() {
        int last = Math.max(cue.end(), source.map(Span::end).orElse(0));
        return content.stream().mapToInt(Span::end).reduce(last, Math::max);
    }
}
