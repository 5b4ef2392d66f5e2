package org.stet.workflow.following;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim or a desk that somebody follows.
 *
 * @param claim the claim, where it is one
 * @param desk the desk, where it is one
 * @param since since when
 */
public record Followed(Optional<UUID> claim, Optional<UUID> desk, Instant since) {}
