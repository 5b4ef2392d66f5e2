package org.stet.core.claim;

import java.util.List;

import org.stet.core.attribution.ChainLink;
import org.stet.core.text.Span;

/**
 * One place where an article makes a claim.
 *
 * @param span where it stands, verbatim
 * @param wording the claim there as a sentence of its own
 * @param chain who makes it there, from the page back to the origin
 */
public record Occurrence(Span span, String wording, List<ChainLink> chain) {

    /** Keeps its own copy of the list. */
    public Occurrence {
        chain = List.copyOf(chain);
    }
}
