package org.stet.workflow.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import org.stet.core.article.Metadata;

/** Where articles' texts were handed in from. */
@ApplicationScoped
public class Appearances implements PanacheRepositoryBase<Appearance, UUID> {

    /** An article in a news agency's feed stands in many places; more than this nobody reads. */
    private static final int MOST = 200;

    private static final String AT_DESK =
            "select p.articleId from Appearance p join Article a on a.id = p.articleId where a.deskId = :desk and ";

    private static final String LAST = " order by p.ordinal desc";

    /**
     * Where the article's text was handed in from, the first first; at most 200.
     *
     * @param articleId the article
     */
    public List<Appearance> of(UUID articleId) {
        return find("articleId = ?1 order by ordinal", articleId)
                .page(Page.ofSize(MOST))
                .list();
    }

    /** Notes where an article's text was handed in from; empty where there is nothing new in it. */
    Optional<Appearance> note(
            UUID articleId, Metadata metadata, Optional<String> externalId, UUID person, Instant now) {
        boolean isNew = metadata.url()
                        .filter(url -> count("articleId = ?1 and url = ?2", articleId, url.toString()) == 0)
                        .isPresent()
                || externalId
                        .filter(given ->
                                count("articleId = ?1 and externalId = ?2 and seenBy = ?3", articleId, given, person)
                                        == 0)
                        .isPresent();
        if (!isNew) {
            return Optional.empty();
        }
        Appearance appearance = new Appearance(articleId, metadata, externalId, person, now);
        persist(appearance);
        return Optional.of(appearance);
    }

    /**
     * The article that came last from a place, at a desk. An id of the sender's own system decides before the address: two
     * ids are two articles, even at one address.
     */
    Optional<UUID> last(UUID deskId, Optional<String> url, Optional<String> externalId, UUID person) {
        return externalId
                .flatMap(given -> getEntityManager()
                        .createQuery(AT_DESK + "p.externalId = :given and p.seenBy = :person" + LAST, UUID.class)
                        .setParameter("desk", deskId)
                        .setParameter("given", given)
                        .setParameter("person", person)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst())
                .or(() -> url.flatMap(given -> getEntityManager()
                        .createQuery(
                                AT_DESK
                                        + "p.url = :given and (:named = false or not exists (select 1 from Appearance o where"
                                        + " o.articleId = p.articleId and o.seenBy = :person and o.externalId is not null))"
                                        + LAST,
                                UUID.class)
                        .setParameter("desk", deskId)
                        .setParameter("given", given)
                        .setParameter("named", externalId.isPresent())
                        .setParameter("person", person)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()));
    }

    /**
     * Locks an address and an id until the transaction ends, so that of two texts that come at once from one place the
     * second sees the first.
     */
    void lock(Optional<String> url, Optional<String> externalId, UUID person, UUID deskId) {
        Stream.concat(
                        url.map(address -> deskId + " " + address).stream(),
                        externalId.map(given -> deskId + " " + person + " " + given).stream())
                .sorted()
                .forEach(place -> getEntityManager()
                        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:place, 4))")
                        .setParameter("place", place)
                        .getSingleResult());
    }
}
