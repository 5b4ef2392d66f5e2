package org.stet.core.language.english.span;

import java.util.List;

import org.stet.core.text.Span;

/**
 * The pieces that attributions are made of, not yet put together. Spans of one role do not overlap, unless a content
 * holds another; those of two roles may (a source that stands in what somebody else says).
 *
 * @param sources who says something
 * @param cues the words that attribute
 * @param contents what is said, each unbroken piece a span
 */
public record RoleSpans(List<Span> sources, List<Span> cues, List<Span> contents) {

    /** Keeps its own copies, in the order of the text. */
    public RoleSpans {
        sources = sources.stream().sorted().toList();
        cues = cues.stream().sorted().toList();
        contents = contents.stream().sorted().toList();
    }
}
