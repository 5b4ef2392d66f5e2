package org.stet.workflow.audit;

import java.util.Optional;

/** What a feature keeps of the record and is verified with it. */
public interface VerifiedBeside {

    /** The first place where it does not agree with the record; asked in the transaction of the verification. */
    Optional<AuditVerification.Break> firstBreak();
}
