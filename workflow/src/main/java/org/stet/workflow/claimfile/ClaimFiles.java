package org.stet.workflow.claimfile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.deadline.Clocks;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceGate;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.evidence.IndependentSources;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.Approvals;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.publication.Expiries;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.review.Adjudication;
import org.stet.workflow.review.Adjudications;
import org.stet.workflow.review.Review;
import org.stet.workflow.review.Reviews;

/** Opens claim files. */
@ApplicationScoped
public class ClaimFiles {

    private final Claims claims;
    private final Situations situations;
    private final Articles articles;
    private final Desks desks;
    private final ClaimPolicies policies;
    private final Assignments assignments;
    private final Reviews reviews;
    private final Adjudications adjudications;
    private final EvidenceLedger evidence;
    private final EvidenceGate gate;
    private final Replies replies;
    private final Clocks clocks;
    private final Expiries expiries;
    private final Reports reports;
    private final Approvals approvals;
    private final Publications publications;
    private final People people;

    ClaimFiles(
            Claims claims,
            Situations situations,
            Articles articles,
            Desks desks,
            ClaimPolicies policies,
            Assignments assignments,
            Reviews reviews,
            Adjudications adjudications,
            EvidenceLedger evidence,
            EvidenceGate gate,
            Replies replies,
            Clocks clocks,
            Expiries expiries,
            Reports reports,
            Approvals approvals,
            Publications publications,
            People people) {
        this.claims = claims;
        this.situations = situations;
        this.articles = articles;
        this.desks = desks;
        this.policies = policies;
        this.assignments = assignments;
        this.reviews = reviews;
        this.adjudications = adjudications;
        this.evidence = evidence;
        this.gate = gate;
        this.replies = replies;
        this.clocks = clocks;
        this.expiries = expiries;
        this.reports = reports;
        this.approvals = approvals;
        this.publications = publications;
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
        Claim claim = claims.get(claimId);
        Situation situation = situations.of(claim);
        Desk desk = desks.findById(claim.deskId());
        List<Assignment> open = assignments.openOf(claimId);
        List<Review> visible = reviews.visible(claim, actor);
        Optional<Adjudication> adjudication = adjudications.current(claim);
        List<Evidence> ledger = evidence.visible(claim, actor);
        SourceFile sources = sources(claim, actor, ledger);
        Optional<ReportRevision> report = reports.latest(claimId);
        Optional<Approval> approval = approvals.standing(claimId);
        Optional<Publication> publication = publications.ofClaim(claimId);
        Set<UUID> named = new HashSet<>();
        open.forEach(assignment -> named.add(assignment.reviewerId()));
        visible.forEach(review -> named.add(review.reviewerId()));
        adjudication.ifPresent(decision -> named.add(decision.adjudicatorId()));
        ledger.forEach(each -> named.add(each.addedBy()));
        sources.primarySourceReasons().forEach(stated -> named.add(stated.statedBy()));
        sources.replies().forEach(asked -> {
            named.add(asked.askedBy());
            named.add(asked.loggedBy());
        });
        report.ifPresent(revision -> named.addAll(revision.writers()));
        approval.ifPresent(each -> named.add(each.approvedBy()));
        claim.addedBy().ifPresent(named::add);
        return new ClaimFile(
                claim,
                situation.tag(actor),
                situation.allowed(actor),
                situation.isBlind(),
                articles.get(claim.articleId()),
                desk,
                policies.of(claim),
                policies.scaleOf(claim),
                open,
                visible,
                adjudication,
                ledger,
                sources,
                new Timing(
                        clocks.running(claimId),
                        !replies.awaitedOpenly(Set.of(claimId)).isEmpty(),
                        expiries.of(claimId)),
                report,
                approval,
                publication,
                publication.map(each -> publications.versions(each.id()).size()).orElse(0),
                publication.isPresent() && !situation.isPublic(),
                publications.openCorrection(claimId),
                situation.recusal(actor.id()),
                people.byIds(named));
    }

    private SourceFile sources(Claim claim, Actor actor, List<Evidence> ledger) {
        return new SourceFile(
                IndependentSources.count(ledger),
                evidence.seals(ledger.stream().map(Evidence::id).toList()),
                evidence.primarySourceReasons(claim, actor),
                replies.visible(claim, actor),
                gate.lacks(claim, actor));
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

    /** The claims with what a list shows of each, in the order given: a few queries, however many claims. */
    @Transactional
    public List<ListedClaim> list(Actor actor, Collection<Claim> listed) {
        Permission.READ.require(actor);
        Map<UUID, Situation> standing = situations.of(listed);
        Map<UUID, Article> articlesById =
                articles.byIds(listed.stream().map(Claim::articleId).collect(Collectors.toSet()));
        Map<UUID, Desk> desksById = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Function.identity()));
        Map<UUID, List<Person>> reviewers = reviewers(listed);
        return listed.stream()
                .map(claim -> new ListedClaim(
                        claim,
                        standing.get(claim.id()).tag(actor),
                        standing.get(claim.id()).allowed(actor),
                        articlesById.get(claim.articleId()),
                        desksById.get(claim.deskId()),
                        reviewers.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Person>> reviewers(Collection<Claim> listed) {
        List<Assignment> open =
                assignments.openOf(listed.stream().map(Claim::id).toList());
        Map<UUID, Person> named =
                people.byIds(open.stream().map(Assignment::reviewerId).collect(Collectors.toSet()));
        return open.stream()
                .collect(Collectors.groupingBy(
                        Assignment::claimId,
                        Collectors.mapping(assignment -> named.get(assignment.reviewerId()), Collectors.toList())));
    }
}
