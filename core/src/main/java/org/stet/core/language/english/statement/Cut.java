package org.stet.core.language.english.statement;

import java.util.List;
import java.util.Optional;

import org.stet.core.attribution.Attribution;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/**
 * What one sentence says without the frame around it, and who is said to have said it.
 *
 * @param sentence the sentence
 * @param parts the stretches of the sentence that say it, in order
 * @param attribution who said it; empty where the article speaks for itself
 */
record Cut(Sentence sentence, List<Span> parts, Optional<Attribution> attribution) {

    Span cover() {
        return new Span(parts.get(0).start(), parts.get(parts.size() - 1).end());
    }

    int length() {
        return parts.stream().mapToInt(Span::length).sum();
    }
}
