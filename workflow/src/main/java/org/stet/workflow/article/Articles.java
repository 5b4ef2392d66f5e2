package org.stet.workflow.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.Session;

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
