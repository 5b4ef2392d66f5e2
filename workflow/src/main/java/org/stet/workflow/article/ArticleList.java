package org.stet.workflow.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Search;
import org.stet.workflow.search.SearchWords;

/** Lists articles, page by page, newest first. A place in the list is named by the article's id. */
@ApplicationScoped
public class ArticleList {

    /** Up to so many hits are put in order; where there are more, the list is read in its order until enough are hit. */
    private static final int MOST_SORTED = 10_000;

    private static final String PLACE = "ordinal < (select l.ordinal from article l where l.id = :place)";

    private final EntityManager entities;
    private final Search search;

    ArticleList(EntityManager entities, Search search) {
        this.entities = entities;
        this.search = search;
    }

    /**
     * Some articles of the whole list.
     *
     * @param articles the articles, newest first
     * @param next names the place after the last one; empty at the list's end
     */
    public record ArticlePage(List<Article> articles, Optional<String> next) {}

    /**
     * The articles that came in last, newest first.
     *
     * @param cursor the {@code next} of the page before
     * @param limit how many at most
     * @throws InvalidInput if the cursor is not one of this list's, or the words are too long
     */
    @Transactional
    public ArticlePage page(ArticleQuery query, Optional<String> cursor, int limit) {
        Optional<UUID> place = cursor.map(ArticleList::place);
        Optional<SearchWords> sought = query.words().map(text -> search.begin("article_search", text));
        if (sought.filter(SearchWords::isEmpty).isPresent()) {
            return new ArticlePage(List.of(), Optional.empty());
        }
        List<Article> found = sought.filter(hits -> !hits.areCommon()).isPresent()
                ? searched(sought.orElseThrow(), query, place, limit + 1)
                : inOrder(sought, query, place, limit + 1);
        return found.size() <= limit
                ? new ArticlePage(found, Optional.empty())
                : new ArticlePage(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).id().toString()));
    }

    private List<Article> searched(SearchWords words, ArticleQuery query, Optional<UUID> place, int limit) {
        NativeQuery<Object[]> sql = entities.unwrap(Session.class)
                .createNativeQuery(
                        "with hits as materialized (select article_id, ordinal from article_search s where "
                                + words.condition() + query.conditions("s.article_id") + " limit " + (MOST_SORTED + 1)
                                + "),"
                                + " page as (select * from hits where "
                                + place.map(given -> PLACE).orElse("true")
                                + " order by ordinal desc limit " + limit + ")"
                                + " select {a.*}, n.hits from (select count(*) as hits from hits) n"
                                + " left join page on true left join article a on a.id = page.article_id"
                                + " order by page.ordinal desc",
                        Object[].class)
                .addEntity("a", Article.class)
                .addScalar("hits", Long.class);
        words.bind(sql);
        query.bind(sql);
        place.ifPresent(given -> sql.setParameter("place", given));
        List<Object[]> rows = sql.getResultList();
        return (Long) rows.get(0)[1] > MOST_SORTED
                ? inOrder(Optional.of(words), query, place, limit)
                : rows.stream()
                        .map(row -> (Article) row[0])
                        .filter(Objects::nonNull)
                        .toList();
    }

    private List<Article> inOrder(Optional<SearchWords> words, ArticleQuery query, Optional<UUID> place, int limit) {
        NativeQuery<Article> sql = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select {a.*} from article a where "
                                + place.map(given -> "a." + PLACE).orElse("true")
                                + query.conditions("a.id")
                                + words.map(sought ->
                                                " and exists (select from article_search s where s.article_id = a.id"
                                                        + " and " + sought.condition() + ")")
                                        .orElse("")
                                + " order by a.ordinal desc limit " + limit,
                        Article.class)
                .addEntity("a", Article.class);
        words.ifPresent(sought -> sought.bind(sql));
        query.bind(sql);
        place.ifPresent(given -> sql.setParameter("place", given));
        return sql.getResultList();
    }

    private static UUID place(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notACursor) {
            throw new InvalidInput("cursor", Fault.MALFORMED, "Give the “next” of the page before.");
        }
    }
}
