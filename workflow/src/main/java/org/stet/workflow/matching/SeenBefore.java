package org.stet.workflow.matching;

import java.util.Optional;
import java.util.Set;

import org.stet.core.matching.Difference;
import org.stet.workflow.archive.Archive;
import org.stet.workflow.publication.PublicationVersion;

/**
 * A past fact-check of what may be the same claim: one of the newsroom's own, or one that another published.
 *
 * @param own the newsroom's own; empty for another's
 * @param archived another's; empty for the newsroom's own
 * @param likely whether it is believed to be the same claim, rather than a similar one
 * @param differs in what it differs, where it says nearly the same words and something else; such a one is never likely
 * @param score how well it fits; comparable only between the answers to one question
 */
public record SeenBefore(
        Optional<Own> own, Optional<Archive.Found> archived, boolean likely, Set<Difference> differs, double score) {

    /**
     * One of the newsroom's own.
     *
     * @param slug the last part of its public address
     * @param version what is public of it now
     */
    public record Own(String slug, PublicationVersion version) {}

    /** Whether it says nearly the same words and something else. */
    public boolean isVariant() {
        return !differs.isEmpty();
    }
}
