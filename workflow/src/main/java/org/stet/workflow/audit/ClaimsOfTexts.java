package org.stet.workflow.audit;

import java.util.Collection;
import java.util.UUID;

/** What the erasure of texts must know of the claims that they belong to. */
public interface ClaimsOfTexts {

    /** Locks these claims until the transaction ends, so that nothing is written to them meanwhile. */
    void lock(Collection<UUID> claimIds);

    /** Gives these claims their next version: who has read them must read again before writing. */
    void giveNextVersion(Collection<UUID> claimIds);
}
