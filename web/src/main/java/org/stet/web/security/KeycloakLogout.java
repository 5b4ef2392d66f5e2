package org.stet.web.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

import org.stet.web.error.RouteErrors;
import org.stet.workflow.identity.DirectoryPeople;
import org.stet.workflow.identity.Sessions;

/**
 * OpenID Connect Back-Channel and Front-Channel Logout 1.0: Keycloak tells Stet, server to server or by a frame in the
 * browser, that a session is over. The session ends in the database, so that it is over on every node and without a cookie,
 * which a frame on another site does not send; what comes with the framework would end it on one node, by its cookie.
 */
@ApplicationScoped
class KeycloakLogout {

    private static final String BACK_CHANNEL = "/sign-in/keycloak/back-channel-logout";
    private static final String FRONT_CHANNEL = "/sign-in/keycloak/front-channel-logout";

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LONGEST_BODY = 20_000;
    private static final Duration BETWEEN_READINGS_OF_THE_KEYS = Duration.ofMinutes(1);
    private static final int CLOCK_SKEW_SECONDS = 30;

    private final SignInMode mode;
    private final Sessions sessions;
    private final DirectoryPeople members;
    private final Instance<OidcConfigurationMetadata> metadata;
    private final RouteErrors errors;
    private final String client;
    private VerificationKeyResolver keys;

    KeycloakLogout(
            SignInMode mode,
            Sessions sessions,
            DirectoryPeople members,
            Instance<OidcConfigurationMetadata> metadata,
            RouteErrors errors,
            KeycloakSettings settings) {
        this.mode = mode;
        this.sessions = sessions;
        this.members = members;
        this.metadata = metadata;
        this.errors = errors;
        this.client = settings.client();
    }

    void route(@Observes Router router) {
        if (mode.isKeycloak()) {
            router.post(BACK_CHANNEL).blockingHandler(this::backChannel);
            router.get(FRONT_CHANNEL).blockingHandler(this::frontChannel);
        }
    }

    /** What Quarkus knows of Keycloak is to be had within a request's context alone, which a plain route does not have. */
    @ActivateRequestContext
    void backChannel(RoutingContext context) {
        answer(
                context,
                Optional.ofNullable(context.body().asString())
                        .filter(form -> form.length() <= LONGEST_BODY)
                        .map(form -> PageForms.fields(form).get("logout_token"))
                        .map(this::end)
                        .orElse(false));
    }

    /** Nobody but Keycloak and the browser of the session knows the session's id. */
    @ActivateRequestContext
    void frontChannel(RoutingContext context) {
        Optional<String> session = Optional.ofNullable(context.request().getParam("sid"))
                .filter(sid -> !sid.isBlank())
                .filter(sid ->
                        metadata.get().getIssuer().equals(context.request().getParam("iss")));
        session.ifPresent(sessions::endProvided);
        answer(context, session.isPresent());
    }

    private void answer(RoutingContext context, boolean done) {
        context.response().putHeader("Cache-Control", "no-store");
        if (done) {
            context.response().end();
        } else {
            errors.refuse(context, 400);
        }
    }

    private boolean end(String logoutToken) {
        try {
            JwtClaims claims = verified(logoutToken);
            if (!claims.hasClaim("events")
                    || !claims.getClaimValueAsString("events").contains(EVENT)
                    || claims.hasClaim("nonce")) {
                return false;
            }
            Optional<String> session = Optional.ofNullable(claims.getClaimValueAsString("sid"));
            session.ifPresentOrElse(sessions::endProvided, () -> members.signOut(claims.getClaimValueAsString("sub")));
            return true;
        } catch (InvalidJwtException forged) {
            return false;
        }
    }

    private JwtClaims verified(String token) throws InvalidJwtException {
        OidcConfigurationMetadata keycloak = metadata.get();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys(keycloak.getJsonWebKeySetUri()))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        "RS256",
                        "RS384",
                        "RS512",
                        "PS256",
                        "ES256",
                        "EdDSA")
                .setExpectedIssuer(keycloak.getIssuer())
                .setExpectedAudience(client)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build()
                .processToClaims(token);
    }

    /** Where they are is known within a request alone, so the first one says it for all. */
    private synchronized VerificationKeyResolver keys(String address) {
        if (keys == null) {
            keys = RealmKeys.at(address, BETWEEN_READINGS_OF_THE_KEYS);
        }
        return keys;
    }
}
