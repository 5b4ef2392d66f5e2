package org.stet.web.security;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.stet.web.connection.Bodies;
import org.stet.web.error.Problems;

/**
 * Who is behind a page: the session that a cookie names, opened with a local account by Stet's own form, or by Keycloak's
 * code flow. Who is nobody is led to sign in, and finds there what they wanted to see, or the form that they had posted.
 */
@ApplicationScoped
class PageAuthentication implements HttpAuthenticationMechanism {

    /** The name by which the application's properties choose this mechanism. */
    /** What is typed is kept from here; after the session there is a form to keep once it is sent. */
    private static final String DRAFTS = "/drafts";

    private static final String SCHEME = "page";

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_IN_FORM = "/sign-in/session";
    private static final String CODE = "/sign-in/code";
    private static final String RESUME = "/sign-in/resume?form=";

    private final OidcAuthenticationMechanism keycloak;
    private final SignInMode mode;
    private final SignInDesk desk;
    private final Bodies bodies;
    private final BlockingSecurityExecutor blocking;

    PageAuthentication(
            OidcAuthenticationMechanism keycloak,
            SignInMode mode,
            SignInDesk desk,
            Bodies bodies,
            BlockingSecurityExecutor blocking) {
        this.keycloak = keycloak;
        this.mode = mode;
        this.desk = desk;
        this.bodies = bodies;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (Problems.isForReaders(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        return identity(context, providers).map(identity -> resumed(context, identity));
    }

    private Uni<SecurityIdentity> identity(RoutingContext context, IdentityProviderManager providers) {
        if (mode.isKeycloak()) {
            return byKeycloak(context, providers);
        }
        if (context.normalizedPath().equals(SIGN_IN_FORM)
                && context.request().method().equals(HttpMethod.POST)) {
            return signIn(context);
        }
        return Cookies.SESSION
                .in(context)
                .map(secret -> session(context, secret, providers))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** An ended session is none; the challenge is ours, whichever mechanism noted itself, so that a posted form is kept. */
    private Uni<SecurityIdentity> byKeycloak(RoutingContext context, IdentityProviderManager providers) {
        return keycloak.authenticate(context, providers)
                .onItemOrFailure()
                .invoke((identity, failure) -> context.put(HttpAuthenticationMechanism.class.getName(), this))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    /** Leads somebody who is back to the form that waits for them, before anything else. */
    private static SecurityIdentity resumed(RoutingContext context, SecurityIdentity identity) {
        Optional<String> kept = Cookies.KEPT.in(context);
        boolean comesToAPage = context.request().method().equals(HttpMethod.GET)
                && !ScriptRequests.isOfScript(context)
                && !isPartOfSigningIn(context);
        if (identity != null && kept.isPresent() && comesToAPage) {
            Cookies.KEPT.remove(context);
            throw new AuthenticationRedirectException(303, RESUME + kept.get());
        }
        return identity;
    }

    /** An ended session on a page that anybody may see is no session; elsewhere it leads to the sign-in page. */
    private static Uni<SecurityIdentity> session(
            RoutingContext context, String secret, IdentityProviderManager providers) {
        return providers
                .authenticate(new SessionRequest(secret))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                .map(identity -> {
                    if (identity != null && SignedIn.awaitsCode(identity) && !isPartOfSigningIn(context)) {
                        throw new AuthenticationRedirectException(303, CODE);
                    }
                    return identity;
                });
    }

    private static boolean isPartOfSigningIn(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith(SIGN_IN) || path.equals("/sign-out") || path.startsWith("/static/");
    }

    private Uni<SecurityIdentity> signIn(RoutingContext context) {
        return PageForms.body(bodies, context).chain(body -> {
            Map<String, String> fields = PageForms.fields(body);
            String username = fields.getOrDefault("username", "");
            String password = fields.getOrDefault("password", "");
            return blocking.executeBlocking(() -> desk.signIn(context, username, password))
                    .map(next -> {
                        throw new AuthenticationRedirectException(302, next);
                    });
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return kept(context).chain(kept -> {
            if (mode.isKeycloak()) {
                return keycloak.getChallenge(context);
            }
            // after signing in nobody wants to be led to a piece of a page
            if (context.request().method().equals(HttpMethod.GET) && !ScriptRequests.isOfScript(context)) {
                LocalPath.toCookie(context.request().uri()).ifPresent(wanted -> Cookies.WANTED.set(context, wanted));
            }
            return Uni.createFrom().item(new ChallengeData(302, "Location", SIGN_IN));
        });
    }

    /** Keeps the form of somebody whose session has ended, and says where it comes back. */
    private Uni<Boolean> kept(RoutingContext context) {
        Optional<String> ended = desk.sessionCookie(context);
        if (ended.isEmpty()
                || ScriptRequests.isOfScript(context)
                || isPartOfSigningIn(context)
                || context.normalizedPath().equals(DRAFTS)
                || !PageForms.isForm(context)
                || context.request().isEnded()) {
            return Uni.createFrom().item(false);
        }
        return PageForms.body(bodies, context)
                .chain(body -> blocking.executeBlocking(() -> desk.keep(context, ended.get(), body)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SCHEME, SCHEME));
    }
}
