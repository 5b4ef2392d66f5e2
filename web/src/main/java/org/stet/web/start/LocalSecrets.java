package org.stet.web.start;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
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

    private final DataFolder folder;

    private LocalSecrets(DataFolder folder) {
        this.folder = folder;
    }

    /** The secrets of this folder; what is missing is made. */
    public static LocalSecrets in(DataFolder folder) {
        LocalSecrets secrets = new LocalSecrets(folder);
        secrets.makeRandom(SESSION);
        secrets.makeAuditPair();
        return secrets;
    }

    /** What Quarkus and Stet have to be told; the signing keys are Base64 of PKCS#8 and of X.509. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.auth.session.encryption-key", text(SESSION));
        settings.put("stet.audit.signing-key", base64(AUDIT_PRIVATE));
        settings.put("stet.audit.verification-key", base64(AUDIT_PUBLIC));
        return settings;
    }

    private void makeRandom(String name) {
        if (!folder.has(name)) {
            folder.write(name, Secrets.random().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The public key is written first, so that a private key never stands there without its public one. */
    private void makeAuditPair() {
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

    private String text(String name) {
        return new String(folder.read(name), StandardCharsets.US_ASCII).trim();
    }

    private String base64(String name) {
        return Base64.getEncoder().encodeToString(folder.read(name));
    }
}
