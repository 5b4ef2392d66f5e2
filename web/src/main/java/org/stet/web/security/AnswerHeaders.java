package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers that every answer carries, whoever wrote it: pages, API, static files and errors alike. */
@ApplicationScoped
class AnswerHeaders {

    private static final int BEFORE_EVERYTHING = 1000;

    /** Scripts and styles come from Stet's own files; nothing inline, nothing from elsewhere, nothing frames a page. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, BEFORE_EVERYTHING);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
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
    private static void keepPrivate(RoutingContext context, MultiMap headers) {
        String path = context.normalizedPath();
        boolean shared = path.startsWith("/static/")
                || path.startsWith("/webjars/")
                || (path.startsWith("/checks") && context.user() == null);
        if (!shared && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
