package org.stet.workflow.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.desk.Rating;

/** One reviewer's review of a claim in one round. Nobody else sees anything of it before all of the round are in. */
@Entity
@Table(name = "review")
public class Review {

    /** Which reviews {@code r} the person {@code :person} may see: the own, and the others once open. */
    public static final String VISIBLE = "(r.openedAt is not null or r.reviewerId = :person)";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(updatable = false)
    private int round;

    @Column(name = "assignment_id", updatable = false)
    private UUID assignmentId;

    @Column(name = "reviewer_id", updatable = false)
    private UUID reviewerId;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "rating_id")
    private Rating rating;

    @Erasable
    private String rationale;

    private long version;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Erasable
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers = new TreeMap<>();

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Review() {}

    Review(UUID claimId, int round, UUID assignmentId, UUID reviewerId, Instant startedAt) {
        this.claimId = claimId;
        this.round = round;
        this.assignmentId = assignmentId;
        this.reviewerId = reviewerId;
        this.startedAt = startedAt;
    }

    void save(Optional<Rating> rating, Optional<String> rationale, Optional<Map<String, String>> answers) {
        answers.ifPresent(given -> this.answers = new TreeMap<>(given));
        rating.ifPresent(given -> this.rating = given);
        rationale.ifPresent(given -> this.rationale = given);
        this.version++;
    }

    /** Whether saving this would change nothing. */
    boolean says(Optional<Rating> rating, Optional<String> rationale, Optional<Map<String, String>> answers) {
        return rating.map(Rating::id)
                        .map(given ->
                                rating().map(Rating::id).filter(given::equals).isPresent())
                        .orElse(true)
                && rationale.map(given -> given.equals(this.rationale)).orElse(true)
                && answers.map(given -> given.equals(this.answers)).orElse(true);
    }

    /** Goes on under another version of the scale, on which the rating may be missing. */
    void translate(Optional<Rating> rating) {
        this.rating = rating.orElse(null);
        this.version++;
    }

    void submit(Instant now) {
        this.submittedAt = now;
        this.version++;
    }

    void open(Instant now) {
        this.openedAt = now;
    }

    void sendBack() {
        this.submittedAt = null;
        this.openedAt = null;
        this.version++;
    }

    /** The review's id. */
    public UUID id() {
        return id;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The claim's round. */
    public int round() {
        return round;
    }

    /** The assignment that it fulfils. */
    public UUID assignmentId() {
        return assignmentId;
    }

    /** Whose review it is. */
    public UUID reviewerId() {
        return reviewerId;
    }

    /** The rating given so far. */
    public Optional<Rating> rating() {
        return Optional.ofNullable(rating);
    }

    /** The reasons given so far. */
    public Optional<String> rationale() {
        return Optional.ofNullable(rationale);
    }

    /** The answers given so far to the desk's checklist, by the question's code. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** Grows with each save. */
    public long version() {
        return version;
    }

    /** When it was sealed. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** When it was opened to everybody. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }
}
