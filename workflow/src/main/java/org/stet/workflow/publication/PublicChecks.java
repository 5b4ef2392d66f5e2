package org.stet.workflow.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.article.Articles;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.reply.Replies;

/** What the public may read: nothing but what was approved and published. */
@ApplicationScoped
public class PublicChecks {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** Ids begin with the time, and their digits are in the order that the database has. */
    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing((Entry entry) -> entry.id().toString()).reversed();

    private final Publications publications;
    private final Claims claims;
    private final Articles articles;
    private final RatingScales scales;
    private final EvidenceLedger evidence;
    private final Replies replies;

    PublicChecks(
            Publications publications,
            Claims claims,
            Articles articles,
            RatingScales scales,
            EvidenceLedger evidence,
            Replies replies) {
        this.publications = publications;
        this.claims = claims;
        this.articles = articles;
        this.scales = scales;
        this.evidence = evidence;
        this.replies = replies;
    }

    /**
     * Some fact-checks of the whole list.
     *
     * @param checks the fact-checks, newest first
     * @param next names the place after the last one; empty at the list's end
     */
    public record CheckPage(List<PublicCheck> checks, Optional<String> next) {}

    /**
     * One line of the ledger of corrections: a version that corrects, or a retraction.
     *
     * @param check the fact-check
     * @param at when it went out
     * @param kind how much it changes; empty for a retraction
     * @param reason why, in words for readers
     */
    public record LedgerLine(PublicCheck check, Instant at, Optional<CorrectionKind> kind, String reason) {}

    /**
     * Some lines of the ledger.
     *
     * @param lines the lines, newest first
     * @param next names the place after the last one; empty at the ledger's end
     */
    public record LedgerPage(List<LedgerLine> lines, Optional<String> next) {}

    /** A line before its fact-check is opened. */
    private record Entry(UUID id, UUID publicationId, Instant at, Optional<CorrectionKind> kind, String reason) {

        static Entry of(PublicationVersion version) {
            Correction correction = version.correction().orElseThrow();
            return new Entry(
                    version.id(),
                    version.publicationId(),
                    version.publishedAt(),
                    Optional.of(correction.kind()),
                    correction.reason());
        }

        static Entry of(Retraction retraction) {
            return new Entry(
                    retraction.id(),
                    retraction.publicationId(),
                    retraction.retractedAt(),
                    Optional.empty(),
                    retraction.reason());
        }

        LedgerLine line(PublicCheck check) {
            return new LedgerLine(check, at, kind, reason);
        }
    }

    /**
     * The fact-check at this public address.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    public PublicCheck at(String slug) {
        return publications.atSlug(slug).map(this::open).orElseThrow(() -> new NotFound("fact-check", slug));
    }

    /**
     * The fact-checks, newest first.
     *
     * @param cursor the {@code next} of the page before
     * @param limit how many at most
     * @throws InvalidInput if the cursor is not one of this list's
     */
    @Transactional
    public CheckPage page(Optional<String> cursor, int limit) {
        List<Publication> found = cursor.map(PublicChecks::place)
                .map(after -> publications.find("id < ?1 order by id desc", after))
                .orElseGet(() -> publications.find("order by id desc"))
                .range(0, limit)
                .list();
        List<PublicCheck> page = found.stream().limit(limit).map(this::open).toList();
        return new CheckPage(
                page,
                found.size() <= limit
                        ? Optional.empty()
                        : Optional.of(page.get(limit - 1).publication().id().toString()));
    }

    /**
     * Corrections and retractions, newest first.
     *
     * @param cursor the {@code next} of the page before
     * @param limit how many at most
     * @throws InvalidInput if the cursor is not one of this list's
     */
    @Transactional
    public LedgerPage ledger(Optional<String> cursor, int limit) {
        UUID before = cursor.map(PublicChecks::place).orElse(AFTER_ALL);
        List<Entry> found = Stream.concat(
                        publications.corrections(before, limit + 1).stream().map(Entry::of),
                        publications.allRetractions(before, limit + 1).stream().map(Entry::of))
                .sorted(NEWEST_FIRST)
                .toList();
        List<Entry> page = found.stream().limit(limit).toList();
        Map<UUID, PublicCheck> checks = page.stream()
                .map(Entry::publicationId)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> open(publications.findById(id))));
        return new LedgerPage(
                page.stream()
                        .map(entry -> entry.line(checks.get(entry.publicationId())))
                        .toList(),
                found.size() <= limit
                        ? Optional.empty()
                        : Optional.of(page.get(limit - 1).id().toString()));
    }

    private PublicCheck open(Publication publication) {
        Claim claim = claims.get(publication.claimId());
        List<PublicationVersion> went = publications.versions(publication.id());
        PublicationVersion current = went.get(went.size() - 1);
        RatingScale scale = scales.findById(current.revision().rating().scaleId());
        List<Evidence> shown = evidence.openAt(claim.id(), current.publishedAt());
        return new PublicCheck(
                publication,
                claim,
                articles.get(claim.articleId()),
                scale,
                went,
                shown,
                evidence.seals(shown.stream().map(Evidence::id).toList()),
                PublicCheck.Reply.asOf(current.publishedAt(), replies.openAt(claim.id(), current.publishedAt())),
                publications.retractions(publication.id()).stream()
                        .filter(retraction -> retraction.liftedAt().isEmpty())
                        .findFirst());
    }

    private static UUID place(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notACursor) {
            throw new InvalidInput("cursor", "Give the “next” of the page before.");
        }
    }
}
