package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.stet.web.api.Views.AbsenceView;
import org.stet.web.api.Views.AccountView;
import org.stet.web.api.Views.AdjudicationView;
import org.stet.web.api.Views.ApprovalView;
import org.stet.web.api.Views.ArticleView;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.CommentView;
import org.stet.web.api.Views.CorrectionView;
import org.stet.web.api.Views.DismissalView;
import org.stet.web.api.Views.EvidenceView;
import org.stet.web.api.Views.MailPreferenceView;
import org.stet.web.api.Views.MemberView;
import org.stet.web.api.Views.PolicyView;
import org.stet.web.api.Views.QuestionView;
import org.stet.web.api.Views.RatingView;
import org.stet.web.api.Views.RecusalView;
import org.stet.web.api.Views.ReplyView;
import org.stet.web.api.Views.ReportView;
import org.stet.web.api.Views.ReviewView;
import org.stet.web.api.Views.ScaleView;
import org.stet.web.api.Views.TimePolicyView;
import org.stet.web.api.Views.WebhookView;

/**
 * What the API takes. A field that is not sent is empty; workflow says what it needs, and those without which nothing is ever
 * accepted are required here too, for the OpenAPI document. An unknown one is refused.
 */
final class Requests {

    private Requests() {}

    record ArticleRequest(
            Optional<String> url,
            Optional<String> html,
            Optional<String> text,
            Optional<String> file,
            Optional<String> title,
            Optional<List<String>> authors,
            Optional<String> publisher,
            Optional<String> publishedOn,
            Optional<String> language,
            Optional<String> externalId,
            Optional<String> desk) {}

    @SentBack(ArticleView.class)
    record ArticleEditRequest(
            Optional<String> title,
            Optional<List<String>> authors,
            Optional<String> publisher,
            Optional<String> publishedOn,
            Optional<String> language) {}

    /** The order is told to readers where a text was, the reason is not. */
    record WithdrawalRequest(
            @Schema(required = true) Optional<String> order,
            @Schema(required = true) Optional<String> reason) {}

    record WebhookRequest(
            @Schema(required = true) Optional<String> address,
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

    @SentBack(CommentView.class)
    record CommentRequest(
            @Schema(required = true) Optional<String> text,
            Optional<String> thread,
            Optional<String> evidence,
            Optional<String> passage) {}

    @SentBack(MailPreferenceView.class)
    record MailPreferenceRequest(
            @Schema(required = true) Optional<String> delivery,
            Optional<String> quietFrom,
            Optional<String> quietUntil,
            Optional<String> dailyAt,
            Optional<String> timeZone) {}

    /** Since when what is dead is posted again. */
    record ReplayRequest(@Schema(required = true) Optional<String> since) {}

    record MarkRequest(
            @Schema(required = true) Optional<Integer> start,
            @Schema(required = true) Optional<Integer> end,
            Optional<String> wording) {}

    @SentBack(ClaimView.class)
    record EditRequest(
            Optional<String> wording,
            Optional<String> priority,
            Optional<String> dueAt,
            Optional<Boolean> dueByHand,
            Optional<List<String>> topics,
            Optional<String> desk) {}

    @SentBack(DismissalView.class)
    record DismissalRequest(@Schema(required = true) Optional<String> reason, Optional<String> note) {}

    /** A candidate; where no version is named, whatever its version is. */
    record CandidateRequest(@Schema(required = true) Optional<String> id, Optional<String> version) {}

    /** Which candidates: those named, or all but those named. */
    record CandidatesRequest(Optional<List<CandidateRequest>> claims, Optional<List<String>> allBut) {}

    /** The same, or all that score below a cut-off from 0 to 1. */
    record DismissalsRequest(
            Optional<List<CandidateRequest>> claims,
            Optional<List<String>> allBut,
            Optional<Double> below,
            @Schema(required = true) Optional<String> reason,
            Optional<String> note) {}

    /** What is done with which claims: those that are named, or all that a list has. */
    record JobRequest(
            @Schema(required = true) Optional<String> action,
            Optional<List<CandidateRequest>> claims,
            Optional<JobListRequest> list,
            Optional<String> reason,
            Optional<String> priority,
            Optional<String> dueAt,
            Optional<String> desk,
            Optional<List<String>> reviewers,
            Optional<Boolean> trial) {}

    /** A list of claims, as the parameters of the list of claims say it. */
    record JobListRequest(
            Optional<List<String>> state, Optional<String> assignee, Optional<String> desk, Optional<String> q) {}

    /** A file of others' fact-checks that is to be imported. */
    record ArchiveImportRequest(
            @Schema(required = true) Optional<String> format,
            Optional<String> publisher,
            Optional<String> site,
            Optional<String> language,
            Optional<String> licence,
            Optional<Map<String, String>> columns,
            Optional<Boolean> withdrawMissing) {}

    /** Some bytes of the file, in base64. */
    record ArchivePartRequest(@Schema(required = true) Optional<String> content) {}

    /** What a publisher's rating means; without a meaning it has none here. */
    record ArchiveRatingRequest(
            @Schema(required = true) Optional<String> site,
            @Schema(required = true) Optional<String> rating,
            Optional<String> means,
            @Schema(required = true) Optional<Integer> version) {}

    /** A claim of which is asked whether it was checked before. */
    record MatchRequest(
            @Schema(required = true) Optional<String> text, Optional<String> language, Optional<Integer> limit) {}

    record MergeRequest(@Schema(required = true) Optional<String> into) {}

    record AssignmentRequest(
            @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonDeserialize(contentUsing = PersonReading.class)
            List<String> reviewers,

            Optional<String> message) {}

    record HandoverRequest(
            @JsonDeserialize(contentUsing = PersonReading.class)
            Optional<String> from,

            @Schema(required = true) @JsonDeserialize(contentUsing = PersonReading.class)
            Optional<String> to,

            Optional<String> message) {}

    @SentBack(RecusalView.class)
    record RecusalRequest(
            @JsonDeserialize(contentUsing = PersonReading.class)
            Optional<String> person,

            @Schema(required = true) Optional<String> kind,
            @Schema(required = true) Optional<String> name,
            @Schema(required = true) Optional<String> reason) {}

    record ErasurePlanRequest(@Schema(required = true) Optional<String> words) {}

    /** The tag is the plan's; the order is told to readers, the reason is not. */
    record ErasureRequest(
            @Schema(required = true) Optional<String> words,
            @Schema(required = true) Optional<String> order,
            @Schema(required = true) Optional<String> reason,
            @Schema(required = true) Optional<String> tag) {}

    @SentBack(AbsenceView.class)
    record AbsenceRequest(
            @JsonDeserialize(contentUsing = PersonReading.class)
            Optional<String> person,

            Optional<String> startsAt,
            @Schema(required = true) Optional<String> endsAt) {}

    /** Plans only, unless {@code dryRun} is false. */
    record DistributionRequest(@Schema(required = true) Optional<String> desk, Optional<Boolean> dryRun) {}

    /** Previews only, unless {@code dryRun} is false. */
    record ScaleMoveRequest(@Schema(required = true) Optional<String> scale, Optional<Boolean> dryRun) {}

    @SentBack(QuestionView.class)
    record QuestionRequest(
            Optional<String> code,
            @Schema(required = true) Optional<String> text,
            @Schema(required = true) Optional<String> kind,
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

    record DeskRequest(
            Optional<String> code, @Schema(required = true) Optional<String> name, Optional<PolicyRequest> policy) {}

    @SentBack(MemberView.class)
    record MemberRequest(
            @Schema(required = true) Optional<List<String>> roles,
            Optional<List<String>> languages,
            Optional<List<String>> topics) {}

    @SentBack(RatingView.class)
    record RatingRequest(
            Optional<String> code,
            @Schema(required = true) Optional<String> name,
            @Schema(required = true) Optional<String> meaning,
            Optional<Integer> value,
            @Schema(required = true) Optional<String> tone,
            Optional<Map<String, String>> translations) {}

    @SentBack(ScaleView.class)
    record ScaleRequest(
            @Schema(required = true) Optional<String> name,
            @Schema(required = true) Optional<List<RatingRequest>> ratings) {}

    record ReasonRequest(@Schema(required = true) Optional<String> reason) {}

    @SentBack(ReviewView.class)
    record ReviewRequest(Optional<String> rating, Optional<String> rationale, Optional<Map<String, String>> answers) {}

    @SentBack(AdjudicationView.class)
    record AdjudicationRequest(
            @Schema(required = true) Optional<String> rating,
            @Schema(required = true) Optional<String> rationale) {}

    record EvidenceRequest(
            @Schema(required = true) Optional<String> url,
            Optional<String> title,
            Optional<String> publisher,
            Optional<String> publishedOn,
            Optional<String> quote,
            Optional<String> locator,
            @Schema(required = true) Optional<String> stance,
            @Schema(required = true) Optional<String> kind,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl) {}

    @SentBack(EvidenceView.class)
    record AmendmentRequest(
            Optional<String> publisher,
            Optional<String> locator,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl) {}

    record ReplyRequestRequest(
            @Schema(required = true) Optional<String> party,
            @Schema(required = true) Optional<String> channel,
            @Schema(required = true) Optional<String> question,
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
    record ReplyOutcomeRequest(@Schema(required = true) Optional<String> outcome, Optional<String> answer) {}

    record ExpiryRequest(@Schema(required = true) Optional<String> at) {}

    /** Limits and the time for a reply in minutes of working time; hours as {@code 09:00-12:30, 13:30-17:00}. */
    @SentBack(TimePolicyView.class)
    record TimePolicyRequest(
            @Schema(required = true) Optional<String> zone,
            @Schema(required = true) Optional<Map<String, String>> hours,
            Optional<List<String>> holidays,
            Optional<Map<String, Map<String, Long>>> limits,
            @Schema(required = true) Optional<Integer> warnAtPercent,
            @Schema(required = true) Optional<Long> replyWithinMinutes,
            @Schema(required = true) Optional<Integer> correctionDays,
            Optional<Integer> verdictDays) {}

    @SentBack(ReportView.class)
    record ReportRequest(
            @Schema(required = true) Optional<String> headline,
            @Schema(required = true) Optional<String> summary,
            @Schema(required = true) Optional<String> body,
            @Schema(required = true) Optional<String> rating,
            Optional<String> medium,
            Optional<String> mediaAddress,
            Optional<String> mediaAuthenticity) {}

    @SentBack({ReportView.class, ApprovalView.class})
    record ApprovalRequest(@Schema(required = true) Optional<String> sha256) {}

    @SentBack(CorrectionView.class)
    record CorrectionRequest(
            @Schema(required = true) Optional<String> kind,
            @Schema(required = true) Optional<String> reason) {}

    record InvitationRequest(
            @Schema(required = true) Optional<String> username,
            @Schema(required = true) Optional<String> name,
            Optional<String> mail,
            @Schema(required = true) Optional<List<String>> roles) {}

    @SentBack(AccountView.class)
    record RolesRequest(@Schema(required = true) Optional<List<String>> roles) {}

    /** The present password is needed of whoever has one here. */
    record TokenRequest(
            Optional<String> present,
            @Schema(required = true) Optional<String> name,
            @Schema(required = true) Optional<Integer> days,
            Optional<String> scope) {}

    /** How the newsroom shows itself; what is left out is left to the environment. */
    public record MastheadRequest(
            Optional<String> name,
            Optional<String> address,
            Optional<List<String>> sameAs,
            Optional<String> language,
            Optional<String> contact,
            Optional<String> securityContact,
            Optional<String> mailFrom,
            Optional<String> colour,
            Optional<String> darkColour) {}

    /** A logo. */
    public record LogoRequest(@Schema(required = true) Optional<String> logo) {}

    /** An answer to a reader. */
    public record ReaderAnswerRequest(
            @Schema(required = true) Optional<String> outcome,
            @Schema(required = true) Optional<String> answer,
            Optional<Boolean> inTheOpen,
            Optional<String> summary,
            Optional<String> check) {}

    /** The article that was made of a reader's case. */
    public record ReaderArticleRequest(
            @Schema(required = true) Optional<String> article) {}

    /** The words of a page about the newsroom. */
    public record AboutPageRequest(@Schema(required = true) Optional<String> text) {}

    /** How a person wants pages to be. */
    public record OwnSettingsRequest(
            Optional<String> timeZone, Optional<String> language, Optional<Boolean> singleKeys) {}
}
