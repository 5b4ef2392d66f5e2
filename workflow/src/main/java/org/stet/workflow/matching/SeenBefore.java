package org.stet.workflow.matching;

import org.stet.workflow.publication.PublicationVersion;

/**
 * A past fact-check of what may be the same claim.
 *
 * @param slug the last part of its public address
 * @param version what is public of it now
 * @param likely whether it is believed to be the same claim, rather than a similar one
 */
public record SeenBefore(String slug, PublicationVersion version, boolean likely) {}
