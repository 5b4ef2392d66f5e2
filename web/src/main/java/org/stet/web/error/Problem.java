package org.stet.web.error;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error of the API, RFC 9457.
 *
 * @param type a stable name of the kind of problem, relative to the server
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
        @Schema(examples = "/problems/conflict") String type,
        @Schema(examples = "Not in this state") String title,
        @Schema(examples = "409") int status,
        String detail,
        String instance,
        List<Violation> violations,
        String state,
        List<String> allowed,
        String rule) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What goes into {@code WWW-Authenticate} with a 401. */
    public static final String CHALLENGE = "Basic realm=\"Stet\", charset=\"UTF-8\"";

    /** What is wrong with one field; the field as it is named in the request, {@code a.b[0].c} where it is nested. */
    public record Violation(String field, String message) {}

    public Problem {
        violations = List.copyOf(violations);
        allowed = List.copyOf(allowed);
    }

    /** A problem without more to say than its detail. */
    public static Problem of(int status, String title, String detail, String instance) {
        return new Problem(type(title), title, status, detail, instance, List.of(), "", List.of(), "");
    }

    /** The same problem, naming the fields. */
    public Problem withViolations(List<Violation> fields) {
        return new Problem(type, title, status, detail, instance, fields, state, allowed, rule);
    }

    /** The same problem, naming the state and what it allows. */
    public Problem withState(String current, List<String> may) {
        return new Problem(type, title, status, detail, instance, violations, current, may, rule);
    }

    /** The same problem, naming the rule that refused. */
    public Problem withRule(String refusedBy) {
        return new Problem(type, title, status, detail, instance, violations, state, allowed, refusedBy);
    }

    private static String type(String title) {
        return "/problems/"
                + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }
}
