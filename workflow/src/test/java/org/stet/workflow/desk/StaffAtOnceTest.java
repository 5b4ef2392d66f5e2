package org.stet.workflow.desk;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.identity.Role;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** What two people do at the same moment to the staff of a desk is done once and recorded once. */
@QuarkusTest
class StaffAtOnceTest {

    @Inject
    NewsroomCast cast;

    @Inject
    Desking desking;

    @Inject
    Membership membership;

    @Inject
    Recusing recusing;

    @Inject
    BeingAway beingAway;

    @Inject
    Sql sql;

    @Test
    void one_person_named_twice_is_one_member_and_leaves_once() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        assertThat(AtOnce.run(() -> put(desk), () -> put(desk), () -> put(desk)))
                .allMatch(AtOnce.Ending::succeeded);
        assertThat(membership.of(desk)).hasSize(1);
        List<AtOnce.Ending<Boolean>> removed = AtOnce.run(() -> remove(desk), () -> remove(desk), () -> remove(desk));
        assertThat(removed).filteredOn(AtOnce.Ending::succeeded).hasSize(1);
        assertThat(removed)
                .filteredOn(ending -> !ending.succeeded())
                .allMatch(ending -> ending.refusal().orElseThrow() instanceof NotFound);
    }

    @Test
    void a_conflict_of_interest_ends_once() throws SQLException {
        UUID id = recusing.declare(
                        cast.lin(),
                        Optional.empty(),
                        Recusal.Kind.TOPIC,
                        Optional.of("a topic of nobody's"),
                        Optional.of("a reason"))
                .recusal()
                .id();
        long before = entries("end-recusal");
        List<AtOnce.Ending<Boolean>> ended = AtOnce.run(() -> end(id), () -> end(id), () -> end(id));
        assertThat(ended).filteredOn(AtOnce.Ending::succeeded).hasSize(1);
        assertThat(entries("end-recusal")).isEqualTo(before + 1);
    }

    @Test
    void an_absence_is_cancelled_once() throws SQLException {
        Instant begins = Instant.now().plus(Duration.ofDays(30));
        UUID id = beingAway
                .declare(
                        cast.lin(), Optional.empty(), Optional.of(begins), Optional.of(begins.plus(Duration.ofDays(1))))
                .id();
        long before = entries("cancel-absence");
        List<AtOnce.Ending<Boolean>> cancelled = AtOnce.run(() -> cancel(id), () -> cancel(id), () -> cancel(id));
        assertThat(cancelled).filteredOn(AtOnce.Ending::succeeded).hasSize(1);
        assertThat(entries("cancel-absence")).isEqualTo(before + 1);
    }

    private Member put(Desk desk) {
        return membership.put(cast.nora(), desk, "lin", Set.of(Role.REVIEWER), List.of("en"), List.of());
    }

    private boolean remove(Desk desk) {
        membership.remove(cast.nora(), desk, "lin");
        return true;
    }

    private boolean end(UUID recusal) {
        recusing.end(cast.lin(), recusal);
        return true;
    }

    private boolean cancel(UUID absence) {
        beingAway.cancel(cast.lin(), absence);
        return true;
    }

    private long entries(String action) throws SQLException {
        return sql.number("select count(*) from audit_entry where action = ?", action);
    }
}
