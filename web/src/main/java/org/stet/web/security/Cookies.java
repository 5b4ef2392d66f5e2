package org.stet.web.security;

import java.util.Optional;

import jakarta.ws.rs.core.NewCookie;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookies of signing in: no script reads them, no other site's form brings them along. */
enum Cookies {
    /** The session. Lax, not strict: a link in a mail must open signed in; writes are guarded besides. */
    SESSION("stet-session"),
    /** Where somebody wanted to go who had to sign in first. */
    WANTED("stet-wanted"),
    /** A form that waits for its writer to sign in again. */
    KEPT("stet-kept"),
    /** What is told once, on the page to which a deed led. */
    NOTICE("stet-notice");

    private final String cookieName;

    Cookies(String cookieName) {
        this.cookieName = cookieName;
    }

    Optional<String> in(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(cookieName))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** For as long as the browser runs. */
    void set(RoutingContext context, String value) {
        context.response().addCookie(cookie(context, value));
    }

    void remove(RoutingContext context) {
        context.response().addCookie(cookie(context, "").setMaxAge(0));
    }

    /** The same for an answer that is made where there is no request any more. */
    NewCookie of(String value, boolean secure) {
        return new NewCookie.Builder(cookieName)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private Cookie cookie(RoutingContext context, String value) {
        return Cookie.cookie(cookieName, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure("https".equals(context.request().scheme()))
                .setSameSite(CookieSameSite.LAX);
    }
}
