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
 * @param topic what the article is about, where the wording does not say it; empty where it does, or nobody can tell
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
        Optional<String> topic,
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

    /** The wording for a reader who does not know the article: with the topic in square brackets where it is left open. */
    public String standingAlone() {
        String end = wording.endsWith(".") ? "." : "";
        return topic.map(words -> wording.substring(0, wording.length() - end.length()) + " [" + words + "]" + end)
                .orElse(wording);
    }

    /** From the beginning of the first part to the end of the last. */
    public Span cover() {
        return new Span(parts.get(0).start(), parts.get(parts.size() - 1).end());
    }
}
