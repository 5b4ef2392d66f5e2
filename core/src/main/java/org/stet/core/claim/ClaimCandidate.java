package org.stet.core.claim;

import java.util.List;

import org.stet.core.attribution.ChainLink;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.text.Span;

/**
 * A claim that core proposes for checking; an editor decides.
 *
 * @param span where it stands in the article's text, verbatim
 * @param wording the claim as a sentence of its own, suggested for the claim's wording
 * @param speaker who speaks the words, as the article names them: the last link of the chain that is not merely cited.
 *     In "opposition sources told the Courier that …" it is the opposition sources, the end of the chain; in "…, the
 *     Courier wrote, citing officials" it is the Courier, whose words these are, and the chain goes on to the officials
 *     (cue "citing"). Where the article speaks for itself it is the publisher or the author
 * @param chain from the page back to the origin; at least one link
 * @param hedged whether the article leaves it open ("reportedly", "alleged")
 * @param assessment score, opinion, types and reasons
 */
public record ClaimCandidate(
        Span span, String wording, String speaker, List<ChainLink> chain, boolean hedged, Assessment assessment) {

    /** Keeps its own copy of the list. */
    public ClaimCandidate {
        chain = List.copyOf(chain);
    }
}
