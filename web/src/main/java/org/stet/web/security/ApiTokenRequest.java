package org.stet.web.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A token of Stet's own, sent with a call of the API. */
final class ApiTokenRequest extends BaseAuthenticationRequest {

    private final String token;

    ApiTokenRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
