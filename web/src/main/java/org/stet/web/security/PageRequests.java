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

import org.stet.web.connection.Uploads;
import org.stet.web.error.RouteErrors;

/**
 * Refuses what no page or program of Stet's would send: a path with parameters, which would mean one thing to the rules
 * about paths and another to what answers; a write that another site started (also the sign-in, which comes before the
 * CSRF filter), and a write whose media type that filter lets pass unread.
 */
@ApplicationScoped
class PageRequests {

    private static final int BEFORE_AUTHENTICATION = 900;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** The pages that take files. */
    private static final Set<String> UPLOADS = Set.of("/newsroom/logo", "/articles/new/file", "/archive/imports");

    private final RouteErrors errors;
    private final String tokenHeader;

    PageRequests(RouteErrors errors, @ConfigProperty(name = "quarkus.rest-csrf.token-header-name") String tokenHeader) {
        this.errors = errors;
        this.tokenHeader = tokenHeader;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasParameters(context.normalizedPath())) {
            errors.refuse(context, 400, "No path of Stet has a semicolon in it.");
        } else if (READING.contains(request.method()) || isApi(context.normalizedPath())) {
            context.next();
        } else if (isFromElsewhere(request)) {
            errors.refuse(context, 403, "This request was started by another site, so Stet did not carry it out.");
        } else if (!isForm(request)
                && !isUpload(request, context.normalizedPath())
                && request.getHeader(tokenHeader) == null) {
            errors.refuse(context, 415, "Pages take forms only; programs use the API under /api.");
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

    /** A form with a file; the CSRF filter reads its token as it does of every form. */
    private static boolean isUpload(HttpServerRequest request, String path) {
        String type = request.getHeader("Content-Type");
        return (UPLOADS.contains(path) || Uploads.isOfPage(path))
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (type == null) {
            return false;
        }
        return type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
