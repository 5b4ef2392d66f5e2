package org.stet.workflow.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Query;

/**
 * Which articles to list; what is empty does not narrow the list.
 *
 * @param words words in the title, publisher, authors or text, all of which occur
 * @param shown whether open articles, closed ones or all
 * @param url an address at which the text was seen, letter by letter
 * @param externalId an id that a system has given it
 */
public record ArticleQuery(Optional<String> words, Shown shown, Optional<String> url, Optional<String> externalId) {

    /** Which articles a list has. */
    public enum Shown {
        /** Those in which there may be something to check. */
        OPEN,
        /** Those that were closed. */
        CLOSED,
        /** All. */
        ALL
    }

    /** Articles with these words. */
    public static ArticleQuery of(Optional<String> words, Shown shown) {
        return new ArticleQuery(words, shown, Optional.empty(), Optional.empty());
    }

    /**
     * The conditions besides the words, in SQL, each with an “and” before it.
     *
     * @param article the article's id in the statement
     */
    String conditions(String article) {
        List<String> conditions = new ArrayList<>();
        String closed = "exists (select from article_closing c where c.article_id = " + article + ")";
        switch (shown) {
            case OPEN -> conditions.add("not " + closed);
            case CLOSED -> conditions.add(closed);
            case ALL -> {}
        }
        url.ifPresent(given -> conditions.add(appears(article, "p.url = :url")));
        externalId.ifPresent(given -> conditions.add(appears(article, "p.external_id = :externalId")));
        return conditions.stream().map(condition -> " and " + condition).reduce("", String::concat);
    }

    private static String appears(String article, String where) {
        return article + " in (select p.article_id from article_appearance p where " + where + ")";
    }

    /** Sets the parameters of the conditions. */
    void bind(Query select) {
        url.ifPresent(given -> select.setParameter("url", given));
        externalId.ifPresent(given -> select.setParameter("externalId", given));
    }
}
