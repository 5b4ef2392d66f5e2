package org.stet.workflow.audit;

import java.util.Optional;
import java.util.function.Supplier;

/** What a feature keeps of the record and is verified with it. */
public interface VerifiedBeside {

    /**
     * Prepares the verification, before its snapshot of the database is begun.
     *
     * @return asked in the transaction of the verification: the first place where it does not agree with the record
     */
    Supplier<Optional<AuditVerification.Break>> verification();
}
