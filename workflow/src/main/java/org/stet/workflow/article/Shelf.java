package org.stet.workflow.article;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
    private final Appearances appearances;
    private final Versions versions;
    private final Candidates candidates;
    private final Desks desks;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    Shelf(
            Articles articles,
            Appearances appearances,
            Versions versions,
            Candidates candidates,
            Desks desks,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.articles = articles;
        this.appearances = appearances;
        this.versions = versions;
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
                        .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", named)))
                .orElseGet(desks::first);
    }

    @Transactional
    Intake.Taken put(Intake.Prepared prepared) {
        String sha256 = Sha256.of(prepared.extraction().article().text());
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:content, 1))")
                .setParameter("content", sha256)
                .getSingleResult();
        Optional<String> url = url(prepared);
        appearances.lock(
                url,
                prepared.externalId(),
                prepared.actor().id(),
                prepared.desk().id());
        return articles.withContent(sha256)
                .map(known -> new Intake.Taken(seenAgain(prepared, known), false))
                .orElseGet(() -> new Intake.Taken(putNew(prepared, sha256), true));
    }

    private static Optional<String> url(Intake.Prepared prepared) {
        return prepared.extraction().article().metadata().url().map(Object::toString);
    }

    private Article seenAgain(Intake.Prepared prepared, Article known) {
        known.requireStanding();
        UUID person = prepared.actor().id();
        Instant now = clock.instant();
        note(prepared, known.id(), now).ifPresent(appearance -> {
            audit.add(Subject.article(known.id()), person, "appear", Map.of(), facts(appearance));
            articles.changed(known.id(), now);
            entities.refresh(known);
        });
        return known;
    }

    private Optional<Appearance> note(Intake.Prepared prepared, UUID articleId, Instant now) {
        return appearances.note(
                articleId,
                prepared.extraction().article().metadata(),
                prepared.externalId(),
                prepared.actor().id(),
                now);
    }

    private Article putNew(Intake.Prepared prepared, String sha256) {
        Actor actor = prepared.actor();
        Desk desk = prepared.desk();
        Extraction extraction = prepared.extraction();
        Instant now = clock.instant();
        Metadata metadata = extraction.article().metadata();
        String text = extraction.article().text();
        CodePoints points = CodePoints.of(text);
        Optional<Article> before = appearances
                .last(desk.id(), url(prepared), prepared.externalId(), actor.id())
                .map(articles::get);
        Versions.Sorted sorted = before.map(earlier -> versions.sort(earlier, extraction))
                .orElseGet(() -> new Versions.Sorted(extraction.claims(), Map.of()));
        Article article = new Article(
                desk.id(),
                metadata.title().orElseGet(() -> firstWords(extraction.article())),
                metadata,
                text,
                places(extraction.article(), points),
                extraction.models(),
                sha256,
                before.map(Article::id),
                actor.id(),
                now);
        articles.persist(article);
        ArticleSnapshot snapshot = new ArticleSnapshot(article.id(), prepared.bytes(), prepared.contentType(), now);
        entities.persist(snapshot);
        audit.add(
                Subject.article(article.id()),
                actor.id(),
                "take-in",
                Map.of(),
                facts(prepared, article, snapshot, sorted));
        note(prepared, article.id(), now);
        candidates.add(article.id(), desk.id(), sorted.found(), text, points, actor, now);
        versions.carry(article.id(), sorted.carried(), points);
        // after its claims, as closing has it
        before.ifPresent(earlier -> articles.changed(earlier.id(), now));
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

    private static Map<String, Object> facts(Appearance appearance) {
        Map<String, Object> facts = new HashMap<>();
        appearance.url().ifPresent(url -> facts.put("url", url));
        appearance.externalId().ifPresent(id -> facts.put("externalId", id));
        appearance.publisher().ifPresent(publisher -> facts.put("publisher", publisher));
        return facts;
    }

    private static Map<String, Object> facts(
            Intake.Prepared prepared, Article article, ArticleSnapshot snapshot, Versions.Sorted sorted) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", article.title());
        facts.put("desk", prepared.desk().code());
        facts.put("sha256", article.sha256());
        facts.put("snapshot", snapshot.sha256());
        facts.put("models", article.models());
        article.url().ifPresent(url -> facts.put("url", url));
        prepared.externalId().ifPresent(id -> facts.put("externalId", id));
        article.replaces().ifPresent(earlier -> {
            facts.put("replaces", earlier.toString());
            facts.put(
                    "carried",
                    sorted.carried().keySet().stream().map(UUID::toString).toList());
        });
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
