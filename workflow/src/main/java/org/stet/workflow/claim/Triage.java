package org.stet.workflow.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;

/** What an editor decides before anybody reviews: which candidates are to be checked, in which words, how soon. */
@ApplicationScoped
public class Triage {

    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final Duration FURTHEST_DUE = Duration.ofDays(5 * 365);

    /** Until then nobody has been told by which desk's policy they work. */
    private static final Set<ClaimState> BEFORE_ASSIGNMENT = EnumSet.of(ClaimState.CANDIDATE, ClaimState.OPEN);

    private final ClaimLifecycle lifecycle;
    private final Claims claims;
    private final Desks desks;

    Triage(ClaimLifecycle lifecycle, Claims claims, Desks desks) {
        this.lifecycle = lifecycle;
        this.claims = claims;
        this.desks = desks;
    }

    /** Takes a candidate into the queue. */
    @Transactional
    public Claim accept(Actor actor, UUID claimId, Expected expected) {
        return accept(lifecycle.begin(actor, claimId, expected, ClaimAction.ACCEPT));
    }

    /** The same as part of a decision on several claims, which has this id. */
    @Transactional
    public Claim accept(Actor actor, UUID claimId, Expected expected, UUID bulk) {
        return accept(
                lifecycle.begin(actor, claimId, expected, ClaimAction.ACCEPT).within(bulk));
    }

    private static Claim accept(Change change) {
        return change.move().record(new Fact.Accept());
    }

    /** Puts an accepted claim back among the candidates. */
    @Transactional
    public Claim withdrawAcceptance(Actor actor, UUID claimId, Expected expected) {
        return lifecycle
                .begin(actor, claimId, expected, ClaimAction.WITHDRAW_ACCEPTANCE)
                .move()
                .record(new Fact.WithdrawAcceptance());
    }

    /**
     * Takes a claim out of the flow.
     *
     * @throws InvalidInput if the note is too long
     */
    @Transactional
    public Claim dismiss(Actor actor, UUID claimId, Expected expected, DismissalReason reason, Optional<String> note) {
        return dismiss(lifecycle.begin(actor, claimId, expected, ClaimAction.DISMISS), reason, note);
    }

    /** The same as part of a decision on several claims, which has this id. */
    @Transactional
    public Claim dismiss(Actor actor, UUID claimId, Expected expected, DismissalReason reason, UUID bulk) {
        return dismiss(
                lifecycle.begin(actor, claimId, expected, ClaimAction.DISMISS).within(bulk), reason, Optional.empty());
    }

    /**
     * The same of a candidate, as part of a decision on several.
     *
     * @throws NotInThisState if it is no candidate any more
     */
    @Transactional
    Claim dismissIn(
            UUID bulk, Actor actor, UUID claimId, Expected expected, DismissalReason reason, Optional<String> note) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.DISMISS);
        ClaimState state = change.claim().state();
        if (state != ClaimState.CANDIDATE) {
            throw new NotInThisState(
                    state.name(),
                    change.situation().allowed(actor).stream()
                            .map(ClaimAction::code)
                            .toList(),
                    "no-candidate",
                    "claim.no-candidate");
        }
        return dismiss(change.within(bulk), reason, note);
    }

    private static Claim dismiss(Change change, DismissalReason reason, Optional<String> note) {
        new Checks().within(note, "note", LONGEST_NOTE).done();
        change.claim().dismissed(reason, note.orElse(null));
        return change.move()
                .note("reason", reason.code())
                .note("note", note.orElse(null))
                .record(new Fact.Dismiss(reason.code()));
    }

    /**
     * Takes back one's own decision: the claim is where it was before it was accepted, dismissed or merged.
     *
     * @throws NotInThisState if somebody else decided it, or has acted on it since; the message says who
     */
    @Transactional
    public Claim undo(Actor actor, UUID claimId, Expected expected) {
        return undo(lifecycle.begin(actor, claimId, expected, ClaimAction.UNDO));
    }

    /**
     * The same, where it was last decided in a decision on several claims, which has this id.
     *
     * @throws NotInThisState also if the actor decided it anew since
     */
    @Transactional
    public Claim undo(Actor actor, UUID claimId, UUID bulk) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.UNDO);
        if (!change.claim().decidedIn().equals(Optional.of(bulk))) {
            throw new NotInThisState(
                    change.claim().state().name(),
                    change.situation().allowed(actor).stream()
                            .map(ClaimAction::code)
                            .toList(),
                    "decided-anew",
                    "claim.decided-again");
        }
        return undo(change);
    }

    private static Claim undo(Change change) {
        Claim claim = change.claim();
        Fact.Undo undone = new Fact.Undo(decision(claim.state()).code());
        change.note("reason", claim.dismissalReason().map(DismissalReason::code).orElse(null), null);
        change.note("into", claim.mergedInto().map(UUID::toString).orElse(null), null);
        claim.dismissed(null, null);
        claim.mergedInto(null);
        return change.moveTo(claim.decidedFrom()).record(undone);
    }

    private static ClaimAction decision(ClaimState decided) {
        return switch (decided) {
            case OPEN -> ClaimAction.ACCEPT;
            case DISMISSED -> ClaimAction.DISMISS;
            case MERGED -> ClaimAction.MERGE;
            default -> throw new IllegalStateException("no decision leads to " + decided);
        };
    }

    /** Brings a dismissed claim back to the candidates, or a retracted one to the queue. */
    @Transactional
    public Claim reopen(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.REOPEN);
        Claim claim = change.claim();
        change.note("reason", claim.dismissalReason().map(DismissalReason::code).orElse(null), null);
        claim.dismissed(null, null);
        return change.move().record(new Fact.Reopen());
    }

    /**
     * Joins a claim into another that says the same.
     *
     * @throws InvalidInput if the target is the claim itself, does not exist, or is itself out of the flow
     */
    @Transactional
    public Claim merge(Actor actor, UUID claimId, Expected expected, UUID into) {
        if (claimId.equals(into)) {
            throw new InvalidInput("into", Fault.CONTRADICTORY, "claim.merged-into-itself");
        }
        claims.lockBoth(claimId, into);
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.MERGE);
        ClaimState target = claims.findByIdOptional(into)
                .map(Claim::state)
                .orElseThrow(() -> new InvalidInput("into", Fault.UNKNOWN, "claim.unknown", into));
        if (target.isOutOfFlow()) {
            throw new InvalidInput("into", Fault.CONTRADICTORY, "claim.merged-into-ended");
        }
        change.claim().mergedInto(into);
        return change.move().note("into", into.toString()).record(new Fact.Merge(into));
    }

    /** Takes a claim out of the one that it was merged into. */
    @Transactional
    public Claim split(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.SPLIT);
        UUID from = change.claim().mergedInto().orElseThrow();
        change.note("into", from.toString(), null);
        change.claim().mergedInto(null);
        return change.move().record(new Fact.Split(from));
    }

    /** When a claim is to be ready. */
    public sealed interface Due {

        /** At a time that an editor sets, whatever the clocks say. */
        record At(Instant at) implements Due {}

        /**
         * When the desk's clocks say.
         *
         * @param asRead the time that the claim has, where the writer names it: another one is not set in this way
         */
        record ByClock(Optional<Instant> asRead) implements Due {}
    }

    /**
     * What an editor changes of a claim; what is empty stays as it is.
     *
     * @param wording the claim as a sentence of its own; only until a review of the round has begun
     * @param priority how much it presses
     * @param due when its fact-check is to be ready
     * @param topics its topics
     * @param desk whose claim it is, by code or id; only until it is assigned, and while nothing of it is public
     */
    public record Edit(
            Optional<String> wording,
            Optional<Priority> priority,
            Optional<Due> due,
            Optional<List<String>> topics,
            Optional<String> desk) {

        /** At the desk where it is. */
        public Edit(
                Optional<String> wording,
                Optional<Priority> priority,
                Optional<Due> due,
                Optional<List<String>> topics) {
            this(wording, priority, due, topics, Optional.empty());
        }
    }

    /**
     * Changes wording, priority, due time, topics or the desk. An editor of the desk where it is gives it to any other. Where nothing differs, nothing is recorded.
     *
     * @return the claim; of the version that it had where nothing differed
     * @throws NotInThisState if another wording is given while verdicts are about the one that it has, or another desk once
     *     it is assigned or something of it is public
     * @throws InvalidInput if the wording is empty or too long, a topic cannot be used, or the time is years away
     */
    @Transactional
    public Claim edit(Actor actor, UUID claimId, Expected expected, Edit edit) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.EDIT);
        check(change.now(), edit);
        requireRewordable(actor, change, edit);
        Optional<Desk> desk = edit.desk().map(this::desk);
        desk.filter(other -> !other.id().equals(change.claim().deskId()))
                .ifPresent(other -> requireMovable(actor, change));
        edit.wording().ifPresent(wording -> reword(change, wording.strip()));
        edit.priority().ifPresent(priority -> {
            change.note("priority", change.claim().priority(), priority);
            change.claim().priority(priority);
        });
        edit.due().ifPresent(due -> setDue(change, due));
        edit.topics().ifPresent(topics -> {
            change.note("topics", change.claim().topics(), topics);
            change.claim().topics(topics);
        });
        desk.ifPresent(other -> {
            change.note("desk", change.claim().deskId().toString(), other.id().toString());
            change.claim().deskId(other.id());
        });
        return change.changesNothing() ? change.claim() : change.record(new Fact.Edit(change.noted()));
    }

    private static void requireRewordable(Actor actor, Change change, Edit edit) {
        Claim claim = change.claim();
        boolean rewords = edit.wording()
                .filter(wording -> !wording.strip().equals(claim.wording()))
                .isPresent();
        if (rewords && !claim.state().allowsRewording()) {
            throw new NotInThisState(
                    claim.state().name(),
                    change.situation().allowed(actor).stream()
                            .map(ClaimAction::code)
                            .toList(),
                    "wording-is-frozen",
                    "claim.wording-is-fixed");
        }
    }

    private Desk desk(String named) {
        return desks.findByIdOrCode(named)
                .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", named));
    }

    private static void requireMovable(Actor actor, Change change) {
        ClaimState state = change.claim().state();
        if (!BEFORE_ASSIGNMENT.contains(state) || change.situation().isPublic()) {
            throw new NotInThisState(
                    state.name(),
                    change.situation().allowed(actor).stream()
                            .map(ClaimAction::code)
                            .toList(),
                    "desk-is-fixed",
                    "claim.desk-is-fixed");
        }
    }

    private static void check(Instant now, Edit edit) {
        Checks checks = new Checks();
        edit.wording().ifPresent(wording -> checks.text(edit.wording(), "wording", LONGEST_WORDING));
        edit.due()
                .filter(Due.At.class::isInstance)
                .map(Due.At.class::cast)
                .ifPresent(due -> checks.require(
                        Duration.between(now, due.at()).abs().compareTo(FURTHEST_DUE) <= 0,
                        "dueAt",
                        Fault.OUT_OF_RANGE,
                        "claim.due-time"));
        edit.topics()
                .ifPresent(topics -> checks.require(topics.size() <= 20, "topics", Fault.OUT_OF_RANGE, "topic.too-many")
                        .each(
                                topics,
                                "topics",
                                topic -> !topic.isBlank() && topic.length() <= 60,
                                Fault.OUT_OF_RANGE,
                                "topic.length"));
        checks.done();
    }

    private static void reword(Change change, String wording) {
        change.note("wording", change.claim().wording(), wording);
        change.claim().wording(wording);
    }

    /** By the clock, the time itself follows as the change is recorded. */
    private static void setDue(Change change, Due due) {
        Claim claim = change.claim();
        Optional<Instant> before = claim.dueByHand();
        if (due instanceof Due.At set) {
            claim.dueByHand(set.at());
        } else {
            requireAsRead(claim, (Due.ByClock) due);
            claim.dueByClock(claim.dueAt().orElse(null));
        }
        change.note("dueByHand", before.orElse(null), claim.dueByHand().orElse(null));
    }

    private static void requireAsRead(Claim claim, Due.ByClock due) {
        if (due.asRead().isPresent() && !due.asRead().equals(claim.dueAt())) {
            throw new InvalidInput("dueByHand", Fault.CONTRADICTORY, "claim.due-time-by-hand");
        }
    }
}
