package org.stet.workflow.audit;

import io.smallrye.config.ConfigMapping;

/** The Ed25519 keys that sign and verify checkpoints. */
@ConfigMapping(prefix = "stet.audit")
public interface AuditKeys {

    /** The private key: PKCS#8, Base64. */
    String signingKey();

    /** The public key: X.509, Base64. */
    String verificationKey();
}
