package org.stet.workflow.factcheck;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.audit.Sha256;

/**
 * The check document that an approval lets out, written once with it. Its content can be taken out of it later, as by a
 * court's order; the hash stays.
 */
@Entity
@Immutable
@Table(name = "approved_document")
public class ApprovedDocument {

    @Id
    @Column(name = "approval_id")
    private UUID approvalId;

    private String sha256;

    @Erasable
    private String content;

    /** What says that the content was erased, and by whose order; null where it stands. */
    @Formula("(select e.notice from erasure e where e.id = erasure_id)")
    private String notice;

    /** A document with the approval that lets it out. */
    public record Approved(ApprovedDocument document, Approval approval) {}

    /** For Hibernate. */
    protected ApprovedDocument() {}

    ApprovedDocument(Approval approval, CheckDocument document) {
        this.approvalId = approval.id();
        this.sha256 = approval.sha256();
        this.content = document.canonical();
    }

    /** The approval that lets it out. */
    public UUID approvalId() {
        return approvalId;
    }

    /** The hash that the approval names. */
    public String sha256() {
        return sha256;
    }

    /** The document's canonical text; empty once it was taken out. */
    public Optional<String> content() {
        return Optional.ofNullable(content);
    }

    /** What stands in the place of the content, for readers, once it was erased by somebody's order. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /**
     * The document, where it is what was approved; empty once its content was taken out, or if it was tampered with.
     *
     * @param approval the approval that lets it out
     */
    public Optional<CheckDocument> document(Approval approval) {
        return content()
                .filter(text -> sha256(approval.format(), text).equals(approval.sha256()))
                .map(CheckDocument::read);
    }

    /**
     * The hash that an approval of a document names.
     *
     * @param content the document's canonical text
     */
    public static String sha256(Approval.Format format, String content) {
        if (format == Approval.Format.DOCUMENT) {
            return Sha256.of(content);
        }
        CheckDocument document = CheckDocument.read(content);
        return new ReportText(
                        document.wording(),
                        document.report().headline(),
                        document.report().summary(),
                        document.report().body(),
                        document.report().media())
                .sha256(document.claim(), document.verdict().code());
    }
}
