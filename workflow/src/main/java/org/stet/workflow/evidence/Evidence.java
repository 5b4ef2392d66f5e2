package org.stet.workflow.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.event.Audience;

/** One piece of evidence: a source, what it says, and which way it points. */
@Entity
@Table(name = "evidence")
public class Evidence {

    /** Which way a piece of evidence points. */
    public enum Stance {
        /** For the claim. */
        SUPPORTS,
        /** Against the claim. */
        REFUTES,
        /** Neither; it explains. */
        CONTEXT
    }

    /** How near the source is to what happened. */
    public enum Kind {
        /** The thing itself: a document, data, a recording, a witness. */
        PRIMARY,
        /** Somebody's account of it. */
        SECONDARY
    }

    /** How the source was found at the last visit. */
    public enum LinkState {
        /** Nobody has been there yet. */
        UNVISITED,
        /** It says what it said when the snapshot was taken. */
        SAME,
        /** It says something else. */
        CHANGED,
        /** It is not there any more. */
        GONE,
        /** It could not be reached or does not let programs in; that says nothing of what it says. */
        UNREACHABLE
    }

    /** Which evidence {@code e} the person {@code :person} may see: the own, and what is not sealed. */
    public static final String VISIBLE = "(e.sealedWith is null or e.addedBy = :person)";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(name = "sealed_with")
    private UUID sealedWith;

    @Erasable
    @Column(updatable = false)
    private String url;

    @Erasable
    @Column(updatable = false)
    private String title;

    @Erasable
    @Column(updatable = false)
    private String quote;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Stance stance;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Erasable
    private String publisher;

    @Column(name = "published_on", updatable = false)
    private LocalDate publishedOn;

    @Erasable
    private String locator;

    @Erasable
    @Column(name = "independence_group")
    private String independenceGroup;

    @Erasable
    @Column(name = "archive_url")
    private String archiveUrl;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_state")
    private LinkState linkState;

    @Column(name = "link_visited_at")
    private Instant linkVisitedAt;

    @Column(name = "added_by", updatable = false)
    private UUID addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Evidence() {}

    Evidence(UUID claimId, Optional<UUID> sealedWith, Source source, UUID addedBy, Instant addedAt) {
        this.claimId = claimId;
        this.sealedWith = sealedWith.orElse(null);
        this.url = source.url();
        this.title = source.title();
        this.quote = source.quote().orElse(null);
        this.stance = source.stance();
        this.kind = source.kind();
        this.publisher = source.publisher().orElse(null);
        this.publishedOn = source.publishedOn().orElse(null);
        this.locator = source.locator().orElse(null);
        this.independenceGroup = source.independenceGroup().orElse(null);
        this.archiveUrl = source.archiveUrl().orElse(null);
        this.linkState = LinkState.UNVISITED;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /**
     * What a reviewer says about a source.
     *
     * @param url its address
     * @param title its title
     * @param publisher who publishes it
     * @param publishedOn the day on which it was published
     * @param quote the words in it that matter
     * @param locator where in it they stand: a page, a paragraph, a minute
     * @param stance which way it points
     * @param kind how near it is to what happened
     * @param independenceGroup what it goes back to, where several sources go back to the same: an agency's report
     * @param archiveUrl where a public archive keeps it
     */
    public record Source(
            String url,
            String title,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Optional<String> quote,
            Optional<String> locator,
            Stance stance,
            Kind kind,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl) {

        /** A source of which no more is said. */
        public Source(String url, String title, Optional<String> quote, Stance stance, Kind kind) {
            this(
                    url,
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    quote,
                    Optional.empty(),
                    stance,
                    kind,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * What can be said of a source later; what is empty stays as it was, an empty text takes it away.
     *
     * @param publisher who publishes it
     * @param locator where in it the quotation stands
     * @param independenceGroup what it goes back to
     * @param archiveUrl where a public archive keeps it
     */
    public record Amendment(
            Optional<String> publisher,
            Optional<String> locator,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl) {}

    void amend(Amendment amendment) {
        publisher = amended(publisher, amendment.publisher());
        locator = amended(locator, amendment.locator());
        independenceGroup = amended(independenceGroup, amendment.independenceGroup());
        archiveUrl = amended(archiveUrl, amendment.archiveUrl());
    }

    private static String amended(String before, Optional<String> now) {
        return now.map(text -> text.isBlank() ? null : text.strip()).orElse(now.isPresent() ? null : before);
    }

    void visited(LinkState state, Instant now) {
        this.linkState = state;
        this.linkVisitedAt = now;
    }

    void remove(Instant now) {
        this.removedAt = now;
    }

    void open() {
        this.sealedWith = null;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The claim that it bears on. */
    public UUID claimId() {
        return claimId;
    }

    /** The assignment whose sealed work it belongs to; empty when everybody may see it. */
    public Optional<UUID> sealedWith() {
        return Optional.ofNullable(sealedWith);
    }

    /** The source's address. */
    public String url() {
        return url;
    }

    /** The source's title. */
    public String title() {
        return title;
    }

    /** The words that matter. */
    public Optional<String> quote() {
        return Optional.ofNullable(quote);
    }

    /** Which way it points. */
    public Stance stance() {
        return stance;
    }

    /** How near it is to what happened. */
    public Kind kind() {
        return kind;
    }

    /** Who publishes it. */
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** The day on which it was published. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    /** Where in it the quotation stands. */
    public Optional<String> locator() {
        return Optional.ofNullable(locator);
    }

    /** What it goes back to, where several sources go back to the same. */
    public Optional<String> independenceGroup() {
        return Optional.ofNullable(independenceGroup);
    }

    /** Where a public archive keeps it. */
    public Optional<String> archiveUrl() {
        return Optional.ofNullable(archiveUrl);
    }

    /** How it was found at the last visit. */
    public LinkState linkState() {
        return linkState;
    }

    /** When it was last visited. */
    public Optional<Instant> linkVisitedAt() {
        return Optional.ofNullable(linkVisitedAt);
    }

    /** Who added it. */
    public UUID addedBy() {
        return addedBy;
    }

    /** When. */
    public Instant addedAt() {
        return addedAt;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** Who may learn of what happens to it: whoever may see it. */
    Audience audience() {
        return sealedWith == null ? Audience.everybody() : new Audience.Only(addedBy);
    }
}
