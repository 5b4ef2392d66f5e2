package org.stet.web.error;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An error as Google's APIs tell it, for those who ask Stet in their words.
 *
 * @param error what went wrong
 */
record GoogleError(Told error) {

    private static final String ROOT = "/v1alpha1";
    private static final int BAD_REQUEST = 400;

    /** Google's names of statuses; all others of 400 and above are {@code INTERNAL} or {@code UNKNOWN}. */
    private static final Map<Integer, String> NAMES = Map.of(
            400, "INVALID_ARGUMENT",
            401, "UNAUTHENTICATED",
            403, "PERMISSION_DENIED",
            404, "NOT_FOUND",
            405, "UNIMPLEMENTED",
            409, "ABORTED",
            412, "FAILED_PRECONDITION",
            429, "RESOURCE_EXHAUSTED",
            500, "INTERNAL",
            503, "UNAVAILABLE");

    /**
     * What went wrong.
     *
     * @param code the HTTP status
     * @param message what happened, and what to do
     * @param status Google's name of it
     * @param details which parameters are not valid, and why
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Told(int code, String message, String status, List<BadRequest> details) {}

    /** Which parameters are not valid. */
    record BadRequest(@JsonProperty("@type") String type, List<FieldViolation> fieldViolations) {}

    /** Why one is not. */
    record FieldViolation(String field, String description) {}

    /** Whether a path is asked in Google's words. */
    static boolean isAskedAt(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    static GoogleError of(Problem problem) {
        int code = problem.status() == 422 ? BAD_REQUEST : problem.status();
        List<FieldViolation> violations = problem.violations() == null
                ? List.of()
                : problem.violations().stream()
                        .map(violation -> new FieldViolation(violation.field(), violation.message()))
                        .toList();
        return new GoogleError(new Told(
                code,
                violations.isEmpty() ? problem.detail() : violations.get(0).description(),
                NAMES.getOrDefault(code, code < 500 ? "FAILED_PRECONDITION" : "UNKNOWN"),
                violations.isEmpty()
                        ? List.of()
                        : List.of(new BadRequest("type.googleapis.com/google.rpc.BadRequest", violations))));
    }

    int code() {
        return error.code();
    }
}
