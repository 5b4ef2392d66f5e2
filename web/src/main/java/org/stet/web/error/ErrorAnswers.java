package org.stet.web.error;

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
import org.stet.web.wording.RefusalWords;
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
    private final BodyProblems bodies;
    private final Challenge challenge;
    private final AllowedMethods methods;
    private final ProblemWords words;

    ErrorAnswers(
            ErrorPages pages,
            Problems problems,
            BodyProblems bodies,
            Challenge challenge,
            AllowedMethods methods,
            ProblemWords words) {
        this.words = words;
        this.bodies = bodies;
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
            return answer(bodies.unreadable(json.orElseThrow(), path(uri)), uri);
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
        return answer(bodies.unreadable(e, path(uri)), uri);
    }

    /** The same: the framework has a mapper of its own for this one, which only one as specific replaces. */
    @ServerExceptionMapper
    public Response json(MismatchedInputException e, UriInfo uri) {
        return answer(bodies.unreadable(e, path(uri)), uri);
    }

    /** A text that no database keeps. */
    @ServerExceptionMapper
    public Response json(UnusableText e, UriInfo uri) {
        return answer(bodies.unreadable(e, path(uri)), uri);
    }

    /** A field that the request does not have. */
    @ServerExceptionMapper
    public Response json(UnknownField e, UriInfo uri) {
        return answer(bodies.unreadable(e, path(uri)), uri);
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
                .map(v -> new Violation(field(v), v.getMessage(), Fault.INVALID.code(), BodyProblems.pointer(field(v))))
                .toList();
        String fields = violations.stream().map(Violation::field).distinct().collect(Collectors.joining(", "));
        return answer(bare(422, "Check: " + fields + ".", uri).withViolations(violations), uri);
    }

    /** What is sought does not exist. */
    @ServerExceptionMapper
    public Response refused(NotFound e, UriInfo uri) {
        return answer(bare(404, RefusalWords.of(e), uri), uri);
    }

    /** Their role, or their standing with the claim, does not allow it. */
    @ServerExceptionMapper
    public Response refused(NotYours e, UriInfo uri) {
        return answer(byRule(403, e.rule(), RefusalWords.of(e), uri), uri);
    }

    /** The state or a rule of the house forbids it now. */
    @ServerExceptionMapper
    public Response refused(NotInThisState e, UriInfo uri) {
        return answer(byRule(409, e.rule(), RefusalWords.of(e), uri).withState(e.state(), e.allowed()), uri);
    }

    /** Somebody else changed it in between. */
    @ServerExceptionMapper
    public Response refused(StaleVersion e, UriInfo uri) {
        return answer(bare(412, RefusalWords.of(e), uri), uri);
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
        return answer(
                bodies.invalid(
                        e, path(uri), field -> inBody && !request.headers().contains(field)),
                uri);
    }

    /** Too much is under way; says when to try again. */
    @ServerExceptionMapper
    public Response busy(Busy e, UriInfo uri) {
        return Response.fromResponse(answer(bare(503, RefusalWords.of(e.reason()), uri), uri))
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .build();
    }

    /** Whatever nobody thought of, errors of the machine too: it may not be told as it is. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo uri) {
        return answer(problems.unexpected(e, path(uri)), uri);
    }

    /** An error that came without a body, from a filter or a resource, gets one; then a problem is told as asked for. */
    @ServerResponseFilter
    public void fill(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity() && !"HEAD".equals(request.getMethod())) {
            Response filled = answer(bare(response.getStatus(), request.getUriInfo()), request.getUriInfo());
            response.setEntity(filled.getEntity(), null, filled.getMediaType());
        }
        tell(request, response);
    }

    /** In the language of whoever asked. */
    private void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            ProblemWords.Told told = words.told(problem, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            response.setEntity(told.problem(), null, response.getMediaType());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, told.languages());
            response.getHeaders().add(HttpHeaders.VARY, ProblemWords.VARY);
        }
    }

    private Response answer(Problem problem, UriInfo uri) {
        if (GoogleError.isAskedAt(path(uri))) {
            GoogleError told = GoogleError.of(problem);
            return Response.status(told.code())
                    .type(MediaType.APPLICATION_JSON)
                    .entity(told)
                    .build();
        }
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
