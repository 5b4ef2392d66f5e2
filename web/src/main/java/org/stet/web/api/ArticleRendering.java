package org.stet.web.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.api.Views.AppearanceView;
import org.stet.web.api.Views.ArticleSummary;
import org.stet.web.api.Views.ArticleView;
import org.stet.web.api.Views.CarriedClaimView;
import org.stet.web.api.Views.ParagraphView;
import org.stet.web.api.Views.WithdrawalView;
import org.stet.workflow.article.Appearance;
import org.stet.workflow.article.Appearances;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleHead;
import org.stet.workflow.article.Closing;
import org.stet.workflow.article.Versions;
import org.stet.workflow.audit.Erasure;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.erasure.Withdrawing;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.PersonName;

/** Articles as the API shows them. */
@ApplicationScoped
class ArticleRendering {

    private final Appearances appearances;
    private final Versions versions;
    private final Claims claims;
    private final Closing closing;
    private final Withdrawing withdrawing;
    private final Desks desks;
    private final People people;
    private final Rendering rendering;

    ArticleRendering(
            Appearances appearances,
            Versions versions,
            Claims claims,
            Closing closing,
            Withdrawing withdrawing,
            Desks desks,
            People people,
            Rendering rendering) {
        this.appearances = appearances;
        this.versions = versions;
        this.claims = claims;
        this.closing = closing;
        this.withdrawing = withdrawing;
        this.desks = desks;
        this.people = people;
        this.rendering = rendering;
    }

    ArticleView article(Actor actor, Article article) {
        List<Appearance> seen = appearances.of(article.id());
        Versions.Around around = versions.of(article);
        Set<UUID> named = new HashSet<>(Set.of(article.submittedBy()));
        seen.forEach(each -> named.add(each.seenBy()));
        Map<UUID, PersonName> names = people.names(named);
        return new ArticleView(
                article.id().toString(),
                article.title(),
                article.authors(),
                article.publisher(),
                article.publishedOn(),
                article.url(),
                article.language(),
                seen.stream().flatMap(each -> each.externalId().stream()).findFirst(),
                article.version(),
                article.sha256(),
                desks.findById(article.deskId()).code(),
                Rendering.person(names.get(article.submittedBy())),
                article.submittedAt(),
                article.updatedAt(),
                article.replaces().map(UUID::toString),
                around.later().stream().map(ArticleHead::id).map(UUID::toString).toList(),
                seen.stream().map(each -> appearance(each, names)).toList(),
                new TreeMap<>(article.models()),
                closing.of(article.id()).map(closed -> ClosingResource.view(closed, people)),
                withdrawing.of(article).map(this::withdrawn),
                article.text(),
                article.paragraphs().stream()
                        .map(place -> new ParagraphView(place.start(), place.end(), Codes.of(place.kind())))
                        .toList(),
                rendering.summaries(actor, claims.ofArticle(article.id())),
                around.carried().stream().map(ArticleRendering::carried).toList());
    }

    private WithdrawalView withdrawn(Erasure erasure) {
        return new WithdrawalView(
                erasure.orderedBy(),
                erasure.reason(),
                Rendering.person(people.names(Set.of(erasure.erasedBy())).get(erasure.erasedBy())),
                erasure.erasedAt());
    }

    private static AppearanceView appearance(Appearance appearance, Map<UUID, PersonName> names) {
        return new AppearanceView(
                appearance.url(),
                appearance.externalId(),
                appearance.publisher(),
                appearance.publishedOn(),
                appearance.seenAt(),
                Rendering.person(names.get(appearance.seenBy())));
    }

    private static CarriedClaimView carried(Versions.Carried carried) {
        return new CarriedClaimView(
                carried.claim().id().toString(),
                carried.claim().state().name(),
                carried.claim().text(),
                carried.claim().wording(),
                carried.start(),
                carried.end(),
                carried.claim().articleId().toString());
    }

    List<ArticleSummary> summaries(Collection<Article> articles) {
        Set<UUID> closed = closing.among(articles.stream().map(Article::id).toList());
        Map<UUID, String> codes = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Desk::code));
        Map<UUID, PersonName> names =
                people.names(articles.stream().map(Article::submittedBy).collect(Collectors.toSet()));
        return articles.stream()
                .map(article -> new ArticleSummary(
                        article.id().toString(),
                        article.title(),
                        article.publisher(),
                        article.publishedOn(),
                        article.url(),
                        article.language(),
                        article.replaces().map(UUID::toString),
                        codes.get(article.deskId()),
                        Rendering.person(names.get(article.submittedBy())),
                        article.submittedAt(),
                        article.updatedAt(),
                        closed.contains(article.id())))
                .toList();
    }
}
