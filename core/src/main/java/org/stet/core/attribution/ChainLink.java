package org.stet.core.attribution;

import java.util.List;

/**
 * One link of the chain through which a claim reached the page.
 *
 * @param name the source as a reader would name it: "Asharq al-Awsat", "Syrian opposition sources"
 * @param kind what kind of source it is
 * @param cue how it passed the claim on: "said", "told", "citing"; empty for the page itself
 * @param description what the article says of the source: "Saudi-owned, London-based newspaper", "the mayor of Karsten";
 *     empty where it says nothing
 * @param hedges the words by which this link leaves the claim open ("reportedly", "claimed"), in order; empty where it
 *     states it
 */
public record ChainLink(String name, SourceKind kind, String cue, String description, List<String> hedges) {

    /** Keeps its own copy of the list; a link that was stored before links had a description reads as without one. */
    public ChainLink {
        description = description == null ? "" : description;
        hedges = hedges == null ? List.of() : List.copyOf(hedges);
    }

    /** A link of which the article says nothing more. */
    public ChainLink(String name, SourceKind kind, String cue) {
        this(name, kind, cue, "", List.of());
    }
}
