package org.stet.workflow.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.CheckpointSeal;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.ApprovedDocument;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.publication.PublicationVersion;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.refusal.NotFound;

/** Gathers what proves a published fact-check, from the record and what was approved. */
@ApplicationScoped
public class Proofs {

    private static final String APPROVER = "editor";

    /** What an entry has that ends a round without a version. */
    private static final String BACK_IN_THE_QUEUE = "\"state\":\"OPEN\"";

    private final Publications publications;
    private final CheckDocuments documents;
    private final AuditTrail audit;
    private final PublicCheckpoints checkpoints;
    private final CheckpointSeal seal;

    Proofs(
            Publications publications,
            CheckDocuments documents,
            AuditTrail audit,
            PublicCheckpoints checkpoints,
            CheckpointSeal seal) {
        this.publications = publications;
        this.documents = documents;
        this.audit = audit;
        this.checkpoints = checkpoints;
        this.seal = seal;
    }

    /** The public key of the installation. */
    public Proof.Key key() {
        return Proof.Key.of(seal.publicKey());
    }

    /** The public keys that were replaced, the one that was replaced last first. */
    public List<Proof.Key> formerKeys() {
        return seal.publicKeys().stream()
                .filter(key -> !key.equals(seal.publicKey()))
                .map(Proof.Key::of)
                .sorted(Collections.reverseOrder(
                        Comparator.comparing(key -> seal.publicKeys().indexOf(key.publicKey()))))
                .toList();
    }

    /**
     * The proof of the fact-check at this public address. What was recorded so lately that no checkpoint covers it yet gets
     * one first.
     *
     * @param names whether readers are told who approved
     * @throws NotFound if there is no such fact-check
     */
    public Proof of(String slug, boolean names) {
        long last = QuarkusTransaction.requiringNew().call(() -> {
            List<AuditEntry> chain = chain(found(slug));
            return chain.get(chain.size() - 1).position();
        });
        if (!QuarkusTransaction.requiringNew().call(() -> checkpoints.reach(last))) {
            checkpoints.make();
        }
        return QuarkusTransaction.requiringNew().call(() -> proof(found(slug), names));
    }

    /**
     * How the fact-check at this public address came to what is public.
     *
     * @param names whether readers are told who approved
     * @throws NotFound if there is no such fact-check
     */
    @Transactional
    public PublishedCourse course(String slug, boolean names) {
        List<AuditEntry> chain = audit.of(Subject.claim(found(slug).claimId()));
        List<PublishedCourse.Version> versions = new ArrayList<>();
        boolean adjudicated = false;
        AuditEntry approval = null;
        AuditEntry retraction = null;
        for (AuditEntry entry : chain) {
            switch (entry.action()) {
                case "adjudicate" -> adjudicated = true;
                case "approve" -> approval = entry;
                case "retract" -> retraction = entry;
                case "publish" -> {
                    versions.add(new PublishedCourse.Version(
                            versions.size() + 1,
                            adjudicated,
                            approval.at(),
                            approver(approval, names).name(),
                            entry.at()));
                    adjudicated = false;
                    retraction = null;
                }
                default -> adjudicated = adjudicated && !entry.after().contains(BACK_IN_THE_QUEUE);
            }
        }
        return new PublishedCourse(
                chain.get(0).action().equals("find"),
                versions,
                Optional.ofNullable(retraction).map(AuditEntry::at));
    }

    private Publication found(String slug) {
        return publications.atSlug(slug).orElseThrow(() -> new NotFound("fact-check", slug));
    }

    /** What concerns readers of the claim's chain, up to the last time that what is public changed. */
    private List<AuditEntry> chain(Publication publication) {
        return audit.of(Subject.claim(publication.claimId())).stream()
                .filter(entry -> List.of("approve", "publish", "retract").contains(entry.action()))
                .toList();
    }

    private Proof proof(Publication publication, boolean names) {
        List<PublicationVersion> versions = publications.versions(publication.id());
        Map<UUID, ApprovedDocument.Approved> approved = documents.approved(
                versions.stream().map(PublicationVersion::approvalId).toList());
        List<Proof.Version> proven = new ArrayList<>();
        AuditEntry approval = null;
        AuditEntry retraction = null;
        for (AuditEntry entry : chain(publication)) {
            switch (entry.action()) {
                case "approve" -> approval = entry;
                case "publish" -> {
                    retraction = null;
                    PublicationVersion version = versions.get(proven.size());
                    proven.add(
                            version(publication, version, approved.get(version.approvalId()), approval, entry, names));
                }
                default -> retraction = entry;
            }
        }
        return new Proof(
                Proof.FORMAT,
                publication.slug(),
                publication.claimId(),
                key(),
                proven,
                Optional.ofNullable(retraction).map(checkpoints::recorded));
    }

    private Proof.Version version(
            Publication publication,
            PublicationVersion version,
            ApprovedDocument.Approved approved,
            AuditEntry approval,
            AuditEntry published,
            boolean names) {
        return new Proof.Version(
                version.version(),
                approved.approval().sha256(),
                approved.approval().format() == Approval.Format.DOCUMENT ? Proof.Covers.DOCUMENT : Proof.Covers.REPORT,
                approved.document().content(),
                approved.document().notice(),
                approver(approval, names),
                audit.words(published).stream()
                        .filter(words -> words.text().equals(publication.slug()))
                        .map(AuditTrail.SaltedWords::salt)
                        .findFirst(),
                checkpoints.recorded(approval),
                checkpoints.recorded(published));
    }

    /** The words of an approval's entry are the name of who approved, and nothing else. */
    private Proof.Approver approver(AuditEntry approval, boolean names) {
        Optional<AuditTrail.SaltedWords> name =
                names ? audit.words(approval).stream().findFirst() : Optional.empty();
        return new Proof.Approver(
                APPROVER, name.map(AuditTrail.SaltedWords::text), name.map(AuditTrail.SaltedWords::salt));
    }
}
