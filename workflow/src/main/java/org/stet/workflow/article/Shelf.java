package org.stet.workflow.article;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.core.article.Metadata;
import org.stet.core.claim.Extraction;
import org.stet.core.text.CodePoints;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Candidates;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** Stores what was read: article, snapshot and candidates, in one transaction. */
@ApplicationScoped
class Shelf {

    private static final int LONGEST_TITLE = 300;

    private final Articles articles;
    private final Candidates candidates;
    private final Desks desks;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    Shelf(
            Articles articles,
            Candidates candidates,
            Desks desks,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.articles = articles;
        this.candidates = candidates;
        this.desks = desks;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    Desk desk(Optional<String> idOrCode) {
        return idOrCode.filter(named -> !named.isBlank())
                .map(named -> desks.findByIdOrCode(named)
                        .orElseThrow(
                                () -> new InvalidInput("desk", Fault.UNKNOWN, "There is no desk “" + named + "”.")))
                .orElseGet(desks::first);
    }

    @Transactional
    Intake.Taken put(Intake.Prepared prepared) {
        String sha256 = Sha256.of(prepared.extraction().article().text());
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:content, 1))")
                .setParameter("content", sha256)
                .getSingleResult();
        return articles.withContent(sha256)
                .map(known -> new Intake.Taken(known, false))
                .orElseGet(() -> new Intake.Taken(putNew(prepared, sha256), true));
    }

    private Article putNew(Intake.Prepared prepared, String sha256) {
        Actor actor = prepared.actor();
        Desk desk = prepared.desk();
        Extraction extraction = prepared.extraction();
        Instant now = clock.instant();
        Metadata metadata = extraction.article().metadata();
        String text = extraction.article().text();
        CodePoints points = CodePoints.of(text);
        Article article = new Article(
                desk.id(),
                metadata.title().orElseGet(() -> firstWords(extraction.article())),
                metadata,
                text,
                places(extraction.article(), points),
                extraction.models(),
                sha256,
                actor.id(),
                now);
        articles.persist(article);
        ArticleSnapshot snapshot = new ArticleSnapshot(article.id(), prepared.bytes(), prepared.contentType(), now);
        entities.persist(snapshot);
        audit.add(Subject.article(article.id()), actor.id(), "take-in", Map.of(), facts(article, desk, snapshot));
        candidates.add(article.id(), desk.id(), extraction, points, actor, now);
        return article;
    }

    private static List<ParagraphPlace> places(org.stet.core.article.Article article, CodePoints points) {
        return article.paragraphs().stream()
                .map(paragraph -> new ParagraphPlace(
                        points.fromPosition(paragraph.span().start()),
                        points.fromPosition(paragraph.span().end()),
                        paragraph.kind()))
                .toList();
    }

    private static Map<String, Object> facts(Article article, Desk desk, ArticleSnapshot snapshot) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", article.title());
        facts.put("desk", desk.code());
        facts.put("sha256", article.sha256());
        facts.put("snapshot", snapshot.sha256());
        facts.put("models", article.models());
        article.url().ifPresent(url -> facts.put("url", url));
        return facts;
    }

    /** The first line of the body; what stands before it is no part of the article. */
    private static String firstWords(org.stet.core.article.Article article) {
        String body = article.paragraphs().stream()
                .findFirst()
                .map(paragraph -> paragraph.span().of(article.text()))
                .orElse(article.text());
        String line = body.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…";
    }
}
