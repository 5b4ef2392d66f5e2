package org.stet.workflow.time;

import java.util.UUID;

/**
 * A desk's time policy was changed; told within the transaction of the change.
 *
 * @param deskId the desk
 */
public record TimePolicyChanged(UUID deskId) {}
