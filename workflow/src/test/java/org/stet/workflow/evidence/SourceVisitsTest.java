package org.stet.workflow.evidence;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.Sha256;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SourceVisitsTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Collecting collecting;

    @Inject
    EvidenceLedger ledger;

    @Inject
    SourceVisits visits;

    @Inject
    TestSite site;

    @Inject
    Sql sql;

    @BeforeEach
    void nothing_else_is_due() throws SQLException {
        sql.change(
                Sql.As.OWNER,
                "update source_visit set due_at = now() + interval '1 day', lease = null, leased_until = null");
    }

    @Test
    void the_first_visit_takes_a_snapshot_and_no_later_one_replaces_it() throws SQLException {
        String url = site.put("/readings", "text/plain", "The gauge stood at 4.1 metres.");
        Evidence evidence = add(cast.ana(), journey.assigned(cast.ana()), url);
        assertThat(visits.next()).isTrue();
        EvidenceSnapshot snapshot = snapshot(evidence).orElseThrow();
        assertThat(new String(snapshot.content())).isEqualTo("The gauge stood at 4.1 metres.");
        assertThat(snapshot.sha256()).isEqualTo(Sha256.of("The gauge stood at 4.1 metres."));
        assertThat(snapshot.address()).isEqualTo(url);
        assertThat(link(evidence)).isEqualTo("SAME");
        site.put("/readings", "text/plain", "The gauge stood at 5 metres.");
        assertThat(visits.next()).as("a week has not passed").isFalse();
        dueAgain(evidence);
        assertThat(visits.next()).isTrue();
        assertThat(link(evidence)).isEqualTo("CHANGED");
        assertThat(snapshot(evidence).orElseThrow().sha256()).isEqualTo(snapshot.sha256());
    }

    @Test
    void a_page_that_only_changes_around_its_text_says_the_same() throws SQLException {
        String url = site.put("/page", "text/html", page("token 1"));
        Evidence evidence = add(cast.ana(), journey.assigned(cast.ana()), url);
        visits.next();
        site.put("/page", "text/html", page("token 2"));
        dueAgain(evidence);
        visits.next();
        assertThat(link(evidence)).isEqualTo("SAME");
    }

    @Test
    void what_is_gone_is_said_to_be_gone_and_stands_in_the_record() throws SQLException {
        String url = site.put("/report.pdf", "application/pdf", "%PDF-1.7 not really");
        UUID claim = journey.assigned(cast.ana());
        Evidence evidence = add(cast.ana(), claim, url);
        visits.next();
        assertThat(snapshot(evidence).orElseThrow().contentType()).isEqualTo("application/pdf");
        site.remove("/report.pdf");
        dueAgain(evidence);
        visits.next();
        assertThat(link(evidence)).isEqualTo("GONE");
        assertThat(entries(claim)).containsSubsequence("collect-evidence", "take-snapshot", "find-link");
    }

    @Test
    void a_source_that_cannot_be_reached_is_tried_again_and_leaves_no_entry() throws SQLException {
        UUID claim = journey.assigned(cast.ana());
        Evidence evidence = add(cast.ana(), claim, "http://10.0.0.1/inside");
        assertThat(visits.next()).isTrue();
        assertThat(visits.next()).isFalse();
        assertThat(link(evidence)).isEqualTo("UNREACHABLE");
        assertThat(snapshot(evidence)).isEmpty();
        assertThat(entries(claim)).doesNotContain("take-snapshot", "find-link");
        assertThat(sql.number(
                        "select failures from source_visit where evidence_id = ? and due_at < now() + interval '1 hour'",
                        evidence.id()))
                .isEqualTo(1);
    }

    @Test
    void the_snapshot_of_a_blind_reviewers_source_leaves_no_trace_in_the_claims_chain() throws SQLException {
        String url = site.put("/blind", "text/plain", "Sealed.");
        UUID claim = journey.assigned(cast.ana(), cast.tom());
        List<String> before = entries(claim);
        add(cast.tom(), claim, url);
        visits.next();
        assertThat(entries(claim)).isEqualTo(before);
        assertThat(sql.number(
                        "select count(*) from audit_entry e join assignment a on a.id = e.subject_id"
                                + " where a.claim_id = ? and e.action = 'take-snapshot'",
                        claim))
                .isEqualTo(1);
    }

    @Test
    void a_source_that_cannot_be_settled_gets_its_next_time_and_the_others_are_visited() throws SQLException {
        UUID claim = journey.assigned(cast.ana());
        Evidence poisoned =
                add(cast.ana(), claim, site.put("/poisoned", "application/x-\u0000-odd", "Odd.") + "?key=secret");
        Evidence sound = add(cast.ana(), claim, site.put("/sound", "text/plain", "Sound."));
        sql.change(
                Sql.As.OWNER,
                "update source_visit set due_at = now() - interval '1 hour' where evidence_id = ?",
                poisoned.id());
        visits.onSchedule();
        assertThat(link(poisoned)).isEqualTo("UNREACHABLE");
        assertThat(snapshot(poisoned)).isEmpty();
        assertThat(sql.number(
                        "select failures from source_visit where evidence_id = ? and due_at > now() and lease is null",
                        poisoned.id()))
                .isEqualTo(1);
        assertThat(link(sound)).isEqualTo("SAME");
        assertThat(visits.next()).isFalse();
    }

    @Test
    void two_schedulers_at_once_make_each_visit_once() throws SQLException {
        UUID claim = journey.assigned(cast.ana());
        for (int i = 0; i < 30; i++) {
            add(cast.ana(), claim, site.put("/many/" + i, "text/plain", "Number " + i));
        }
        AtOnce.run(this::all, this::all, this::all);
        for (int i = 0; i < 30; i++) {
            assertThat(site.visits("/many/" + i)).isEqualTo(1);
        }
        assertThat(entries(claim).stream().filter("take-snapshot"::equals)).hasSize(30);
    }

    @Test
    void what_a_dead_node_held_is_taken_by_another_and_what_it_brings_too_late_is_thrown_away() throws SQLException {
        String url = site.put("/slow", "text/plain", "Slow.");
        Evidence evidence = add(cast.ana(), journey.assigned(cast.ana()), url);
        SourceVisits.Taken dead = visits.take().orElseThrow();
        assertThat(dead.address()).isEqualTo(URI.create(url));
        assertThat(visits.next()).as("the lease still holds").isFalse();
        sql.change(Sql.As.OWNER, "update source_visit set leased_until = now() where evidence_id = ?", evidence.id());
        assertThat(visits.next()).isTrue();
        String taken = snapshot(evidence).orElseThrow().takenAt().toString();
        visits.settle(dead, SourceVisits.Found.without(Evidence.LinkState.GONE));
        assertThat(link(evidence)).isEqualTo("SAME");
        assertThat(snapshot(evidence).orElseThrow().takenAt()).hasToString(taken);
    }

    private Boolean all() {
        boolean any = false;
        while (visits.next()) {
            any = true;
        }
        return any;
    }

    private Evidence add(Actor actor, UUID claim, String url) {
        return collecting.add(
                actor,
                claim,
                new Evidence.Source(url, "A source", Optional.empty(), Evidence.Stance.CONTEXT, Evidence.Kind.PRIMARY));
    }

    private Optional<EvidenceSnapshot> snapshot(Evidence evidence) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.snapshot(evidence.id()));
    }

    private void dueAgain(Evidence evidence) throws SQLException {
        sql.change(Sql.As.OWNER, "update source_visit set due_at = now() where evidence_id = ?", evidence.id());
    }

    private String link(Evidence evidence) throws SQLException {
        return sql.rows("select link_state from evidence where id = ?", evidence.id())
                .get(0)
                .get("link_state")
                .toString();
    }

    private List<String> entries(UUID claim) throws SQLException {
        return sql.rows("select action from audit_entry where subject_id = ? order by seq", claim).stream()
                .map(Map::values)
                .map(values -> values.iterator().next().toString())
                .toList();
    }

    private static String page(String token) {
        return "<html><head><title>Levels</title></head><body><nav data-token='" + token + "'>Home</nav><article>"
                + "<h1>Levels of the river</h1><p>"
                + "The river stood at 4.1 metres on Monday, which is more than in any week since the spring. ".repeat(6)
                + "</p></article><script>var token = '" + token + "';</script></body></html>";
    }
}
