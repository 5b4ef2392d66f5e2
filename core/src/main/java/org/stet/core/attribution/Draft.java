package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.stet.core.text.Span;

/** An attribution while it is being put together. */
final class Draft {

    private final Optional<Span> source;
    private final Span cue;
    private final List<Span> content = new ArrayList<>();

    Draft(Optional<Span> source, Span cue) {
        this.source = source;
        this.cue = cue;
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

    /** Adds a stretch; one that only white space parts from the last is joined to it. */
    void add(Span span, String text) {
        int last = content.size() - 1;
        if (last >= 0
                && content.get(last).end() <= span.start()
                && text.substring(content.get(last).end(), span.start()).isBlank()) {
            content.set(last, new Span(content.get(last).start(), span.end()));
        } else {
            content.add(span);
            Collections.sort(content);
        }
    }

    boolean contentCovers(Span span) {
        return content.stream().anyMatch(each -> each.overlaps(span));
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
