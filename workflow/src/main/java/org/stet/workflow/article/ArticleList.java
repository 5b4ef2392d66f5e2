package org.stet.workflow.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;
import org.stet.workflow.search.Search;
import org.stet.workflow.search.SearchWords;

/** Lists articles, page by page: each page begins after the last article of the one before. */
@ApplicationScoped
public class ArticleList {

    /** Up to so many hits are put in order; where there are more, the list is read in its order until enough are hit. */
    private static final int MOST_SORTED = 10_000;

    private static final String SEARCHED = "article_search";

    private final EntityManager entities;
    private final Search search;

    ArticleList(EntityManager entities, Search search) {
        this.entities = entities;
        this.search = search;
    }

    /**
     * Some articles of the whole list.
     *
     * @param articles the articles, in the order that was asked for
     * @param next names the place after the last one; empty at the list's end
     */
    public record ArticlePage(List<Article> articles, Optional<String> next) {}

    /**
     * One page of the articles that were asked for.
     *
     * @param cursor the {@code next} of the page before
     * @param limit how many at most
     * @throws InvalidInput if the cursor is not one of this list's, or the words are too long
     */
    @Transactional
    public ArticlePage page(ArticleQuery query, Optional<String> cursor, int limit) {
        Optional<ArticlePlace> place = cursor.map(given -> ArticlePlace.of(query.sort(), given));
        Optional<SearchWords> sought = query.words().map(text -> search.begin(SEARCHED, text));
        if (sought.filter(SearchWords::isEmpty).isPresent()) {
            return new ArticlePage(List.of(), Optional.empty());
        }
        List<Article> found = sought.filter(hits -> !hits.areCommon()).isPresent()
                ? searched(sought.orElseThrow(), query, place, limit + 1)
                : inOrder(sought, query, place, limit + 1);
        return found.size() <= limit
                ? new ArticlePage(found, Optional.empty())
                : new ArticlePage(
                        found.subList(0, limit), Optional.of(ArticlePlace.after(query.sort(), found.get(limit - 1))));
    }

    private List<Article> searched(SearchWords words, ArticleQuery query, Optional<ArticlePlace> place, int limit) {
        ArticleSort sort = query.sort();
        NativeQuery<Object[]> sql = entities.unwrap(Session.class)
                .createNativeQuery(
                        "with hits as materialized (select s.article_id, a." + sort.key() + " from article_search s"
                                + " join article a on a.id = s.article_id where " + words.condition() + " and "
                                + query.conditions() + " limit " + (MOST_SORTED + 1) + "),"
                                + " page as (select * from hits h where "
                                + place.map(given -> sort.after("h", "article_id"))
                                        .orElse("true")
                                + " order by " + sort.orderBy("h", "article_id") + " limit " + limit + ")"
                                + " select {a.*}, n.hits from (select count(*) as hits from hits) n"
                                + " left join page on true left join article a on a.id = page.article_id"
                                + " order by " + sort.orderBy("page", "article_id"),
                        Object[].class)
                .addEntity("a", Article.class)
                .addScalar("hits", Long.class);
        words.bind(sql);
        query.bind(sql);
        place.ifPresent(given -> given.bind(sql));
        List<Object[]> rows = sql.getResultList();
        return (Long) rows.get(0)[1] > MOST_SORTED
                ? inOrder(Optional.of(words), query, place, limit)
                : rows.stream()
                        .map(row -> (Article) row[0])
                        .filter(Objects::nonNull)
                        .toList();
    }

    private List<Article> inOrder(
            Optional<SearchWords> words, ArticleQuery query, Optional<ArticlePlace> place, int limit) {
        NativeQuery<Article> sql = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select {a.*} from article a where "
                                + place.map(given -> query.sort().after("a", "id"))
                                        .orElse("true")
                                + " and " + query.conditions() + andHit(words) + " order by "
                                + query.sort().orderBy("a", "id") + " limit " + limit,
                        Article.class)
                .addEntity("a", Article.class);
        words.ifPresent(sought -> sought.bind(sql));
        query.bind(sql);
        place.ifPresent(given -> given.bind(sql));
        return sql.getResultList();
    }

    private static String andHit(Optional<SearchWords> words) {
        return words.map(sought -> " and exists (select from article_search s where s.article_id = a.id and "
                        + sought.condition() + ")")
                .orElse("");
    }

    /**
     * How many articles were asked for.
     *
     * @throws InvalidInput if the words are too long
     */
    @Transactional
    public Count count(ArticleQuery query) {
        Optional<SearchWords> words = query.words().map(text -> search.begin(SEARCHED, text));
        if (words.filter(SearchWords::isEmpty).isPresent()) {
            return Count.of(0);
        }
        boolean fromHits = words.filter(sought -> !sought.areCommon()).isPresent();
        String rows = fromHits
                ? "article_search s join article a on a.id = s.article_id where "
                        + words.orElseThrow().condition() + " and " + query.conditions()
                : "article a where " + query.conditions() + andHit(words);
        Query sql = entities.createNativeQuery(
                "select count(*) from (select from " + rows + " limit " + (Count.MOST + 1) + ") n", Long.class);
        words.ifPresent(sought -> sought.bind(sql));
        query.bind(sql);
        return Count.of((Long) sql.getSingleResult());
    }
}
