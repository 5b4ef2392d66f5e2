package org.stet.workflow.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.picture.FileKind;

/** A screenshot or a document that belongs to a piece of evidence: what is told of it, without its bytes. */
@Entity
@Table(name = "evidence_file")
public class EvidenceFile {

    /**
     * Which files {@code f} the person {@code :person} may see: the own, and what is not sealed. The evidence that a file
     * belongs to is asked for itself.
     */
    public static final String VISIBLE = "(f.sealedWith is null or f.addedBy = :person)";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "evidence_id", updatable = false)
    private UUID evidenceId;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(name = "sealed_with")
    private UUID sealedWith;

    @Erasable
    @Column(updatable = false)
    private String name;

    @Erasable
    @Column(updatable = false)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FileKind kind;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "picture_sha256", updatable = false)
    private String pictureSha256;

    @Column(updatable = false)
    private Integer width;

    @Column(updatable = false)
    private Integer height;

    @Column(name = "added_by", updatable = false)
    private UUID addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    /** What says that its bytes were erased, and by whose order; null where they stand. */
    @Formula(
            "(select e.notice from erasure e join evidence_file_content c on c.erasure_id = e.id where c.file_id = id)")
    private String notice;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected EvidenceFile() {}

    EvidenceFile(
            Evidence evidence,
            Optional<UUID> sealedWith,
            PreparedFile file,
            Description description,
            UUID addedBy,
            Instant addedAt) {
        this.evidenceId = evidence.id();
        this.claimId = evidence.claimId();
        this.sealedWith = sealedWith.orElse(null);
        this.name = description.name();
        this.description = description.text().orElse(null);
        this.kind = file.kind();
        this.size = file.size();
        this.sha256 = file.sha256();
        file.picture().ifPresent(picture -> {
            this.pictureSha256 = picture.sha256();
            this.width = picture.width();
            this.height = picture.height();
        });
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /**
     * What is said of a file.
     *
     * @param name its name
     * @param text what can be seen in it, for those who do not see it; of a document, what it is
     */
    public record Description(String name, Optional<String> text) {}

    void open() {
        this.sealedWith = null;
    }

    void remove(Instant now) {
        this.removedAt = now;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The piece of evidence that it belongs to. */
    public UUID evidenceId() {
        return evidenceId;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The assignment whose sealed work it belongs to; empty when everybody may see it. */
    public Optional<UUID> sealedWith() {
        return Optional.ofNullable(sealedWith);
    }

    /** Its name, with an ending that says its kind. */
    public String name() {
        return name;
    }

    /** What can be seen in it; of a document, what it is. */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** What kind of file it is, as its bytes tell. */
    public FileKind kind() {
        return kind;
    }

    /** How many bytes it has, as it was handed in. */
    public long size() {
        return size;
    }

    /** Their SHA-256, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The SHA-256 of the picture that is shown in its place; empty for a document. */
    public Optional<String> pictureSha256() {
        return Optional.ofNullable(pictureSha256);
    }

    /** How wide that picture is, in pixels. */
    public Optional<Integer> width() {
        return Optional.ofNullable(width);
    }

    /** How high. */
    public Optional<Integer> height() {
        return Optional.ofNullable(height);
    }

    /** Who added it. */
    public UUID addedBy() {
        return addedBy;
    }

    /** When. */
    public Instant addedAt() {
        return addedAt;
    }

    /** What stands in the place of its bytes once they were erased by somebody's order. */
    public Optional<String> notice() {
        return Optional.ofNullable(notice);
    }
}
