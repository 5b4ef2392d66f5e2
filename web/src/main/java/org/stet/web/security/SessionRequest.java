package org.stet.web.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The cookie of a session. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String secret;

    SessionRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
