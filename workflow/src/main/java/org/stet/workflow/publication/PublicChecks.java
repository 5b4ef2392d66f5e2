package org.stet.workflow.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.ApprovedDocument;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** What the public may read: nothing but what was approved and published. */
@ApplicationScoped
public class PublicChecks {

    private final Publications publications;
    private final CheckDocuments documents;
    private final EvidenceLedger evidence;

    PublicChecks(Publications publications, CheckDocuments documents, EvidenceLedger evidence) {
        this.publications = publications;
        this.documents = documents;
        this.evidence = evidence;
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
     * @param version the version that corrects; empty for a retraction
     * @param reason why, in words for readers; empty where the version's content was taken out
     */
    public record LedgerLine(PublicCheck check, Instant at, Optional<PublicCheck.Version> version, String reason) {}

    /**
     * Some lines of the ledger.
     *
     * @param lines the lines, newest first
     * @param next names the place after the last one; empty at the ledger's end
     */
    public record LedgerPage(List<LedgerLine> lines, Optional<String> next) {}

    /**
     * The fact-check at this public address.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    public PublicCheck at(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("fact-check", slug));
    }

    /** The fact-check at this public address, if there is one. */
    @Transactional
    public Optional<PublicCheck> find(String slug) {
        return publications.standingAtSlug(slug).map(found -> open(List.of(found))
                .get(0));
    }

    /** The fact-check whose publication has this id, if there is one. */
    @Transactional
    public Optional<PublicCheck> withId(UUID id) {
        return withIds(List.of(id)).stream().findFirst();
    }

    /** These fact-checks, by the ids of their publications; in no order. */
    List<PublicCheck> withIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : open(publications.standing(ids));
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
        List<Publications.Standing> found = cursor.map(PublicChecks::place)
                .map(after -> publications.standingBefore(after, limit + 1))
                .orElseGet(() -> publications.standing(limit + 1));
        List<PublicCheck> page = open(found.stream().limit(limit).toList());
        return new CheckPage(
                page,
                found.size() <= limit
                        ? Optional.empty()
                        : Optional.of(page.get(limit - 1).publication().id().toString()));
    }

    /** The fact-checks that were first published at this moment or later, newest first; so many at most. */
    @Transactional
    public List<PublicCheck> publishedSince(Instant since, int most) {
        return open(publications.standingSince(since, most));
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
        List<Publications.Amending> found = publications.amending(cursor.map(PublicChecks::place), limit + 1);
        List<Publications.Amending> page = found.stream().limit(limit).toList();
        Set<UUID> amended =
                page.stream().map(Publications.Amending::publicationId).collect(Collectors.toSet());
        Map<UUID, PublicCheck> checks = open(publications.standing(amended)).stream()
                .collect(Collectors.toMap(check -> check.publication().id(), Function.identity()));
        return new LedgerPage(
                page.stream()
                        .map(each -> line(each, checks.get(each.publicationId())))
                        .toList(),
                found.size() <= limit
                        ? Optional.empty()
                        : Optional.of(page.get(limit - 1).id().toString()));
    }

    private static LedgerLine line(Publications.Amending amending, PublicCheck check) {
        if (amending.version() == null) {
            return new LedgerLine(check, amending.at(), Optional.empty(), amending.reason());
        }
        PublicCheck.Version version = check.versions().get(amending.version() - 1);
        return new LedgerLine(
                check,
                amending.at(),
                Optional.of(version),
                version.correction().map(CheckDocument.CorrectionNote::reason).orElse(""));
    }

    /**
     * Where a fact-check stands.
     *
     * @param slug the last part of its public address
     * @param changedAt when it last went out, was retracted, or was restored
     */
    public record Place(String slug, Instant changedAt) {}

    /**
     * The places of all fact-checks, in parts.
     *
     * @param part the number of the part, from 0
     * @param size how many are in one
     * @return in the order in which they were first published; none after the last part
     */
    @Transactional
    public List<Place> places(int part, int size) {
        return publications.places(part, size);
    }

    /** When each part of {@link #places} last changed; as many as there are parts. */
    @Transactional
    public List<Instant> changesOfParts(int size) {
        return publications.changesOfParts(size);
    }

    /** Opens these publications, in their order: a few queries, however many. */
    private List<PublicCheck> open(List<Publications.Standing> found) {
        List<Publications.WentOut> wentOut = publications.wentOut(
                found.stream().map(each -> each.publication().id()).toList());
        Map<UUID, ApprovedDocument.Approved> approved = documents.approved(
                wentOut.stream().map(Publications.WentOut::approvalId).toList());
        Map<UUID, List<PublicCheck.Version>> versions = wentOut.stream()
                .collect(Collectors.groupingBy(
                        Publications.WentOut::publicationId,
                        Collectors.collectingAndThen(Collectors.toList(), went -> versions(went, approved))));
        Map<UUID, EvidenceSnapshot.Seal> seals = evidence.seals(
                versions.values().stream().flatMap(PublicChecks::sources).toList());
        return found.stream()
                .map(each -> {
                    List<PublicCheck.Version> its =
                            versions.get(each.publication().id());
                    return new PublicCheck(each.publication(), its, sealsOf(its, seals), each.retraction());
                })
                .toList();
    }

    private static Map<UUID, EvidenceSnapshot.Seal> sealsOf(
            List<PublicCheck.Version> versions, Map<UUID, EvidenceSnapshot.Seal> seals) {
        return sources(versions).filter(seals::containsKey).collect(Collectors.toMap(Function.identity(), seals::get));
    }

    /** The sources of the version that is public now. */
    private static Stream<UUID> sources(List<PublicCheck.Version> versions) {
        return versions.get(versions.size() - 1).document().stream()
                .flatMap(document -> document.evidence().stream())
                .map(CheckDocument.Source::id);
    }

    private static List<PublicCheck.Version> versions(
            List<Publications.WentOut> wentOut, Map<UUID, ApprovedDocument.Approved> approved) {
        List<PublicCheck.Version> versions = new ArrayList<>();
        for (Publications.WentOut version : wentOut) {
            ApprovedDocument.Approved its = approved.get(version.approvalId());
            versions.add(new PublicCheck.Version(
                    version.number(),
                    version.publishedAt(),
                    its.approval().sha256(),
                    its.approval().format() == Approval.Format.DOCUMENT,
                    its.document().document(its.approval()),
                    its.document().notice(),
                    versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1))));
        }
        return List.copyOf(versions);
    }

    private static UUID place(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notACursor) {
            throw new InvalidInput("cursor", Fault.MALFORMED, "list.cursor-of-page");
        }
    }
}
