package org.stet.workflow.property;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 5: never more reviewers than the claim has places for, never one twice, never one where none belongs. */
record NoDoubleAssignment(Observer observer) implements Invariant {

    private static final String LIVE = """
            select c.id, c.state, c.places, count(a.id) as live from claim c
                left join assignment a on a.claim_id = c.id and a.ended_at is null
            group by c.id""";

    private static final List<String> QUERIES = List.of(
            "select * from (" + LIVE + ") l where live > places",
            "select * from (" + LIVE
                    + ") l where live > 0 and state in ('CANDIDATE', 'OPEN', 'RETRACTED', 'DISMISSED', 'MERGED')",
            "select * from (" + LIVE + ") l where live = 0 and state in ('ASSIGNED', 'IN_REVIEW')",
            "select * from (" + LIVE + ") l where live <> places and state in ('DISPUTED', 'SUBMITTED')",
            "select claim_id, reviewer_id from assignment where ended_at is null group by 1, 2 having count(*) > 1",
            "select claim_id, place from assignment where ended_at is null group by 1, 2 having count(*) > 1",
            "select c.id, c.places, p.reviews_required from claim c join review_policy p on p.id = c.policy_id"
                    + " where c.places < p.reviews_required",
            "select a.id, c.round from assignment a join claim c on c.id = a.claim_id"
                    + " where a.ended_at is null and a.round <> c.round");

    @Override
    public List<String> brokenBy(Round round) throws SQLException {
        return broken();
    }

    @Override
    public List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        for (String query : QUERIES) {
            observer.rows(query).forEach(row -> broken.add(row + " by: " + query.replaceAll("\\s+", " ")));
        }
        return broken;
    }
}
