package org.stet.workflow.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimEvents;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.DueClaims;
import org.stet.workflow.claim.DueClaims.Due;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicy;

/** Keeps the log of whose reply was sought, and what came of it. */
@ApplicationScoped
public class RightOfReply {

    private static final Due UNANSWERED = new Due(
            "reply_request r",
            "r.id",
            "r.claim_id",
            "r.outcome = 'AWAITED' and r.deadline <= :now"
                    + " and not exists (select 1 from reply_request n where n.corrects = r.id)",
            "r.deadline");

    private static final int LONGEST_PARTY = 300;
    private static final int LONGEST_TEXT = 10_000;
    private static final Duration LONGEST_AGO = Duration.ofDays(60);
    private static final Duration LONGEST_WAIT = Duration.ofDays(120);

    private final ClaimLifecycle lifecycle;
    private final Assignments assignments;
    private final Replies replies;
    private final TimePolicies policies;
    private final DueClaims due;
    private final AuditTrail audit;
    private final ClaimEvents events;
    private final Clock clock;
    private final Event<RepliesChanged> changed;

    RightOfReply(
            ClaimLifecycle lifecycle,
            Assignments assignments,
            Replies replies,
            TimePolicies policies,
            DueClaims due,
            AuditTrail audit,
            ClaimEvents events,
            Clock clock,
            Event<RepliesChanged> changed) {
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.replies = replies;
        this.policies = policies;
        this.due = due;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Logs that somebody was asked. The claim's clock stands still until the answer, at the longest until the deadline. In
     * a blind review the request is sealed as the review is, and the clock that others see goes on.
     *
     * @throws InvalidInput if a text is missing or too long, or the times cannot be
     */
    @Transactional
    public ReplyRequest ask(Actor actor, UUID claimId, ReplyRequest.Asking asking) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.SEEK_REPLY);
        Claim claim = change.claim();
        Instant now = change.now();
        Instant asked = asking.askedAt().orElse(now);
        TimePolicy policy = policies.of(claim.deskId());
        Instant deadline = asking.deadline().orElseGet(() -> policy.calendar().plus(asked, policy.replyWithin()));
        check(asking, asked, deadline, now);
        ReplyRequest request =
                new ReplyRequest(claimId, assignments.sealOf(claim, actor), asking, asked, deadline, actor.id(), now);
        replies.persistAndFlush(request);
        change.note("reply", request.id().toString())
                .note(
                        "asked",
                        Map.of(
                                "party", request.party(),
                                "channel", request.channel(),
                                "question", request.question(),
                                "askedAt", request.askedAt().toString(),
                                "deadline", request.deadline().toString()));
        record(change, request);
        return request;
    }

    private static void check(ReplyRequest.Asking asking, Instant asked, Instant deadline, Instant now) {
        new Checks()
                .text(Optional.of(asking.party()), "party", LONGEST_PARTY)
                .text(Optional.of(asking.question()), "question", LONGEST_TEXT)
                .require(
                        !asked.isAfter(now) && asked.isAfter(now.minus(LONGEST_AGO)),
                        "askedAt",
                        Fault.OUT_OF_RANGE,
                        "reply.asked-at",
                        LONGEST_AGO.toDays())
                .require(
                        deadline.isAfter(asked) && deadline.isBefore(now.plus(LONGEST_WAIT)),
                        "deadline",
                        Fault.OUT_OF_RANGE,
                        "reply.deadline",
                        LONGEST_WAIT.toDays())
                .done();
    }

    /**
     * Logs what came of it: an answer with its words, or the wish to give none. One that was given up for silent can still
     * answer, as long as the claim takes entries.
     *
     * @param outcome {@code ANSWERED} or {@code DECLINED}; silence comes by itself, with the deadline
     * @throws NotFound if there is no such request that the actor may see
     * @throws InvalidInput if the answer is missing or too long, or the outcome is another
     */
    @Transactional
    public ReplyRequest end(
            Actor actor, UUID claimId, UUID requestId, ReplyRequest.Outcome outcome, Optional<String> answer) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.SEEK_REPLY);
        ReplyRequest request = standing(change, actor, requestId);
        boolean answered = outcome == ReplyRequest.Outcome.ANSWERED;
        Checks checks = new Checks()
                .require(
                        answered || outcome == ReplyRequest.Outcome.DECLINED,
                        "outcome",
                        Fault.NOT_ONE_OF,
                        "reply.outcome");
        if (answered) {
            checks.text(answer, "answer", LONGEST_TEXT);
        }
        checks.done();
        change.note("reply", request.id().toString()).note("outcome", request.outcome(), outcome);
        Optional<String> words = answer.filter(text -> answered).map(String::strip);
        if (request.outcome() == outcome && request.answer().equals(words)) {
            return request;
        }
        change.note("answer", request.answer().orElse(null), words.orElse(null));
        request.end(outcome, words, change.now());
        record(change, request);
        return request;
    }

    /**
     * Puts right what was logged by mistake: a new entry takes the place of the old one, which stays in the log as it was
     * written. A blind reviewer puts right only what is sealed with the own review.
     *
     * @throws NotFound if there is no such entry that the actor may see
     * @throws NotInThisState if it was corrected already, or is open to all while the actor reviews blind
     * @throws InvalidInput if a text is missing or too long, the times cannot be, or nothing differs
     */
    @Transactional
    public ReplyRequest correct(Actor actor, UUID claimId, UUID requestId, ReplyRequest.Correction to) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.SEEK_REPLY);
        ReplyRequest before = standing(change, actor, requestId);
        Optional<UUID> seal = assignments.sealOf(change.claim(), actor);
        if (seal.isPresent() && !seal.equals(before.sealedWith())) {
            throw refused(change, "sealed-review", Message.of("reply.open-to-all"));
        }
        check(before, to, change.now());
        ReplyRequest entry = before.corrected(to, actor.id(), change.now());
        Map<String, Object> was = facts(before);
        Map<String, Object> is = facts(entry);
        if (was.equals(is)) {
            throw new InvalidInput("party", Fault.CONTRADICTORY, "reply.nothing-differs");
        }
        replies.persistAndFlush(entry);
        change.note("reply", before.id().toString(), entry.id().toString());
        is.forEach((what, value) -> change.note(what, was.get(what), value));
        was.keySet().stream()
                .filter(what -> !is.containsKey(what))
                .forEach(what -> change.note(what, was.get(what), null));
        record(change, entry);
        return entry;
    }

    private static void check(ReplyRequest before, ReplyRequest.Correction to, Instant now) {
        Instant asked = to.askedAt(before);
        Instant deadline = to.deadline(before);
        ReplyRequest.Outcome outcome = to.outcome().orElse(before.outcome());
        Checks checks = new Checks()
                .text(to.party().or(() -> Optional.of(before.party())), "party", LONGEST_PARTY)
                .text(to.question().or(() -> Optional.of(before.question())), "question", LONGEST_TEXT)
                .require(
                        asked.equals(before.askedAt())
                                || !asked.isAfter(now)
                                        && asked.isAfter(before.loggedAt().minus(LONGEST_AGO)),
                        "askedAt",
                        Fault.OUT_OF_RANGE,
                        "reply.asked-at-of-entry",
                        LONGEST_AGO.toDays())
                .require(
                        deadline.isAfter(asked) && deadline.isBefore(now.plus(LONGEST_WAIT)),
                        "deadline",
                        Fault.OUT_OF_RANGE,
                        "reply.deadline",
                        LONGEST_WAIT.toDays())
                .require(
                        outcome != ReplyRequest.Outcome.SILENT || !deadline.isAfter(now),
                        "outcome",
                        Fault.CONTRADICTORY,
                        "reply.silence");
        if (outcome == ReplyRequest.Outcome.ANSWERED) {
            checks.text(to.answer().or(before::answer), "answer", LONGEST_TEXT);
        }
        checks.done();
    }

    private static Map<String, Object> facts(ReplyRequest entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("party", entry.party());
        facts.put("channel", entry.channel());
        facts.put("question", entry.question());
        facts.put("askedAt", entry.askedAt().toString());
        facts.put("deadline", entry.deadline().toString());
        facts.put("outcome", entry.outcome());
        entry.answer().ifPresent(words -> facts.put("answer", words));
        return facts;
    }

    private ReplyRequest standing(Change change, Actor actor, UUID requestId) {
        ReplyRequest request = replies.visible(change.claim(), actor, requestId);
        if (replies.isCorrected(request)) {
            throw refused(change, "already-corrected", Message.of("reply.corrected"));
        }
        return request;
    }

    private static NotInThisState refused(Change change, String rule, Message reason) {
        return new NotInThisState(change.claim().state().name(), List.of(), rule, reason);
    }

    private void record(Change change, ReplyRequest request) {
        Fact fact = new Fact.SeekReply(request.id(), request.outcome().name().toLowerCase(Locale.ROOT));
        if (request.sealedWith().isPresent()) {
            change.recordSealed(request.sealedWith().orElseThrow(), fact);
        } else {
            replies.flush();
            changed.fire(new RepliesChanged(request.claimId()));
            change.recordBeside(fact);
        }
    }

    @Scheduled(
            every = "${stet.deadlines.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        due.each(this::silenceNext);
    }

    /** Notes one silence whose deadline has passed; false when there is none that nobody else is noting. */
    @Transactional
    public boolean silenceNext() {
        return silenceNext(0);
    }

    @Transactional
    boolean silenceNext(int passedOver) {
        Instant now = clock.instant();
        Optional<UUID> id = due.lockNext(UNANSWERED, now, passedOver);
        id.map(replies::findById).filter(this::isStillAwaited).ifPresent(request -> {
            request.end(ReplyRequest.Outcome.SILENT, Optional.empty(), request.deadline());
            audit.addUnattended(
                    request.sealedWith().map(Subject::assignment).orElseGet(() -> Subject.claim(request.claimId())),
                    "note-silence",
                    Map.of("outcome", ReplyRequest.Outcome.AWAITED),
                    Map.of(
                            "reply", request.id().toString(),
                            "outcome", ReplyRequest.Outcome.SILENT,
                            "deadline", request.deadline().toString()));
            events.tellUnattended(request.claimId(), now, request.audience(), new Fact.NoteSilence(request.id()));
        });
        return id.isPresent();
    }

    private boolean isStillAwaited(ReplyRequest request) {
        return request.isAwaited() && !replies.isCorrected(request);
    }
}
