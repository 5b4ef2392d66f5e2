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
 * The SQL of one list of claims. Its numbers, ids and states stand in it as they are, so that the database plans with them; what
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
                .map(which -> "(select *, " + query.sort().key() + " as key from claim t where " + which
                        + andSince("updated_at") + andAfter("id") + andHeld("t.id") + andHit("t.id") + andTraits()
                        + ordered + ")")
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
     * Selects the claims {@code c} that were asked for in their order, found by their words or by what they have in common,
     * and with each how many there are before the page is cut, as {@code hits}; one row without a claim where the page is
     * empty.
     *
     * @param most how many hits are put in order; of more, what comes first is unknown
     */
    String searched(int limit, int most) {
        String ordered = " order by " + query.sort().orderBy("claim_id");
        return "with hits as materialized (select h.*, " + query.sort().key() + " as key from (" + hits() + " limit "
                + (most + 1) + ") h"
                + "), page as (select claim_id, key from hits where true" + andAfter("claim_id") + ordered + " limit "
                + limit
                + ") select {c.*}, n.hits from (select count(*) as hits from hits) n left join page on true"
                + " left join claim c on c.id = page.claim_id" + ordered;
    }

    private String hits() {
        return words.map(sought -> "select s.claim_id, s.due_at, s.checkworthiness, s.ordinal"
                                + (needsClaims() ? ", t.updated_at" : "") + " from claim_search s" + andClaims()
                                + " where "
                                + sought.condition() + andChosen("s.") + andHeld("s.claim_id"))
                        .orElseGet(() -> "select t.id as claim_id, t.due_at, t.checkworthiness, t.ordinal, t.updated_at"
                                + " from claim t where true" + andChosen("t.") + andHeld("t.id"))
                + andSince("t.updated_at")
                + andTraits();
    }

    /** Counts the claims, up to this many. */
    String counted(long most) {
        boolean fromHits =
                words.filter(sought -> !sought.areCommon() || isUnderWay()).isPresent();
        String rows = fromHits
                ? "claim_search s" + andClaims() + " where "
                        + words.orElseThrow().condition() + andUnderWay() + andSince("t.updated_at")
                        + andHeld("s.claim_id") + andChosen("s.") + andTraits()
                : "claim t where true" + andSince("t.updated_at") + andHeld("t.id") + andHit("t.id") + andChosen("t.")
                        + andTraits();
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

    /** Whether something matters of which a claim's row of words knows nothing. */
    private boolean needsClaims() {
        return query.updatedSince().isPresent()
                || query.sort().isByUpdate()
                || !query.traits().isEmpty();
    }

    private String andClaims() {
        return needsClaims() ? " join claim t on t.id = s.claim_id" : "";
    }

    private String andTraits() {
        return query.traits().isEmpty() ? "" : " and " + query.traits().conditions();
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
        return query.assignee()
                .map(person -> " and " + id + " in (select claim_id from assignment where reviewer_id = '" + person
                        + "' and ended_at is null)")
                .orElse("");
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
        query.traits().bind(select::setParameter);
    }
}
