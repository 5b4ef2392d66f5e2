package org.stet.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.stet.web.error.Problem;
import org.stet.workflow.event.CloudEvent;
import org.stet.workflow.search.Count;

/** What the API hands out. */
final class Views {

    private Views() {}

    /** Events in their order; {@code next} is the cursor for the next call, also where there is nothing new. */
    record EventsView(List<CloudEventView> items, String next) {}

    /** An event as CloudEvents 1.0 has it. */
    record CloudEventView(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            HappenedView data) {

        static CloudEventView of(CloudEvent event) {
            return new CloudEventView(
                    event.specversion(),
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.time(),
                    event.datacontenttype(),
                    HappenedView.of(event.data()));
        }
    }

    /** What happened to a claim, and where it was when it had. */
    record HappenedView(
            String claim,
            String desk,
            String state,
            int round,
            long version,
            String actor,
            String action,
            Map<String, Object> fact) {

        static HappenedView of(CloudEvent.Data data) {
            return new HappenedView(
                    data.claim().toString(),
                    data.desk().toString(),
                    data.state(),
                    data.round(),
                    data.version(),
                    data.actor().toString(),
                    data.action(),
                    data.fact());
        }
    }

    /** An address that events are posted to; the secret only in the answer that made it. */
    record WebhookView(
            String id,
            String version,
            String address,
            String description,
            String desk,
            List<String> actions,
            PersonView keptBy,
            Instant madeAt,
            boolean paused,
            Optional<String> pausedFor,
            Optional<Instant> pausedAt,
            Optional<Instant> failingSince,
            Optional<Instant> formerUntil,
            Instant updatedAt,
            Optional<String> secret)
            implements Changing {}

    /** One event that is posted to one webhook, and what came of it. */
    record DeliveryView(
            String id,
            String event,
            String type,
            Optional<String> claim,
            String state,
            int attempts,
            Instant madeAt,
            Optional<Instant> dueAt,
            Optional<Instant> triedAt,
            Optional<Long> tookMillis,
            Optional<Integer> status,
            Optional<String> failure,
            Optional<String> answer,
            Instant updatedAt)
            implements Changing {}

    /** How many deliveries are posted again. */
    record ReplayedView(int deliveries) {}

    record ParagraphView(int start, int end, String kind) {}

    record ArticleView(
            String id,
            String title,
            List<String> authors,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Optional<String> url,
            Optional<String> language,
            Optional<String> externalId,
            String version,
            String sha256,
            String desk,
            PersonView submittedBy,
            Instant submittedAt,
            Instant updatedAt,
            Optional<String> replaces,
            List<String> replacedBy,
            List<AppearanceView> appearances,
            Map<String, String> models,
            Optional<ClosingView> closing,
            Optional<WithdrawalView> withdrawal,
            String text,
            List<ParagraphView> paragraphs,
            List<ClaimSummary> claims,
            List<CarriedClaimView> carriedClaims) {}

    /** By whose order an article was withdrawn. */
    record WithdrawalView(String order, String reason, PersonView withdrawnBy, Instant withdrawnAt) {}

    /** What becomes of an article's claims when it is withdrawn. */
    record WithdrawalPlanView(List<AffectedClaimView> claims) {}

    record AffectedClaimView(String id, String state, String wording, String fate) {}

    /** What became of one line of a batch: the article, or the problem. */
    record LineView(int line, int status, Optional<String> id, Optional<String> replaces, Optional<Problem> problem) {}

    /** A place that the article's text was handed in from. */
    record AppearanceView(
            Optional<String> url,
            Optional<String> externalId,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Instant seenAt,
            PersonView seenBy) {}

    /** A claim of an earlier version that stands unchanged in this one; the places are those in this one's text. */
    record CarriedClaimView(String id, String state, String text, String wording, int start, int end, String article) {}

    /** How many there are in the whole list, exactly up to 1,000. */
    record TotalView(long number, boolean more) {

        static TotalView of(Count count) {
            return new TotalView(count.number(), count.more());
        }
    }

    /** What a list has that changes, so that programs can follow it. */
    interface Changing {

        /** When it last changed. */
        Instant updatedAt();
    }

    /** One page of a list; {@code next} is the cursor of the following one, null at the end. */
    record ListView<T>(
            List<T> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) String next,
            TotalView total) {}

    /** That there is nothing more to check in the article. */
    record ClosingView(PersonView closedBy, Instant closedAt) {}

    /** A decision on several candidates; its id undoes it. */
    record BulkView(String decision, List<DecidedView> items) {}

    /** What became of one of them: "done", or "refused" with the rule and why. */
    record DecidedView(String claim, String outcome, Optional<String> rule, Optional<String> text) {}

    /** A claim or a desk that the caller follows. */
    record FollowedView(Optional<String> claim, Optional<String> desk, Instant since) {}

    /** One thing that is done with many claims, and how far it is. */
    record JobView(
            String id,
            String action,
            Optional<String> reason,
            Optional<String> priority,
            Optional<Instant> dueAt,
            Optional<String> desk,
            List<PersonView> reviewers,
            Optional<String> undoes,
            String phase,
            int size,
            int possible,
            int impossible,
            int done,
            int refused,
            Instant madeAt,
            Optional<Instant> endedAt) {}

    /** One claim of a job: what became of it, and before that what would. */
    record JobItemView(
            String claim,
            Optional<String> foreseen,
            Optional<String> outcome,
            Optional<String> rule,
            Optional<String> text) {}

    /** A file of others' fact-checks on its way into the archive, and how far it is. */
    record ArchiveImportView(
            String id,
            PersonView madeBy,
            Instant madeAt,
            String format,
            Optional<String> publisher,
            Optional<String> site,
            Optional<String> language,
            Optional<String> licence,
            Map<String, String> columns,
            boolean withdrawMissing,
            String phase,
            int parts,
            long bytes,
            long read,
            long added,
            long changed,
            long unchanged,
            long wrong,
            long withdrawn,
            Optional<Instant> endedAt) {}

    /** Something in a file that cannot be used. */
    record ArchiveErrorView(long place, long line, String code, Optional<String> field, String text) {}

    /** What another publisher checked. */
    record ArchivedCheckView(
            String id,
            String claim,
            Optional<String> claimant,
            Optional<LocalDate> claimedOn,
            String publisher,
            String site,
            String url,
            Optional<String> title,
            String rating,
            Optional<RatingView> means,
            Optional<LocalDate> reviewedOn,
            Optional<String> language,
            Optional<String> licence,
            Optional<Instant> withdrawnAt,
            Instant updatedAt) {}

    /** What a publisher's rating means on a scale of the newsroom. */
    record ArchiveRatingView(
            String site, String publisher, String rating, long checks, int version, Optional<RatingView> means) {}

    /** Whether a claim was checked before: the belief that the first is of the same claim, and what came near. */
    record MatchesView(String verdict, double known, List<MatchView> matches) {}

    /** A past fact-check of what may be the same claim: the newsroom's own, or one of the archive. */
    record MatchView(
            String verdict,
            List<String> differs,
            double score,
            boolean own,
            String id,
            String claim,
            Optional<String> title,
            String publisher,
            String url,
            String rating,
            Optional<RatingView> means,
            Optional<LocalDate> checkedOn) {}

    record ArticleSummary(
            String id,
            String title,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Optional<String> url,
            Optional<String> language,
            Optional<String> replaces,
            String desk,
            PersonView submittedBy,
            Instant submittedAt,
            Instant updatedAt,
            boolean closed) {}

    record ArticleLink(String id, String title, Optional<String> url) {}

    record LinkView(String name, String kind, String cue) {}

    record PersonView(String id, String username, String name) {}

    record FoundView(
            String kind,
            String id,
            List<PieceView> title,
            Optional<String> about,
            Optional<String> state,
            String desk,
            List<PassageView> passages) {}

    record PassageView(String where, List<PieceView> text) {}

    record PieceView(String text, boolean found) {}

    /** Somebody who reviews. */
    record ReviewerView(String id, String username, String name, Instant updatedAt) implements Changing {}

    /** A claim in a list. */
    record ClaimSummary(
            String id,
            String state,
            String version,
            String text,
            String wording,
            int start,
            int end,
            String speaker,
            List<LinkView> chain,
            boolean hedged,
            double checkworthiness,
            double opinion,
            List<String> types,
            List<String> reasons,
            List<String> needsContext,
            ArticleLink article,
            String desk,
            String priority,
            List<String> topics,
            Optional<Instant> dueAt,
            List<PersonView> reviewers,
            List<String> allowed,
            Instant createdAt,
            Instant updatedAt) {}

    record RatingView(
            String id,
            String code,
            String name,
            String meaning,
            Integer value,
            String tone,
            Map<String, String> translations) {}

    record ScaleView(String id, String name, int version, List<RatingView> ratings, Instant updatedAt)
            implements Changing {}

    record QuestionView(String code, String text, String kind, boolean required, List<String> choices) {}

    record PolicyView(
            String desk,
            String version,
            String scale,
            int reviewsRequired,
            int blindSharePercent,
            int evidenceRequired,
            int minimumIndependentSources,
            boolean primarySourceRequired,
            boolean replyRequired,
            List<QuestionView> checklist,
            Instant madeAt,
            Instant updatedAt)
            implements Changing {}

    record MemberView(
            PersonView person, List<String> roles, List<String> languages, List<String> topics, Instant updatedAt)
            implements Changing {}

    record AssignmentView(PersonView reviewer, Optional<String> message, Optional<Instant> acceptedAt) {}

    record SuggestionView(
            PersonView reviewer, int score, long load, List<ReasonView> reasons, Optional<ObstacleView> obstacle) {}

    /** What speaks for a reviewer, or against: as data, and in words. */
    record ReasonView(String code, List<String> names, long count, String text) {}

    /** Why a person cannot be named: as data, and in words. */
    record ObstacleView(String code, Optional<Instant> until, String text) {}

    record OutcomeView(
            String claim, List<PersonView> reviewers, String outcome, Optional<String> reason, String text) {}

    /** What became of each of many claims; all of it at once, so that {@code next} is always null. */
    record OutcomesView(
            List<OutcomeView> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) String next) {}

    /** What somebody said: the beginning of a thread, or an answer in one. */
    record CommentView(
            String id,
            Optional<String> thread,
            Optional<String> evidence,
            Optional<String> passage,
            String text,
            PersonView writtenBy,
            Instant writtenAt,
            boolean sealed,
            Optional<PersonView> resolvedBy,
            Optional<Instant> resolvedAt,
            Instant updatedAt)
            implements Changing {}

    /** Where the caller's mails go, and when they come. */
    record MailPreferenceView(
            Optional<String> address,
            String delivery,
            Optional<String> quietFrom,
            Optional<String> quietUntil,
            String dailyAt,
            String timeZone) {}

    /** Something that the caller is told about a claim, or about a webhook of the caller's. */
    record NotificationView(
            String id,
            String kind,
            Optional<String> claim,
            Optional<String> webhook,
            String wording,
            Instant at,
            boolean read,
            Instant updatedAt)
            implements Changing {}

    record RecusalView(
            String id,
            PersonView person,
            String kind,
            String name,
            String reason,
            PersonView declaredBy,
            Instant declaredAt,
            Instant updatedAt)
            implements Changing {}

    /** A recusal just declared, and the claims that the person had to leave, or had decided with. */
    record DeclaredView(RecusalView recusal, List<String> givenBack, List<String> decided) {}

    record AbsenceView(
            String id,
            PersonView person,
            Instant startsAt,
            Instant endsAt,
            List<String> givenBack,
            List<String> stillHeld,
            Instant updatedAt)
            implements Changing {}

    record IntervalView(double low, double high) {}

    record FigureView(int units, Optional<Double> value, Optional<IntervalView> interval) {}

    record PairView(PersonView first, PersonView second, Optional<Double> observed, FigureView kappa) {}

    record AgreementView(
            String scale,
            String name,
            int version,
            Optional<Double> observed,
            FigureView alphaNominal,
            FigureView alphaOrdinal,
            List<PairView> pairs) {}

    record DeskView(
            String id,
            String code,
            String name,
            int reviewsRequired,
            int evidenceRequired,
            String scale,
            Instant updatedAt)
            implements Changing {}

    record ReviewView(
            PersonView reviewer,
            Optional<String> rating,
            Optional<String> rationale,
            Map<String, String> answers,
            Optional<Instant> submittedAt,
            boolean open) {}

    record AdjudicationView(PersonView adjudicator, String rating, String rationale, Instant at) {}

    record EvidenceView(
            String id,
            String url,
            String title,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Optional<String> quote,
            Optional<String> locator,
            String stance,
            String kind,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl,
            LinkStateView link,
            Optional<SnapshotSealView> snapshot,
            List<EvidenceFileView> files,
            PersonView addedBy,
            Instant addedAt,
            boolean sealed) {}

    /** A screenshot or a document of a piece of evidence. */
    record EvidenceFileView(
            String id,
            String name,
            String mediaType,
            long size,
            String sha256,
            Optional<String> description,
            Optional<PictureView> picture,
            Optional<String> erased,
            PersonView addedBy,
            Instant addedAt,
            boolean sealed) {}

    /** The picture that is shown in a file's place. */
    record PictureView(String url, String sha256, int width, int height) {}

    /** How a source was found at the last visit. */
    record LinkStateView(String state, Optional<Instant> visitedAt) {}

    record SnapshotSealView(String sha256, long size, String contentType, Instant takenAt) {}

    /** A snapshot with its bytes, as base64. */
    record SnapshotView(String sha256, String contentType, String address, Instant takenAt, String content) {}

    record PrimarySourceReasonView(String reason, PersonView statedBy) {}

    /** Somebody who was asked for a reply, and what came of it. */
    record ReplyView(
            String id,
            String party,
            String channel,
            String question,
            PersonView askedBy,
            Instant askedAt,
            Instant deadline,
            String outcome,
            Optional<String> answer,
            Optional<Instant> endedAt,
            boolean sealed,
            Optional<String> corrects,
            PersonView loggedBy) {}

    /** What the ledger has and what it lacks, as far as the caller may see it. */
    record LedgerView(
            int independentSources,
            List<PrimarySourceReasonView> primarySourceReasons,
            List<ReplyView> replies,
            List<LackView> lacks) {}

    record LackView(String field, String message) {}

    /** A clock that runs. */
    record ClockView(
            String kind,
            String state,
            String priority,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt,
            boolean paused,
            Optional<Instant> warnedAt,
            Optional<Instant> escalatedAt) {}

    record DeadlineView(String claim, String wording, String desk, ClockView clock, Instant updatedAt)
            implements Changing {}

    record BreachView(String desk, String kind, String state, long stopped, long breached, long late, double rate) {}

    record RecheckView(
            String claim,
            String wording,
            String publication,
            Optional<Instant> expiresAt,
            boolean waiting,
            Instant updatedAt)
            implements Changing {}

    record TimePolicyView(
            String zone,
            Map<String, String> hours,
            List<String> holidays,
            Map<String, Map<String, Long>> limits,
            int warnAtPercent,
            long replyWithinMinutes,
            int correctionDays,
            Optional<Integer> verdictDays) {}

    record ReportView(
            int revision,
            String sha256,
            String wording,
            String headline,
            String summary,
            String body,
            String rating,
            Optional<String> medium,
            Optional<String> mediaAddress,
            Optional<String> mediaAuthenticity,
            PersonView editedBy,
            Instant editedAt,
            List<PersonView> writers,
            List<FindingView> findings) {}

    /** What is wrong with what readers will see as a ClaimReview. */
    record FindingView(String code, String severity, String message) {}

    /** The published fact-checks, newest first. */
    record PublicChecksView(
            List<PublicCheckSummary> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) String next,
            TotalView total) {}

    /** A published fact-check in a list; what was erased is null. */
    record PublicCheckSummary(
            String slug,
            String url,
            Optional<String> headline,
            Optional<String> summary,
            Optional<String> claim,
            Optional<String> speaker,
            Optional<PublicRatingView> rating,
            Instant publishedAt,
            Instant changedAt,
            int version,
            Optional<String> retraction,
            Optional<String> language,
            List<String> topics,
            Instant updatedAt)
            implements Changing {}

    record PublicCheckView(
            String slug,
            String url,
            Instant publishedAt,
            Instant changedAt,
            Optional<String> retraction,
            List<PublicVersionView> versions) {}

    record PublicVersionView(
            int version,
            Instant publishedAt,
            String sha256,
            boolean coversAll,
            Optional<String> correction,
            Optional<String> reason,
            Optional<String> removed,
            Optional<PublicContentView> content) {}

    record PublicContentView(
            String claim,
            String speaker,
            PublicArticleView article,
            String headline,
            String summary,
            String body,
            PublicRatingView rating,
            Optional<String> medium,
            Optional<String> mediaAddress,
            Optional<String> mediaAuthenticity,
            List<PublicSourceView> evidence,
            List<PublicReplyView> replies) {}

    record PublicArticleView(
            String title,
            Optional<String> url,
            Optional<String> publisher,
            Optional<String> publishedOn,
            Optional<String> language) {}

    record PublicRatingView(
            String code,
            String name,
            String meaning,
            Optional<Integer> value,
            Optional<Integer> best,
            Optional<Integer> worst) {}

    record PublicSourceView(
            String url,
            String title,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Optional<String> quote,
            Optional<String> locator,
            String stance,
            String kind,
            Optional<String> archiveUrl,
            List<PublicFileView> files) {}

    /** A screenshot that readers see, or a document that the newsroom keeps. */
    record PublicFileView(
            String mediaType, long size, String sha256, Optional<String> description, Optional<PictureView> picture) {}

    record PublicReplyView(String party, Instant askedAt, String outcome, Optional<String> answer) {}

    /** Corrections and retractions, newest first. */
    record PublicCorrectionsView(
            List<PublicCorrectionView> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) String next) {}

    /** A version that corrects, or a retraction: then it has neither kind nor version. */
    record PublicCorrectionView(
            String url, Instant at, Optional<String> kind, Optional<Integer> version, String reason) {}

    /** A revision of a report in a list. */
    record RevisionSummary(
            int revision,
            String headline,
            String rating,
            PersonView editedBy,
            Instant editedAt,
            boolean published,
            Instant updatedAt)
            implements Changing {}

    /** A revision of a report as it was saved; what readers will see has more than it, and a hash of its own. */
    record RevisionView(
            int revision,
            String wording,
            String headline,
            String summary,
            String body,
            String rating,
            Optional<String> medium,
            Optional<String> mediaAddress,
            Optional<String> mediaAuthenticity,
            PersonView editedBy,
            Instant editedAt,
            List<PersonView> writers,
            boolean published) {}

    record ApprovalView(String sha256, PersonView approvedBy, Instant approvedAt) {}

    record PublicationView(String slug, String url, Instant publishedAt, int version, boolean retracted) {}

    record CorrectionView(String kind, String reason, Instant requestedAt) {}

    record DismissalView(String reason, Optional<String> note) {}

    /** A claim with all that belongs to it, as the caller may see it. */
    record ClaimView(
            String id,
            String state,
            String version,
            String text,
            String wording,
            int start,
            int end,
            String speaker,
            List<LinkView> chain,
            boolean hedged,
            double checkworthiness,
            double opinion,
            List<String> types,
            List<String> reasons,
            List<String> needsContext,
            ArticleLink article,
            String desk,
            String priority,
            List<String> topics,
            Optional<Instant> dueAt,
            boolean dueByHand,
            boolean blind,
            int reviewsRequired,
            String policy,
            String scale,
            List<QuestionView> checklist,
            List<PersonView> reviewers,
            List<AssignmentView> assignments,
            List<ReviewView> reviews,
            Optional<AdjudicationView> adjudication,
            List<EvidenceView> evidence,
            LedgerView ledger,
            List<ClockView> clocks,
            Optional<Instant> validUntil,
            Optional<ReportView> report,
            Optional<ApprovalView> approval,
            Optional<PublicationView> publication,
            Optional<CorrectionView> correction,
            Optional<DismissalView> dismissal,
            Optional<String> mergedInto,
            List<String> allowed,
            Instant createdAt,
            Instant updatedAt) {}

    /** One entry of a claim's history; {@code before} and {@code after} are JSON objects. */
    record EventView(
            long seq,
            Instant at,
            String actor,
            String action,
            @Schema(type = SchemaType.OBJECT) @JsonRawValue String before,
            @Schema(type = SchemaType.OBJECT) @JsonRawValue String after,
            String previousHash,
            String hash) {}

    record BreakView(long position, String subject, long seq, String what) {}

    /** Where words stand; the tag names just these places. */
    record ErasurePlanView(String tag, List<PlaceView> places) {}

    /** One text that holds the words; {@code place} is its kind, {@code subject} whose history says that it was erased. */
    record PlaceView(String place, String subject, String excerpt) {}

    /** Texts that were erased by somebody's order; the notice stands in their place. */
    record ErasureView(
            String id,
            String order,
            String reason,
            String notice,
            int texts,
            PersonView erasedBy,
            Instant erasedAt,
            Instant updatedAt)
            implements Changing {}

    record VerificationView(
            boolean intact,
            long entries,
            long checkpoints,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<BreakView> broken) {}

    /** Somebody's account, as administrators see it. */
    record AccountView(
            String id,
            String username,
            String name,
            Optional<String> mail,
            List<String> roles,
            List<String> desks,
            boolean active,
            boolean directory,
            boolean secondFactor,
            Instant updatedAt)
            implements Changing {}

    /** Who was invited, and the link by which that person sets a password; it is kept nowhere. */
    record InvitationView(AccountView person, String link) {}

    record SignInLinkView(String link) {}

    /** Whom nobody lets in any more, and the claims that the person had to leave. */
    record DepartureView(AccountView person, List<String> givenBack) {}

    record TokenView(
            String id,
            String name,
            String scope,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Instant updatedAt)
            implements Changing {}

    /** A token just made, with the token itself, which nobody can read again. */
    record NewTokenView(TokenView token, String secret) {}

    /** What waits for the caller. */
    record InboxView(List<TakenView> taken, List<UntriagedView> untriaged, boolean more, List<WaitingView> claims) {}

    /** A claim that was taken from the caller, until seen. */
    record TakenView(
            String id, String claim, String wording, PersonView by, Optional<String> reason, Optional<Instant> at) {}

    record UntriagedView(ArticleLink article, long candidates) {}

    /** Claims that wait for the same thing: the first of them, and whether there are more. */
    record WaitingView(String kind, List<ClaimSummary> items, boolean more) {}

    /** How the newsroom shows itself: what is set, and what readers see. */
    public record MastheadView(
            Optional<String> name,
            Optional<String> address,
            List<String> sameAs,
            Optional<String> language,
            Optional<String> contact,
            Optional<String> securityContact,
            Optional<String> mailFrom,
            Optional<String> colour,
            Optional<String> darkColour,
            ShownMastheadView shown) {}

    /** The newsroom as readers see it. */
    public record ShownMastheadView(
            String name,
            Optional<String> address,
            List<String> sameAs,
            String language,
            Optional<String> contact,
            Optional<String> securityContact,
            Optional<String> colour,
            Optional<String> darkColour,
            Optional<String> logo) {}

    /** What a reader asks, and what came of it. */
    public record ReaderCaseView(
            String id,
            String kind,
            String state,
            Optional<String> claim,
            Optional<String> article,
            Optional<String> text,
            Optional<String> address,
            Instant receivedAt,
            Instant dueAt,
            Optional<String> outcome,
            Optional<String> answer,
            Optional<String> summary,
            boolean inTheOpen,
            Optional<Instant> handledAt,
            Instant updatedAt)
            implements Changing {}

    /** A page about the newsroom: what is written, and what readers see. */
    public record AboutPageView(
            String page,
            String path,
            int number,
            Optional<String> text,
            Optional<Integer> publicNumber,
            Optional<Instant> publishedAt) {}

    /** How a person wants pages to be. */
    public record OwnSettingsView(Optional<String> timeZone, Optional<String> language, boolean singleKeys) {}
}
