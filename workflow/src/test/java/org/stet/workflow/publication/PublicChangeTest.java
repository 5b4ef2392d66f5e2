package org.stet.workflow.publication;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.Expected;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.StatementCount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The moment of the last public change is a later one after everything that readers see, and after nothing else. */
@QuarkusTest
class PublicChangeTest {

    private static final String SNAPSHOT =
            "insert into evidence_snapshot (evidence_id, content, size, content_type, sha256, address, taken_at)"
                    + " values (?, '\\x00', 1, 'text/html', 'x', 'https://x.example/', now())";

    @Inject
    PublicChange change;

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Publishing publishing;

    @Inject
    Sql sql;

    @Test
    void each_thing_that_readers_see_makes_it_later_by_whole_seconds() throws SQLException {
        UUID id = journey.approved();
        Instant before = change.latest();
        publishing.publish(cast.idris(), id, Expected.ANY);
        Instant published = change.latest();
        assertThat(published).isAfterOrEqualTo(before.plusSeconds(1));
        assertThat(published.getNano()).isZero();
        publishing.retract(cast.marta(), id, Expected.ANY, Optional.of("A source was made up."));
        Instant retracted = change.latest();
        assertThat(retracted).isAfterOrEqualTo(published.plusSeconds(1));
        sql.change(
                Sql.As.OWNER,
                "update approved_document set content = null where approval_id ="
                        + " (select id from approval where claim_id = ?)",
                id);
        assertThat(change.latest()).isAfterOrEqualTo(retracted.plusSeconds(1));
    }

    @Test
    void what_readers_do_not_see_leaves_it() throws SQLException {
        UUID id = journey.correcting(CorrectionKind.TYPO);
        Instant before = change.latest();
        Evidence sealed = journey.collect(cast.marta(), id);
        sql.change(Sql.As.OWNER, SNAPSHOT, sealed.id());
        journey.approved();
        assertThat(change.latest()).isEqualTo(before);
    }

    @Test
    void a_snapshot_of_a_public_source_makes_it_later() throws SQLException {
        UUID id = journey.published();
        Instant before = change.latest();
        UUID source = (UUID) sql.rows("select id from evidence where claim_id = ? limit 1", id)
                .get(0)
                .get("id");
        sql.change(Sql.As.OWNER, SNAPSHOT, source);
        assertThat(change.latest()).isAfter(before);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_it() {
        UUID id = journey.approved();
        Instant before = change.latest();
        QuarkusTransaction.begin();
        publishing.publish(cast.idris(), id, Expected.ANY);
        QuarkusTransaction.rollback();
        assertThat(change.latest()).isEqualTo(before);
    }

    @Test
    void of_changes_at_once_each_has_its_moment() {
        List<UUID> ids = List.of(journey.approved(), journey.approved(), journey.approved(), journey.approved());
        Instant before = change.latest();
        List<AtOnce.Ending<Publication>> endings = AtOnce.run(ids.stream()
                .<Callable<Publication>>map(id -> () -> publishing.publish(cast.idris(), id, Expected.ANY))
                .toList());
        assertThat(endings).allMatch(AtOnce.Ending::succeeded);
        assertThat(change.latest()).isAfterOrEqualTo(before.plusSeconds(ids.size()));
    }

    @Test
    void it_is_looked_up_by_one_statement_and_written_by_the_database_alone() {
        assertThat(StatementCount.during(change::latest)).hasSize(1);
        assertThatThrownBy(() -> sql.change(Sql.As.APPLICATION, "update public_change set at = now()"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }
}
