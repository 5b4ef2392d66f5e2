package org.stet.web.security;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.stet.web.error.Problem;
import org.stet.web.error.ProblemWriter;

/**
 * Credentials of an API call: a local account by HTTP Basic, or an API token as bearer. It answers a refusal as a problem, which the mechanism that
 * comes with Quarkus cannot, and always with {@code WWW-Authenticate}. The application's properties say for which paths.
 */
@ApplicationScoped
class ApiAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer";

    private final BasicAuthenticationMechanism basic = new BasicAuthenticationMechanism("Stet", false);
    private final ProblemWriter problems;

    ApiAuthentication(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return bearer(context)
                .map(token ->
                        providers.authenticate(new TokenAuthenticationRequest(new TokenCredential(token, BEARER))))
                .orElseGet(() -> basic.authenticate(context, providers));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return basic.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.setStatusCode(401);
        response.putHeader("WWW-Authenticate", Problem.CHALLENGE);
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.end(problems.write(Problem.of(
                401,
                "Sign in first",
                "Send the name and password of an account by HTTP Basic, or an API token as bearer.",
                context.normalizedPath())));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return basic.getCredentialTransport(context);
    }

    private static Optional<String> bearer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER + " ", 0, BEARER.length() + 1))
                .map(header -> header.substring(BEARER.length() + 1).strip());
    }
}
