package org.stet.workflow.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Query;

/**
 * Which articles to list; what is empty does not narrow the list.
 *
 * @param words words in the title, publisher, authors or text, all of which occur
 * @param shown whether open articles, closed ones or all
 * @param url an address at which the text was seen, letter by letter
 * @param externalId an id that a system has given it
 * @param publisher the site or newspaper, in capitals or not
 * @param language the language, BCP 47; without a region any region's
 * @param submittedBy who handed it in first
 * @param deskId the desk that it came to
 * @param updatedSince not changed before this moment
 * @param sort the order
 */
public record ArticleQuery(
        Optional<String> words,
        Shown shown,
        Optional<String> url,
        Optional<String> externalId,
        Optional<String> publisher,
        Optional<String> language,
        Optional<UUID> submittedBy,
        Optional<UUID> deskId,
        Optional<Instant> updatedSince,
        ArticleSort sort) {

    /** Which articles a list has. */
    public enum Shown {
        /** Those in which there may be something to check. */
        OPEN,
        /** Those that were closed. */
        CLOSED,
        /** All. */
        ALL
    }

    /** Articles with these words, newest first. */
    public static ArticleQuery of(Optional<String> words, Shown shown) {
        return from(words, shown, Optional.empty(), Optional.empty());
    }

    /** Articles with these words, from one address or under one id, newest first. */
    public static ArticleQuery from(
            Optional<String> words, Shown shown, Optional<String> url, Optional<String> externalId) {
        return new ArticleQuery(
                words,
                shown,
                url,
                externalId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ArticleSort.SUBMITTED);
    }

    /** The conditions for a row {@code a} of {@code article}, besides the words, in SQL. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        String closed = "exists (select from article_closing c where c.article_id = a.id)";
        switch (shown) {
            case OPEN -> conditions.add("not " + closed);
            case CLOSED -> conditions.add(closed);
            case ALL -> {}
        }
        url.ifPresent(
                given -> conditions.add("a.id in (select p.article_id from article_appearance p where p.url = :url)"));
        externalId.ifPresent(given -> conditions.add(
                "a.id in (select p.article_id from article_appearance p where p.external_id = :externalId)"));
        publisher.ifPresent(given -> conditions.add("lower(a.publisher) = lower(:publisher)"));
        language.ifPresent(given -> conditions.add(
                "(lower(a.language) = lower(:language) or starts_with(lower(a.language), lower(:language) || '-'))"));
        submittedBy.ifPresent(given -> conditions.add("a.submitted_by = :submittedBy"));
        deskId.ifPresent(given -> conditions.add("a.desk_id = :desk"));
        updatedSince.ifPresent(given -> conditions.add("a.updated_at >= :since"));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Sets the parameters of the conditions. */
    void bind(Query select) {
        url.ifPresent(given -> select.setParameter("url", given));
        externalId.ifPresent(given -> select.setParameter("externalId", given));
        publisher.ifPresent(given -> select.setParameter("publisher", given));
        language.ifPresent(given -> select.setParameter("language", given));
        submittedBy.ifPresent(given -> select.setParameter("submittedBy", given));
        deskId.ifPresent(given -> select.setParameter("desk", given));
        updatedSince.ifPresent(given -> select.setParameter("since", given));
    }
}
