package org.stet.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jboss.resteasy.reactive.RestQuery;

import org.stet.workflow.article.ArticleQuery;
import org.stet.workflow.article.ArticleSort;
import org.stet.workflow.desk.Desk;

/** What the list of articles was asked for; what is not known is as if not given. */
public class ArticleFilter {

    private static final String SHOWS_CLOSED = "closed";

    @RestQuery
    Optional<String> q;

    @RestQuery
    Optional<String> show;

    @RestQuery
    Optional<String> desk;

    @RestQuery
    Optional<String> publisher;

    @RestQuery
    Optional<String> language;

    @RestQuery
    Optional<String> cursor;

    /** Whether closed articles are asked for. */
    public boolean isClosed() {
        return show.filter(SHOWS_CLOSED::equals).isPresent();
    }

    /** What narrows the list, by the name of its field, in the order of the form. */
    public Map<String, String> narrowed() {
        Map<String, String> narrowed = new LinkedHashMap<>();
        narrowed.put("q", text(q));
        narrowed.put("desk", text(desk));
        narrowed.put("publisher", text(publisher));
        narrowed.put("language", text(language));
        return narrowed;
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return narrowed().values().stream().anyMatch(value -> !value.isEmpty());
    }

    private static String text(Optional<String> given) {
        return given.orElse("").strip();
    }

    /** Where the page begins; empty for the first. */
    Optional<String> place() {
        return cursor.filter(given -> !given.isBlank());
    }

    ArticleQuery query(List<Desk> desks) {
        Optional<UUID> at = desks.stream()
                .filter(each -> each.code().equals(text(desk)))
                .map(Desk::id)
                .findFirst();
        return new ArticleQuery(
                given(q),
                isClosed() ? ArticleQuery.Shown.CLOSED : ArticleQuery.Shown.OPEN,
                Optional.empty(),
                Optional.empty(),
                given(publisher),
                given(language),
                Optional.empty(),
                at,
                Optional.empty(),
                ArticleSort.SUBMITTED);
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The filter as the query of an address, with these parameters in place of its own. */
    String address(Map<String, String> instead) {
        Map<String, String> parameters = new LinkedHashMap<>(narrowed());
        parameters.put("show", isClosed() ? SHOWS_CLOSED : "");
        parameters.putAll(instead);
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
