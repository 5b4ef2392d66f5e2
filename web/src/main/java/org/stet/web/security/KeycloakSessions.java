package org.stet.web.security;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import org.stet.workflow.identity.Secrecy;
import org.stet.workflow.identity.Sessions;

/**
 * Keeps Keycloak's tokens in the database, encrypted, and gives the browser a secret for them: every node finds them, and
 * a session that was ended, here or by Keycloak, is over everywhere.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class KeycloakSessions implements TokenStateManager {

    private static final String RENEWED = KeycloakSessions.class.getName();

    private final Sessions sessions;
    private final Secrecy secrecy;
    private final Browsers browsers;

    KeycloakSessions(Sessions sessions, Secrecy secrecy, Browsers browsers) {
        this.sessions = sessions;
        this.secrecy = secrecy;
        this.browsers = browsers;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> blocking) {
        return blocking.runBlocking(() -> {
            JsonObject claims = OidcCommonUtils.decodeJwtContent(tokens.getIdToken());
            context.put(RENEWED, true);
            return sessions.provide(
                    Optional.ofNullable(context.<String>get(SignInDesk.KEYCLOAK_SESSION)),
                    claims.getString("sub"),
                    browsers.of(context.request()),
                    claims.getString("sid", ""),
                    secrecy.seal(text(tokens)));
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig tenant,
            String secret,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        return blocking.runBlocking(() -> {
            context.put(SignInDesk.KEYCLOAK_SESSION, secret);
            return sessions.providerTokens(secret)
                    .map(secrecy::open)
                    .map(KeycloakSessions::tokens)
                    .orElseThrow(() -> new AuthenticationFailedException("the session is over"));
        });
    }

    /** A refresh deletes too, before it creates: so the session ends with the answer, unless it was renewed by then. */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig tenant, String secret, OidcRequestContext<Void> blocking) {
        context.addEndHandler(answered -> {
            if (context.get(RENEWED) == null) {
                context.vertx().executeBlocking(() -> {
                    sessions.end(secret);
                    return secret;
                });
            }
        });
        return Uni.createFrom().voidItem();
    }

    private static String text(AuthorizationCodeTokens tokens) {
        return new JsonArray()
                .add(tokens.getIdToken())
                .add(tokens.getAccessToken())
                .add(tokens.getRefreshToken())
                .add(tokens.getAccessTokenExpiresIn())
                .add(tokens.getAccessTokenScope())
                .encode();
    }

    private static AuthorizationCodeTokens tokens(String text) {
        JsonArray parts = new JsonArray(text);
        return new AuthorizationCodeTokens(
                parts.getString(0), parts.getString(1), parts.getString(2), parts.getLong(3), parts.getString(4));
    }
}
