package org.stet.workflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers, for as long as the process lives, which passwords have proved right: a program sends its own with every
 * call, and bcrypt is slow on purpose. What is kept is a keyed digest by stored hash, so that a changed password is
 * forgotten with its hash. A wrong password is never remembered and costs as much as ever. Thread-safe.
 */
final class KnownPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST = 1_000;

    private final SecretKeySpec key = newKey();
    private final Map<String, byte[]> digests = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    });

    /** Whether the password proved right for this stored hash before. */
    boolean has(String password, String storedHash) {
        byte[] known = digests.get(storedHash);
        return known != null && MessageDigest.isEqual(known, digest(password, storedHash));
    }

    /** Remembers a password that proved right. */
    void add(String password, String storedHash) {
        digests.put(storedHash, digest(password, storedHash));
    }

    private byte[] digest(String password, String storedHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((storedHash + " " + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notThere) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, notThere);
        }
    }

    private static SecretKeySpec newKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
