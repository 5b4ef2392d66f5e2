package org.stet.workflow.article;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import jakarta.persistence.Query;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * A place in a list of articles: after this one, as it was when it was listed.
 *
 * @param sort the list's order
 * @param key when it had last changed
 * @param id the article
 */
record ArticlePlace(ArticleSort sort, Instant key, UUID id) {

    /** The cursor of the place after this article. */
    static String after(ArticleSort sort, Article article) {
        String place = sort.code() + " " + article.updatedAt() + " " + article.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The place that the cursor names.
     *
     * @throws InvalidInput if it is not one of this order's
     */
    static ArticlePlace of(ArticleSort sort, String cursor) {
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            if (place.length != 3 || !place[0].equals(sort.code())) {
                throw notACursor();
            }
            Instant key = Instant.parse(place[1]);
            if (key.isBefore(Instant.EPOCH) || key.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                throw notACursor();
            }
            return new ArticlePlace(sort, key, UUID.fromString(place[2]));
        } catch (IllegalArgumentException | DateTimeException notACursor) {
            throw notACursor();
        }
    }

    private static InvalidInput notACursor() {
        return new InvalidInput("cursor", Fault.MALFORMED, "list.cursor");
    }

    void bind(Query select) {
        select.setParameter("id", id);
        if (sort != ArticleSort.SUBMITTED) {
            select.setParameter("key", key);
        }
    }
}
