package org.stet.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Forms that are read before any page is reached: the sign-in's, and those whose session has ended. */
final class PageForms {

    private static final int LONGEST = 1_000_000;

    private PageForms() {}

    /** Whether the request posts a form's fields as one line. */
    static boolean isForm(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        return context.request().method().equals(HttpMethod.POST)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** The fields, URL-encoded as they came; empty if they are too many to keep. */
    static Uni<String> body(RoutingContext context) {
        HttpServerRequest request = context.request();
        return Uni.createFrom().emitter(emitter -> {
            Buffer body = Buffer.buffer();
            request.handler(part -> {
                if (body.length() <= LONGEST) {
                    body.appendBuffer(part);
                }
            });
            request.exceptionHandler(emitter::fail);
            request.endHandler(
                    end -> emitter.complete(body.length() > LONGEST ? "" : body.toString(StandardCharsets.UTF_8)));
            request.resume();
        });
    }
}
