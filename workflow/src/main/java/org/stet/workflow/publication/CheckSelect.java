package org.stet.workflow.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Query;

import org.stet.workflow.search.SearchWords;

/**
 * The SQL of one list of public fact-checks; whatever anybody typed is a parameter.
 *
 * @param query which
 * @param words its words, folded
 * @param place after which the page begins; empty for the first
 */
record CheckSelect(CheckQuery query, Optional<SearchWords> words, Optional<CheckSearch.Place> place) {

    /** Selects ids, topics and the moment of the last change, in order. */
    String inOrder() {
        return "select s.publication_id, array_to_string(s.topics, chr(31)), s.updated_at from check_search s"
                + where(true) + " order by "
                + switch (query.sort()) {
                    case NEWEST -> "s.ordinal desc";
                    case UPDATED -> "s.updated_at, s.publication_id";
                    case LAST_UPDATED -> "s.updated_at desc, s.publication_id desc";
                };
    }

    /** Counts them, up to this many. */
    String counted(long most) {
        return "select count(*) from (select from check_search s" + where(false) + " limit " + most + ") n";
    }

    private String where(boolean fromPlace) {
        List<String> conditions = new ArrayList<>();
        words.ifPresent(sought -> conditions.add(sought.condition()));
        query.speaker().ifPresent(name -> conditions.add("position(folded(:speaker) in s.speaker) > 0"));
        query.rating()
                .ifPresent(rating -> conditions.add(
                        "not s.retracted and (s.rating = lower(:rating) or folded(s.rating_name) = folded(:rating))"));
        query.topic()
                .ifPresent(topic ->
                        conditions.add("exists (select from unnest(s.topics) t where folded(t) = folded(:topic))"));
        query.language()
                .ifPresent(tag -> conditions.add("(lower(s.language) = lower(:language)"
                        + " or starts_with(lower(s.language), lower(:language) || '-'))"));
        query.from().ifPresent(moment -> conditions.add("s.published_at >= :from"));
        query.before().ifPresent(moment -> conditions.add("s.published_at < :before"));
        query.updatedSince().ifPresent(moment -> conditions.add("s.updated_at >= :since"));
        if (query.standing()) {
            conditions.add("not s.retracted and s.rating is not null");
        }
        place.filter(after -> fromPlace).ifPresent(after -> conditions.add(behind()));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String behind() {
        return switch (query.sort()) {
            case NEWEST -> "s.ordinal < (select l.ordinal from publication l where l.id = :after)";
            case UPDATED -> "(s.updated_at, s.publication_id) > (:at, :after)";
            case LAST_UPDATED -> "(s.updated_at, s.publication_id) < (:at, :after)";
        };
    }

    /** Sets the parameters of a page. */
    void bindPage(Query select) {
        place.ifPresent(after -> {
            select.setParameter("after", after.id());
            after.at().ifPresent(at -> select.setParameter("at", at));
        });
        bind(select);
    }

    /** Sets the parameters of a count. */
    void bind(Query select) {
        words.ifPresent(sought -> sought.bind(select));
        query.speaker().ifPresent(name -> select.setParameter("speaker", name));
        query.rating().ifPresent(rating -> select.setParameter("rating", rating));
        query.topic().ifPresent(topic -> select.setParameter("topic", topic));
        query.language().ifPresent(tag -> select.setParameter("language", tag));
        query.from().ifPresent(moment -> select.setParameter("from", moment));
        query.before().ifPresent(moment -> select.setParameter("before", moment));
        query.updatedSince().ifPresent(moment -> select.setParameter("since", moment));
    }
}
