package org.stet.workflow.erasure;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Closing;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Erasure;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.audit.TextErasure;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimEvents;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Members;
import org.stet.workflow.event.Audience;
import org.stet.workflow.event.Fact;
import org.stet.workflow.idempotency.Repetitions;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Drafts;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/**
 * Withdraws an article for legal reasons, in two steps: first what will go and what stays, then just that. Its text, page and
 * details go, and with them the words of its claims; the notice of an erasure takes their place, hashes and the record stay.
 * Claims whose check was published keep their words: what is public is taken back by a retraction, with a reason of its own.
 * Nobody can take a withdrawal back.
 */
@ApplicationScoped
public class Withdrawing {

    /** The action in the article's chain. */
    public static final String ACTION = "withdraw-article";

    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final String BECAUSE = "The article was withdrawn.";

    private final Articles articles;
    private final Claims claims;
    private final Closing closing;
    private final Assigning assigning;
    private final Triage triage;
    private final Publications publications;
    private final TextErasure erasure;
    private final Repetitions answers;
    private final Drafts drafts;
    private final ClaimEvents events;
    private final Members members;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    Withdrawing(
            Articles articles,
            Claims claims,
            Closing closing,
            Assigning assigning,
            Triage triage,
            Publications publications,
            TextErasure erasure,
            Repetitions answers,
            Drafts drafts,
            ClaimEvents events,
            Members members,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.closing = closing;
        this.assigning = assigning;
        this.triage = triage;
        this.publications = publications;
        this.erasure = erasure;
        this.answers = answers;
        this.drafts = drafts;
        this.events = events;
        this.members = members;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** What becomes of a claim when its article is withdrawn. */
    public enum Fate {
        /** Its check was published: the claim stays, with its words. */
        STAYS,
        /** Its round is ended, it is dismissed, and its words go. */
        RELEASED,
        /** It is dismissed, and its words go. */
        DISMISSED,
        /** It is out of the flow already; its words go. */
        ERASED
    }

    /**
     * A claim, and what becomes of it.
     *
     * @param claim the claim
     * @param fate what becomes of it
     */
    public record Affected(Claim claim, Fate fate) {}

    /**
     * What a withdrawal will do.
     *
     * @param article the article
     * @param claims its claims, in the order of the text
     * @param tag names just this: a withdrawal with it does what was read, or nothing
     */
    public record Plan(Article article, List<Affected> claims, String tag) {

        /** The claims that this becomes of. */
        public List<Claim> with(Fate fate) {
            return claims.stream()
                    .filter(each -> each.fate() == fate)
                    .map(Affected::claim)
                    .toList();
        }
    }

    /** Whether the actor may withdraw the article. */
    @Transactional
    public boolean admits(Actor actor, Article article) {
        return members.staffOf(article.deskId()).at(actor).may(Permission.WITHDRAW_ARTICLES);
    }

    /** By whose order an article was withdrawn, by whom and when; empty where it stands. */
    @Transactional
    public Optional<Erasure> of(Article article) {
        return article.withdrawal().map(id -> entities.find(Erasure.class, id));
    }

    /**
     * What a withdrawal of the article would do now; changes nothing.
     *
     * @throws NotFound if there is no such article
     * @throws NotYours if the actor does not edit at the article's desk
     * @throws NotInThisState if it was withdrawn
     */
    @Transactional
    public Plan plan(Actor actor, UUID articleId) {
        Article article = require(actor, articleId);
        article.requireStanding();
        return planOf(article);
    }

    /**
     * Withdraws the article: all of it or nothing.
     *
     * @param expected the tag of the plan that the actor has read
     * @param order by whose order, and why
     * @throws NotFound if there is no such article
     * @throws NotYours if the actor does not edit at the article's desk
     * @throws InvalidInput if there is no order or reason
     * @throws StaleVersion if the withdrawal would do something else by now
     * @throws NotInThisState if it was withdrawn, or the actor may not release or dismiss one of its claims
     */
    @Transactional
    public Erasure withdraw(Actor actor, UUID articleId, Expected expected, Erasing.Order order) {
        require(actor, articleId);
        check(order);
        claims.lock(claims.ofArticle(articleId).stream().map(Claim::id).toList());
        Article article = articles.locked(articleId);
        article.requireStanding();
        Plan plan = planOf(article);
        if (!expected.admits(plan.tag())) {
            throw new StaleVersion(expected.tag(), plan.tag());
        }
        takeOut(actor, plan);
        closing.close(actor, articleId);
        entities.flush();
        List<UUID> erased = plan.claims().stream()
                .filter(each -> each.fate() != Fate.STAYS)
                .map(each -> each.claim().id())
                .toList();
        Map<String, Object> hashes = Map.of("sha256", article.sha256(), "snapshot", articles.snapshotSha256(articleId));
        Erasure gone = erasure.erase(
                erasure.ofArticle(articleId, erased),
                order.by().orElseThrow().strip(),
                order.reason().orElseThrow().strip(),
                actor.id());
        articles.withdraw(articleId, gone.id(), clock.instant());
        answers.forgetHolding(articleId.toString());
        drafts.dropBelow(Stream.concat(
                        Stream.of("/articles/" + articleId), erased.stream().map(id -> "/claims/" + id))
                .toList());
        Map<String, Object> facts = new HashMap<>();
        facts.put("erasure", gone.id().toString());
        facts.put("erased", erased.size());
        facts.put("kept", plan.with(Fate.STAYS).size());
        audit.add(Subject.article(articleId), actor.id(), ACTION, hashes, facts);
        claims.ofArticle(articleId)
                .forEach(claim -> events.tellBeside(
                        claim, actor.id(), gone.erasedAt(), Audience.everybody(), new Fact.WithdrawArticle()));
        return gone;
    }

    /**
     * Looks whether an order can be recorded.
     *
     * @throws InvalidInput if it does not say by whose order, or why
     */
    public void check(Erasing.Order order) {
        new Checks()
                .text(order.by(), "order", LONGEST_ORDER)
                .text(order.reason(), "reason", LONGEST_REASON)
                .done();
    }

    private Article require(Actor actor, UUID articleId) {
        Permission.WITHDRAW_ARTICLES.require(actor);
        Article article = articles.get(articleId);
        members.staffOf(article.deskId()).require(actor, Permission.WITHDRAW_ARTICLES);
        return article;
    }

    private Plan planOf(Article article) {
        List<Claim> its = claims.ofArticle(article.id());
        Set<UUID> published = published(its);
        List<Affected> affected = its.stream()
                .map(claim -> new Affected(claim, fate(claim, published)))
                .toList();
        return new Plan(
                article,
                affected,
                Sha256.ofFields(Stream.concat(
                                        Stream.of(article.version()),
                                        affected.stream()
                                                .map(each -> each.claim().id() + " "
                                                        + each.claim().version() + " " + each.fate()))
                                .toArray(String[]::new))
                        .substring(0, 16));
    }

    private Set<UUID> published(Collection<Claim> its) {
        return its.stream()
                .map(Claim::id)
                .filter(id -> publications.ofClaim(id).isPresent())
                .collect(Collectors.toSet());
    }

    private static Fate fate(Claim claim, Set<UUID> published) {
        if (published.contains(claim.id())) {
            return Fate.STAYS;
        }
        return switch (claim.state()) {
            case CANDIDATE, OPEN -> Fate.DISMISSED;
            case DISMISSED, MERGED -> Fate.ERASED;
            default -> Fate.RELEASED;
        };
    }

    private void takeOut(Actor actor, Plan plan) {
        plan.with(Fate.RELEASED)
                .forEach(claim ->
                        each(claim, () -> assigning.release(actor, claim.id(), Expected.ANY, Optional.of(BECAUSE))));
        Stream.concat(plan.with(Fate.RELEASED).stream(), plan.with(Fate.DISMISSED).stream())
                .filter(claim -> claim.state() != ClaimState.CANDIDATE)
                .forEach(claim -> each(
                        claim,
                        () -> triage.dismiss(
                                actor, claim.id(), Expected.ANY, DismissalReason.OUT_OF_SCOPE, Optional.of(BECAUSE))));
    }

    private static void each(Claim claim, Runnable step) {
        try {
            step.run();
        } catch (NotInThisState refused) {
            throw new NotInThisState(
                    refused.state(),
                    refused.allowed(),
                    refused.rule(),
                    "article.claim-stays",
                    claim.wording(),
                    refused.messages().get(0));
        }
    }
}
