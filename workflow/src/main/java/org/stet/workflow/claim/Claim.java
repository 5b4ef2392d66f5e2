package org.stet.workflow.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

import org.stet.core.attribution.ChainLink;
import org.stet.core.checkworthiness.ClaimType;
import org.stet.core.checkworthiness.Reason;
import org.stet.workflow.audit.Erasable;
import org.stet.workflow.recusal.Involved;

/**
 * A claim on its way from an article to a published fact-check. It changes only through a {@link Change}, which checks
 * the state table first and records what was done.
 */
@Entity
@Table(name = "claim")
public class Claim {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "article_id", updatable = false)
    private UUID articleId;

    @Column(name = "desk_id")
    private UUID deskId;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private long version;

    private int round;

    private int places;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "scale_id")
    private UUID scaleId;

    @Erasable
    @Column(updatable = false)
    private String text;

    @Erasable
    private String wording;

    @Column(name = "start_offset", updatable = false)
    private int start;

    @Column(name = "end_offset", updatable = false)
    private int end;

    @Erasable
    @Column(updatable = false)
    private String speaker;

    @Erasable
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<ChainLink> chain = new ArrayList<>();

    @Column(updatable = false)
    private boolean hedged;

    @Column(updatable = false)
    private double checkworthiness;

    @Column(updatable = false)
    private double opinion;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<String> types = new ArrayList<>();

    @Erasable
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<String> reasons = new ArrayList<>();

    @Erasable
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "needs_context", updatable = false)
    private List<String> needsContext = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Erasable
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = new ArrayList<>();

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "due_by_hand")
    private boolean dueByHand;

    @Column(name = "added_by", updatable = false)
    private UUID addedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "dismissal_reason")
    private DismissalReason dismissalReason;

    @Erasable
    @Column(name = "dismissal_note")
    private String dismissalNote;

    @Column(name = "merged_into")
    private UUID mergedInto;

    /** Who decided on it last; none once somebody else has acted on it. */
    @Column(name = "decided_by")
    private UUID decidedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_from")
    private ClaimState decidedFrom;

    @Column(name = "decided_in")
    private UUID decidedIn;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Claim() {}

    /**
     * A new candidate.
     *
     * @param addedBy who marked it by hand; null when core found it
     */
    Claim(UUID articleId, UUID deskId, Finding finding, UUID addedBy, Instant now) {
        this.articleId = articleId;
        this.deskId = deskId;
        this.state = ClaimState.CANDIDATE;
        this.version = 1;
        this.round = 1;
        this.text = finding.text();
        this.wording = finding.wording();
        this.start = finding.start();
        this.end = finding.end();
        this.speaker = finding.speaker();
        this.chain = List.copyOf(finding.chain());
        this.hedged = finding.hedged();
        this.checkworthiness = finding.checkworthiness();
        this.opinion = finding.opinion();
        this.types = codesOf(finding.types());
        this.reasons = finding.reasons().stream().map(StoredReason::write).toList();
        this.needsContext = List.copyOf(finding.needsContext());
        this.priority = Priority.NORMAL;
        this.topics = List.of();
        this.addedBy = addedBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    private static List<String> codesOf(Set<ClaimType> types) {
        return types.stream()
                .sorted()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    void state(ClaimState state) {
        this.state = state;
    }

    void touch(Instant now) {
        this.version++;
        this.updatedAt = now;
    }

    void wording(String wording) {
        this.wording = wording;
    }

    void deskId(UUID deskId) {
        this.deskId = deskId;
    }

    void priority(Priority priority) {
        this.priority = priority;
    }

    void topics(List<String> topics) {
        this.topics = List.copyOf(topics);
    }

    void dueByHand(Instant dueAt) {
        this.dueAt = dueAt;
        this.dueByHand = true;
    }

    void dueByClock(Instant dueAt) {
        this.dueAt = dueAt;
        this.dueByHand = false;
    }

    void dismissed(DismissalReason reason, String note) {
        this.dismissalReason = reason;
        this.dismissalNote = note;
    }

    void mergedInto(UUID target) {
        this.mergedInto = target;
    }

    void decided(UUID by, ClaimState from, UUID in) {
        this.decidedBy = by;
        this.decidedFrom = from;
        this.decidedIn = in;
    }

    void actedOnByOthers() {
        this.decidedBy = null;
    }

    boolean isDecidedBy(UUID person) {
        return decidedBy != null && decidedBy.equals(person);
    }

    ClaimState decidedFrom() {
        return decidedFrom;
    }

    void places(int places) {
        this.places = places;
    }

    void pin(UUID policyId, UUID scaleId) {
        this.policyId = policyId;
        this.scaleId = scaleId;
    }

    void scale(UUID scaleId) {
        this.scaleId = scaleId;
    }

    void nextRound() {
        this.round++;
        this.places = 0;
        pin(null, null);
    }

    /** The claim's id. */
    public UUID id() {
        return id;
    }

    /** The article that it stands in. */
    public UUID articleId() {
        return articleId;
    }

    /** The desk whose policy it goes by. */
    public UUID deskId() {
        return deskId;
    }

    /** Where it is. */
    public ClaimState state() {
        return state;
    }

    /** Grows with each change that everybody may see. */
    public long version() {
        return version;
    }

    /** The number of its way through review, from 1; a claim that goes back to the queue begins the next. */
    public int round() {
        return round;
    }

    /** How many reviewers this round has places for: 0 before it is assigned, then 1 or 2. */
    public int places() {
        return places;
    }

    /** The version of the desk's policy that holds for this round; empty until it is assigned. */
    public Optional<UUID> policyId() {
        return Optional.ofNullable(policyId);
    }

    /** The version of the scale that this round's verdicts are given on; empty until it is assigned. */
    public Optional<UUID> scaleId() {
        return Optional.ofNullable(scaleId);
    }

    /** Whether this round's reviews are blind to each other. */
    public boolean isBlind() {
        return places == 2;
    }

    /** The words of the article, verbatim. */
    public String text() {
        return text;
    }

    /** The claim as a sentence of its own; what the fact-check is about. */
    public String wording() {
        return wording;
    }

    /** Where the words begin in the article's text, in code points. */
    public int start() {
        return start;
    }

    /** Where they end, exclusive. */
    public int end() {
        return end;
    }

    /** Who makes the claim. */
    public String speaker() {
        return speaker;
    }

    /** From the page back to the origin. */
    public List<ChainLink> chain() {
        return List.copyOf(chain);
    }

    /** Whether the article leaves it open. */
    public boolean isHedged() {
        return hedged;
    }

    /** How probable it is that a fact-checker wants it checked, 0 to 1. */
    public double checkworthiness() {
        return checkworthiness;
    }

    /** How probable it is that it is opinion, 0 to 1. */
    public double opinion() {
        return opinion;
    }

    /** The types of claim, lower case. */
    public List<String> types() {
        return List.copyOf(types);
    }

    /** Why it ranks where it does. */
    public List<Reason> reasons() {
        return reasons.stream().map(StoredReason::read).toList();
    }

    /**
     * The words of its wording of which only the article tells whom or what they mean ("she", "the agency"); empty where
     * it stands alone, as it does once another wording no longer has them.
     */
    public List<String> needsContext() {
        String now = " " + String.join(" ", wording.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}’']+")) + " ";
        return needsContext.stream()
                .filter(words -> now.contains(
                        " " + String.join(" ", words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}’']+")) + " "))
                .toList();
    }

    /** How much it presses. */
    public Priority priority() {
        return priority;
    }

    /** Its topics, as the desk names them. */
    public List<String> topics() {
        return List.copyOf(topics);
    }

    /** Who and what it has to do with, where conflicts of interest are asked after. */
    Involved involved(Optional<String> publisher) {
        List<String> speakers = new ArrayList<>(List.of(speaker));
        chain.forEach(link -> speakers.add(link.name()));
        return new Involved(speakers, publisher, topics, text + "\n" + wording);
    }

    /** When it is due: as an editor set it, else as its clocks say; empty where nobody is to do anything. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** The time that an editor set, which stands until the claim is published or retracted; empty where none did. */
    public Optional<Instant> dueByHand() {
        return dueAt().filter(due -> dueByHand);
    }

    /** Who marked it by hand; empty when core found it. */
    public Optional<UUID> addedBy() {
        return Optional.ofNullable(addedBy);
    }

    /** Why it was dismissed, when it was. */
    public Optional<DismissalReason> dismissalReason() {
        return Optional.ofNullable(dismissalReason);
    }

    /** What the editor wrote when dismissing it. */
    public Optional<String> dismissalNote() {
        return Optional.ofNullable(dismissalNote);
    }

    /** The claim that it was merged into, when it was. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** The decision on several claims at once in which it was decided last, when it was. */
    public Optional<UUID> decidedIn() {
        return Optional.ofNullable(decidedIn);
    }

    /** When it was found or added. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When everybody last saw it change. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
