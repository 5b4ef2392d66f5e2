package org.stet.core.claim;

import java.util.List;

import org.stet.core.attribution.ChainLink;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.PlaceMention;
import org.stet.core.statement.Quantity;
import org.stet.core.text.Span;

/**
 * A claim that core proposes for checking; an editor decides.
 *
 * @param span where it stands first in the article's text, verbatim
 * @param occurrences every place where the article makes it, in order; the first is {@code span}
 * @param wording the claim as a sentence of its own, suggested for the claim's wording
 * @param needsContext the words of the wording of which only the article tells whom or what they mean ("she", "the company");
 *     empty where the wording stands alone
 * @param speaker who speaks the words, as the article names them: the last link of the chain that is not merely cited.
 *     In "opposition sources told the Courier that …" it is the opposition sources, the end of the chain; in "…, the
 *     Courier wrote, citing officials" it is the Courier, whose words these are, and the chain goes on to the officials
 *     (cue "citing"). Where the article speaks for itself it is the publisher or the author
 * @param chain from the page back to the origin; at least one link
 * @param hedges the words by which the article leaves the claim open ("reportedly", "may"), in lower case; those of a link
 *     stand at the link too
 * @param assessment score, opinion, types and reasons
 * @param quantities the figures in it
 * @param dates the times in it
 * @param places the places in it
 */
public record ClaimCandidate(
        Span span,
        List<Occurrence> occurrences,
        String wording,
        List<String> needsContext,
        String speaker,
        List<ChainLink> chain,
        List<String> hedges,
        Assessment assessment,
        List<Quantity> quantities,
        List<DateMention> dates,
        List<PlaceMention> places) {

    /** Keeps its own copies of the lists. */
    public ClaimCandidate {
        occurrences = List.copyOf(occurrences);
        needsContext = List.copyOf(needsContext);
        chain = List.copyOf(chain);
        hedges = List.copyOf(hedges);
        quantities = List.copyOf(quantities);
        dates = List.copyOf(dates);
        places = List.copyOf(places);
    }

    /** Whether the article leaves it open ("reportedly", "alleged"). */
    public boolean hedged() {
        return !hedges.isEmpty();
    }
}
