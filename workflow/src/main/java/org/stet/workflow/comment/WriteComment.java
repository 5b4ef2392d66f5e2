package org.stet.workflow.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimEvents;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.event.Audience;
import org.stet.workflow.event.Fact;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;

/**
 * Says something about a claim, and says that a thread is dealt with. A comment changes neither the claim nor its version.
 * While a blind review runs, what one of its reviewers says is sealed as the review is: nobody else learns that it was said.
 */
@ApplicationScoped
public class WriteComment {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_PASSAGE = 1_000;

    private final ClaimLifecycle lifecycle;
    private final Claims claims;
    private final Situations situations;
    private final Comments comments;
    private final EvidenceLedger ledger;
    private final Reports reports;
    private final Assignments assignments;
    private final AuditTrail audit;
    private final ClaimEvents events;
    private final Clock clock;

    WriteComment(
            ClaimLifecycle lifecycle,
            Claims claims,
            Situations situations,
            Comments comments,
            EvidenceLedger ledger,
            Reports reports,
            Assignments assignments,
            AuditTrail audit,
            ClaimEvents events,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.claims = claims;
        this.situations = situations;
        this.comments = comments;
        this.ledger = ledger;
        this.reports = reports;
        this.assignments = assignments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How the actor stands to the claim's comments.
     *
     * @param may whether the actor may comment
     * @param sealed whether what the actor writes is sealed for now
     */
    public record Standing(boolean may, boolean sealed) {}

    /** Whether the actor may comment on the claim, and whether what the actor writes is sealed for now. */
    @Transactional
    public Standing standing(Actor actor, UUID claimId) {
        Situation situation = situations.of(claims.get(claimId));
        return new Standing(
                situation.at(actor).may(Permission.COMMENT)
                        && situation.recusal(actor.id()).isEmpty(),
                assignments.sealOf(situation.claim(), actor).isPresent());
    }

    /**
     * Writes a comment. An answer in a thread that is dealt with opens the thread again.
     *
     * @throws NotFound if the actor may see no such claim, thread or piece of evidence
     * @throws InvalidInput if there are no words, too many, or the passage does not stand in the report
     */
    @Transactional
    public Comment write(Actor actor, UUID claimId, Comment.Draft draft) {
        Situation situation = lifecycle.beside(actor, claimId, Permission.COMMENT);
        Claim claim = situation.claim();
        check(claim, draft);
        Optional<Comment> thread = draft.thread().map(id -> threadOf(actor, claimId, id));
        draft.evidence().ifPresent(evidence -> ledger.visible(claim, actor, evidence));
        Instant now = clock.instant();
        Comment comment = new Comment(
                claimId,
                assignments.sealOf(claim, actor),
                new Comment.Draft(
                        draft.text().map(String::strip),
                        thread.map(Comment::id),
                        draft.evidence(),
                        draft.passage().map(String::strip)),
                actor.id(),
                now);
        comments.persistAndFlush(comment);
        if (comment.sealedWith().isEmpty()) {
            thread.ifPresent(Comment::reopen);
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("comment", comment.id().toString());
        written.put("text", comment.text());
        comment.thread().ifPresent(id -> written.put("thread", id.toString()));
        comment.evidence().ifPresent(id -> written.put("evidence", id.toString()));
        comment.passage().ifPresent(words -> written.put("passage", words));
        record(actor, claim, comment, "written", written, now);
        return comment;
    }

    /**
     * Says that a thread is dealt with; saying it again changes nothing.
     *
     * @throws NotFound if the actor may see no such thread
     * @throws NotInThisState if the actor's work is sealed and the thread is somebody else's: that would tell of it
     */
    @Transactional
    public Comment resolve(Actor actor, UUID claimId, UUID threadId) {
        return settle(actor, claimId, threadId, true);
    }

    /**
     * Says that there is more to say in a thread; saying it again changes nothing.
     *
     * @throws NotFound if the actor may see no such thread
     * @throws NotInThisState if the actor's work is sealed and the thread is somebody else's: that would tell of it
     */
    @Transactional
    public Comment reopen(Actor actor, UUID claimId, UUID threadId) {
        return settle(actor, claimId, threadId, false);
    }

    private Comment settle(Actor actor, UUID claimId, UUID threadId, boolean resolved) {
        Situation situation = lifecycle.beside(actor, claimId, Permission.COMMENT);
        Claim claim = situation.claim();
        Comment thread = threadOf(actor, claimId, threadId);
        if (assignments.sealOf(claim, actor).isPresent() && thread.sealedWith().isEmpty()) {
            throw new NotInThisState(claim.state().name(), List.of(), "is-not-blind", "comment.sealed-threads");
        }
        if (thread.resolvedAt().isPresent() == resolved) {
            return thread;
        }
        Instant now = clock.instant();
        if (resolved) {
            thread.resolve(actor.id(), now);
        } else {
            thread.reopen();
        }
        record(
                actor,
                claim,
                thread,
                resolved ? "resolved" : "reopened",
                Map.of("comment", thread.id().toString()),
                now);
        return thread;
    }

    private void check(Claim claim, Comment.Draft draft) {
        Optional<String> passage = draft.passage().map(String::strip);
        new Checks()
                .text(draft.text(), "text", LONGEST)
                .within(passage, "passage", LONGEST_PASSAGE)
                .require(
                        passage.isEmpty() || stands(claim, passage.orElseThrow()),
                        "passage",
                        Fault.UNKNOWN,
                        "comment.words-not-in-report")
                .require(
                        draft.evidence().isEmpty() || passage.isEmpty(),
                        "passage",
                        Fault.CONTRADICTORY,
                        "comment.evidence-or-passage")
                .require(
                        draft.thread().isEmpty() || draft.evidence().isEmpty() && passage.isEmpty(),
                        "thread",
                        Fault.CONTRADICTORY,
                        "comment.answer-has-no-place")
                .done();
    }

    private boolean stands(Claim claim, String passage) {
        return !passage.isEmpty()
                && reports.latest(claim.id())
                        .filter(revision -> revision.text().says(passage))
                        .isPresent();
    }

    private Comment threadOf(Actor actor, UUID claimId, UUID id) {
        return comments.visible(claimId, actor, id)
                .filter(found -> found.thread().isEmpty())
                .orElseThrow(() -> new NotFound("thread", id.toString()));
    }

    private void record(
            Actor actor, Claim claim, Comment comment, String what, Map<String, Object> written, Instant now) {
        Fact fact = new Fact.Comment(comment.id(), what);
        Subject subject = comment.sealedWith().map(Subject::assignment).orElseGet(() -> Subject.claim(claim.id()));
        audit.add(subject, actor.id(), fact.action(), Map.of(), written);
        events.tellBeside(
                claim,
                actor.id(),
                now,
                comment.sealedWith().isPresent() ? new Audience.Only(actor.id()) : Audience.everybody(),
                fact);
    }
}
