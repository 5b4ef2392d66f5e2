package org.stet.web.start;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The keys that this Stet made for itself at its first start: one that encrypts session cookies, and the Ed25519
 * pair that signs audit checkpoints. They are files of the data folder that only their owner may
 * read. Several nodes share theirs through the environment instead, which always wins.
 */
public final class LocalSecrets {

    private static final String SESSION = "session.key";
    private static final String AUDIT_PRIVATE = "audit-signing.key";
    private static final String AUDIT_PUBLIC = "audit-signing.pub";

    /** The files of a data folder that hold them. */
    public static final List<String> FILES = List.of(SESSION, AUDIT_PRIVATE, AUDIT_PUBLIC);

    private final Map<String, String> settings;

    private LocalSecrets(DataFolder folder) {
        makeRandom(folder, SESSION);
        makeAuditPair(folder);
        settings = Map.of(
                "quarkus.http.auth.session.encryption-key", text(folder, SESSION),
                "stet.audit.signing-key", base64(folder, AUDIT_PRIVATE),
                "stet.audit.verification-key", base64(folder, AUDIT_PUBLIC));
    }

    /** The secrets of this folder; what is missing is made. From then on the folder is held by one of them too. */
    public static LocalSecrets in(DataFolder folder) {
        LocalSecrets secrets = new LocalSecrets(folder);
        // who deletes this file ends the record that it signs: nobody does so to get at the lock
        folder.hold(AUDIT_PRIVATE);
        return secrets;
    }

    /** What Quarkus and Stet have to be told; the signing keys are Base64 of PKCS#8 and of X.509. */
    public Map<String, String> settings() {
        return settings;
    }

    private static void makeRandom(DataFolder folder, String name) {
        if (!folder.has(name)) {
            folder.write(name, Secrets.random().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The public key is written first, so that a private key never stands there without its public one. */
    private static void makeAuditPair(DataFolder folder) {
        if (folder.has(AUDIT_PRIVATE)) {
            return;
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            folder.write(AUDIT_PUBLIC, pair.getPublic().getEncoded());
            folder.write(AUDIT_PRIVATE, pair.getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new StartRefused("This Java has no Ed25519, which signs the audit; use JDK 17 or newer.", e);
        }
    }

    private static String text(DataFolder folder, String name) {
        return new String(folder.read(name), StandardCharsets.US_ASCII).trim();
    }

    private static String base64(DataFolder folder, String name) {
        return Base64.getEncoder().encodeToString(folder.read(name));
    }
}
