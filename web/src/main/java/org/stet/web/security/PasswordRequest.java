package org.stet.web.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A name with a password, sent with a call of the API, and from where. */
final class PasswordRequest extends BaseAuthenticationRequest {

    private final String username;
    private final String password;
    private final String address;

    PasswordRequest(String username, String password, String address) {
        this.username = username;
        this.password = password;
        this.address = address;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String address() {
        return address;
    }
}
