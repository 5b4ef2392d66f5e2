package org.stet.workflow.audit;

import java.nio.file.Path;
import java.util.List;
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

    /**
     * The public keys that were replaced, the oldest first: X.509, Base64, with commas between. What they signed holds, and
     * readers find them at {@code /.well-known/stet-keys.json}.
     */
    Optional<List<String>> formerKeys();

    /**
     * The file outside the database that keeps the checkpoints' roots; by default {@code audit-roots.txt} in the data folder. A
     * file beside it, whose name begins with {@code public-}, keeps those of the checkpoints that readers are shown.
     */
    Optional<Path> rootsFile();

    /** How often what was recorded since is gathered into a signed checkpoint; {@code off}: never. */
    @WithDefault("1m")
    String checkpointEvery();
}
