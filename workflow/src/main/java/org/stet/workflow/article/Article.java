package org.stet.workflow.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

import org.stet.core.article.Metadata;
import org.stet.workflow.audit.Erasable;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.refusal.NotInThisState;

/** An article as it was read. Its text is written once: another text is another article. Its details can be amended. */
@Entity
@Immutable
@Table(name = "article")
public class Article {

    private static final int VERSION_LENGTH = 16;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "desk_id")
    private UUID deskId;

    @Erasable
    private String title;

    @Erasable
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> authors = new ArrayList<>();

    @Erasable
    private String publisher;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Erasable
    private String url;

    private String language;

    @Erasable
    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ParagraphPlace> paragraphs = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> models = new HashMap<>();

    private String sha256;

    private UUID replaces;

    /** The erasure by which its words went; a statement sets it. */
    @Column(insertable = false, updatable = false)
    private UUID withdrawal;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Article() {}

    Article(
            UUID deskId,
            String title,
            Metadata metadata,
            String text,
            List<ParagraphPlace> paragraphs,
            Map<String, String> models,
            String sha256,
            Optional<UUID> replaces,
            UUID submittedBy,
            Instant submittedAt) {
        this.deskId = deskId;
        this.title = title;
        this.authors = metadata.authors();
        this.publisher = metadata.publisher().orElse(null);
        this.publishedOn = metadata.published().orElse(null);
        this.url = metadata.url().map(Object::toString).orElse(null);
        this.language = metadata.language().orElse(null);
        this.text = text;
        this.paragraphs = List.copyOf(paragraphs);
        this.models = Map.copyOf(models);
        this.sha256 = sha256;
        this.replaces = replaces.orElse(null);
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
        this.updatedAt = submittedAt;
    }

    /** The article's id. */
    public UUID id() {
        return id;
    }

    /** What a list names it by. */
    public ArticleHead head() {
        return new ArticleHead(id, title, url());
    }

    /** The desk that it came to. */
    public UUID deskId() {
        return deskId;
    }

    /** Its headline; where it has none, its first words. */
    public String title() {
        return title;
    }

    /** The persons named as authors. */
    public List<String> authors() {
        return List.copyOf(authors);
    }

    /** The site or newspaper. */
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** The day of its publication. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    /** Its address. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** Its language, BCP 47. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** Its text, in which every offset counts. */
    public String text() {
        return text;
    }

    /** The paragraphs of its body; text outside them was taken for clutter. */
    public List<ParagraphPlace> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** The models that took part in reading it, with their versions. */
    public Map<String, String> models() {
        return Map.copyOf(models);
    }

    /** The SHA-256 of its text. */
    public String sha256() {
        return sha256;
    }

    /** The version before it: what stood in the same place until this text came. */
    public Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** The erasure by which its words went; empty where it was not withdrawn. */
    public Optional<UUID> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /**
     * Lets only an article pass that was not withdrawn.
     *
     * @throws NotInThisState if it was withdrawn
     */
    public void requireStanding() {
        if (withdrawal != null) {
            throw withdrawn();
        }
    }

    static NotInThisState withdrawn() {
        return new NotInThisState("WITHDRAWN", List.of(), "article-was-withdrawn", "article.withdrawn");
    }

    /** Who submitted it. */
    public UUID submittedBy() {
        return submittedBy;
    }

    /** When. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** What it says of itself besides its text, as it was read or amended since. */
    public ArticleDetails details() {
        return new ArticleDetails(title, authors, publisher(), publishedOn(), language());
    }

    /** What stands here that can change, in one hash: whoever amends names what they have read. */
    public String version() {
        return Sha256.ofFields(
                        sha256,
                        title,
                        String.join("\n", authors),
                        publisher().orElse(""),
                        publishedOn().map(LocalDate::toString).orElse(""),
                        language().orElse(""))
                .substring(0, VERSION_LENGTH);
    }

    /** When it last changed: came in, appeared in another place, was replaced, amended, closed, opened again or withdrawn. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
