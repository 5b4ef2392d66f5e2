package org.stet.web.error;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.stet.web.error.Problem.Violation;
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

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    private final ErrorPages pages;
    private final ErrorMessages messages;

    ErrorAnswers(ErrorPages pages, ErrorMessages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Unknown paths (404), wrong methods (405), unreadable bodies (400), media types (406, 415) and the like. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri) {
        Response given = e.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        Optional<JacksonException> json = jsonCause(e);
        Problem problem = json.map(cause -> unreadable(cause, uri)).orElseGet(() -> bare(given.getStatus(), uri));
        Response.ResponseBuilder answer = Response.fromResponse(answer(problem, uri));
        Optional.ofNullable(given.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> answer.header(HttpHeaders.ALLOW, allow));
        return answer.build();
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

    /** No body where one is asked for. */
    @ServerExceptionMapper
    public Response missing(BodyMissing e, UriInfo uri) {
        return answer(bare(400, e.getMessage(), uri), uri);
    }

    /** Credentials that were wrong, or none where a person is needed: a problem, or the way to the sign-in page. */
    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Uni<Response> unknown(SecurityException e, UriInfo uri, RoutingContext context) {
        if (isApi(uri)) {
            Response.ResponseBuilder answer = Response.fromResponse(answer(bare(401, uri), uri));
            return Uni.createFrom()
                    .item(answer.header(HttpHeaders.WWW_AUTHENTICATE, Problem.CHALLENGE)
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
                .map(v -> new Violation(field(v), v.getMessage()))
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
        return answer(bare(403, e.getMessage(), uri).withRule(e.rule()), uri);
    }

    /** The state or a rule of the house forbids it now. */
    @ServerExceptionMapper
    public Response refused(NotInThisState e, UriInfo uri) {
        return answer(
                bare(409, e.getMessage(), uri).withState(e.state(), e.allowed()).withRule(e.rule()), uri);
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
    public Response refused(InvalidInput e, UriInfo uri) {
        List<Violation> violations = e.violations().stream()
                .map(v -> new Violation(v.field(), v.message()))
                .toList();
        return answer(bare(422, e.getMessage(), uri).withViolations(violations), uri);
    }

    /** Whatever nobody thought of: the person gets a reference, the log gets it with the whole story. */
    @ServerExceptionMapper
    public Response unexpected(RuntimeException e, UriInfo uri) {
        if (isUnstorable(e)) {
            return answer(bare(422, messages.unstorable(), uri), uri);
        }
        UUID reference = UUID.randomUUID();
        LOG.errorf(e, "%s %s", reference, uri.getPath());
        return answer(Problem.of(500, messages.title(500), messages.advice(500), "urn:uuid:" + reference), uri);
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
        return isApi(uri)
                ? Response.status(problem.status())
                        .type(Problem.MEDIA_TYPE)
                        .entity(problem)
                        .build()
                : Response.status(problem.status())
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(pages.render(problem))
                        .build();
    }

    private Problem bare(int status, UriInfo uri) {
        return bare(status, messages.advice(status), uri);
    }

    private Problem bare(int status, String detail, UriInfo uri) {
        return Problem.of(status, messages.title(status), detail, path(uri));
    }

    private Problem unreadable(JacksonException e, UriInfo uri) {
        if (e instanceof UnusableText unusable) {
            return bare(422, e.getOriginalMessage(), uri)
                    .withViolations(List.of(new Violation(field(unusable), e.getOriginalMessage())));
        }
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String field = e instanceof JsonMappingException mapping ? field(mapping) : "";
        Problem problem = bare(400, "The body cannot be read" + where + ": " + e.getOriginalMessage(), uri);
        return field.isEmpty()
                ? problem
                : problem.withViolations(List.of(new Violation(field, e.getOriginalMessage())));
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

    /** A value that came through every check, and that PostgreSQL still cannot keep: SQLSTATE class 22. */
    private static boolean isUnstorable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith("22")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApi(UriInfo uri) {
        return path(uri).equals("/api") || path(uri).startsWith("/api/");
    }

    private static String path(UriInfo uri) {
        String path = uri.getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
