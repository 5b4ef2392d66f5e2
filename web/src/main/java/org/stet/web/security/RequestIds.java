package org.stet.web.security;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

import org.stet.web.error.Problems;

/**
 * Gives each request the id under which the log has it: the one that the proxy gave it, so that both logs can be read
 * together, or one of Stet's own. What anybody else sends counts for nothing. The answer tells it.
 */
@ApplicationScoped
class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final int FIRST_OF_ALL = 1001;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Browsers browsers;

    RequestIds(Browsers browsers) {
        this.browsers = browsers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::name, FIRST_OF_ALL);
    }

    private void name(RoutingContext context) {
        String id =
                ofTheProxy(context.request()).orElseGet(() -> UUID.randomUUID().toString());
        MDC.put(Problems.REQUEST, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    private Optional<String> ofTheProxy(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(id -> browsers.isProxy(request) && PLAIN.matcher(id).matches());
    }
}
