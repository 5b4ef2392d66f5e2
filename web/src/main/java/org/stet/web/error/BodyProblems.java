package org.stet.web.error;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.UnauthorizedException;

import org.stet.web.error.Problem.Violation;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/** What is told of a body that cannot be read or used, and of one line of a body that has many. */
@ApplicationScoped
public class BodyProblems {

    private static final int DEEPEST = 20;

    private static final List<Class<? extends Throwable>> KNOWN = List.of(
            JacksonException.class,
            InvalidInput.class,
            NotYours.class,
            BodyMissing.class,
            Busy.class,
            UnauthorizedException.class);

    private final Problems problems;

    BodyProblems(Problems problems) {
        this.problems = problems;
    }

    /** What is told of one line of a body, whatever went wrong with it. */
    public Problem ofLine(Throwable failure, String path) {
        return known(failure).map(known -> ofKnown(known, path)).orElseGet(() -> problems.unexpected(failure, path));
    }

    /** What a thread or a second try has wrapped. */
    private static Optional<Throwable> known(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .filter(cause -> KNOWN.stream().anyMatch(type -> type.isInstance(cause)))
                .findFirst();
    }

    private Problem ofKnown(Throwable failure, String path) {
        if (failure instanceof JacksonException json) {
            JsonLocation at = json.getLocation();
            return unreadable(json, "The line", at == null ? "" : " at column " + at.getColumnNr(), path);
        }
        if (failure instanceof InvalidInput invalid) {
            return invalid(invalid, path, field -> true);
        }
        if (failure instanceof NotYours refused) {
            return problems.of(ProblemCode.ofRule(403, refused.rule()), RefusalWords.of(refused), path)
                    .withRule(refused.rule());
        }
        if (failure instanceof BodyMissing) {
            return problems.of(ProblemCode.BODY_MISSING, failure.getMessage(), path);
        }
        return failure instanceof Busy busy
                ? problems.of(503, RefusalWords.of(busy.reason()), path)
                : problems.of(401, path);
    }

    /**
     * What is told of a body with fields that are not valid.
     *
     * @param inBody whether a field stands in the body
     */
    Problem invalid(InvalidInput e, String path, Predicate<String> inBody) {
        List<Violation> violations = e.violations().stream()
                .map(v -> new Violation(
                        v.field(),
                        RefusalWords.of(v.message()),
                        v.fault().code(),
                        inBody.test(v.field()) ? pointer(v.field()) : ""))
                .toList();
        return problems.of(422, RefusalWords.of(e), path).withViolations(violations);
    }

    /** Of {@code a.b[0].c}, {@code /a/b/0/c}. */
    static String pointer(String field) {
        return "/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }

    /** What is told of a body that is no JSON, or not of the shape asked for. */
    Problem unreadable(JacksonException e, String path) {
        JsonLocation at = e.getLocation();
        return unreadable(
                e, "The body", at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr(), path);
    }

    private Problem unreadable(JacksonException e, String what, String where, String path) {
        if (e instanceof UnusableText || e instanceof UnknownField) {
            Fault fault = e instanceof UnusableText ? Fault.UNUSABLE_TEXT : Fault.UNKNOWN_FIELD;
            return problems.of(422, e.getOriginalMessage(), path)
                    .withViolations(List.of(violation((JsonMappingException) e, fault, e.getOriginalMessage())));
        }
        String why = why(e);
        Problem problem = problems.of(ProblemCode.UNREADABLE_BODY, what + " cannot be read" + where + ": " + why, path);
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
}
