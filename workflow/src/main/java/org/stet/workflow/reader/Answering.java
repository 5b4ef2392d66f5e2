package org.stet.workflow.reader;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** What editors do with cases of readers: each desk's editors with those of the desk, and nobody with a conflict of interest. */
@ApplicationScoped
public class Answering {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_SUMMARY = 1_000;

    private final ReaderCases cases;
    private final Publications publications;
    private final Claims claims;
    private final Situations situations;
    private final DeskRoles roles;
    private final AuditTrail audit;
    private final Clock clock;

    Answering(
            ReaderCases cases,
            Publications publications,
            Claims claims,
            Situations situations,
            DeskRoles roles,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.publications = publications;
        this.claims = claims;
        this.situations = situations;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param outcome what comes of the case
     * @param text the answer, in words for the reader
     * @param inTheOpen whether everybody sees it beside the fact-check
     * @param summary what was asked, as everybody sees it; the reader's own words are shown to nobody outside
     * @param check the last part of the address of the fact-check that answers it
     */
    public record Answer(
            ReaderCase.Outcome outcome,
            String text,
            boolean inTheOpen,
            Optional<String> summary,
            Optional<String> check) {}

    /** An answer as everybody sees it. */
    public record PublicAnswer(
            Instant receivedAt, Instant answeredAt, ReaderCase.Outcome outcome, String summary, String answer) {}

    /**
     * The cases that wait for the actor, what is due first.
     *
     * @throws NotYours if the actor edits nowhere
     */
    @Transactional
    public List<ReaderCase> waiting(Actor actor, int most) {
        return mine(actor, cases.waiting(desks(actor), most));
    }

    /**
     * The cases that were answered or dismissed, what came last first.
     *
     * @throws NotYours if the actor edits nowhere
     */
    @Transactional
    public List<ReaderCase> settled(Actor actor, int most) {
        return mine(actor, cases.settled(desks(actor), most));
    }

    /**
     * One case.
     *
     * @throws NotFound if there is none at a desk where the actor edits
     * @throws NotYours if the actor has a conflict of interest with the claim
     */
    @Transactional
    public ReaderCase open(Actor actor, UUID id) {
        return found(actor, id, LockModeType.NONE);
    }

    /**
     * Notes that the case was made an article, which is triaged as any other.
     *
     * @throws NotFound if there is no such case for the actor
     * @throws NotInThisState if it is about an error, or dealt with
     */
    @Transactional
    public ReaderCase take(Actor actor, UUID id, UUID article) {
        ReaderCase taken = found(actor, id, LockModeType.PESSIMISTIC_WRITE);
        requireTakable(taken);
        taken.take(article, actor.id(), clock.instant());
        note(actor, taken, "take-case", Map.of("article", article.toString()));
        return taken;
    }

    /**
     * Lets a case pass that can be made an article.
     *
     * @throws NotInThisState if it is about an error, or dealt with
     */
    @Transactional
    public ReaderCase takable(Actor actor, UUID id) {
        ReaderCase found = found(actor, id, LockModeType.NONE);
        requireTakable(found);
        return found;
    }

    private static void requireTakable(ReaderCase found) {
        if (found.kind() != ReaderCase.Kind.CHECK || found.state() != ReaderCase.State.OPEN) {
            throw new NotInThisState(found.state().name(), List.of(), "case-is-open", "reader.no-article");
        }
    }

    /**
     * Answers a case, or answers it otherwise.
     *
     * @param expected the version that the actor has read
     * @throws NotFound if there is no such case for the actor
     * @throws StaleVersion if somebody else did something about it since
     * @throws InvalidInput naming each thing that is wrong
     */
    @Transactional
    public ReaderCase answer(Actor actor, UUID id, Expected expected, Answer answer) {
        ReaderCase answered = changing(actor, id, expected);
        Answer usable = usable(answered, answer);
        Optional<UUID> check = usable.check().flatMap(publications::atSlug).map(Publication::id);
        answered.answer(usable, check, actor.id(), clock.instant());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("outcome", usable.outcome().code());
        told.put("answer", usable.text());
        told.put("inTheOpen", usable.inTheOpen());
        usable.summary().ifPresent(words -> told.put("summary", words));
        check.ifPresent(publication -> told.put("check", publication.toString()));
        note(actor, answered, "answer-case", told);
        return answered;
    }

    /**
     * Dismisses what the newsroom does not answer, such as advertising.
     *
     * @throws NotFound if there is no such case for the actor
     * @throws StaleVersion if somebody else did something about it since
     */
    @Transactional
    public ReaderCase dismiss(Actor actor, UUID id, Expected expected) {
        ReaderCase dismissed = changing(actor, id, expected);
        if (!dismissed.waits()) {
            throw new NotInThisState(dismissed.state().name(), List.of(), "case-is-open", "reader.dealt-with");
        }
        dismissed.dismiss(actor.id(), clock.instant());
        note(actor, dismissed, "dismiss-case", Map.of());
        return dismissed;
    }

    /** The answers that everybody sees beside a fact-check, in the order in which they were asked for. */
    @Transactional
    public List<PublicAnswer> inTheOpen(UUID publication) {
        return cases.inTheOpen(publication).stream()
                .map(each -> new PublicAnswer(
                        each.receivedAt(),
                        each.handledAt().orElseThrow(),
                        each.outcome().orElseThrow(),
                        each.summary().orElse(""),
                        each.answer().orElse("")))
                .toList();
    }

    private ReaderCase changing(Actor actor, UUID id, Expected expected) {
        ReaderCase found = found(actor, id, LockModeType.PESSIMISTIC_WRITE);
        if (!expected.admits(found.tag())) {
            throw new StaleVersion(expected.tag(), found.tag());
        }
        return found;
    }

    private Answer usable(ReaderCase answered, Answer given) {
        Optional<String> summary = words(given.summary());
        Optional<String> check = words(given.check()).map(Answering::lastPart);
        Checks checks = new Checks()
                .require(
                        given.outcome() != null && given.outcome().isOf(answered.kind()),
                        "outcome",
                        Fault.NOT_ONE_OF,
                        answered.kind() == ReaderCase.Kind.ERROR
                                ? "reader.outcome-of-error"
                                : "reader.outcome-of-question")
                .text(Optional.of(given.text()), "answer", LONGEST)
                .within(summary, "summary", LONGEST_SUMMARY)
                .require(
                        !given.inTheOpen() || answered.kind() == ReaderCase.Kind.ERROR,
                        "inTheOpen",
                        Fault.CONTRADICTORY,
                        "reader.not-beside-a-check")
                .require(!given.inTheOpen() || summary.isPresent(), "summary", Fault.MISSING, "reader.summary")
                .require(
                        check.isEmpty() || answered.kind() == ReaderCase.Kind.CHECK,
                        "check",
                        Fault.CONTRADICTORY,
                        "reader.check-named")
                .require(
                        check.isEmpty()
                                || publications.atSlug(check.orElseThrow()).isPresent(),
                        "check",
                        Fault.UNKNOWN,
                        "reader.check-unknown");
        checks.done();
        return new Answer(given.outcome(), given.text().strip(), given.inTheOpen(), summary, check);
    }

    private static Optional<String> words(Optional<String> given) {
        return given.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private Set<UUID> desks(Actor actor) {
        Permission.ANSWER_READERS.require(actor);
        return roles.desksWhere(actor, Permission.ANSWER_READERS);
    }

    private ReaderCase found(Actor actor, UUID id, LockModeType lock) {
        Set<UUID> desks = desks(actor);
        ReaderCase found = cases.findByIdOptional(id, lock)
                .filter(each -> desks.contains(each.deskId()))
                .orElseThrow(() -> new NotFound("case", id.toString()));
        if (isRecused(actor).test(found)) {
            throw new NotYours("is-not-recused", "reader.conflict");
        }
        return found;
    }

    private List<ReaderCase> mine(Actor actor, List<ReaderCase> found) {
        return found.stream().filter(isRecused(actor).negate()).toList();
    }

    private Predicate<ReaderCase> isRecused(Actor actor) {
        return each -> each.claimId()
                .flatMap(claim -> situations.of(claims.get(claim)).recusal(actor.id()))
                .isPresent();
    }

    private void note(Actor actor, ReaderCase about, String action, Map<String, ?> told) {
        Map<String, Object> after = new LinkedHashMap<>(told);
        after.put("case", about.id().toString());
        audit.add(Subject.newsroom(), actor.id(), action, Map.of(), after);
    }
}
