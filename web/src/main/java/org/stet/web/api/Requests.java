package org.stet.web.api;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/** What the API takes. A field that is not sent is empty; workflow says what it needs. */
final class Requests {

    private Requests() {}

    record ArticleRequest(
            Optional<String> url,
            Optional<String> html,
            Optional<String> text,
            Optional<String> title,
            Optional<String> desk) {}

    record MarkRequest(Optional<Integer> start, Optional<Integer> end, Optional<String> wording) {}

    record EditRequest(
            Optional<String> wording,
            Optional<String> priority,
            Optional<String> dueAt,
            Optional<List<String>> topics) {}

    record DismissalRequest(Optional<String> reason, Optional<String> note) {}

    record MergeRequest(Optional<String> into) {}

    record AssignmentRequest(
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> reviewers) {}

    record ReasonRequest(Optional<String> reason) {}

    record ReviewRequest(Optional<String> rating, Optional<String> rationale) {}

    record EvidenceRequest(
            Optional<String> url,
            Optional<String> title,
            Optional<String> quote,
            Optional<String> stance,
            Optional<String> kind) {}

    record ReportRequest(
            Optional<String> headline, Optional<String> summary, Optional<String> body, Optional<String> rating) {}

    record ApprovalRequest(Optional<String> sha256) {}

    record CorrectionRequest(Optional<String> kind, Optional<String> reason) {}
}
