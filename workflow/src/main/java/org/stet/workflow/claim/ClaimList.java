package org.stet.workflow.claim;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;
import org.stet.workflow.search.Search;
import org.stet.workflow.search.SearchWords;

/** Lists claims, page by page: each page begins after the last row of the one before, so that none is shown twice. */
@ApplicationScoped
public class ClaimList {

    private static final String SEARCHED = "claim_search";

    /** Up to so many hits are put in order; where there are more, the list is read in its order until enough are hit. */
    private static final int MOST_SORTED = 10_000;

    private final EntityManager entities;
    private final Search search;

    ClaimList(EntityManager entities, Search search) {
        this.entities = entities;
        this.search = search;
    }

    /**
     * One page of the claims that were asked for.
     *
     * @param cursor the {@code next} of the page before
     * @param limit how many claims at most
     * @throws InvalidInput if the cursor is not one of this list's, or the words are too long
     */
    @Transactional
    public ClaimPage page(ClaimQuery query, Optional<String> cursor, int limit) {
        Optional<SearchWords> words = begin(query);
        ClaimSelect select = new ClaimSelect(query, words, cursor.map(place -> ClaimPlace.of(query.sort(), place)));
        if (words.filter(SearchWords::isEmpty).isPresent()) {
            return new ClaimPage(List.of(), Optional.empty());
        }
        boolean isByWords = query.assignee().isEmpty()
                && words.filter(sought -> !sought.areCommon()).isPresent();
        List<Claim> found =
                isByWords || !query.traits().isEmpty() ? searched(select, limit + 1) : inOrder(select, limit + 1);
        if (found.size() <= limit) {
            return new ClaimPage(found, Optional.empty());
        }
        List<Claim> page = found.subList(0, limit);
        return new ClaimPage(page, Optional.of(ClaimPlace.after(query.sort(), page.get(limit - 1))));
    }

    private List<Claim> searched(ClaimSelect select, int limit) {
        NativeQuery<Object[]> sql = entities.unwrap(Session.class)
                .createNativeQuery(select.searched(limit, MOST_SORTED), Object[].class)
                .addEntity("c", Claim.class)
                .addScalar("hits", Long.class);
        select.bindPage(sql);
        List<Object[]> rows = sql.getResultList();
        return (Long) rows.get(0)[1] > MOST_SORTED
                ? inOrder(select, limit)
                : rows.stream()
                        .map(row -> (Claim) row[0])
                        .filter(Objects::nonNull)
                        .toList();
    }

    private List<Claim> inOrder(ClaimSelect select, int limit) {
        NativeQuery<Claim> sql = entities.unwrap(Session.class)
                .createNativeQuery(select.inOrder(limit), Claim.class)
                .addEntity("c", Claim.class);
        select.bindPage(sql);
        return sql.getResultList();
    }

    /**
     * How many claims were asked for.
     *
     * @throws InvalidInput if the words are too long
     */
    @Transactional
    public Count count(ClaimQuery query) {
        return counts(List.of(query)).get(0);
    }

    /**
     * How many claims were asked for in each case, by one statement: cases that differ in states, desks and whose they are.
     *
     * @throws InvalidInput if the words are too long
     */
    @Transactional
    public List<Count> counts(List<ClaimQuery> cases) {
        Optional<SearchWords> words = begin(cases.get(0));
        if (words.filter(SearchWords::isEmpty).isPresent()) {
            return cases.stream().map(each -> Count.of(0)).toList();
        }
        List<ClaimSelect> selects = cases.stream()
                .map(each -> new ClaimSelect(each, words, Optional.empty()))
                .toList();
        String sql = selects.stream()
                .map(each -> "(" + each.counted(Count.MOST + 1) + ")")
                .collect(Collectors.joining(
                        ", ",
                        "select counted from unnest(array[",
                        "]) with ordinality counts (counted, place) order by place"));
        NativeQuery<Long> query = entities.unwrap(Session.class).createNativeQuery(sql, Long.class);
        selects.get(0).bind(query);
        return query.getResultList().stream().map(Count::of).toList();
    }

    private Optional<SearchWords> begin(ClaimQuery query) {
        if (query.words().isEmpty() && !query.traits().isEmpty()) {
            search.planEach();
        }
        return query.words().map(text -> search.begin(SEARCHED, text));
    }

    /** How many claims each of these articles has, by state; an article without claims is left out. */
    public Map<UUID, Map<ClaimState, Long>> countByState(Collection<UUID> articles) {
        Map<UUID, Map<ClaimState, Long>> counts = new HashMap<>();
        entities.createQuery(
                        "select c.articleId, c.state, count(c) from Claim c where c.articleId in :articles"
                                + " group by c.articleId, c.state",
                        Object[].class)
                .setParameter("articles", articles)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(ClaimState.class))
                        .put((ClaimState) row[1], (Long) row[2]));
        return counts;
    }
}
