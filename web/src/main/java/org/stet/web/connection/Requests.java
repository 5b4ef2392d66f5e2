package org.stet.web.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.channel.Channel;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.stet.web.error.Problems;
import org.stet.web.error.RouteErrors;

/**
 * Takes a request apart far enough that nothing behind it can fail on its form: an address that cannot be read, a media
 * type that is none, or two of them, a body larger than Stet takes. Then, for who may ask, reads the body.
 */
@ApplicationScoped
class Requests {

    private static final int BEFORE_AUTHENTICATION = 950;
    private static final int AFTER_AUTHORISATION = 50;
    private static final int TOO_LARGE = 413;
    private static final int LONGEST_MEDIA_TYPE = 500;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String JSON = "application/json";

    /** One thing a line, where many are taken at once. */
    private static final String LINES = "application/x-ndjson";

    private static final String TAKES_LINES = "/api/articles";
    private static final String NO_CHARACTER =
            "It holds a character that cannot be kept (NUL). Take it out and send it again.";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            TOKEN + "/" + TOKEN + "(?:\\s*+;\\s*+(?:" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))?+)*+");

    private final Bodies bodies;
    private final RouteErrors errors;
    private final int mostFields;

    Requests(
            Bodies bodies,
            RouteErrors errors,
            @ConfigProperty(name = "quarkus.http.limits.max-parameters") int mostFields) {
        this.bodies = bodies;
        this.errors = errors;
        this.mostFields = mostFields;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkForm, BEFORE_AUTHENTICATION);
        filters.register(this::readBody, AFTER_AUTHORISATION);
    }

    private void checkForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        watch(context);
        if (!isReadable(request.path()) || !isReadable(request.query()) || holdsNul(request.path())) {
            errors.refuse(context, 400, "The address cannot be read: a sign in it is not encoded as it should be.");
        } else if (holdsNul(request.query())) {
            errors.refuse(context, 422, NO_CHARACTER);
        } else if (request.method() == HttpMethod.CONNECT || request.method() == HttpMethod.TRACE) {
            context.response().putHeader(HttpHeaders.ALLOW, METHODS);
            errors.refuse(context, 405);
        } else if (bodies.isTooLarge(context)) {
            refuseSize(context);
        } else if (!hasPlainMediaType(request)) {
            errors.refuse(context, 415, "The Content-Type of the request is no media type.");
        } else {
            nameFormOfMetrics(request);
            join(request, "If-Match");
            join(request, "If-None-Match");
            context.next();
        }
    }

    private void refuseSize(RoutingContext context) {
        if (Uploads.isAt(context.request().method(), context.normalizedPath())) {
            errors.refuse(context, TOO_LARGE, Uploads.AT_MOST);
        } else {
            errors.refuse(context, TOO_LARGE);
        }
    }

    /** A list in several lines is the same list in one; what reads it reads one. */
    private static void join(HttpServerRequest request, String list) {
        List<String> lines = request.headers().getAll(list);
        if (lines.size() > 1) {
            request.headers().set(list, String.join(", ", lines));
        }
    }

    /** Figures come as text to whoever asks for no form that they have: their own refusal has no words. */
    private static void nameFormOfMetrics(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if ("/q/metrics".equals(request.path()) && accepted != null && !accepted.contains("openmetrics")) {
            request.headers().set(HttpHeaders.ACCEPT, "text/plain");
        }
    }

    private static void watch(RoutingContext context) {
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        ConnectionWatch.of(channel).ifPresent(watch -> {
            watch.requestBegan(channel);
            context.addEndHandler(answered -> watch.requestEnded(channel));
        });
    }

    private static boolean isReadable(String encoded) {
        try {
            return encoded == null || URLDecoder.decode(encoded, StandardCharsets.UTF_8) != null;
        } catch (IllegalArgumentException notEncoded) {
            return false;
        }
    }

    /** No database keeps it. */
    private static boolean holdsNul(String encoded) {
        return encoded != null
                && URLDecoder.decode(encoded, StandardCharsets.UTF_8).indexOf('\0') >= 0;
    }

    /** None, or one that means the same to whoever reads it: the type itself is made lower case. */
    private static boolean hasPlainMediaType(HttpServerRequest request) {
        List<String> types = request.headers().getAll("Content-Type");
        if (types.isEmpty()) {
            return true;
        }
        String type = types.get(0).strip();
        if (types.size() > 1
                || type.length() > LONGEST_MEDIA_TYPE
                || !MEDIA_TYPE.matcher(type).matches()) {
            return false;
        }
        int parameters = type.indexOf(';');
        String name = parameters < 0 ? type : type.substring(0, parameters);
        request.headers()
                .set(
                        "Content-Type",
                        name.toLowerCase(Locale.ROOT) + (parameters < 0 ? "" : type.substring(parameters)));
        return true;
    }

    private void readBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isTaken(request, context.normalizedPath())) {
            errors.refuse(context, 415);
        } else if (!RouteErrors.hasBody(request) || request.isEnded()) {
            withoutMeaning(request);
            context.next();
        } else {
            bodies.read(context).subscribe().with(body -> goOn(context, body), failure -> fail(context, failure));
        }
    }

    private void goOn(RoutingContext context, Buffer body) {
        HttpServerRequest request = context.request();
        if (isReading(request.method())) {
            withoutMeaning(request);
            context.next();
            return;
        }
        String form = isForm(request) ? body.toString(StandardCharsets.US_ASCII) : "";
        if (form.chars().filter(letter -> letter == '&').count() >= mostFields) {
            errors.refuse(context, 413, "A form has at most " + mostFields + " fields.");
        } else if (!isReadable(form)) {
            errors.refuse(context, 400, "The form cannot be read: a sign in it is not encoded as it should be.");
        } else if (holdsNul(form)) {
            errors.refuse(context, 422, NO_CHARACTER);
        } else {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }
    }

    /** The body of a request that only reads means nothing, so that its type means nothing either. */
    private static void withoutMeaning(HttpServerRequest request) {
        if (isReading(request.method())) {
            request.headers().remove("Content-Type");
        }
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    /** The API takes JSON, and nothing that would be read as a form. */
    private static boolean isTaken(HttpServerRequest request, String path) {
        String type = Optional.ofNullable(request.getHeader("Content-Type"))
                .orElse(JSON)
                .split(";", 2)[0]
                .strip();
        return !Problems.isForPrograms(path)
                || path.startsWith("/q/")
                || isReading(request.method())
                || type.equals(JSON)
                || Uploads.isOfProgram(request.method(), path)
                || type.equals(LINES) && path.equals(TAKES_LINES);
    }

    private static boolean isReading(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    private void fail(RoutingContext context, Throwable failure) {
        if (failure instanceof HttpException known && known.getStatusCode() == TOO_LARGE) {
            refuseSize(context);
        } else if (failure instanceof HttpException known) {
            errors.refuse(context, known.getStatusCode());
        } else {
            // the sender is gone
            context.request().connection().close();
        }
    }
}
