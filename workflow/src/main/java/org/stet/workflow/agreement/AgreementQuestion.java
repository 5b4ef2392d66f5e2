package org.stet.workflow.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose agreement is asked for; what is empty does not narrow it.
 *
 * @param desk the desk
 * @param topic a topic of the claims
 * @param from opened at or after this
 * @param to opened before this
 */
public record AgreementQuestion(
        Optional<UUID> desk, Optional<String> topic, Optional<Instant> from, Optional<Instant> to) {}
