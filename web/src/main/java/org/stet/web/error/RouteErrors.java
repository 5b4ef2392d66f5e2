package org.stet.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/**
 * Answers what fails outside REST, such as in a filter, while signing in or in a file's route: a problem for programs, a
 * page for people, as {@link ErrorAnswers} gives. The page has no navigation: who asks may not be known yet.
 */
@ApplicationScoped
public class RouteErrors {

    /** How long the rest of a refused request is read and thrown away, so that its sender gets to read the answer. */
    private static final long LINGERING = 2_000;

    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    private final Problems problems;
    private final ProblemWriter writer;
    private final ErrorPages pages;
    private final Challenge challenge;

    RouteErrors(Problems problems, ProblemWriter writer, ErrorPages pages, Challenge challenge) {
        this.challenge = challenge;
        this.problems = problems;
        this.writer = writer;
        this.pages = pages;
    }

    void register(@Observes Router router) {
        // after REST's own, which is there by now, and before the framework's, which tells a stack and comes yet
        router.route().last().failureHandler(this::failed);
        for (int status = FIRST_ERROR; status <= LAST_ERROR; status++) {
            router.errorHandler(status, this::failed);
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (context.response().headWritten()) {
            // part of an answer is out: what is missing must not be taken for its end
            context.request().connection().close();
            return;
        }
        if (context.failure() instanceof AuthenticationRedirectException redirect) {
            context.response()
                    .setStatusCode(redirect.getCode())
                    .putHeader(HttpHeaders.LOCATION, redirect.getRedirectUri())
                    .end();
            return;
        }
        answer(context, problem(context));
    }

    private Problem problem(RoutingContext context) {
        String path = path(context);
        Throwable failure = context.failure();
        if (failure == null) {
            return problems.of(context.statusCode() < FIRST_ERROR ? 500 : context.statusCode(), path);
        }
        if (failure instanceof HttpException known && known.getStatusCode() >= FIRST_ERROR) {
            return problems.of(known.getStatusCode(), path);
        }
        if (failure instanceof AuthenticationException) {
            int status = context.response().getStatusCode();
            return problems.of(status < FIRST_ERROR ? 401 : status, path);
        }
        if (failure instanceof ForbiddenException) {
            return problems.of(403, path);
        }
        return problems.unexpected(failure, path);
    }

    /** Refuses a request before it gets anywhere. */
    public void refuse(RoutingContext context, int status, String sentence) {
        answer(context, problems.of(status, sentence, path(context)));
    }

    /** The same, with the usual advice for the status. */
    public void refuse(RoutingContext context, int status) {
        answer(context, problems.of(status, path(context)));
    }

    private void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        response.setStatusCode(
                GoogleError.isAskedAt(path(context)) ? GoogleError.of(problem).code() : problem.status());
        if (problem.status() == 401 && !response.headers().contains("WWW-Authenticate")) {
            response.putHeader("WWW-Authenticate", challenge.of(context.request()));
        }
        if (problem.status() == 503) {
            response.putHeader("Retry-After", Long.toString(Problems.SOON));
        }
        HttpServerRequest request = context.request();
        if (!request.isEnded() && hasBody(request)) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            endSoon(context);
        } else if (!request.isEnded()) {
            request.resume();
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, type(path(context)));
        String body = body(context, problem);
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static String type(String path) {
        if (GoogleError.isAskedAt(path)) {
            return "application/json";
        }
        return Problems.isForPrograms(path) ? Problem.MEDIA_TYPE : "text/html; charset=UTF-8";
    }

    private String body(RoutingContext context, Problem problem) {
        if (GoogleError.isAskedAt(path(context))) {
            return writer.write(GoogleError.of(problem));
        }
        return Problems.isForPrograms(path(context)) ? writer.write(problem, context) : page(context, problem);
    }

    private String page(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, Problem.LANGUAGE);
        return pages.renderBare(problem, path(context));
    }

    /** Whether a body comes with the request. */
    public static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (length != null && !length.strip().equals("0"));
    }

    /**
     * A connection that is closed with something unread in it takes the answer along. Who asks first whether to send the
     * body may send it: Java's own client waits for ever where the answer is no and has words.
     */
    private static void endSoon(RoutingContext context) {
        HttpServerRequest request = context.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
            request.headers().remove("Expect");
        }
        long timer =
                context.vertx().setTimer(LINGERING, over -> request.connection().close());
        request.handler(rest -> {});
        request.exceptionHandler(gone -> {});
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }

    /** The path as it may be told again; one that cannot be read is not. */
    private static String path(RoutingContext context) {
        try {
            return String.valueOf(context.normalizedPath());
        } catch (IllegalArgumentException unreadable) {
            return String.valueOf(context.request().path()).startsWith("/api/") ? "/api" : "/";
        }
    }
}
