package org.stet.web.api;

import java.util.List;
import java.util.Map;
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
            Optional<Boolean> dueByHand,
            Optional<List<String>> topics) {}

    record DismissalRequest(Optional<String> reason, Optional<String> note) {}

    record MergeRequest(Optional<String> into) {}

    record AssignmentRequest(
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> reviewers, Optional<String> message) {}

    record HandoverRequest(Optional<String> from, Optional<String> to, Optional<String> message) {}

    record RecusalRequest(
            Optional<String> person, Optional<String> kind, Optional<String> name, Optional<String> reason) {}

    record AbsenceRequest(Optional<String> person, Optional<String> startsAt, Optional<String> endsAt) {}

    /** Plans only, unless {@code dryRun} is false. */
    record DistributionRequest(Optional<String> desk, Optional<Boolean> dryRun) {}

    /** Previews only, unless {@code dryRun} is false. */
    record ScaleMoveRequest(Optional<String> scale, Optional<Boolean> dryRun) {}

    record QuestionRequest(
            Optional<String> code,
            Optional<String> text,
            Optional<String> kind,
            Optional<Boolean> required,
            Optional<List<String>> choices) {}

    /** What is not sent stays as it is; of a new desk, as the plainest policy has it. */
    record PolicyRequest(
            Optional<Integer> reviewsRequired,
            Optional<Integer> blindSharePercent,
            Optional<Integer> evidenceRequired,
            Optional<Integer> minimumIndependentSources,
            Optional<Boolean> primarySourceRequired,
            Optional<Boolean> replyRequired,
            Optional<List<QuestionRequest>> checklist,
            Optional<String> scale) {}

    record DeskRequest(Optional<String> code, Optional<String> name, Optional<PolicyRequest> policy) {}

    record MemberRequest(
            Optional<List<String>> roles, Optional<List<String>> languages, Optional<List<String>> topics) {}

    record RatingRequest(
            Optional<String> code,
            Optional<String> name,
            Optional<String> meaning,
            Optional<Integer> value,
            Optional<String> tone,
            Optional<Map<String, String>> translations) {}

    record ScaleRequest(Optional<String> name, Optional<List<RatingRequest>> ratings) {}

    record ReasonRequest(Optional<String> reason) {}

    record ReviewRequest(Optional<String> rating, Optional<String> rationale, Optional<Map<String, String>> answers) {}

    record AdjudicationRequest(Optional<String> rating, Optional<String> rationale) {}

    record EvidenceRequest(
            Optional<String> url,
            Optional<String> title,
            Optional<String> publisher,
            Optional<String> quote,
            Optional<String> locator,
            Optional<String> stance,
            Optional<String> kind,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl) {}

    record AmendmentRequest(
            Optional<String> publisher,
            Optional<String> locator,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl) {}

    record ReplyRequestRequest(
            Optional<String> party,
            Optional<String> channel,
            Optional<String> question,
            Optional<String> askedAt,
            Optional<String> deadline) {}

    /** What is not sent stays as it is. */
    record ReplyCorrectionRequest(
            Optional<String> party,
            Optional<String> channel,
            Optional<String> question,
            Optional<String> askedAt,
            Optional<String> deadline,
            Optional<String> outcome,
            Optional<String> answer) {}

    record ReplyOutcomeRequest(Optional<String> outcome, Optional<String> answer) {}

    record ExpiryRequest(Optional<String> at) {}

    /** Limits and the time for a reply in minutes of working time; hours as {@code 09:00-12:30, 13:30-17:00}. */
    record TimePolicyRequest(
            Optional<String> zone,
            Optional<Map<String, String>> hours,
            Optional<List<String>> holidays,
            Optional<Map<String, Map<String, Long>>> limits,
            Optional<Integer> warnAtPercent,
            Optional<Long> replyWithinMinutes,
            Optional<Integer> correctionDays,
            Optional<Integer> verdictDays) {}

    record ReportRequest(
            Optional<String> headline, Optional<String> summary, Optional<String> body, Optional<String> rating) {}

    record ApprovalRequest(Optional<String> sha256) {}

    record CorrectionRequest(Optional<String> kind, Optional<String> reason) {}
}
