package org.stet.web.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.stet.web.connection.Bodies;

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
    static Uni<String> body(Bodies bodies, RoutingContext context) {
        return bodies.read(context).map(body -> body.length() > LONGEST ? "" : body.toString(StandardCharsets.UTF_8));
    }

    /** The fields of such a line by name; of one that comes twice, the last. */
    static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String field) {
        try {
            return URLDecoder.decode(field, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
