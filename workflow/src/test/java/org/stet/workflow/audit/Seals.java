package org.stet.workflow.audit;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Seals with keys of a test's own. */
public final class Seals {

    private Seals() {}

    /** A seal that signs with this pair, after these public keys, the oldest first. */
    public static CheckpointSeal of(KeyPair present, List<String> former) {
        return new CheckpointSeal(new AuditSettings() {
            @Override
            public String signingKey() {
                return Base64.getEncoder().encodeToString(present.getPrivate().getEncoded());
            }

            @Override
            public String verificationKey() {
                return Base64.getEncoder().encodeToString(present.getPublic().getEncoded());
            }

            @Override
            public Optional<List<String>> formerKeys() {
                return Optional.of(former);
            }

            @Override
            public Optional<Path> rootsFile() {
                return Optional.empty();
            }

            @Override
            public String checkpointEvery() {
                return "off";
            }
        });
    }
}
