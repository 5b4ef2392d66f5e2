package org.stet.workflow.property;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.article.Marking;
import org.stet.workflow.assignment.Absence;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.Distributing;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.deadline.DeadlineWatch;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.PolicyVersion;
import org.stet.workflow.directory.Staffing;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.SourceVisits;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.Role;
import org.stet.workflow.property.Step.Done;
import org.stet.workflow.property.Step.Promise;
import org.stet.workflow.property.Step.Written;
import org.stet.workflow.publication.Correction;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Review;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.review.ScaleMoving;
import org.stet.workflow.test.ClaimJourney;

/** Does what a step says by the one use case that is for it, and notes what a success has promised. */
@ApplicationScoped
class Performer {

    static final List<String> TOPICS = List.of("harbour", "budget", "health");

    private final TwoDesks desks;
    private final MovingClock clock;
    private final Observer observer;
    private final Marking marking;
    private final Triage triage;
    private final Assigning assigning;
    private final HandingOver handingOver;
    private final Recusing recusing;
    private final BeingAway beingAway;
    private final Distributing distributing;
    private final Reviewing reviewing;
    private final ScaleMoving scaleMoving;
    private final Collecting collecting;
    private final SourceVisits sourceVisits;
    private final RightOfReply rightOfReply;
    private final Reporting reporting;
    private final Reports reports;
    private final Claims claims;
    private final CheckDocuments documents;
    private final Publishing publishing;
    private final Rechecks rechecks;
    private final DeskPolicies policies;
    private final Membership membership;
    private final Staffing staffing;
    private final Administration administration;
    private final DeadlineWatch deadlines;
    private final Checkpoints checkpoints;

    Performer(
            TwoDesks desks,
            MovingClock clock,
            Observer observer,
            Marking marking,
            Triage triage,
            Assigning assigning,
            HandingOver handingOver,
            Recusing recusing,
            BeingAway beingAway,
            Distributing distributing,
            Reviewing reviewing,
            ScaleMoving scaleMoving,
            Collecting collecting,
            SourceVisits sourceVisits,
            RightOfReply rightOfReply,
            Reporting reporting,
            Reports reports,
            Claims claims,
            CheckDocuments documents,
            Publishing publishing,
            Rechecks rechecks,
            DeskPolicies policies,
            Membership membership,
            Staffing staffing,
            Administration administration,
            DeadlineWatch deadlines,
            Checkpoints checkpoints) {
        this.desks = desks;
        this.clock = clock;
        this.observer = observer;
        this.marking = marking;
        this.triage = triage;
        this.assigning = assigning;
        this.handingOver = handingOver;
        this.recusing = recusing;
        this.beingAway = beingAway;
        this.distributing = distributing;
        this.reviewing = reviewing;
        this.scaleMoving = scaleMoving;
        this.collecting = collecting;
        this.sourceVisits = sourceVisits;
        this.rightOfReply = rightOfReply;
        this.reporting = reporting;
        this.reports = reports;
        this.claims = claims;
        this.documents = documents;
        this.publishing = publishing;
        this.rechecks = rechecks;
        this.policies = policies;
        this.membership = membership;
        this.staffing = staffing;
        this.administration = administration;
        this.deadlines = deadlines;
        this.checkpoints = checkpoints;
    }

    /** Words that occur nowhere but in what this step wrote. */
    static String words(Step step) {
        return "Written t" + step.number() + "t by “" + step.actor().username() + "” – né\n\\ok";
    }

    /** Does it, by what the actor has read before the round. */
    Done perform(Step step, Standing read) throws SQLException {
        return step.deed().weight() == 0
                ? done(step, toTheClaim(step, read))
                : atLarge(step, read, new Random(step.draw()));
    }

    private static Done done(Step step, List<Promise> promises) {
        UUID actor = step.actor().id();
        List<Written> entries = new ArrayList<>();
        int least = step.deed() == Deed.ACCEPT_ASSIGNMENT ? 0 : 1;
        entries.add(new Written(
                Optional.of(step.claim()), Optional.of(actor), step.deed().code(), least, 1));
        if (step.deed() == Deed.SUBMIT) {
            entries.add(new Written(Optional.of(step.claim()), Optional.empty(), "open-review", 0, 1));
        }
        if (step.deed() == Deed.EDIT || step.deed() == Deed.RETURN) {
            // whom new topics bring into conflict, or to whom it would come back and who is gone, leaves it at once
            entries.add(new Written(Optional.of(step.claim()), Optional.empty(), "vacate", 0, 2));
        }
        return new Done(entries, promises);
    }

    private List<Promise> toTheClaim(Step step, Standing standing) throws SQLException {
        Standing.ClaimRow read = standing.claims().get(step.claim());
        Random random = new Random(step.draw());
        Actor actor = step.actor();
        UUID id = step.claim();
        Expected expected = new Expected(step.tag());
        Optional<String> words = Optional.of(words(step));
        switch (step.deed()) {
            case ACCEPT -> triage.accept(actor, id, expected);
            case WITHDRAW_ACCEPTANCE -> triage.withdrawAcceptance(actor, id, expected);
            case DISMISS -> triage.dismiss(actor, id, expected, DismissalReason.OPINION, words);
            case MERGE ->
                triage.merge(actor, id, expected, desks.any(standing.claims().keySet(), random));
            case SPLIT -> triage.split(actor, id, expected);
            case UNDO -> triage.undo(actor, id, expected);
            case REOPEN -> triage.reopen(actor, id, expected);
            case EDIT -> triage.edit(actor, id, expected, edit(step, random));
            case ASSIGN -> assigning.assign(actor, id, expected, desks.someReviewers(random), words);
            case TAKE -> assigning.take(actor, id, expected);
            case ACCEPT_ASSIGNMENT -> handingOver.accept(actor, id, expected);
            case HAND_OVER ->
                handingOver.handOver(actor, id, expected, from(read, random), desks.reviewer(random), words);
            case DECLINE -> assigning.decline(actor, id, expected, words);
            case RELEASE -> assigning.release(actor, id, expected, words);
            case RETURN -> reviewing.sendBack(actor, id, expected, words);
            case WITHDRAW_APPROVAL -> reporting.withdrawApproval(actor, id, expected);
            case CANCEL_CORRECTION -> publishing.cancelCorrection(actor, id, expected);
            case RETRACT -> publishing.retract(actor, id, expected, words);
            case SET_EXPIRY ->
                rechecks.setExpiry(actor, id, expected, Optional.of(soon(random).plusSeconds(step.number())));
            case ADJUDICATE -> reviewing.adjudicate(actor, id, expected, verdict(random), words);
            default -> {
                return promised(step, read, random, expected);
            }
        }
        return List.of();
    }

    /** What returns something that is to be there for good. */
    private List<Promise> promised(Step step, Standing.ClaimRow read, Random random, Expected expected)
            throws SQLException {
        Actor actor = step.actor();
        UUID id = step.claim();
        Optional<String> words = Optional.of(words(step));
        return switch (step.deed()) {
            case SAVE_REVIEW -> {
                Review review = reviewing.save(actor, id, expected, verdict(random), words);
                yield List.of(new Promise("review", review.id(), "rationale", words(step)));
            }
            case SUBMIT -> {
                Review review = reviewing.submit(actor, id, expected);
                yield List.of(new Promise(
                        "review", review.id(), "rationale", review.rationale().orElseThrow()));
            }
            case ADD_EVIDENCE -> evidence(collecting.add(actor, id, desks.source(step)), "title", words(step));
            case AMEND_EVIDENCE ->
                evidence(
                        collecting.amend(actor, id, own("evidence", "added_by", step, random), amendment(step)),
                        "publisher",
                        words(step));
            case REMOVE_EVIDENCE -> {
                collecting.remove(actor, id, own("evidence", "added_by", step, random));
                yield List.of();
            }
            case STATE_REASON -> {
                collecting.statePrimarySourceReason(actor, id, words);
                yield List.of();
            }
            case ASK -> {
                ReplyRequest asked = rightOfReply.ask(actor, id, asking(step, random));
                yield List.of(new Promise("reply_request", asked.id(), "question", words(step)));
            }
            case END_REPLY -> {
                ReplyRequest ended = rightOfReply.end(
                        actor,
                        id,
                        own("reply_request", "asked_by", step, random),
                        ReplyRequest.Outcome.ANSWERED,
                        words);
                yield List.of(new Promise("reply_request", ended.id(), "answer", words(step)));
            }
            case EDIT_REPORT -> {
                ReportRevision written = reporting.save(
                        actor, id, new Expected(step.tag()), ClaimJourney.draft(words(step), reported(id, random)));
                yield List.of(new Promise("report_revision", written.id(), "sha256", written.sha256()));
            }
            case APPROVE -> {
                String document = document(id);
                Approval approval = reporting.approve(actor, id, expected, document);
                yield List.of(new Promise("approval", approval.id(), "document_sha256", document));
            }
            case PUBLISH -> {
                Publication publication = publishing.publish(actor, id, expected);
                yield List.of(new Promise("publication", publication.id(), "slug", publication.slug()));
            }
            case CORRECT -> {
                Correction correction = publishing.correct(
                        actor, id, expected, desks.any(List.of(CorrectionKind.values()), random), words);
                yield List.of(new Promise("correction", correction.id(), "reason", words(step)));
            }
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    /** What the actor reads just before, while others may be at it. */
    private String document(UUID claim) {
        return QuarkusTransaction.requiringNew().call(() -> reports.latest(claim)
                .map(report -> documents.asItStands(claims.get(claim), report).sha256())
                .orElse(""));
    }

    private Done atLarge(Step step, Standing read, Random random) throws SQLException {
        Actor actor = step.actor();
        String desk = desks.desk(random);
        return switch (step.deed()) {
            case MARK -> marked(step, desks.mark(marking, actor, desk, step.number()));
            case RECUSE -> recused(step, read, random);
            case END_RECUSAL -> {
                Standing.RecusalRow ended = recusal(step, read, random);
                recusing.end(actor, ended.id());
                yield entries(Written.once(ended.person(), actor.id(), "end-recusal"));
            }
            case DECLARE_ABSENCE -> away(step, random);
            case CANCEL_ABSENCE -> {
                Map<String, Object> absence = desks.any(absences(), random);
                beingAway.cancel(actor, (UUID) absence.get("id"));
                yield entries(Written.once((UUID) absence.get("person_id"), actor.id(), "cancel-absence"));
            }
            case BEGIN_ABSENCES -> unattended(beingAway.beginDue() > 0, Written.any("vacate", 100));
            case DISTRIBUTE ->
                new Done(
                        distributing.distribute(actor, desk).stream()
                                .filter(row -> row.outcome() == Distributing.Outcome.ASSIGNED)
                                .map(row -> Written.once(row.claim().id(), actor.id(), "assign"))
                                .toList(),
                        List.of());
            case CHANGE_POLICY -> policyChanged(step, desk, random);
            case MOVE_SCALE -> scaleMoved(step, desk, random);
            case PUT_MEMBER -> {
                membership.put(
                        actor,
                        policies.desk(desks.first()),
                        "lin",
                        Set.of(Role.REVIEWER),
                        List.of("en"),
                        List.of(words(step)));
                yield entries(Written.once(policies.desk(desks.first()).id(), actor.id(), "put-member"));
            }
            case REMOVE_MEMBER -> {
                membership.remove(actor, policies.desk(desks.first()), "lin");
                yield entries(Written.once(policies.desk(desks.first()).id(), actor.id(), "remove-member"));
            }
            case DEACTIVATE -> {
                UUID leaver = desks.whoComesAndGoes(random).id();
                List<Written> entries = new ArrayList<>();
                entries.add(Written.once(leaver, actor.id(), "deactivate"));
                staffing.deactivate(actor, leaver)
                        .forEach(claim -> entries.add(Written.once(claim, actor.id(), "vacate")));
                yield new Done(entries, List.of());
            }
            case ACTIVATE -> {
                UUID leaver = desks.whoComesAndGoes(random).id();
                administration.activate(actor, leaver);
                yield entries(Written.once(leaver, actor.id(), "activate"));
            }
            case WARN -> unattended(deadlines.warnNext(), Written.any("warn-of-deadline", 1));
            case ESCALATE -> unattended(deadlines.escalateNext(), Written.any("escalate-deadline", 1));
            case NOTE_SILENCE -> unattended(rightOfReply.silenceNext(), Written.any("note-silence", 1));
            case EXPIRE -> unattended(rechecks.expireNext(), Written.any("expire", 1));
            case VISIT_SOURCE ->
                unattended(sourceVisits.next(), Written.any("take-snapshot", 1), Written.any("find-link", 1));
            case MAKE_CHECKPOINT -> {
                checkpoints.make();
                yield entries(Written.any("", 0));
            }
            default -> throw new IllegalArgumentException(step.toString());
        };
    }

    private static Done entries(Written... entries) {
        return new Done(List.of(entries), List.of());
    }

    private static Done unattended(boolean did, Written... entries) {
        return did ? entries(entries) : new Done(List.of(), List.of());
    }

    private static Done marked(Step step, Marking.Marked marked) {
        Claim claim = marked.claim();
        return new Done(
                marked.isNew() ? List.of(Written.once(claim.id(), step.actor().id(), "mark")) : List.of(),
                List.of(new Promise("claim", claim.id(), "text", claim.text())));
    }

    private Done recused(Step step, Standing read, Random random) {
        UUID actor = step.actor().id();
        String name = desks.nameIn(read.claims().get(step.claim()).words());
        boolean party = !name.isEmpty() && random.nextInt(4) > 0;
        Recusing.Declared declared = recusing.declare(
                step.actor(),
                desks.oneselfMostly(random),
                party ? Recusal.Kind.PARTY : Recusal.Kind.TOPIC,
                Optional.of(party ? name : desks.any(TOPICS, random)),
                Optional.of(words(step)));
        List<Written> entries = new ArrayList<>();
        entries.add(Written.once(declared.recusal().personId(), actor, "declare-recusal"));
        declared.left().givenBack().forEach(claim -> entries.add(Written.once(claim, actor, "vacate")));
        return new Done(
                entries,
                List.of(new Promise(
                        "recusal",
                        declared.recusal().id(),
                        "reason",
                        words(step).strip())));
    }

    private Standing.RecusalRow recusal(Step step, Standing read, Random random) {
        return read.recusals().stream()
                .filter(each -> each.person().equals(step.actor().id()))
                .findFirst()
                .orElseGet(() -> read.recusals().isEmpty()
                        ? new Standing.RecusalRow(UUID.randomUUID(), UUID.randomUUID(), "TOPIC", "none", read.at())
                        : desks.any(read.recusals(), random));
    }

    private Done away(Step step, Random random) {
        Instant now = clock.shown().plusSeconds(1);
        boolean later = random.nextBoolean();
        Absence absence = beingAway.declare(
                step.actor(),
                desks.oneselfMostly(random),
                later ? Optional.of(now.plus(Duration.ofMinutes(1 + random.nextInt(60)))) : Optional.empty(),
                Optional.of(now.plus(Duration.ofHours(2 + random.nextInt(10))).plusSeconds(step.number())));
        List<Written> entries = new ArrayList<>();
        entries.add(Written.once(absence.personId(), step.actor().id(), "declare-absence"));
        absence.givenBack()
                .forEach(claim -> entries.add(Written.once(claim, step.actor().id(), "vacate")));
        return new Done(
                entries,
                List.of(new Promise(
                        "absence", absence.id(), "person_id", absence.personId().toString())));
    }

    /** The last few, or one that there is not. */
    private List<Map<String, Object>> absences() throws SQLException {
        List<Map<String, Object>> rows = observer.sql()
                .rows("select id, person_id from absence where cancelled_at is null order by ends_at desc limit 2");
        return rows.isEmpty() ? List.of(Map.of("id", UUID.randomUUID(), "person_id", UUID.randomUUID())) : rows;
    }

    private Done policyChanged(Step step, String desk, Random random) {
        int version = policies.desk(desk).policy().version();
        PolicyVersion changed = policies.change(
                step.actor(),
                desk,
                Integer.toString(random.nextInt(5) == 0 ? version - 1 : version),
                new PolicySettings(
                        desk.equals(desks.first()) ? 1 : 2,
                        random.nextInt(3) * 20,
                        random.nextInt(2),
                        0,
                        random.nextInt(4) == 0,
                        false,
                        List.of()),
                Optional.empty());
        if (changed.policy().version() == version) {
            return new Done(List.of(), List.of());
        }
        return new Done(
                List.of(Written.once(changed.policy().deskId(), step.actor().id(), "change-policy")),
                List.of(new Promise("review_policy", changed.policy().id(), "version", Integer.toString(version + 1))));
    }

    private Done scaleMoved(Step step, String desk, Random random) {
        List<Written> entries = new ArrayList<>();
        entries.add(new Written(
                Optional.of(policies.desk(desk).id()), Optional.of(step.actor().id()), "change-policy", 0, 1));
        scaleMoving.move(step.actor(), desk, desks.scale(random)).stream()
                .filter(row -> row.outcome() == ScaleMoving.Outcome.MOVES)
                .forEach(row ->
                        entries.add(Written.once(row.claim().id(), step.actor().id(), "move-scale")));
        return new Done(entries, List.of());
    }

    private static List<Promise> evidence(Evidence evidence, String column, String value) {
        return List.of(new Promise("evidence", evidence.id(), column, value));
    }

    /** Always something that differs: where nothing does, nothing is recorded. */
    private static Triage.Edit edit(Step step, Random random) {
        String own = "step " + step.number();
        return switch (random.nextInt(3)) {
            case 0 ->
                new Triage.Edit(
                        Optional.empty(),
                        Optional.of(Priority.values()[random.nextInt(4)]),
                        Optional.empty(),
                        Optional.of(List.of(own)));
            case 1 ->
                new Triage.Edit(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(TOPICS.get(random.nextInt(3)), own)));
            default ->
                new Triage.Edit(
                        Optional.of(String.format("The quay Q%05d is of granite.", step.number())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private Optional<String> from(Standing.ClaimRow read, Random random) {
        return read.reviewers().isEmpty()
                ? Optional.empty()
                : Optional.of(desks.any(read.reviewers(), random).toString());
    }

    private Instant soon(Random random) {
        return clock.shown().plus(Duration.ofHours(1 + random.nextInt(5)));
    }

    private static Optional<String> verdict(Random random) {
        return Optional.of(random.nextInt(4) == 0 ? "false" : "true");
    }

    private ReplyRequest.Asking asking(Step step, Random random) {
        return new ReplyRequest.Asking(
                "the port",
                ReplyRequest.Channel.EMAIL,
                words(step),
                Optional.empty(),
                Optional.of(clock.shown().plus(Duration.ofHours(1 + random.nextInt(8)))));
    }

    private static Evidence.Amendment amendment(Step step) {
        return new Evidence.Amendment(
                Optional.of(words(step)), Optional.empty(), Optional.of("an agency"), Optional.empty());
    }

    /** The verdict that the report has, which most often is the one that it may have. */
    private String reported(UUID claim, Random random) throws SQLException {
        List<Map<String, Object>> latest = observer.sql()
                .rows(
                        "select g.code from report_revision r join rating g on g.id = r.rating_id where r.claim_id = ?"
                                + " order by r.revision desc limit 1",
                        claim);
        return latest.isEmpty() || random.nextInt(8) == 0
                ? "true"
                : (String) latest.get(0).get("code");
    }

    /** Most often something of the actor's own, sometimes of somebody else; anybody's request for a reply. */
    private UUID own(String table, String column, Step step, Random random) throws SQLException {
        boolean anybodys = step.deed() == Deed.END_REPLY || random.nextInt(5) == 0;
        List<Map<String, Object>> rows = observer.sql()
                .rows(
                        "select id from " + table + " where claim_id = ? and (" + column + " = ? or ?) order by id",
                        step.claim(),
                        step.actor().id(),
                        anybodys);
        return rows.isEmpty()
                ? UUID.randomUUID()
                : (UUID) desks.any(rows, random).get("id");
    }
}
