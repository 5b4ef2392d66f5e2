package org.stet.web.start;

import java.security.SecureRandom;
import java.util.Base64;

/** Fresh secrets: 256 bits each, in letters, digits, {@code -} and {@code _}. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
