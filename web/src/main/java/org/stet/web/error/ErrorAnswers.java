package org.stet.web.error;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.stet.web.error.Problem.Violation;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/**
 * The one place where a failure becomes an answer: {@code application/problem+json} under {@code /api}, a page elsewhere.
 * An exception that means something gets a method of its own here, ending in {@link #answer}.
 */
public class ErrorAnswers {

    private final ErrorPages pages;
    private final Problems problems;
    private final Challenge challenge;
    private final AllowedMethods methods;

    ErrorAnswers(ErrorPages pages, Problems problems, Challenge challenge, AllowedMethods methods) {
        this.challenge = challenge;
        this.methods = methods;
        this.pages = pages;
        this.problems = problems;
    }

    /** Unknown paths (404), wrong methods (405), unreadable bodies (400), media types (406, 415) and the like. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri, HttpServerRequest request) {
        Response given = e.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        Optional<JacksonException> json = jsonCause(e);
        if (json.isPresent()) {
            return answer(unreadable(json.orElseThrow(), uri), uri);
        }
        String allowed = methods.at(path(uri));
        int status = routed(given.getStatus(), allowed, request.method().name());
        Response.ResponseBuilder answer = Response.fromResponse(answer(bare(status, uri), uri));
        if (status == 405) {
            answer.header(HttpHeaders.ALLOW, allowed);
        }
        return answer.build();
    }

    /** REST's own routing takes one for the other where several resources share the beginning of a path. */
    private static int routed(int status, String allowed, String method) {
        if (status == 404 && !allowed.isEmpty() && !List.of(allowed.split(", ")).contains(method)) {
            return 405;
        }
        return status == 405 && allowed.isEmpty() ? 404 : status;
    }

    /** A body that is no JSON, or not of the shape asked for. */
    @ServerExceptionMapper
    public Response json(JacksonException e, UriInfo uri) {
        return answer(unreadable(e, uri), uri);
    }

    /** The same: the framework has a mapper of its own for this one, which only one as specific replaces. */
    @ServerExceptionMapper
    public Response json(MismatchedInputException e, UriInfo uri) {
        return answer(unreadable(e, uri), uri);
    }

    /** A text that no database keeps. */
    @ServerExceptionMapper
    public Response json(UnusableText e, UriInfo uri) {
        return answer(unreadable(e, uri), uri);
    }

    /** A field that the request does not have. */
    @ServerExceptionMapper
    public Response json(UnknownField e, UriInfo uri) {
        return answer(unreadable(e, uri), uri);
    }

    /** No body where one is asked for. */
    @ServerExceptionMapper
    public Response missing(BodyMissing e, UriInfo uri) {
        return answer(problems.of(ProblemCode.BODY_MISSING, e.getMessage(), path(uri)), uri);
    }

    /** Credentials that were wrong, or none where a person is needed: a problem, or the way to the sign-in page. */
    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Uni<Response> unknown(SecurityException e, UriInfo uri, RoutingContext context) {
        if (isForPrograms(uri)) {
            Response.ResponseBuilder answer = Response.fromResponse(answer(bare(401, uri), uri));
            return Uni.createFrom()
                    .item(answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge.of(context.request()))
                            .build());
        }
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(ErrorAnswers::challenged);
    }

    private static Response challenged(ChallengeData challenge) {
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    /** Signed in, but this is not theirs to do. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(bare(403, uri), uri);
    }

    /** Well-formed, but a field is not valid. */
    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage(), Fault.INVALID.code(), pointer(field(v))))
                .toList();
        String fields = violations.stream().map(Violation::field).distinct().collect(Collectors.joining(", "));
        return answer(bare(422, "Check: " + fields + ".", uri).withViolations(violations), uri);
    }

    /** What is sought does not exist. */
    @ServerExceptionMapper
    public Response refused(NotFound e, UriInfo uri) {
        return answer(bare(404, e.getMessage(), uri), uri);
    }

    /** Their role, or their standing with the claim, does not allow it. */
    @ServerExceptionMapper
    public Response refused(NotYours e, UriInfo uri) {
        return answer(byRule(403, e.rule(), e.getMessage(), uri), uri);
    }

    /** The state or a rule of the house forbids it now. */
    @ServerExceptionMapper
    public Response refused(NotInThisState e, UriInfo uri) {
        return answer(byRule(409, e.rule(), e.getMessage(), uri).withState(e.state(), e.allowed()), uri);
    }

    /** Somebody else changed it in between. */
    @ServerExceptionMapper
    public Response refused(StaleVersion e, UriInfo uri) {
        return answer(bare(412, e.getMessage(), uri), uri);
    }

    /** A write without the version that it is meant for. */
    @ServerExceptionMapper
    public Response unconditional(PreconditionRequired e, UriInfo uri) {
        return answer(bare(428, e.getMessage(), uri), uri);
    }

    /** Too often; says when to go on. */
    @ServerExceptionMapper
    public Response tooMany(TooManyRequests e, UriInfo uri) {
        return Response.fromResponse(answer(bare(429, e.getMessage(), uri), uri))
                .header("Retry-After", e.seconds())
                .build();
    }

    /** Well-formed, but workflow cannot use it. */
    @ServerExceptionMapper
    public Response refused(InvalidInput e, UriInfo uri, HttpServerRequest request) {
        boolean inBody = RouteErrors.hasBody(request);
        List<Violation> violations = e.violations().stream()
                .map(v -> new Violation(
                        v.field(),
                        v.message(),
                        v.fault().code(),
                        inBody && !request.headers().contains(v.field()) ? pointer(v.field()) : ""))
                .toList();
        return answer(bare(422, e.getMessage(), uri).withViolations(violations), uri);
    }

    /** Of {@code a.b[0].c}, {@code /a/b/0/c}. */
    private static String pointer(String field) {
        return "/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }

    /** Too much is under way; says when to try again. */
    @ServerExceptionMapper
    public Response busy(Busy e, UriInfo uri) {
        return Response.fromResponse(answer(bare(503, e.getMessage(), uri), uri))
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .build();
    }

    /** Whatever nobody thought of, errors of the machine too: it may not be told as it is. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo uri) {
        return answer(problems.unexpected(e, path(uri)), uri);
    }

    /** An error that came without a body, from a filter or a resource, gets one. */
    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity() && !"HEAD".equals(request.getMethod())) {
            Response filled = answer(bare(response.getStatus(), request.getUriInfo()), request.getUriInfo());
            response.setEntity(filled.getEntity(), null, filled.getMediaType());
        }
    }

    private Response answer(Problem problem, UriInfo uri) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).header(HttpHeaders.CONTENT_LANGUAGE, Problem.LANGUAGE);
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, Problems.SOON);
        }
        return isForPrograms(uri)
                ? answer.type(Problem.MEDIA_TYPE).entity(problem).build()
                : answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(pages.render(problem, path(uri)))
                        .build();
    }

    private Problem bare(int status, UriInfo uri) {
        return problems.of(status, path(uri));
    }

    private Problem bare(int status, String detail, UriInfo uri) {
        return problems.of(status, detail, path(uri));
    }

    private Problem byRule(int status, String rule, String detail, UriInfo uri) {
        return problems.of(ProblemCode.ofRule(status, rule), detail, path(uri)).withRule(rule);
    }

    private Problem unreadable(JacksonException e, UriInfo uri) {
        if (e instanceof UnusableText || e instanceof UnknownField) {
            Fault fault = e instanceof UnusableText ? Fault.UNUSABLE_TEXT : Fault.UNKNOWN_FIELD;
            return bare(422, e.getOriginalMessage(), uri)
                    .withViolations(List.of(violation((JsonMappingException) e, fault, e.getOriginalMessage())));
        }
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String why = why(e);
        Problem problem =
                problems.of(ProblemCode.UNREADABLE_BODY, "The body cannot be read" + where + ": " + why, path(uri));
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? problem.withViolations(List.of(violation(mapping, Fault.WRONG_TYPE, why)))
                : problem;
    }

    /** In Stet's words: the reader's own name its classes. */
    private static String why(JacksonException e) {
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "something follows where the body should end. Send one object and nothing after it.";
        }
        if (e instanceof MismatchedInputException mismatched) {
            return "give " + expected(mismatched.getTargetType()) + ".";
        }
        return e instanceof JsonParseException
                ? inPlainWords(e.getOriginalMessage())
                : "it is larger, deeper or of another form than Stet takes.";
    }

    /** What the parser says for people; what it says for programmers names its own classes and switches. */
    private static String inPlainWords(String message) {
        int aside = message.indexOf(" (start marker at ");
        String told = aside < 0 ? message : message.substring(0, aside);
        return told.contains("`") || told.contains("Feature") ? "it is no JSON." : told;
    }

    private static Violation violation(JsonMappingException e, Fault fault, String message) {
        return new Violation(field(e), message, fault.code(), pointer(e));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number, as a number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** The path without the method and its parameter, which say nothing to the one who sent the request. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] steps = path.split("\\.", 3);
        return steps.length == 3 ? steps[2] : steps[steps.length - 1];
    }

    private static Optional<JacksonException> jsonCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return Optional.of(json);
            }
        }
        return Optional.empty();
    }

    private static boolean isForPrograms(UriInfo uri) {
        return Problems.isForPrograms(path(uri));
    }

    private static String path(UriInfo uri) {
        String path = uri.getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
