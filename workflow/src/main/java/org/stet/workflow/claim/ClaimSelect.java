package org.stet.workflow.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Query;

import org.stet.workflow.search.SearchWords;

/**
 * The SQL of one list of claims. Its numbers and states stand in it as they are, so that the database plans with them; what
 * anybody typed is a parameter.
 *
 * @param query which claims
 * @param words the words of the query, folded
 * @param place where the page begins; empty for the first
 */
record ClaimSelect(ClaimQuery query, Optional<SearchWords> words, Optional<ClaimPlace> place) {

    /**
     * Selects claims {@code c} in their order: of each state of each desk the first are read from an index in that order, and
     * what was read is merged.
     */
    String inOrder(int limit) {
        String ordered = " order by " + query.sort().orderBy("id") + " limit " + limit;
        String runs = runs().stream()
                .map(which -> "(select *, " + query.sort().key() + " as key from claim where " + which
                        + andSince("updated_at") + andAfter("id") + andHeld("id") + andHit("claim.id") + ordered + ")")
                .collect(Collectors.joining(" union all "));
        return "select {c.*} from (" + runs + ") c" + ordered;
    }

    private List<String> runs() {
        if (query.states().isEmpty() && query.desks().isEmpty() && query.sort() == ClaimSort.CREATED) {
            return List.of("true");
        }
        Set<ClaimState> states = query.states().isEmpty() ? EnumSet.allOf(ClaimState.class) : query.states();
        List<String> runs = new ArrayList<>();
        for (ClaimState state : states) {
            String inState = "state = '" + state.name() + "'";
            if (query.desks().isEmpty()) {
                runs.add(inState);
            }
            for (UUID desk : query.desks()) {
                runs.add(inState + " and desk_id = '" + desk + "'");
            }
        }
        return runs;
    }

    private String andAfter(String id) {
        return place.map(given -> " and " + query.sort().after(id)).orElse("");
    }

    private String andHit(String id) {
        return words.map(sought -> " and exists (select from claim_search s where s.claim_id = " + id + " and "
                        + sought.condition() + ")")
                .orElse("");
    }

    /**
     * Selects the claims {@code c} with these words in their order, and with each how many there are before the page is
     * cut, as {@code hits}; one row without a claim where the page is empty.
     *
     * @param most how many hits are put in order; of more, what comes first is unknown
     */
    String searched(int limit, int most) {
        String ordered = " order by " + query.sort().orderBy("claim_id");
        return "with hits as materialized (select h.*, " + query.sort().key() + " as key from (select s.claim_id,"
                + " s.due_at, s.checkworthiness, s.ordinal" + (isAboutUpdates() ? ", u.updated_at" : "")
                + " from claim_search s" + andUpdates() + " where "
                + words.orElseThrow().condition()
                + andChosen("s.") + andSince("u.updated_at") + " limit " + (most + 1) + ") h"
                + "), page as (select claim_id, key from hits where true" + andAfter("claim_id") + ordered + " limit "
                + limit
                + ") select {c.*}, n.hits from (select count(*) as hits from hits) n left join page on true"
                + " left join claim c on c.id = page.claim_id" + ordered;
    }

    /** Counts the claims, up to this many. */
    String counted(long most) {
        boolean fromHits =
                words.filter(sought -> !sought.areCommon() || isUnderWay()).isPresent();
        String rows = fromHits
                ? "claim_search s" + andUpdates() + " where "
                        + words.orElseThrow().condition() + andUnderWay() + andSince("u.updated_at")
                        + andHeld("s.claim_id") + andChosen("s.")
                : "claim where true" + andSince("updated_at") + andHeld("id") + andHit("claim.id") + andChosen("");
        return "select count(*) from (select from " + rows + " limit " + most + ") n";
    }

    private boolean isUnderWay() {
        return !query.states().isEmpty() && query.states().stream().allMatch(ClaimState::isUnderWay);
    }

    /** For the database to know that the index of what is under way will do. */
    private String andUnderWay() {
        return isUnderWay() ? " and under_way" : "";
    }

    private String andChosen(String row) {
        return (query.states().isEmpty() ? "" : " and " + row + "state in " + listed(query.states()))
                + (query.desks().isEmpty() ? "" : " and " + row + "desk_id in " + listed(query.desks()));
    }

    /** Whether it matters when a claim last changed, of which its row of words knows nothing. */
    private boolean isAboutUpdates() {
        return query.updatedSince().isPresent() || query.sort().isByUpdate();
    }

    private String andUpdates() {
        return isAboutUpdates() ? " join claim u on u.id = s.claim_id" : "";
    }

    private String andSince(String column) {
        return query.updatedSince()
                .map(since -> " and " + column + " >= :since")
                .orElse("");
    }

    private static String listed(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("', '", "('", "')"));
    }

    private String andHeld(String id) {
        return query.assignee().isPresent()
                ? " and " + id
                        + " in (select claim_id from assignment where reviewer_id = :assignee and ended_at is null)"
                : "";
    }

    /** Sets the parameters of a query that begins at a place. */
    void bindPage(Query select) {
        place.ifPresent(given -> select.setParameter("key", given.key()).setParameter("id", given.id()));
        bind(select);
    }

    /** Sets the parameters of a count. */
    void bind(Query select) {
        words.ifPresent(sought -> sought.bind(select));
        query.updatedSince().ifPresent(since -> select.setParameter("since", since));
        query.assignee().ifPresent(assignee -> select.setParameter("assignee", assignee));
    }
}
