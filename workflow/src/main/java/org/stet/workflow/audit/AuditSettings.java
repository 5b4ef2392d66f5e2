package org.stet.workflow.audit;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The Ed25519 keys that sign and verify checkpoints, and where their roots are kept. */
@ConfigMapping(prefix = "stet.audit")
public interface AuditSettings {

    /** The private key: PKCS#8, Base64; by default made in the data folder at the first start. */
    String signingKey();

    /** The public key: X.509, Base64; by default made with the private one. */
    String verificationKey();

    /** The file outside the database that keeps the checkpoints' roots; by default {@code audit-roots.txt} in the data folder. */
    Optional<Path> rootsFile();

    /** How often what was recorded since is gathered into a signed checkpoint; {@code off}: never. */
    @WithDefault("1m")
    String checkpointEvery();
}
