package org.stet.web.security;

import java.time.Duration;

import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * The keys that Keycloak signs with, kept from one token to the next. A token whose key is not among them lets them be read
 * again, as a key that is new needs it, but no more often than the pause says: forged tokens cost Keycloak next to nothing.
 */
final class RealmKeys {

    private static final int MILLIS_TO_ANSWER = 2_000;

    private RealmKeys() {}

    static VerificationKeyResolver at(String address, Duration pause) {
        Get get = new Get();
        get.setConnectTimeout(MILLIS_TO_ANSWER);
        get.setReadTimeout(MILLIS_TO_ANSWER);
        get.setRetries(0);
        HttpsJwks keys = new HttpsJwks(address);
        keys.setSimpleHttpGet(get);
        keys.setRefreshReprieveThreshold(pause.toMillis());
        return new HttpsJwksVerificationKeyResolver(keys);
    }
}
