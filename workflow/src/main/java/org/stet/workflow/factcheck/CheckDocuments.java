package org.stet.workflow.factcheck;

import java.time.Instant;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceFiles;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.reply.ReplyRequest;

/** Puts check documents together as things stand, and keeps those that were approved. */
@ApplicationScoped
public class CheckDocuments {

    private final EntityManager entities;
    private final Articles articles;
    private final RatingScales scales;
    private final EvidenceLedger ledger;
    private final EvidenceFiles files;
    private final Replies replies;
    private final CorrectionUnderWay correction;

    CheckDocuments(
            EntityManager entities,
            Articles articles,
            RatingScales scales,
            EvidenceLedger ledger,
            EvidenceFiles files,
            Replies replies,
            CorrectionUnderWay correction) {
        this.entities = entities;
        this.articles = articles;
        this.scales = scales;
        this.ledger = ledger;
        this.files = files;
        this.replies = replies;
        this.correction = correction;
    }

    /** What readers would see if this went out now: only what is open to everybody, nothing that is sealed. */
    public CheckDocument asItStands(Claim claim, ReportRevision report) {
        return of(
                claim,
                report,
                ledger.open(claim.id()),
                files.open(claim.id()),
                replies.open(claim.id()),
                correction.of(claim.id()));
    }

    /**
     * The same of what was read already.
     *
     * @param evidence the evidence that is open to everybody, oldest first
     * @param files its files that are open to everybody, oldest first
     * @param log the requests for a reply that are open to everybody, oldest first; also what was corrected since
     * @param correction what the next version puts right
     */
    public CheckDocument of(
            Claim claim,
            ReportRevision report,
            List<Evidence> evidence,
            List<EvidenceFile> files,
            List<ReplyRequest> log,
            Optional<CheckDocument.CorrectionNote> correction) {
        return document(
                claim,
                report,
                sources(evidence, files),
                CheckDocument.Reply.of(Replies.standing(log), log),
                correction);
    }

    /** What readers would see if an earlier revision of the report went out with everything else as it is now. */
    public CheckDocument with(CheckDocument document, ReportRevision report) {
        return document.with(report.text().wording(), text(report.text()), verdict(report.rating()));
    }

    /** The document of the approval; empty for one that was never published and is of the older format. */
    public Optional<ApprovedDocument> of(UUID approvalId) {
        return Optional.ofNullable(entities.find(ApprovedDocument.class, approvalId));
    }

    /** These approvals with their documents, by approval. */
    public Map<UUID, ApprovedDocument.Approved> approved(Collection<UUID> approvalIds) {
        return entities.createQuery(
                        "select d, a from ApprovedDocument d join Approval a on a.id = d.approvalId"
                                + " where d.approvalId in :ids",
                        Object[].class)
                .setParameter("ids", approvalIds)
                .getResultStream()
                .map(row -> new ApprovedDocument.Approved((ApprovedDocument) row[0], (Approval) row[1]))
                .collect(Collectors.toMap(each -> each.approval().id(), Function.identity()));
    }

    void keep(Approval approval, CheckDocument document) {
        entities.persist(new ApprovedDocument(approval, document));
        entities.flush();
    }

    /**
     * Keeps what readers saw of a version that went out before approvals had documents.
     *
     * @param at when it went out
     * @param correction what it put right
     */
    public void keepEarlier(
            Approval approval,
            Claim claim,
            ReportRevision report,
            Instant at,
            Optional<CheckDocument.CorrectionNote> correction) {
        List<ReplyRequest> log = replies.openAt(claim.id(), at);
        CheckDocument document = document(
                claim,
                report,
                // files came later than documents
                sources(ledger.openAt(claim.id(), at), List.of()),
                CheckDocument.Reply.of(Replies.standing(log), log).stream()
                        .map(reply -> reply.asOf(at))
                        .toList(),
                correction);
        keep(approval, document);
    }

    private CheckDocument document(
            Claim claim,
            ReportRevision report,
            List<CheckDocument.Source> evidence,
            List<CheckDocument.Reply> replies,
            Optional<CheckDocument.CorrectionNote> correction) {
        return new CheckDocument(
                claim.id(),
                report.text().wording(),
                claim.speaker(),
                claim.chain().stream()
                        .map(link -> new CheckDocument.Link(link.name(), link.kind(), link.cue()))
                        .toList(),
                reference(articles.get(claim.articleId())),
                text(report.text()),
                verdict(report.rating()),
                evidence,
                replies,
                correction);
    }

    private static List<CheckDocument.Source> sources(List<Evidence> evidence, List<EvidenceFile> files) {
        return evidence.stream()
                .map(each -> CheckDocument.Source.of(each, files))
                .toList();
    }

    private static CheckDocument.ArticleReference reference(Article article) {
        return new CheckDocument.ArticleReference(
                article.title(), article.url(), article.publisher(), article.publishedOn(), article.language());
    }

    private static CheckDocument.Report text(ReportText text) {
        return new CheckDocument.Report(text.headline(), text.summary(), text.body(), text.media());
    }

    private CheckDocument.Verdict verdict(Rating rating) {
        RatingScale scale = scales.findById(rating.scaleId());
        IntSummaryStatistics values = scale.ratings().stream()
                .map(Rating::value)
                .flatMapToInt(OptionalInt::stream)
                .summaryStatistics();
        boolean ordered = values.getCount() > 0;
        return new CheckDocument.Verdict(
                rating.code(),
                rating.name(),
                rating.meaning(),
                rating.tone(),
                value(rating),
                ordered ? Optional.of(values.getMax()) : Optional.empty(),
                ordered ? Optional.of(values.getMin()) : Optional.empty(),
                scale.ratings().stream()
                        .map(each -> new CheckDocument.Step(each.name(), value(each)))
                        .toList());
    }

    private static Optional<Integer> value(Rating rating) {
        return rating.value().stream().boxed().findFirst();
    }
}
