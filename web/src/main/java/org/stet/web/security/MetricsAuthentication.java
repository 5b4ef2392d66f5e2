package org.stet.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.stet.web.error.Problem;
import org.stet.web.error.ProblemCode;
import org.stet.web.error.ProblemWriter;

/**
 * Who may read the metrics: a collector that has the token of the installation. No account opens them, an administrator's
 * neither: counts of requests and memory move with all that is done, and a blind reviewer's work is part of that. The same
 * answer comes whether no token is set or another one was sent.
 */
@ApplicationScoped
class MetricsAuthentication implements HttpAuthenticationMechanism, HttpSecurityPolicy {

    private static final String SCHEME = "metrics";
    private static final String BEARER = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Stet metrics\"";
    private static final int SHORTEST = 24;

    private final Optional<byte[]> expected;
    private final ProblemWriter problems;

    MetricsAuthentication(MetricsSettings settings, ProblemWriter problems) {
        this.expected = settings.token().map(token -> (BEARER + token.strip()).getBytes(StandardCharsets.UTF_8));
        this.problems = problems;
    }

    void onStart(@Observes StartupEvent event) {
        if (expected.filter(token -> token.length < BEARER.length() + SHORTEST).isPresent()) {
            throw new IllegalStateException("STET_METRICS_TOKEN is too short: it needs " + SHORTEST
                    + " characters or more, such as those of: openssl rand -hex 24");
        }
    }

    @Override
    public String name() {
        return SCHEME;
    }

    /** The collector is nobody: it may read the metrics and has no identity for anything else. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext checks) {
        return isOpenedBy(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                ? CheckResult.permit()
                : CheckResult.deny();
    }

    /** Compares in a time that tells nothing of where they differ. */
    boolean isOpenedBy(String authorization) {
        byte[] sent = Optional.ofNullable(authorization).orElse("").getBytes(StandardCharsets.UTF_8);
        return expected.filter(token -> MessageDigest.isEqual(token, sent)).isPresent();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", CHALLENGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problems.write(
                        Problem.of(
                                ProblemCode.NOT_SIGNED_IN,
                                401,
                                "Send the token that STET_METRICS_TOKEN sets as bearer; without that setting nobody"
                                        + " can read the metrics.",
                                context.normalizedPath()),
                        context));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, SCHEME, SCHEME));
    }
}
