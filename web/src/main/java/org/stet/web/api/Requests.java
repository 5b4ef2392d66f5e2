package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import org.stet.web.api.Views.AdjudicationView;
import org.stet.web.api.Views.ApprovalView;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.CorrectionView;
import org.stet.web.api.Views.DismissalView;
import org.stet.web.api.Views.EvidenceView;
import org.stet.web.api.Views.MemberView;
import org.stet.web.api.Views.PolicyView;
import org.stet.web.api.Views.QuestionView;
import org.stet.web.api.Views.RatingView;
import org.stet.web.api.Views.ReplyView;
import org.stet.web.api.Views.ReportView;
import org.stet.web.api.Views.ReviewView;
import org.stet.web.api.Views.ScaleView;
import org.stet.web.api.Views.TimePolicyView;
import org.stet.web.api.Views.WebhookView;

/** What the API takes. A field that is not sent is empty; workflow says what it needs. An unknown one is refused. */
final class Requests {

    private Requests() {}

    record ArticleRequest(
            Optional<String> url,
            Optional<String> html,
            Optional<String> text,
            Optional<String> title,
            Optional<List<String>> authors,
            Optional<String> publisher,
            Optional<String> publishedOn,
            Optional<String> language,
            Optional<String> externalId,
            Optional<String> desk) {}

    record WebhookRequest(
            Optional<String> address,
            Optional<String> description,
            Optional<String> desk,
            Optional<List<String>> actions) {}

    @SentBack(WebhookView.class)
    record WebhookChangeRequest(
            Optional<String> address,
            Optional<String> description,
            Optional<String> desk,
            Optional<List<String>> actions,
            Optional<Boolean> paused) {}

    /** Since when what is dead is posted again. */
    record ReplayRequest(Optional<String> since) {}

    record MarkRequest(Optional<Integer> start, Optional<Integer> end, Optional<String> wording) {}

    @SentBack(ClaimView.class)
    record EditRequest(
            Optional<String> wording,
            Optional<String> priority,
            Optional<String> dueAt,
            Optional<Boolean> dueByHand,
            Optional<List<String>> topics) {}

    @SentBack(DismissalView.class)
    record DismissalRequest(Optional<String> reason, Optional<String> note) {}

    /** A candidate; where no version is named, whatever its version is. */
    record CandidateRequest(Optional<String> id, Optional<String> version) {}

    /** Which candidates: those named, or all but those named. */
    record CandidatesRequest(Optional<List<CandidateRequest>> claims, Optional<List<String>> allBut) {}

    /** The same, or all that score below a cut-off from 0 to 1. */
    record DismissalsRequest(
            Optional<List<CandidateRequest>> claims,
            Optional<List<String>> allBut,
            Optional<Double> below,
            Optional<String> reason,
            Optional<String> note) {}

    record MergeRequest(Optional<String> into) {}

    record AssignmentRequest(
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> reviewers, Optional<String> message) {}

    record HandoverRequest(Optional<String> from, Optional<String> to, Optional<String> message) {}

    record RecusalRequest(
            Optional<String> person, Optional<String> kind, Optional<String> name, Optional<String> reason) {}

    record ErasurePlanRequest(Optional<String> words) {}

    /** The tag is the plan's; the order is told to readers, the reason is not. */
    record ErasureRequest(
            Optional<String> words, Optional<String> order, Optional<String> reason, Optional<String> tag) {}

    record AbsenceRequest(Optional<String> person, Optional<String> startsAt, Optional<String> endsAt) {}

    /** Plans only, unless {@code dryRun} is false. */
    record DistributionRequest(Optional<String> desk, Optional<Boolean> dryRun) {}

    /** Previews only, unless {@code dryRun} is false. */
    record ScaleMoveRequest(Optional<String> scale, Optional<Boolean> dryRun) {}

    @SentBack(QuestionView.class)
    record QuestionRequest(
            Optional<String> code,
            Optional<String> text,
            Optional<String> kind,
            Optional<Boolean> required,
            Optional<List<String>> choices) {}

    /** What is not sent stays as it is; of a new desk, as the plainest policy has it. */
    @SentBack(PolicyView.class)
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

    @SentBack(MemberView.class)
    record MemberRequest(
            Optional<List<String>> roles, Optional<List<String>> languages, Optional<List<String>> topics) {}

    @SentBack(RatingView.class)
    record RatingRequest(
            Optional<String> code,
            Optional<String> name,
            Optional<String> meaning,
            Optional<Integer> value,
            Optional<String> tone,
            Optional<Map<String, String>> translations) {}

    @SentBack(ScaleView.class)
    record ScaleRequest(Optional<String> name, Optional<List<RatingRequest>> ratings) {}

    record ReasonRequest(Optional<String> reason) {}

    @SentBack(ReviewView.class)
    record ReviewRequest(Optional<String> rating, Optional<String> rationale, Optional<Map<String, String>> answers) {}

    @SentBack(AdjudicationView.class)
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

    @SentBack(EvidenceView.class)
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
    @SentBack(ReplyView.class)
    record ReplyCorrectionRequest(
            Optional<String> party,
            Optional<String> channel,
            Optional<String> question,
            Optional<String> askedAt,
            Optional<String> deadline,
            Optional<String> outcome,
            Optional<String> answer) {}

    @SentBack(ReplyView.class)
    record ReplyOutcomeRequest(Optional<String> outcome, Optional<String> answer) {}

    record ExpiryRequest(Optional<String> at) {}

    /** Limits and the time for a reply in minutes of working time; hours as {@code 09:00-12:30, 13:30-17:00}. */
    @SentBack(TimePolicyView.class)
    record TimePolicyRequest(
            Optional<String> zone,
            Optional<Map<String, String>> hours,
            Optional<List<String>> holidays,
            Optional<Map<String, Map<String, Long>>> limits,
            Optional<Integer> warnAtPercent,
            Optional<Long> replyWithinMinutes,
            Optional<Integer> correctionDays,
            Optional<Integer> verdictDays) {}

    @SentBack(ReportView.class)
    record ReportRequest(
            Optional<String> headline, Optional<String> summary, Optional<String> body, Optional<String> rating) {}

    @SentBack({ReportView.class, ApprovalView.class})
    record ApprovalRequest(Optional<String> sha256) {}

    @SentBack(CorrectionView.class)
    record CorrectionRequest(Optional<String> kind, Optional<String> reason) {}
}
