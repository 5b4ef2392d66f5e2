package org.stet.workflow.article;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.refusal.NotFound;

/** All articles. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {

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
        // a lock of the row would take the right to change it, which the application does not have
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:article, 3))")
                .setParameter("article", id.toString())
                .getSingleResult();
    }

    /** The article with this content. */
    Optional<Article> withContent(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    /** The articles with these ids, by id. */
    public Map<UUID, Article> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }
}
