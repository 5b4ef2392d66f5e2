package org.stet.workflow.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;

/**
 * What an article says of itself besides its text: what a page names it by, and what readers of a fact-check are told of it.
 *
 * @param title its headline
 * @param authors the persons named as authors
 * @param publisher the site or newspaper
 * @param publishedOn the day of its publication
 * @param language its language, BCP 47
 */
public record ArticleDetails(
        String title,
        List<String> authors,
        Optional<String> publisher,
        Optional<LocalDate> publishedOn,
        Optional<String> language) {

    static final int LONGEST_TITLE = 500;
    static final int LONGEST_NAME = 200;
    static final int MOST_AUTHORS = 20;

    /** Takes white space off the edges; a publisher without a word is none. */
    public ArticleDetails {
        title = title.strip();
        authors = authors.stream().map(String::strip).toList();
        publisher = publisher.map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Notes what is too long or missing. */
    void check(Checks checks) {
        checks.text(Optional.of(title), "title", LONGEST_TITLE);
        checkNames(checks, authors, publisher);
    }

    /** Notes what is wrong with the names of who wrote an article and who published it. */
    static void checkNames(Checks checks, List<String> authors, Optional<String> publisher) {
        checks.within(publisher, "publisher", LONGEST_NAME)
                .require(
                        authors.size() <= MOST_AUTHORS,
                        "authors",
                        Fault.OUT_OF_RANGE,
                        "article.too-many-authors",
                        MOST_AUTHORS)
                .each(
                        authors,
                        "authors",
                        author -> !author.isBlank() && author.length() <= LONGEST_NAME,
                        Fault.OUT_OF_RANGE,
                        "article.author-name",
                        LONGEST_NAME);
    }

    /** The names of what differs, in the order of the form. */
    List<String> differingFrom(ArticleDetails other) {
        Map<String, Object> theirs = other.values();
        List<String> differing = new ArrayList<>();
        values().forEach((name, value) -> {
            if (!Objects.equals(value, theirs.get(name))) {
                differing.add(name);
            }
        });
        return differing;
    }

    /** The values with these names, as the record has them; what is not known is left out. */
    Map<String, Object> only(List<String> names) {
        Map<String, Object> values = values();
        values.keySet().retainAll(names);
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", title);
        values.put("authors", authors);
        values.put("publisher", publisher.orElse(null));
        values.put("publishedOn", publishedOn.map(LocalDate::toString).orElse(null));
        values.put("language", language.orElse(null));
        return values;
    }
}
