package org.stet.core.statement;

import java.util.List;
import java.util.Optional;

import org.stet.core.attribution.Attribution;
import org.stet.core.text.Span;

/**
 * One thing that an article states: the smallest stretch that can be checked, and what is known of it before anybody asks
 * whether it is worth checking.
 *
 * @param parts the stretches of one sentence that state it, verbatim, in order; at least one
 * @param wording the same as a sentence of its own
 * @param attribution who is said to have said it; empty where the article speaks for itself
 * @param hedges the words by which the article leaves it open, in lower case
 * @param act what the words do
 * @param quantities the figures in its parts
 * @param dates the times in its parts
 * @param places the places in its parts
 */
public record Statement(
        List<Span> parts,
        String wording,
        Optional<Attribution> attribution,
        List<String> hedges,
        SpeechAct act,
        List<Quantity> quantities,
        List<DateMention> dates,
        List<PlaceMention> places) {

    /** Keeps its own copies of the lists. */
    public Statement {
        parts = List.copyOf(parts);
        hedges = List.copyOf(hedges);
        quantities = List.copyOf(quantities);
        dates = List.copyOf(dates);
        places = List.copyOf(places);
    }

    /** From the beginning of the first part to the end of the last. */
    public Span cover() {
        return new Span(parts.get(0).start(), parts.get(parts.size() - 1).end());
    }
}
