package org.stet.workflow.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

import org.stet.workflow.refusal.NotFound;

/** All articles. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {

    private static final int MOST_VERSIONS = 200;

    /**
     * The article with this id.
     *
     * @throws NotFound if there is none
     */
    public Article get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("article", id.toString()));
    }

    /**
     * The article with this id, locked until the transaction ends, so that its claims are marked and it is closed one after
     * the other.
     *
     * @throws NotFound if there is none
     */
    Article getLocked(UUID id) {
        lock(id);
        return findByIdOptional(id).orElseThrow(() -> new NotFound("article", id.toString()));
    }

    /**
     * The same as it is now, whatever the transaction has read of it before.
     *
     * @throws NotFound if there is none
     */
    public Article locked(UUID id) {
        Article article = getLocked(id);
        readAgain(article);
        return article;
    }

    /** The SHA-256 of what the article was read from. */
    public String snapshotSha256(UUID id) {
        return getEntityManager()
                .createQuery("select s.sha256 from ArticleSnapshot s where s.articleId = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Says by which erasure the words of the article went. */
    public void withdraw(UUID id, UUID erasure, Instant now) {
        getEntityManager()
                .createNativeQuery("update article set withdrawal = :erasure, updated_at = greatest(updated_at, :now)"
                        + " where id = :id")
                .setParameter("erasure", erasure)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Lets an article pass that stands, without reading its text.
     *
     * @throws NotInThisState if it was withdrawn
     */
    void requireStanding(UUID id) {
        getEntityManager()
                .createQuery("select a.withdrawal from Article a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(Objects::nonNull)
                .findAny()
                .ifPresent(withdrawn -> {
                    throw Article.withdrawn();
                });
    }

    void lock(UUID id) {
        // a lock of the row would take the right to change it, which the application does not have for its content
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:article, 3))")
                .setParameter("article", id.toString())
                .getSingleResult();
    }

    /** Says that the article has changed; nobody else's later moment is put back. */
    void changed(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("update article set updated_at = greatest(updated_at, :now) where id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Gives the article other details, past Hibernate, to which an article is written once. */
    void amend(UUID id, ArticleDetails details, Instant now) {
        getEntityManager()
                .createNativeQuery("update article set title = :title, authors = :authors, publisher = :publisher,"
                        + " published_on = :day, language = :language, updated_at = greatest(updated_at, :now)"
                        + " where id = :id")
                .setParameter("title", details.title())
                .setParameter("authors", details.authors().toArray(String[]::new))
                .setParameter(
                        "publisher",
                        new TypedParameterValue<>(
                                StandardBasicTypes.STRING, details.publisher().orElse(null)))
                .setParameter(
                        "day",
                        new TypedParameterValue<>(
                                StandardBasicTypes.LOCAL_DATE,
                                details.publishedOn().orElse(null)))
                .setParameter(
                        "language",
                        new TypedParameterValue<>(
                                StandardBasicTypes.STRING, details.language().orElse(null)))
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Reads what statements have changed. */
    void readAgain(Article article) {
        getEntityManager().refresh(article);
    }

    /** The article with this content. */
    Optional<Article> withContent(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    /** The articles that replace this one, the first first. */
    List<Article> replacing(UUID id) {
        return list("replaces = ?1 order by ordinal", id);
    }

    /** The article and the versions before it, the last first; no more than anybody compares. */
    List<UUID> withEarlier(UUID id) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "with recursive version (id, replaces, number) as (select a.id, a.replaces, 1 from article a"
                                + " where a.id = :id union all select a.id, a.replaces, v.number + 1 from version v"
                                + " join article a on a.id = v.replaces where v.number < " + MOST_VERSIONS + ")"
                                + " select id from version order by number",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The articles with these ids, by id. */
    public Map<UUID, Article> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }
}
