package org.stet.workflow.factcheck;

import java.util.Optional;
import java.util.UUID;

/** What a report must know of corrections: the one that was begun and is not public yet. */
public interface CorrectionUnderWay {

    /** The kind and reason of the claim's correction that is under way, as readers will be told of it. */
    Optional<CheckDocument.CorrectionNote> of(UUID claimId);
}
