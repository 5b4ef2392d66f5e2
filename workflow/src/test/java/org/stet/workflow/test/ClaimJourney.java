package org.stet.workflow.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.review.Reviewing;

/**
 * Brings new claims to any state through the use cases, never past them. On the way Ana reviews, with Tom where two do;
 * Marta edits and Idris approves.
 */
@ApplicationScoped
public class ClaimJourney {

    private static final int LINES = 300;
    private static final Optional<String> REASON = Optional.of("a reason");

    private final NewsroomCast cast;
    private final Intake intake;
    private final Marking marking;
    private final Claims claims;
    private final Triage triage;
    private final Assigning assigning;
    private final Reviewing reviewing;
    private final Collecting collecting;
    private final Reporting reporting;
    private final Reports reports;
    private final CheckDocuments documents;
    private final Publishing publishing;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private int articles;

    ClaimJourney(
            NewsroomCast cast,
            Intake intake,
            Marking marking,
            Claims claims,
            Triage triage,
            Assigning assigning,
            Reviewing reviewing,
            Collecting collecting,
            Reporting reporting,
            Reports reports,
            CheckDocuments documents,
            Publishing publishing) {
        this.cast = cast;
        this.intake = intake;
        this.marking = marking;
        this.claims = claims;
        this.triage = triage;
        this.assigning = assigning;
        this.reviewing = reviewing;
        this.collecting = collecting;
        this.reporting = reporting;
        this.reports = reports;
        this.documents = documents;
        this.publishing = publishing;
    }

    /** An article with a claim to mark on every line, and how many of them were marked. */
    private static final class Sheet {

        private final Article article;
        private int line;

        private Sheet(Article article) {
            this.article = article;
        }
    }

    /** An article that nobody handed in before. */
    public Article article(String desk) {
        int number = ++articles;
        StringBuilder text = new StringBuilder("Harbour report number " + number + "\n\n");
        for (int line = 0; line < LINES; line++) {
            text.append(String.format("Quay %d-%04d is %d metres long and was built in 1987.%n", number, line, line));
        }
        return intake.take(
                        cast.marta(),
                        new Submission.Text(text.toString(), Optional.empty(), Optional.empty()),
                        Optional.of(desk))
                .article();
    }

    /** A new claim in the state, on the desk with single review; DISPUTED, which needs two, on the other. */
    public UUID to(ClaimState state) {
        return switch (state) {
            case CANDIDATE -> candidate(NewsroomCast.SINGLE);
            case OPEN -> open(NewsroomCast.SINGLE);
            case ASSIGNED -> assigned(cast.ana());
            case IN_REVIEW -> inReview(cast.ana());
            case DISPUTED -> disputed();
            case SUBMITTED -> submitted();
            case APPROVED -> approved();
            case PUBLISHED -> published();
            case CORRECTING -> correcting(CorrectionKind.TYPO);
            case RETRACTED -> retracted();
            case DISMISSED -> dismissed();
            case MERGED -> merged();
        };
    }

    /** A claim that Marta marked. */
    public synchronized UUID candidate(String desk) {
        Sheet sheet = sheets.get(desk);
        if (sheet == null || sheet.line == LINES) {
            sheet = new Sheet(article(desk));
            sheets.put(desk, sheet);
        }
        String text = sheet.article.text();
        int start = text.indexOf(String.format("-%04d is", sheet.line++)) + 1;
        return marking.mark(
                        cast.marta(),
                        sheet.article.id(),
                        start,
                        text.indexOf(" and", start),
                        Optional.of("The quay has the length number " + sheet.line))
                .claim()
                .id();
    }

    /** A claim in the queue. */
    public UUID open(String desk) {
        UUID id = candidate(desk);
        triage.accept(cast.marta(), id, Expected.ANY);
        return id;
    }

    /** A claim with one reviewer, or with two who are blind to each other. */
    public UUID assigned(Actor... reviewers) {
        UUID id = open(reviewers.length == 2 ? NewsroomCast.DOUBLE : NewsroomCast.SINGLE);
        assigning.assign(
                cast.marta(),
                id,
                Expected.ANY,
                List.of(reviewers).stream().map(Actor::username).toList());
        return id;
    }

    /** A claim whose reviewers have each written a review that lacks nothing: "true". */
    public UUID inReview(Actor... reviewers) {
        UUID id = assigned(reviewers);
        for (Actor reviewer : reviewers) {
            review(reviewer, id, "true");
        }
        return id;
    }

    /** Saves a review that lacks nothing. */
    public void review(Actor reviewer, UUID id, String rating) {
        reviewing.save(
                reviewer,
                id,
                Expected.ANY,
                Optional.of(rating),
                Optional.of("What " + reviewer.username() + " found."));
        collect(reviewer, id);
    }

    /** Adds a piece of evidence. */
    public Evidence collect(Actor actor, UUID id) {
        return collecting.add(actor, id, source(actor.username()));
    }

    /** A source to add. */
    public static Evidence.Source source(String title) {
        return new Evidence.Source(
                "https://records.harbour.example/" + title,
                "Found by " + title,
                Optional.empty(),
                Evidence.Stance.CONTEXT,
                Evidence.Kind.PRIMARY);
    }

    /** A question to somebody, by mail, with the desk's usual time to answer. */
    public static ReplyRequest.Asking asking(String party) {
        return new ReplyRequest.Asking(
                party, ReplyRequest.Channel.EMAIL, "Is it true?", Optional.empty(), Optional.empty());
    }

    /** A claim whose two verdicts differ. */
    public UUID disputed() {
        UUID id = assigned(cast.ana(), cast.tom());
        review(cast.ana(), id, "true");
        review(cast.tom(), id, "false");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        return id;
    }

    /** A claim whose report waits for an editor. */
    public UUID submitted() {
        UUID id = inReview(cast.ana());
        reviewing.submit(cast.ana(), id, Expected.ANY);
        return id;
    }

    /** A claim whose report Idris approved. */
    public UUID approved() {
        UUID id = submitted();
        approve(cast.idris(), id);
        return id;
    }

    /** Approves what readers would see now. */
    public Approval approve(Actor editor, UUID id) {
        return reporting.approve(editor, id, Expected.ANY, document(id).sha256());
    }

    /** A claim that is public. */
    public UUID published() {
        UUID id = approved();
        publishing.publish(cast.idris(), id, Expected.ANY);
        return id;
    }

    /** A public claim with a correction under way. */
    public UUID correcting(CorrectionKind kind) {
        UUID id = published();
        publishing.correct(cast.marta(), id, Expected.ANY, kind, REASON);
        return id;
    }

    /** A claim that was taken back. */
    public UUID retracted() {
        UUID id = published();
        publishing.retract(cast.marta(), id, Expected.ANY, REASON);
        return id;
    }

    /** A claim that is not checked. */
    public UUID dismissed() {
        UUID id = candidate(NewsroomCast.SINGLE);
        triage.dismiss(cast.marta(), id, Expected.ANY, DismissalReason.OUT_OF_SCOPE, Optional.of("a note"));
        return id;
    }

    /** A claim that went into another. */
    public UUID merged() {
        UUID id = candidate(NewsroomCast.SINGLE);
        triage.merge(cast.marta(), id, Expected.ANY, open(NewsroomCast.SINGLE));
        return id;
    }

    /** The claim as it is now. */
    public Claim claim(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> claims.get(id));
    }

    /** Where the claim is now. */
    public ClaimState state(UUID id) {
        return claim(id).state();
    }

    /** The report's latest revision. */
    public ReportRevision latest(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> reports.latest(id).orElseThrow());
    }

    /** What readers would see if it went out now. */
    public CheckDocument document(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        documents.asItStands(claims.get(id), reports.latest(id).orElseThrow()));
    }

    /** The version that a writer has who reads the report now. */
    public Expected report(UUID id) {
        return new Expected(latest(id).tag());
    }

    /** A report's text; the rating is the one that the journeys give. */
    public static Reporting.Draft draft(String words) {
        return draft(words, "true");
    }

    /** A report's text with a rating. */
    public static Reporting.Draft draft(String words, String rating) {
        return new Reporting.Draft(
                Optional.of("Headline " + words),
                Optional.of("Summary " + words),
                Optional.of("Body " + words),
                Optional.of(rating));
    }
}
