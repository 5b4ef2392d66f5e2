package org.stet.web.security;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.stet.web.error.Problems;

/** The headers that every answer carries, whoever wrote it: pages, API, static files and errors alike. */
@ApplicationScoped
class AnswerHeaders {

    private static final int BEFORE_EVERYTHING = 1000;

    /** The one page that is made for frames in other sites. */
    private static final Pattern CARD = Pattern.compile("/checks/[^/]+/card");

    private final String contentSecurityPolicy;
    private final String policyOfCards;
    private final String csrfCookie;

    AnswerHeaders(
            SignInMode mode,
            KeycloakSettings keycloak,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String csrfCookie) {
        this.csrfCookie = csrfCookie;
        this.contentSecurityPolicy =
                policy(keycloak.url().filter(url -> mode.isKeycloak()).map(AnswerHeaders::origin), "'none'");
        this.policyOfCards = policy(Optional.empty(), "*");
    }

    /**
     * Scripts and styles come from Stet's own files; nothing inline, nothing from elsewhere, nothing frames a page but a card. A
     * form goes to Stet and, where Keycloak signs people in, may be led on to it: signing out, or a session that has ended.
     */
    private static String policy(Optional<String> keycloak, String framing) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "form-action 'self'" + keycloak.map(origin -> " " + origin).orElse(""),
                "base-uri 'none'",
                "frame-ancestors " + framing);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        boolean card = CARD.matcher(context.normalizedPath()).matches();
        headers.set("Content-Security-Policy", card ? policyOfCards : contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.addHeadersEndHandler(ended -> keepPrivate(context, headers));
        context.next();
    }

    /** What a signed-in person sees is theirs: no browser, proxy or back button shows it to the next one. */
    private void keepPrivate(RoutingContext context, MultiMap headers) {
        String path = context.normalizedPath();
        boolean shared = path.startsWith("/static/") || path.startsWith("/webjars/") || path.equals("/favicon.ico");
        if (!shared && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (Problems.isForReaders(path)) {
            // what anybody's cache may keep carries no secret of one browser; there is no form that would need it
            context.response().removeCookies(csrfCookie, false);
        }
    }
}
