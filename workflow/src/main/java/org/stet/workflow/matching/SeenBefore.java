package org.stet.workflow.matching;

import java.util.Set;

import org.stet.core.matching.Difference;
import org.stet.workflow.publication.PublicationVersion;

/**
 * A past fact-check of what may be the same claim.
 *
 * @param slug the last part of its public address
 * @param version what is public of it now
 * @param likely whether it is believed to be the same claim, rather than a similar one
 * @param differs in what it differs, where it says nearly the same words and something else; such a one is never likely
 */
public record SeenBefore(String slug, PublicationVersion version, boolean likely, Set<Difference> differs) {

    /** Whether it says nearly the same words and something else. */
    public boolean isVariant() {
        return !differs.isEmpty();
    }
}
