package org.stet.workflow.reading.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleList;
import org.stet.workflow.article.ArticleQuery;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimPage;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.reading.search.Found.Kind;
import org.stet.workflow.reading.search.Passage.Where;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;
import org.stet.workflow.search.FoundWords;

/** Searches claims and articles, the newest first, and shows where the words were found. */
@ApplicationScoped
public class Searching {

    /** What claims are found by, as everybody may read it. */
    private static final String WORDS = """
            select c.id, c.wording, c.text, c.speaker, a.title, concat_ws(E'\\n', r.headline, r.summary, r.body),
                (select string_agg(concat_ws(E'\\n', e.title, e.publisher, e.quote), E'\\n' order by e.ordinal) from evidence e
                    where e.claim_id = c.id and e.removed_at is null and e.sealed_with is null)
            from claim c
            join article a on a.id = c.article_id
            left join report_revision r on r.claim_id = c.id
                and r.revision = (select max(l.revision) from report_revision l where l.claim_id = c.id)
            where c.id in (:claims)
            """;

    private final EntityManager entities;
    private final ClaimList claims;
    private final ArticleList articles;

    Searching(EntityManager entities, ClaimList claims, ArticleList articles) {
        this.entities = entities;
        this.claims = claims;
        this.articles = articles;
    }

    /**
     * Some of what was found.
     *
     * @param found the claims or articles
     * @param next names the place after the last one; empty at the end
     */
    public record FoundPage(List<Found> found, Optional<String> next) {}

    /**
     * How much was found.
     *
     * @param claims how many claims
     * @param articles how many articles
     */
    public record Counts(Count claims, Count articles) {

        /** How many of this kind. */
        public Count of(Kind kind) {
            return kind == Kind.CLAIM ? claims : articles;
        }
    }

    /**
     * One page of what has all of these words.
     *
     * @param words what is searched for
     * @param cursor the {@code next} of the page before
     * @param limit how many at most
     * @throws InvalidInput if the cursor is not one of this search's, or the words are too long
     */
    @Transactional
    public FoundPage find(Actor actor, Kind kind, String words, Optional<String> cursor, int limit) {
        Permission.READ.require(actor);
        FoundWords marks = FoundWords.of(words);
        if (kind == Kind.ARTICLE) {
            ArticleList.ArticlePage page = articles.page(articlesWith(words), cursor, limit);
            return new FoundPage(
                    page.articles().stream()
                            .map(article -> found(article, marks))
                            .toList(),
                    page.next());
        }
        ClaimPage page = claims.page(claimsWith(words), cursor, limit);
        return new FoundPage(found(page.claims(), marks), page.next());
    }

    /**
     * How many claims and articles have all of these words, each counted up to 1,000.
     *
     * @throws InvalidInput if the words are too long
     */
    @Transactional
    public Counts count(Actor actor, String words) {
        Permission.READ.require(actor);
        return new Counts(claims.count(claimsWith(words)), articles.count(articlesWith(words)));
    }

    private static ClaimQuery claimsWith(String words) {
        return new ClaimQuery(Set.of(), Optional.empty(), Set.of(), Optional.of(words), ClaimSort.CREATED);
    }

    private static ArticleQuery articlesWith(String words) {
        return ArticleQuery.of(Optional.of(words), ArticleQuery.Shown.ALL);
    }

    private List<Found> found(List<Claim> page, FoundWords marks) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<UUID, Object[]> rows = new HashMap<>();
        entities.unwrap(Session.class)
                .createNativeQuery(WORDS, Object[].class)
                .setParameterList("claims", page.stream().map(Claim::id).toList())
                .getResultList()
                .forEach(row -> rows.put((UUID) row[0], row));
        return page.stream()
                .map(claim -> found(claim, rows.get(claim.id()), marks))
                .toList();
    }

    private static Found found(Claim claim, Object[] words, FoundWords marks) {
        String wording = (String) words[1];
        String text = (String) words[2];
        return new Found(
                Kind.CLAIM,
                claim.id(),
                marks.whole(wording),
                Optional.of(claim.speaker()).filter(speaker -> !speaker.isEmpty()),
                Optional.of(claim.state()),
                claim.deskId(),
                passages(Stream.of(
                        passage(marks, Where.CLAIM, (String) words[3]),
                        text.equals(wording) ? Optional.empty() : passage(marks, Where.ARTICLE, text),
                        passage(marks, Where.ARTICLE, (String) words[4]),
                        passage(marks, Where.REPORT, Objects.requireNonNullElse((String) words[5], "")),
                        passage(marks, Where.EVIDENCE, Objects.requireNonNullElse((String) words[6], "")))));
    }

    private static Found found(Article article, FoundWords marks) {
        return new Found(
                Kind.ARTICLE,
                article.id(),
                marks.whole(article.title()),
                article.publisher(),
                Optional.empty(),
                article.deskId(),
                passages(Stream.of(
                        passage(
                                marks,
                                Where.ARTICLE,
                                Stream.concat(article.publisher().stream(), article.authors().stream())
                                        .collect(Collectors.joining(", "))),
                        passage(marks, Where.ARTICLE, article.text()))));
    }

    private static Optional<Passage> passage(FoundWords marks, Where where, String text) {
        return Passage.of(where, text, marks);
    }

    private static List<Passage> passages(Stream<Optional<Passage>> found) {
        return found.flatMap(Optional::stream).toList();
    }
}
