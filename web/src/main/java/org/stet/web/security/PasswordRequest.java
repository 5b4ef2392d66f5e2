package org.stet.web.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A name with a password, sent with a call of the API. */
final class PasswordRequest extends BaseAuthenticationRequest {

    private final String username;
    private final String password;

    PasswordRequest(String username, String password) {
        this.username = username;
        this.password = password;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }
}
