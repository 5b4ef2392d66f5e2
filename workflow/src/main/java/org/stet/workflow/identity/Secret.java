package org.stet.workflow.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Fresh secrets for cookies, links and tokens: 256 bits, in letters, digits, {@code -} and {@code _}. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
