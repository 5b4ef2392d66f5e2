package org.stet.workflow.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.BulkTriage;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.desk.Members;
import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;

/**
 * Closes an article in which there is nothing more to check, and opens it again. A closed article has no candidates: closing
 * dismisses them as not selected, all of them or none, and whatever becomes a candidate in it later opens it again.
 */
@ApplicationScoped
public class Closing {

    private static final int WORDS_OF_A_CLAIM = 80;

    private final Articles articles;
    private final Claims claims;
    private final BulkTriage bulk;
    private final Members members;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    Closing(
            Articles articles,
            Claims claims,
            BulkTriage bulk,
            Members members,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.bulk = bulk;
        this.members = members;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** The article's closing; empty where it is open. */
    @Transactional
    public Optional<ArticleClosing> of(UUID articleId) {
        return Optional.ofNullable(entities.find(ArticleClosing.class, articleId));
    }

    /** Which of these articles are closed. */
    @Transactional
    public Set<UUID> among(Collection<UUID> articleIds) {
        return articleIds.isEmpty()
                ? Set.of()
                : entities.createQuery("select c.articleId from ArticleClosing c where c.articleId in :ids", UUID.class)
                        .setParameter("ids", articleIds)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Whether the actor may close the article and open it. */
    @Transactional
    public boolean admits(Actor actor, Article article) {
        return members.staffOf(article.deskId()).at(actor).may(Permission.CLOSE_ARTICLES);
    }

    /**
     * Closes the article and dismisses its candidates as not selected; where it is closed already, nothing changes.
     *
     * @throws NotFound if there is no such article
     * @throws NotYours if the actor does not edit at the article's desk
     * @throws NotInThisState if one of the candidates cannot be dismissed by the actor, or one was added meanwhile;
     *     nothing is changed then
     */
    @Transactional
    public ArticleClosing close(Actor actor, UUID articleId) {
        require(actor, articles.get(articleId));
        // claims before their article, as every change has it that makes a candidate of one
        List<Claim> candidates = claims.candidatesOf(articleId);
        claims.lock(candidates.stream().map(Claim::id).toList());
        articles.getLocked(articleId);
        Optional<ArticleClosing> before = of(articleId);
        if (before.isPresent()) {
            return before.orElseThrow();
        }
        UUID decision = BulkTriage.newDecision();
        List<Claim> undecided = candidates.stream()
                .filter(claim -> claim.state() == ClaimState.CANDIDATE)
                .toList();
        undecided.forEach(claim -> dismiss(decision, actor, claim));
        claims.flush();
        claims.candidatesOf(articleId).stream().findFirst().ifPresent(added -> {
            throw refused(added, "candidate-was-added", Message.of("article.candidate-added"));
        });
        Instant now = clock.instant();
        ArticleClosing closing = new ArticleClosing(articleId, actor.id(), now, decision);
        entities.persist(closing);
        articles.changed(articleId, now);
        audit.add(
                Subject.article(articleId),
                actor.id(),
                "close",
                Map.of(),
                Map.of("dismissed", undecided.size(), "bulk", decision.toString()));
        return closing;
    }

    private void dismiss(UUID decision, Actor actor, Claim claim) {
        try {
            bulk.dismissIn(decision, actor, claim, DismissalReason.NOT_SELECTED);
        } catch (NotInThisState refused) {
            throw refused(
                    claim,
                    refused.rule(),
                    Message.of(
                            "article.candidate-not-dismissed",
                            refused.messages().get(0)));
        }
    }

    private static NotInThisState refused(Claim claim, String rule, Message why) {
        String wording = claim.wording();
        String words = wording.length() <= WORDS_OF_A_CLAIM ? wording : wording.substring(0, WORDS_OF_A_CLAIM) + "…";
        return new NotInThisState(claim.state().name(), List.of(), rule, "article.stays-open", words, why);
    }

    /**
     * Opens the article again and brings back the candidates that closing dismissed, as far as nobody decided on them since.
     *
     * @return what became of each of them
     * @throws NotFound if there is no such article
     * @throws NotYours if the actor does not edit at the article's desk
     * @throws NotInThisState if the article is open
     */
    public BulkTriage.Bulk reopen(Actor actor, UUID articleId) {
        UUID decision = QuarkusTransaction.requiringNew().call(() -> opened(actor, articleId));
        return bulk.reopen(actor, articleId, decision);
    }

    private UUID opened(Actor actor, UUID articleId) {
        Article article = articles.locked(articleId);
        require(actor, article);
        article.requireStanding();
        ArticleClosing closing = of(articleId)
                .orElseThrow(() -> new NotInThisState("OPEN", List.of("close"), "is-closed", "article.open-already"));
        open(closing, actor.id());
        return closing.decidedIn();
    }

    private void require(Actor actor, Article article) {
        Permission.CLOSE_ARTICLES.require(actor);
        members.staffOf(article.deskId()).require(actor, Permission.CLOSE_ARTICLES);
    }

    /** Opens a closed article in which something is a candidate again. */
    void follow(@Observes ClaimEvent event) {
        if (event.claim().state().equals(ClaimState.CANDIDATE.name()) && !(event.fact() instanceof Fact.Edit)) {
            UUID articleId = claims.get(event.claim().id()).articleId();
            // nothing is to be decided any more about the claims of an article that was withdrawn
            articles.lock(articleId);
            articles.requireStanding(articleId);
            openFor(event.actor(), articleId);
        }
    }

    /** Opens a closed article, which is locked, for a claim that somebody adds to it. */
    void openFor(UUID actor, UUID articleId) {
        of(articleId).ifPresent(closing -> open(closing, actor));
    }

    private void open(ArticleClosing closing, UUID actor) {
        entities.remove(closing);
        articles.changed(closing.articleId(), clock.instant());
        audit.add(Subject.article(closing.articleId()), actor, "reopen", Map.of(), Map.of());
    }
}
