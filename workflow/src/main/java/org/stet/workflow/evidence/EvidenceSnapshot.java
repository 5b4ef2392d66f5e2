package org.stet.workflow.evidence;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.stet.core.article.fetch.FetchedPage;
import org.stet.workflow.audit.Erasable;
import org.stet.workflow.audit.Sha256;

/** A source as it was when it was first reached, byte for byte. Written once. */
@Entity
@Immutable
@Table(name = "evidence_snapshot")
public class EvidenceSnapshot {

    @Id
    @Column(name = "evidence_id")
    private UUID evidenceId;

    @Erasable
    private byte[] content;

    private long size;

    @Column(name = "content_type")
    private String contentType;

    private String charset;
    private String sha256;

    @Erasable
    private String address;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** For Hibernate. */
    protected EvidenceSnapshot() {}

    EvidenceSnapshot(UUID evidenceId, FetchedPage page, Instant takenAt) {
        this.evidenceId = evidenceId;
        this.content = page.bytes().clone();
        this.size = content.length;
        this.contentType = page.contentType();
        this.charset = page.charset().map(Charset::name).orElse(null);
        this.sha256 = Sha256.of(content);
        this.address = page.address().toString();
        this.takenAt = takenAt;
    }

    /**
     * What is told of a snapshot where its bytes are not needed.
     *
     * @param evidenceId the evidence
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     * @param size how many bytes
     * @param contentType what kind of bytes, as the server said: "text/html"
     * @param takenAt when they were fetched
     */
    public record Seal(UUID evidenceId, String sha256, long size, String contentType, Instant takenAt) {}

    /** The evidence whose source it is. */
    public UUID evidenceId() {
        return evidenceId;
    }

    /** The bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** What kind of bytes, as the server said: "text/html". */
    public String contentType() {
        return contentType;
    }

    /** The character set that the server declared. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset).map(Charset::forName);
    }

    /** Their SHA-256, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Where they were found in the end, after redirects. */
    public String address() {
        return address;
    }

    /** When they were fetched. */
    public Instant takenAt() {
        return takenAt;
    }
}
