package org.stet.workflow.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.refusal.InvalidInput;
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
     * The article with this id, locked until the transaction ends, so that its claims are marked one after the other.
     *
     * @throws NotFound if there is none
     */
    Article getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("article", id.toString()));
    }

    /** The article with this content. */
    Optional<Article> withContent(String sha256) {
        return find("sha256", sha256).firstResultOptional();
    }

    /** The articles with these ids, by id. */
    public Map<UUID, Article> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /**
     * Some articles of the whole list.
     *
     * @param articles the articles, newest first
     * @param next names the place after the last one; empty at the list's end
     */
    public record ArticlePage(List<Article> articles, Optional<String> next) {}

    /**
     * The articles that came in last, newest first. Ids grow with time, so that a place in the list is an id.
     *
     * @param cursor the {@code next} of the page before
     * @param limit how many at most
     * @throws InvalidInput if the cursor is not one of this list's
     */
    public ArticlePage page(Optional<String> cursor, int limit) {
        List<Article> found = cursor.map(Articles::place)
                .map(after -> find("id < ?1 order by id desc", after))
                .orElseGet(() -> find("order by id desc"))
                .range(0, limit)
                .list();
        return found.size() <= limit
                ? new ArticlePage(found, Optional.empty())
                : new ArticlePage(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).id().toString()));
    }

    private static UUID place(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException notACursor) {
            throw new InvalidInput("cursor", "Give the “next” of the page before.");
        }
    }
}
