package org.stet.workflow.publication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;
import org.stet.workflow.search.Search;
import org.stet.workflow.search.SearchWords;

/** Finds public fact-checks by words, speaker, rating, topic, language and date, and tells which have changed. */
@ApplicationScoped
public class CheckSearch {

    private static final String SEARCHED = "check_search";

    /** What stands between topics that are read as one text: the sign for it, which nobody types. */
    private static final String BETWEEN = "\u001f";

    /** So many choices at most are offered of one kind. */
    private static final int MOST_CHOICES = 100;

    private final EntityManager entities;
    private final Search search;
    private final PublicChecks checks;

    CheckSearch(EntityManager entities, Search search, PublicChecks checks) {
        this.entities = entities;
        this.search = search;
        this.checks = checks;
    }

    /**
     * A place in the list: after one fact-check.
     *
     * @param id the id of its publication
     * @param at when it had changed, in an order of changes
     */
    public record Place(UUID id, Optional<Instant> at) {}

    /**
     * A fact-check that was found.
     *
     * @param check the fact-check
     * @param topics the topics that its claim had when it was published
     * @param updatedAt when anything last changed that readers see of it
     */
    public record Found(PublicCheck check, List<String> topics, Instant updatedAt) {

        /** Keeps its own copy of the list. */
        public Found {
            topics = List.copyOf(topics);
        }

        /** The place after it. */
        public Place place() {
            return new Place(check.publication().id(), Optional.of(updatedAt));
        }
    }

    /**
     * Some of what was found.
     *
     * @param found the fact-checks
     * @param more whether there are more after them
     */
    public record Page(List<Found> found, boolean more) {

        /** Keeps its own copy of the list. */
        public Page {
            found = List.copyOf(found);
        }
    }

    /**
     * What lists can be narrowed to.
     *
     * @param ratings the names of ratings by their codes, in alphabetical order of the names
     * @param topics topics, in alphabetical order
     * @param languages languages of articles, BCP 47
     */
    public record Choices(Map<String, String> ratings, List<String> topics, List<String> languages) {}

    /**
     * The fact-checks that were asked for.
     *
     * @param place where the page begins; empty for the first
     * @param passedOver how many are passed over from there
     * @param limit how many at most
     * @throws InvalidInput if the words are too long
     */
    @Transactional
    public Page page(CheckQuery query, Optional<Place> place, int passedOver, int limit) {
        Optional<SearchWords> words = query.words().map(text -> search.begin(SEARCHED, text));
        if (words.filter(SearchWords::isEmpty).isPresent()) {
            return new Page(List.of(), false);
        }
        CheckSelect select = new CheckSelect(query, words, place);
        Query sql = entities.createNativeQuery(select.inOrder(), Object[].class);
        select.bindPage(sql);
        Stream<?> rows = sql.setFirstResult(passedOver).setMaxResults(limit + 1).getResultStream();
        List<Object[]> found = rows.map(Object[].class::cast).toList();
        Map<UUID, PublicCheck> opened =
                checks
                        .withIds(found.stream()
                                .limit(limit)
                                .map(row -> (UUID) row[0])
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(check -> check.publication().id(), Function.identity()));
        return new Page(
                found.stream()
                        .limit(limit)
                        .map(row -> new Found(opened.get((UUID) row[0]), topics((String) row[1]), (Instant) row[2]))
                        .toList(),
                found.size() > limit);
    }

    private static List<String> topics(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN));
    }

    /**
     * How many were asked for.
     *
     * @throws InvalidInput if the words are too long
     */
    @Transactional
    public Count count(CheckQuery query) {
        Optional<SearchWords> words = query.words().map(text -> search.begin(SEARCHED, text));
        if (words.filter(SearchWords::isEmpty).isPresent()) {
            return Count.of(0);
        }
        CheckSelect select = new CheckSelect(query, words, Optional.empty());
        Query sql = entities.createNativeQuery(select.counted(Count.MOST + 1), Long.class);
        select.bind(sql);
        return Count.of((Long) sql.getSingleResult());
    }

    /** What there is to narrow the list to. */
    @Transactional
    public Choices choices() {
        Stream<?> ratings = entities.createNativeQuery(
                        "select rating, max(rating_name) as name from check_search where not retracted and rating is not null"
                                + " group by rating order by name, rating limit " + MOST_CHOICES,
                        Object[].class)
                .getResultStream();
        return new Choices(
                ratings.map(Object[].class::cast)
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> (String) row[1],
                                (one, other) -> one,
                                LinkedHashMap::new)),
                texts("select distinct t from check_search s cross join unnest(s.topics) t order by t"),
                texts(
                        "select distinct s.language as tag from check_search s where s.language is not null order by tag"));
    }

    private List<String> texts(String select) {
        Stream<?> texts = entities.createNativeQuery(select + " limit " + MOST_CHOICES, String.class)
                .getResultStream();
        return texts.map(String.class::cast).toList();
    }
}
