package org.stet.workflow.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.evidence.EvidenceGate;
import org.stet.workflow.evidence.IndependentSources;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.identity.Role;
import org.stet.workflow.reading.ClaimFileQueries.Once;
import org.stet.workflow.reading.ClaimFileQueries.Row;
import org.stet.workflow.reading.ClaimFileQueries.Several;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.reply.ReplyRequest;

/** Opens claim files. */
@ApplicationScoped
public class ClaimFiles {

    private final ClaimFileQueries queries;
    private final Claims claims;
    private final Situations situations;
    private final Assignments assignments;
    private final CheckDocuments documents;
    private final People people;

    ClaimFiles(
            ClaimFileQueries queries,
            Claims claims,
            Situations situations,
            Assignments assignments,
            CheckDocuments documents,
            People people) {
        this.queries = queries;
        this.claims = claims;
        this.situations = situations;
        this.assignments = assignments;
        this.documents = documents;
        this.people = people;
    }

    /**
     * The claim's file as the actor may see it now.
     *
     * @throws NotFound if there is no such claim
     */
    @Transactional
    public ClaimFile open(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        return opened(actor, claimId).file();
    }

    /** A file, and how things stood with its claim when it was read. */
    record Opened(ClaimFile file, Situation situation) {}

    Opened opened(Actor actor, UUID claimId) {
        Once once = queries.once(claimId);
        Several several = queries.several(claimId, actor);
        Situation situation = situations.of(once.claim());
        ClaimFile file = new ClaimFile(
                head(actor, once, situation),
                new ClaimRound(
                        several.assignments(),
                        situation.isReviewer(actor.id()) || situation.at(actor).is(Role.EDITOR),
                        several.reviews(),
                        once.adjudication()),
                sources(once, several),
                new ClaimTiming(several.clocks(), isAwaitingOpenly(several.replies()), once.validUntil()),
                report(once, several, situation),
                people.names(named(once, several)));
        return new Opened(file, situation);
    }

    private static ClaimHead head(Actor actor, Once once, Situation situation) {
        return new ClaimHead(
                once.claim(),
                situation.tag(actor),
                situation.allowed(actor),
                once.article(),
                once.desk(),
                once.policy().policy(),
                once.scale(),
                situation.recusal(actor.id()));
    }

    private static ClaimSources sources(Once once, Several several) {
        return new ClaimSources(
                several.evidence(),
                several.files(),
                IndependentSources.count(several.evidence()),
                several.snapshots(),
                several.reasons(),
                several.replies(),
                EvidenceGate.lacks(
                        once.policy().policy(),
                        several.evidence(),
                        !several.reasons().isEmpty(),
                        Replies.standing(several.replies())));
    }

    /** Whether a reply is awaited as everybody may know; a correction is sealed with what it corrects. */
    private static boolean isAwaitingOpenly(List<ReplyRequest> replies) {
        return Replies.standing(replies).stream()
                .anyMatch(request -> request.sealedWith().isEmpty() && request.isAwaited());
    }

    private ClaimReport report(Once once, Several several, Situation situation) {
        return new ClaimReport(
                once.report(),
                once.report().map(revision -> document(once, several, revision)),
                once.approval(),
                once.publication(),
                once.versions(),
                once.publication().isPresent() && !situation.isPublic(),
                once.correction());
    }

    private CheckDocument document(Once once, Several several, ReportRevision revision) {
        return documents.of(
                once.claim(),
                revision,
                several.evidence().stream()
                        .filter(evidence -> evidence.sealedWith().isEmpty())
                        .toList(),
                several.files().stream()
                        .filter(each -> each.sealedWith().isEmpty())
                        .toList(),
                several.replies().stream()
                        .filter(request -> request.sealedWith().isEmpty())
                        .toList(),
                once.correction()
                        .map(correction -> CheckDocument.CorrectionNote.of(correction.kind(), correction.reason())));
    }

    private static Set<UUID> named(Once once, Several several) {
        Set<UUID> named = new HashSet<>();
        several.assignments().forEach(assignment -> named.add(assignment.reviewerId()));
        several.reviews().forEach(review -> named.add(review.reviewerId()));
        once.adjudication().ifPresent(decision -> named.add(decision.adjudicatorId()));
        several.evidence().forEach(evidence -> named.add(evidence.addedBy()));
        several.files().forEach(each -> named.add(each.addedBy()));
        several.reasons().forEach(stated -> named.add(stated.statedBy()));
        several.replies().forEach(asked -> {
            named.add(asked.askedBy());
            named.add(asked.loggedBy());
        });
        once.report().ifPresent(revision -> named.addAll(revision.writers()));
        once.approval().ifPresent(approval -> named.add(approval.approvedBy()));
        once.claim().addedBy().ifPresent(named::add);
        return named;
    }

    /** Who else may do this with the claim now: for whoever may not, to know whom to ask. */
    @Transactional
    public List<Person> whoMay(UUID claimId, ClaimAction action) {
        Situation situation = situations.of(claims.get(claimId));
        return Stream.of(Role.EDITOR, Role.REVIEWER)
                .flatMap(role -> people.holding(role).stream())
                .distinct()
                .filter(person -> situation.allowed(person.asActor()).contains(action))
                .toList();
    }

    /** Those of the people who have no conflict of interest with the claim. */
    @Transactional
    public List<UUID> withoutConflict(UUID claimId, Collection<UUID> people) {
        Situation situation = situations.of(claims.get(claimId));
        return people.stream()
                .filter(person -> situation.recusal(person).isEmpty())
                .toList();
    }

    /** The claims with what a list shows of each, in the order given: a few queries, however many claims. */
    @Transactional
    public List<ListedClaim> list(Actor actor, Collection<Claim> listed) {
        return listByIds(actor, listed.stream().map(Claim::id).toList());
    }

    /** The same for claims of which only the ids are known. */
    List<ListedClaim> listByIds(Actor actor, Collection<UUID> ids) {
        Permission.READ.require(actor);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Row> rows = queries.rows(ids);
        Map<UUID, Situation> standing =
                situations.of(rows.values().stream().map(Row::claim).toList());
        Map<UUID, List<PersonName>> reviewers = assignments.reviewers(ids);
        return ids.stream()
                .map(id -> new ListedClaim(
                        rows.get(id).claim(),
                        standing.get(id).tag(actor),
                        standing.get(id).allowed(actor),
                        rows.get(id).article(),
                        rows.get(id).desk(),
                        reviewers.getOrDefault(id, List.of())))
                .toList();
    }
}
