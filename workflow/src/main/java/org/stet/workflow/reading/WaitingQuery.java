package org.stet.workflow.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Guard;
import org.stet.workflow.claim.Party;
import org.stet.workflow.claim.Transition;

/**
 * Which claims wait for a person, of one kind: what a query can know of it, and what is asked of each claim that it finds.
 *
 * @param kind the kind's name
 * @param select the claims with their times, which decide the order
 * @param waits whether a claim that was found does wait for the person
 */
record WaitingQuery(String kind, String select, Predicate<ListedClaim> waits) {

    /** As the indexes have it: what has no due time comes last. */
    private static final String DUE = "coalesce(c.due_at, timestamptz '9999-12-31 00:00:00+00') as due";

    private static final String MINE =
            "exists (select 1 from assignment a where a.claim_id = c.id and a.reviewer_id = :person and a.ended_at is null)";

    private static final String NOT_MY_VERDICT = "not " + MINE
            + " and not exists (select 1 from review r where r.claim_id = c.id and r.round = c.round"
            + " and r.reviewer_id = :person)";

    private static final String NOT_MY_REPORT =
            "not exists (select 1 from report_revision r where r.claim_id = c.id and :person = any (r.writers)"
                    + " and r.revision = (select max(l.revision) from report_revision l where l.claim_id = c.id))";

    /** What a query can know of the guards; each is asked again, whole, of every claim that is found. */
    private static final Map<Guard, String> GUARDS = Map.of(
            Guard.IS_ITS_REVIEWER_OR_EDITOR, "(c.desk_id = any (:editing) or " + MINE + ")",
            Guard.WROTE_NO_VERDICT, NOT_MY_VERDICT,
            Guard.WROTE_NONE_OF_IT, NOT_MY_VERDICT + " and " + NOT_MY_REPORT);

    private static final String TO_REVIEW = " c.state in ('ASSIGNED', 'IN_REVIEW') and " + MINE;

    private static final String WARNED =
            "k.claim_id = c.id and k.stopped_at is null and (k.warned_at is not null or k.escalated_at is not null)";

    /** The reviewer's own, of whose deadline was warned, or that are late. */
    static WaitingQuery pressing() {
        return new WaitingQuery(
                Inbox.Kind.PRESSING.name(),
                "c.id, min(k.due_at) as due from claim c join claim_clock k on " + WARNED + " where" + TO_REVIEW
                        + " group by c.id",
                claim -> true);
    }

    /** The reviewer's other claims that wait for a review. */
    static WaitingQuery own() {
        return new WaitingQuery(
                Inbox.Kind.OWN.name(),
                "c.id, " + DUE + " from claim c where" + TO_REVIEW
                        + " and not exists (select 1 from claim_clock k where " + WARNED + ")",
                claim -> true);
    }

    /** Escalated to the editors. */
    static WaitingQuery late() {
        return new WaitingQuery(
                Inbox.Kind.LATE.name(),
                "k.claim_id as id, min(k.due_at) as due from claim_clock k where k.stopped_at is null"
                        + " and k.escalated_at is not null and k.desk_id = any (:editing) group by k.claim_id",
                claim -> true);
    }

    /** Claims in this state with which the person can do this. */
    static WaitingQuery offering(String kind, ClaimState state, ClaimAction action) {
        Transition row = Transition.find(state, action).orElseThrow();
        Stream<String> conditions = Stream.concat(
                Stream.of(
                        "c.state = '" + state.name() + "'",
                        "c.desk_id = any (" + (row.party() == Party.EDITOR ? ":editing" : ":working") + ")"),
                row.guards().stream().filter(GUARDS::containsKey).map(GUARDS::get));
        return new WaitingQuery(
                kind,
                "c.id, " + DUE + " from claim c where " + conditions.collect(Collectors.joining(" and ")),
                claim -> claim.allows(action));
    }

    /**
     * The first claims of each kind, by one statement.
     *
     * @param editing the desks where the person edits
     * @param working those where the person edits or reviews
     * @param most how many of a kind at most
     */
    static Map<String, List<UUID>> read(
            EntityManager entities,
            List<WaitingQuery> kinds,
            UUID person,
            Set<UUID> editing,
            Set<UUID> working,
            int most) {
        String sql = kinds.stream()
                .map(each ->
                        "(select '" + each.kind() + "' as kind, " + each.select() + " order by due, id limit :most)")
                .collect(Collectors.joining(" union all ", "select kind, id from (", ") found order by due, id"));
        Query query = entities.createNativeQuery(sql).setParameter("most", most);
        Map<String, Object> parameters = Map.of(
                "person", person,
                "editing", editing.toArray(UUID[]::new),
                "working", working.toArray(UUID[]::new));
        parameters.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }
}
