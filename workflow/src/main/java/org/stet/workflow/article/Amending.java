package org.stet.workflow.article;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditTrail.Told;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimEvents;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Members;
import org.stet.workflow.event.Audience;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/**
 * Amends the details of an article: title, authors, publisher, day, language. What was approved or published with the earlier
 * ones stays as it was. Whoever amends them contributes to every fact-check that is approved afterwards. The text is not read
 * again: its claims, and who makes them, stay as they were found.
 */
@ApplicationScoped
public class Amending {

    /** The action in the article's chain. */
    public static final String ACTION = "amend-article";

    private final Articles articles;
    private final Claims claims;
    private final ClaimEvents events;
    private final Members members;
    private final AuditTrail audit;
    private final Clock clock;

    Amending(Articles articles, Claims claims, ClaimEvents events, Members members, AuditTrail audit, Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.events = events;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may amend the article's details. */
    @Transactional
    public boolean admits(Actor actor, Article article) {
        return members.staffOf(article.deskId()).at(actor).may(Permission.AMEND_ARTICLES);
    }

    /**
     * Gives the article these details; where they are the ones that it has, nothing changes.
     *
     * @param expected the version of the article that the actor has read
     * @throws NotFound if there is no such article
     * @throws NotYours if the actor does not edit at the article's desk
     * @throws StaleVersion if somebody has amended it since
     * @throws InvalidInput if there is no title, or a text is too long
     */
    @Transactional
    public Article amend(Actor actor, UUID articleId, Expected expected, ArticleDetails details) {
        Permission.AMEND_ARTICLES.require(actor);
        members.staffOf(articles.get(articleId).deskId()).require(actor, Permission.AMEND_ARTICLES);
        // claims before their article, as closing has it; an approval that is given meanwhile waits or is before
        List<Claim> its = claims.ofArticle(articleId);
        claims.lock(its.stream().map(Claim::id).toList());
        Article article = articles.locked(articleId);
        article.requireStanding();
        if (!expected.admits(article.version())) {
            throw new StaleVersion(expected.tag(), article.version());
        }
        Checks checks = new Checks();
        details.check(checks);
        checks.done();
        ArticleDetails before = article.details();
        List<String> differing = details.differingFrom(before);
        if (differing.isEmpty()) {
            return article;
        }
        Instant now = clock.instant();
        articles.amend(articleId, details, now);
        articles.readAgain(article);
        audit.add(Subject.article(articleId), actor.id(), ACTION, before.only(differing), details.only(differing));
        its.forEach(claim ->
                events.tellBeside(claim, actor.id(), now, Audience.everybody(), new Fact.AmendArticle(differing)));
        return article;
    }

    /** What was amended so far, the last first. */
    @Transactional
    public List<Told> amendments(UUID articleId) {
        List<Told> all = new ArrayList<>(audit.told(Subject.article(articleId)).stream()
                .filter(told -> told.entry().action().equals(ACTION))
                .toList());
        Collections.reverse(all);
        return all;
    }
}
