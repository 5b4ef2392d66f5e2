package org.stet.workflow.claim;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;

/** What an editor decides before anybody reviews: which candidates are to be checked, in which words, how soon. */
@ApplicationScoped
public class Triage {

    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_NOTE = 2_000;

    private final ClaimLifecycle lifecycle;
    private final Claims claims;

    Triage(ClaimLifecycle lifecycle, Claims claims) {
        this.lifecycle = lifecycle;
        this.claims = claims;
    }

    /** Takes a candidate into the queue. */
    @Transactional
    public Claim accept(Actor actor, UUID claimId, Expected expected) {
        return lifecycle
                .begin(actor, claimId, expected, ClaimAction.ACCEPT)
                .move()
                .record();
    }

    /** Puts an accepted claim back among the candidates. */
    @Transactional
    public Claim withdrawAcceptance(Actor actor, UUID claimId, Expected expected) {
        return lifecycle
                .begin(actor, claimId, expected, ClaimAction.WITHDRAW_ACCEPTANCE)
                .move()
                .record();
    }

    /**
     * Takes a claim out of the flow.
     *
     * @throws InvalidInput if the note is too long
     */
    @Transactional
    public Claim dismiss(Actor actor, UUID claimId, Expected expected, DismissalReason reason, Optional<String> note) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.DISMISS);
        note.ifPresent(text -> new Checks()
                .require(text.length() <= LONGEST_NOTE, "note", "Keep the note within " + LONGEST_NOTE + " characters.")
                .done());
        change.claim().dismissed(reason, note.orElse(null));
        return change.move()
                .note("reason", reason.code())
                .note("note", note.orElse(null))
                .record();
    }

    /** Brings a dismissed claim back to the candidates, or a retracted one to the queue. */
    @Transactional
    public Claim reopen(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.REOPEN);
        Claim claim = change.claim();
        change.note("reason", claim.dismissalReason().map(DismissalReason::code).orElse(null), null);
        claim.dismissed(null, null);
        return change.move().record();
    }

    /**
     * Joins a claim into another that says the same.
     *
     * @throws InvalidInput if the target is the claim itself, does not exist, or is itself out of the flow
     */
    @Transactional
    public Claim merge(Actor actor, UUID claimId, Expected expected, UUID into) {
        if (claimId.equals(into)) {
            throw new InvalidInput("into", "Name another claim: a claim cannot be merged into itself.");
        }
        claims.lockBoth(claimId, into);
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.MERGE);
        ClaimState target = claims.findByIdOptional(into)
                .map(Claim::state)
                .orElseThrow(() -> new InvalidInput("into", "There is no claim " + into + "."));
        if (target.isOutOfFlow()) {
            throw new InvalidInput("into", "That claim is itself out of the flow: merge into one that goes on.");
        }
        change.claim().mergedInto(into);
        return change.move().note("into", into.toString()).record();
    }

    /** Takes a claim out of the one that it was merged into. */
    @Transactional
    public Claim split(Actor actor, UUID claimId, Expected expected) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.SPLIT);
        change.note("into", change.claim().mergedInto().map(UUID::toString).orElse(null), null);
        change.claim().mergedInto(null);
        return change.move().record();
    }

    /** When a claim is to be ready. */
    public sealed interface Due {

        /** At a time that an editor sets, whatever the clocks say. */
        record At(Instant at) implements Due {}

        /** When the desk's clocks say. */
        record ByClock() implements Due {}
    }

    /**
     * What an editor changes of a claim; what is empty stays as it is.
     *
     * @param wording the claim as a sentence of its own; only until a report is written, whose text it is part of
     * @param priority how much it presses
     * @param due when its fact-check is to be ready
     * @param topics its topics
     */
    public record Edit(
            Optional<String> wording, Optional<Priority> priority, Optional<Due> due, Optional<List<String>> topics) {}

    /**
     * Changes wording, priority, due time or topics.
     *
     * @throws InvalidInput if the wording is empty, too long, or belongs to a report by now
     */
    @Transactional
    public Claim edit(Actor actor, UUID claimId, Expected expected, Edit edit) {
        Change change = lifecycle.begin(actor, claimId, expected, ClaimAction.EDIT);
        check(change, edit);
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
        return change.record();
    }

    private static void check(Change change, Edit edit) {
        Checks checks = new Checks();
        edit.wording().ifPresent(wording -> {
            checks.text(edit.wording(), "wording", LONGEST_WORDING);
            checks.require(
                    change.claim().state().comesBeforeReport()
                            || wording.strip().equals(change.claim().wording()),
                    "wording",
                    "The wording is part of the report by now: return the report, or edit it before it is written.");
        });
        edit.topics()
                .ifPresent(topics -> checks.require(
                        topics.size() <= 20
                                && topics.stream().allMatch(topic -> !topic.isBlank() && topic.length() <= 60),
                        "topics",
                        "Name at most 20 topics of 1 to 60 characters."));
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
            claim.dueByClock(claim.dueAt().orElse(null));
        }
        change.note("dueByHand", before.orElse(null), claim.dueByHand().orElse(null));
    }
}
