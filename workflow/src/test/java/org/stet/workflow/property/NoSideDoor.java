package org.stet.workflow.property;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.stet.workflow.claim.StateTable;

/**
 * 6: the state table, written down a second time, is the only way from state to state; who goes it may; who has a conflict
 * of interest or is away has no part.
 */
record NoSideDoor(Observer observer) implements Invariant {

    private static final Set<String> WITHOUT_A_ROW = Set.of(
            "mark",
            "find",
            "open-review",
            "warn-of-deadline",
            "escalate-deadline",
            "note-silence",
            "take-snapshot",
            "find-link");

    private static final Set<String> GIVING_BACK = Set.of("decline", "release");

    private static final String ASSIGNED_THOUGH_AWAY = """
            select a.claim_id, a.reviewer_id from assignment a join absence b on b.person_id = a.reviewer_id
            where a.assigned_at >= ? and a.assigned_by <> a.reviewer_id and b.declared_at < ? and b.starts_at < ?
                and b.ends_at > ? and b.cancelled_at is null""";

    private static final String HELD_BY_WHO_IS_GONE = """
            select c.id, c.state, a.reviewer_id from assignment a join claim c on c.id = a.claim_id
                join person p on p.id = a.reviewer_id
            where a.ended_at is null and c.state in ('ASSIGNED', 'IN_REVIEW') and not p.active""";

    private static final String NOT_ITS_REVIEWER = """
            select e.position, e.action from audit_entry e
                left join assignment s on s.id = e.subject_id and e.subject_type = 'ASSIGNMENT'
            where e.position > ? and e.action in ('start', 'save-review', 'submit', 'decline', 'accept-assignment')
                and not exists (select 1 from assignment a where a.claim_id = coalesce(s.claim_id, e.subject_id)
                    and a.reviewer_id = e.actor and a.assigned_at <= e.at and coalesce(a.ended_at, e.at) >= ?)""";

    @Override
    public List<String> brokenBy(Round round) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Standing.ClaimRow after : round.after().claims().values()) {
            Standing.ClaimRow before = round.before().claims().get(after.id());
            String from = before == null ? "" : before.state();
            broken.addAll(path(from, round.about(after.id()), after.state()));
            broken.addAll(standing(round, from, after));
        }
        Timestamp from = Timestamp.from(round.before().at());
        observer.rows(NOT_ITS_REVIEWER, round.before().position(), from)
                .forEach(row -> broken.add("done by somebody who is not its reviewer: " + row));
        observer.rows(
                        ASSIGNED_THOUGH_AWAY,
                        from,
                        from,
                        from,
                        Timestamp.from(round.after().at()))
                .forEach(row -> broken.add("assigned to somebody who is away: " + row));
        observer.rows(HELD_BY_WHO_IS_GONE).forEach(row -> broken.add("waits for somebody who is gone: " + row));
        broken.addAll(heldThoughRecused(round));
        return broken;
    }

    @Override
    public List<String> broken() throws SQLException {
        Map<UUID, List<Entry>> chains = new HashMap<>();
        observer.entriesAfter(0).stream()
                .filter(entry -> entry.isOfClaim() || entry.isSealed())
                .forEach(entry -> chains.computeIfAbsent(entry.subject(), id -> new ArrayList<>())
                        .add(entry));
        List<String> broken = new ArrayList<>();
        for (Standing.ClaimRow claim : observer.standing().claims().values()) {
            broken.addAll(path("", chains.getOrDefault(claim.id(), List.of()), claim.state()));
        }
        return broken;
    }

    /** Follows the entries from state to state. */
    private static List<String> path(String from, List<Entry> entries, String to) {
        List<String> broken = new ArrayList<>();
        String state = from;
        for (Entry entry : entries) {
            String next = entry.after().path("state").asText(state);
            if (!isRow(state, entry, next)) {
                broken.add("no row of the table leads from " + state + " to " + next + ": " + entry);
            }
            state = next;
        }
        if (!state.equals(to)) {
            broken.add("the record leads to " + state + ", the claim is " + to);
        }
        return broken;
    }

    private static boolean isRow(String state, Entry entry, String next) {
        if (WITHOUT_A_ROW.contains(entry.action())) {
            return state.isEmpty() ? next.equals("CANDIDATE") : state.equals(next);
        }
        return row(state, entry).filter(row -> row.to().contains(next)).isPresent();
    }

    private static Optional<StateTable.Row> row(String state, Entry entry) {
        String action = entry.action().toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(StateTable.byPair().get(state + " " + action));
    }

    /** Who did it may: by the roles held at the desk before or after the round, and without a conflict of interest. */
    private static List<String> standing(Round round, String from, Standing.ClaimRow claim) {
        List<String> broken = new ArrayList<>();
        String state = from;
        for (Entry entry : round.about(claim.id())) {
            String roles = row(state, entry).map(StateTable.Row::roles).orElse("S");
            state = entry.after().path("state").asText(state);
            if (WITHOUT_A_ROW.contains(entry.action()) || roles.equals("S")) {
                continue;
            }
            UUID actor = entry.actor().orElseThrow();
            if (!acts(round, actor, claim.desk(), roles)) {
                broken.add("done by somebody who does not act as " + roles + " at the desk: " + entry);
            }
            if (!GIVING_BACK.contains(entry.action()) && isRecused(round, actor, claim)) {
                broken.add("done in spite of a conflict of interest: " + entry);
            }
        }
        return broken;
    }

    /** Before the round and after it. */
    private static boolean isRecused(Round round, UUID actor, Standing.ClaimRow claim) {
        return round.after().isRecused(actor, claim)
                && round.before().isRecused(actor, round.before().claims().getOrDefault(claim.id(), claim));
    }

    private static boolean acts(Round round, UUID actor, UUID desk, String roles) {
        return roles.chars()
                .mapToObj(role -> role == 'R' ? "reviewer" : "editor")
                .anyMatch(role -> round.before().staff().acts(actor, desk, role)
                        || round.after().staff().acts(actor, desk, role));
    }

    /** A party's name is in the claim from the first, so that whoever is recused over it holds no place, however they race. */
    private static List<String> heldThoughRecused(Round round) {
        List<String> broken = new ArrayList<>();
        for (Standing.ClaimRow claim : round.after().claims().values()) {
            if (Set.of("ASSIGNED", "IN_REVIEW").contains(claim.state())) {
                round.after().recusals().stream()
                        .filter(each -> each.kind().equals("PARTY") && each.concerns(claim))
                        .filter(each -> claim.reviewers().contains(each.person()))
                        .forEach(each -> broken.add(
                                each.person() + " holds a place in spite of a conflict of interest: " + claim));
            }
        }
        return broken;
    }
}
