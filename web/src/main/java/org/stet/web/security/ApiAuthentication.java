package org.stet.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.stet.web.error.Challenge;
import org.stet.web.error.Problem;
import org.stet.web.error.ProblemCode;
import org.stet.web.error.ProblemWriter;
import org.stet.workflow.identity.ApiTokens;

/**
 * Credentials of an API call: an API token as bearer; a local account by HTTP Basic or, in its place where Keycloak signs
 * people in, one of Keycloak's access tokens as bearer. It answers a refusal as a problem, which the mechanism that
 * comes with Quarkus cannot, and always with {@code WWW-Authenticate}. The application's properties say for which paths.
 */
@ApplicationScoped
class ApiAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";

    private final BasicAuthenticationMechanism basic = new BasicAuthenticationMechanism("Stet", false);
    private final ProblemWriter problems;
    private final Challenge challenge;
    private final OidcAuthenticationMechanism keycloak;
    private final Browsers browsers;
    private final SignInMode mode;

    ApiAuthentication(
            ProblemWriter problems,
            Challenge challenge,
            OidcAuthenticationMechanism keycloak,
            Browsers browsers,
            SignInMode mode) {
        this.challenge = challenge;
        this.problems = problems;
        this.keycloak = keycloak;
        this.browsers = browsers;
        this.mode = mode;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> bearer = credentials(context, BEARER);
        if (bearer.filter(token -> token.startsWith(ApiTokens.PREFIX)).isPresent()) {
            return providers.authenticate(new ApiTokenRequest(bearer.get()));
        }
        if (bearer.isPresent() && mode.isKeycloak()) {
            return keycloak.authenticate(context, providers);
        }
        if (bearer.isPresent()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("no valid token"));
        }
        return credentials(context, BASIC)
                .map(encoded -> providers.authenticate(password(context, encoded)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge.of(context.request())));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.setStatusCode(401);
        response.putHeader("WWW-Authenticate", challenge.of(context.request()));
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Problem problem = Problem.of(
                ProblemCode.NOT_SIGNED_IN,
                401,
                mode.isLocal()
                        ? "Send the name and password of an account by HTTP Basic, or an API token as bearer."
                        : "Send an access token of Keycloak for Stet's API, or an API token, as bearer.",
                context.normalizedPath());
        response.end(problems.write(problem, context));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PasswordRequest.class, ApiTokenRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return basic.getCredentialTransport(context);
    }

    private static Optional<String> credentials(RoutingContext context, String scheme) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
                .map(header -> header.substring(scheme.length() + 1).strip());
    }

    private PasswordRequest password(RoutingContext context, String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            if (colon >= 0) {
                return new PasswordRequest(
                        both.substring(0, colon), both.substring(colon + 1), browsers.address(context.request()));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new AuthenticationFailedException("not Basic credentials", notBase64);
        }
        throw new AuthenticationFailedException("not Basic credentials");
    }
}
