package org.stet.web.security;

import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what no page or program of Stet's would send: a path with parameters, which would mean one thing to the rules
 * about paths and another to what answers; a write that another site started (also the sign-in, which comes before the
 * CSRF filter), and a write whose media type that filter lets pass unread.
 */
@ApplicationScoped
class PageRequests {

    private static final int BEFORE_AUTHENTICATION = 900;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String tokenHeader;

    PageRequests(@ConfigProperty(name = "quarkus.rest-csrf.token-header-name") String tokenHeader) {
        this.tokenHeader = tokenHeader;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasParameters(context.normalizedPath())) {
            refuse(context, 400, "No path of Stet has a semicolon in it.");
        } else if (READING.contains(request.method()) || isApi(context.normalizedPath())) {
            context.next();
        } else if (isFromElsewhere(request)) {
            refuse(context, 403, "This request was started by another site, so Stet did not carry it out.");
        } else if (!isForm(request) && request.getHeader(tokenHeader) == null) {
            refuse(context, 415, "Pages take forms only; programs use the API under /api.");
        } else {
            context.next();
        }
    }

    private static boolean hasParameters(String path) {
        return path.indexOf(';') >= 0;
    }

    private static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Browsers say where a request started; what says nothing is no browser and carries no cookie by accident. */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null) {
            return false;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/x-www-form-urlencoded") || lower.startsWith("multipart/form-data");
    }

    private static void refuse(RoutingContext context, int status, String sentence) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=UTF-8")
                .end(sentence);
    }
}
