package org.stet.web.error;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error of the API, RFC 9457.
 *
 * @param type the address of the page about this kind of problem, relative to the server
 * @param code the kind of problem, for programs: {@link ProblemCode}
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail what happened this time, and what to do
 * @param instance the path that was asked, or {@code urn:uuid:…}, the reference under which the log has it
 * @param violations with 400 and 422: which fields, and why
 * @param state with 409: the state that the claim is in
 * @param allowed with 409: what may be done in that state
 * @param rule with 409: the rule that refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An error, as RFC 9457 describes it")
public record Problem(
        @Schema(examples = "/problems/not-in-this-state") String type,
        @Schema(examples = "not-in-this-state") String code,
        @Schema(examples = "Not in this state") String title,
        @Schema(examples = "409") int status,
        String detail,
        String instance,
        List<Violation> violations,
        String state,
        List<String> allowed,
        String rule) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the pages about problems are. */
    static final String ADDRESS = "/problems/";

    /** The language in which problems are made; {@link ProblemWords} has others. */
    public static final String LANGUAGE = "en";

    /**
     * What is wrong with one field.
     *
     * @param field as it is named in the request, {@code a.b[0].c} where it is nested
     * @param message what to do about it
     * @param code what kind of thing is wrong, for programs
     * @param pointer where it stands in the body, as a JSON pointer; empty where it does not stand there
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Violation(String field, String message, String code, String pointer) {

        /** On a page, where nothing is read by programs. */
        public Violation(String field, String message) {
            this(field, message, "", "");
        }
    }

    public Problem {
        violations = List.copyOf(violations);
        allowed = List.copyOf(allowed);
    }

    /** A problem without more to say than its detail; the status may be another one of the code's class. */
    public static Problem of(ProblemCode code, int status, String detail, String instance) {
        return new Problem(
                ADDRESS + code.code(),
                code.code(),
                code.title(),
                status,
                detail,
                instance,
                List.of(),
                "",
                List.of(),
                "");
    }

    /** The same problem, naming the fields. */
    public Problem withViolations(List<Violation> fields) {
        return new Problem(type, code, title, status, detail, instance, fields, state, allowed, rule);
    }

    /** The same problem, in other words. */
    Problem inWords(String otherTitle, String otherDetail, List<Violation> otherViolations) {
        return new Problem(
                type, code, otherTitle, status, otherDetail, instance, otherViolations, state, allowed, rule);
    }

    /** The same problem, naming the state and what it allows. */
    public Problem withState(String current, List<String> may) {
        return new Problem(type, code, title, status, detail, instance, violations, current, may, rule);
    }

    /** The same problem, naming the rule that refused. */
    public Problem withRule(String refusedBy) {
        return new Problem(type, code, title, status, detail, instance, violations, state, allowed, refusedBy);
    }
}
