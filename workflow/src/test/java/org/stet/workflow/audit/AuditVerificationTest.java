package org.stet.workflow.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Absence;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingDraft;
import org.stet.workflow.desk.Scales;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.reader.Asking;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever is changed, dropped, added or moved in the record by somebody whom nothing stops, verification says where. */
@QuarkusTest
class AuditVerificationTest {

    private static final String ENTRY_COLUMNS =
            "position, subject_type, subject_id, seq, at, actor, action, before, after, previous_hash, hash";
    private static final String CHECKPOINT_COLUMNS = "number, at, position, entries, previous_root, root, signature";
    private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Publishing publishing;

    @Inject
    Checkpoints checkpoints;

    @Inject
    AuditVerification verification;

    @Inject
    AuditTrail audit;

    @Inject
    Desking desking;

    @Inject
    BeingAway beingAway;

    @Inject
    Scales scales;

    @Inject
    Asking asking;

    @Inject
    Sql sql;

    @ConfigProperty(name = "stet.audit.roots-file")
    Path rootsFile;

    @AfterEach
    void the_record_is_intact_again() {
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void a_long_journey_leaves_an_intact_record() throws SQLException {
        UUID id = journey.correcting(CorrectionKind.CORRECTION);
        publishing.cancelCorrection(cast.marta(), id, Expected.ANY);
        publishing.retract(cast.marta(), id, Expected.ANY, Optional.of("a reason"));
        journey.disputed();
        checkpoints.make();
        journey.merged();
        AuditVerification.Result result = verification.verify();
        assertThat(result.intact()).isTrue();
        assertThat(result.entries())
                .isEqualTo(sql.number("select count(*) from audit_entry where subject_type <> 'ASSIGNMENT'"));
    }

    @Test
    void an_entry_that_is_not_committed_yet_does_not_hold_verification_up() throws SQLException {
        long committed = sql.number("select count(*) from audit_entry where subject_type <> 'ASSIGNMENT'");
        AuditVerification.Result meanwhile = QuarkusTransaction.requiringNew().call(() -> {
            audit.add(Subject.person(UUID.randomUUID()), cast.nora().id(), "begin", Map.of(), Map.of());
            return verification.verify();
        });
        assertThat(meanwhile.breaks()).isEmpty();
        assertThat(meanwhile.entries()).isEqualTo(committed);
        assertThat(verification.verify().entries()).isEqualTo(committed + 1);
    }

    @Test
    void a_checkpoint_that_is_being_made_does_not_hold_verification_up() throws SQLException {
        sql.rows("select pg_advisory_lock(?)", AuditTrail.CHECKPOINT_LOCK);
        try {
            assertThat(verification.verify().breaks()).isEmpty();
        } finally {
            sql.rows("select pg_advisory_unlock(?)", AuditTrail.CHECKPOINT_LOCK);
        }
    }

    @Test
    void while_people_write_and_checkpoints_are_made_every_verification_finds_the_record_intact() {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tasks.add(journey::disputed);
        }
        tasks.add(repeated(() -> {
            checkpoints.make();
            return Optional.empty();
        }));
        tasks.add(repeated(() -> verification.verify().breaks()));
        tasks.add(repeated(() -> verification.verify().breaks()));
        List<AtOnce.Ending<Object>> endings = AtOnce.run(tasks);
        assertThat(endings).allMatch(AtOnce.Ending::succeeded);
        assertThat(endings.subList(4, 7))
                .allSatisfy(ending -> assertThat(ending.value()).contains(Optional.empty()));
    }

    @Test
    void a_change_of_any_column_of_any_kind_of_entry_is_found_at_its_place() throws SQLException {
        journey.disputed();
        desking.code(1);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Absence absence = beingAway.declare(
                cast.ana(), Optional.empty(), Optional.of(tomorrow), Optional.of(tomorrow.plus(Duration.ofDays(1))));
        beingAway.cancel(cast.ana(), absence.id());
        scales.publish(cast.nora(), Optional.of("A scale of two"), List.of(rating("yes"), rating("no")));
        asking.askForCheck(Optional.of("Twelve trawlers left the port."), Optional.empty());
        checkpoints.make();
        for (Subject.Type type : Subject.Type.values()) {
            Map<String, Object> row = sql.rows(
                            "select * from audit_entry where subject_type = ? order by seq desc, position limit 1",
                            type.name())
                    .get(0);
            long position = (Long) row.get("position");
            for (String column : ENTRY_COLUMNS.split(", ")) {
                Object other = otherThan(column, row.get(column));
                tamper("audit_entry", "position", position, column, row.get(column), other, () -> {
                    AuditVerification.Break found = found();
                    if (!column.equals("position")) {
                        assertThat(found.position())
                                .as("%s of %s", column, type)
                                .isEqualTo(position);
                    }
                });
            }
        }
    }

    @Test
    void a_database_put_back_to_an_earlier_checkpoint_is_found_by_the_roots_kept_outside() throws SQLException {
        record("before");
        checkpoints.make();
        Map<String, Object> then = checkpointRow();
        long position = (Long) then.get("position");
        long number = (Long) then.get("number");
        record("after");
        checkpoints.make();
        Map<String, Object> lost = checkpointRow();
        List<Map<String, Object>> entries = sql.rows("select * from audit_entry where position > ?", position);
        putBackTo(then);
        assertThat(found())
                .isEqualTo(new AuditVerification.Break(
                        (Long) lost.get("position"),
                        Optional.empty(),
                        number + 1,
                        "the database is behind: it was put back to an earlier time, and lacks this checkpoint, which"
                                + " audit-roots.txt has kept"));
        record("another history");
        checkpoints.make();
        assertThat(found().seq()).isEqualTo(number + 1);
        assertThat(found().what()).startsWith("the database has another checkpoint here");
        putBackTo(then);
        for (Map<String, Object> entry : entries) {
            restore("audit_entry", ENTRY_COLUMNS, entry);
            restore("audit_head", "subject_type, subject_id, seq, hash", entry);
        }
        restore("audit_checkpoint", CHECKPOINT_COLUMNS, lost);
        moveEnd(lost);
    }

    @Test
    void the_file_of_roots_is_only_added_to_and_only_its_owner_reads_it() throws SQLException, IOException {
        record("one");
        checkpoints.make();
        String one = Files.readString(rootsFile);
        record("two");
        checkpoints.make();
        checkpoints.make();
        Map<String, Object> last = checkpointRow();
        assertThat(Files.readString(rootsFile))
                .startsWith(one)
                .endsWith(" " + last.get("entries") + " " + last.get("root") + "\n");
        assertThat(Files.readString(rootsFile).lines().count())
                .isEqualTo(one.lines().count() + 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rootsFile)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_that_was_cut_off_is_kept_again_on_a_line_of_its_own() throws SQLException, IOException {
        record("one");
        checkpoints.make();
        record("two");
        checkpoints.make();
        Map<String, Object> last = checkpointRow();
        byte[] all = Files.readAllBytes(rootsFile);
        Files.write(rootsFile, Arrays.copyOf(all, all.length - 20));
        checkpoints.make();
        assertThat(Files.readString(rootsFile)).endsWith(" " + last.get("root") + "\n");
        assertThat(verification.verify().breaks()).isEmpty();
    }

    private void record(String action) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.add(Subject.person(UUID.randomUUID()), cast.nora().id(), action, Map.of(), Map.of()));
    }

    private void putBackTo(Map<String, Object> checkpoint) throws SQLException {
        sql.change(
                Sql.As.SUPERUSER,
                "delete from audit_head h using audit_entry e where e.subject_id = h.subject_id and e.position > ?",
                checkpoint.get("position"));
        sql.change(Sql.As.SUPERUSER, "delete from audit_entry where position > ?", checkpoint.get("position"));
        sql.change(Sql.As.SUPERUSER, "delete from audit_checkpoint where number > ?", checkpoint.get("number"));
        moveEnd(checkpoint);
    }

    @Test
    void an_entry_that_is_missing_is_found_at_the_next_of_its_chain() throws SQLException {
        List<Map<String, Object>> chain = chain(journey.submitted());
        for (int missing = 0; missing < chain.size() - 1; missing++) {
            Map<String, Object> dropped = chain.get(missing);
            Map<String, Object> next = chain.get(missing + 1);
            sql.change(Sql.As.SUPERUSER, "delete from audit_entry where position = ?", dropped.get("position"));
            assertThat(found())
                    .isEqualTo(new AuditVerification.Break(
                            (Long) next.get("position"),
                            Optional.of(subject(dropped)),
                            (Long) next.get("seq"),
                            "entry " + dropped.get("seq") + " of the chain is missing"));
            restore("audit_entry", ENTRY_COLUMNS, dropped);
        }
    }

    @Test
    void a_last_entry_that_is_missing_is_found_by_the_head_of_its_chain() throws SQLException {
        List<Map<String, Object>> chain = chain(journey.submitted());
        Map<String, Object> last = chain.get(chain.size() - 1);
        sql.change(Sql.As.SUPERUSER, "delete from audit_entry where position = ?", last.get("position"));
        AuditVerification.Break found = found();
        assertThat(found.subject()).contains(subject(last));
        assertThat(found.seq()).isEqualTo(last.get("seq"));
        restore("audit_entry", ENTRY_COLUMNS, last);
    }

    @Test
    void a_last_entry_dropped_with_its_head_moved_back_is_found_by_the_checkpoint() throws SQLException {
        List<Map<String, Object>> chain = chain(journey.submitted());
        checkpoints.make();
        Map<String, Object> last = chain.get(chain.size() - 1);
        Map<String, Object> before = chain.get(chain.size() - 2);
        sql.change(Sql.As.SUPERUSER, "delete from audit_entry where position = ?", last.get("position"));
        moveHead(before);
        assertCheckpointBreaks(lastCheckpoint());
        restore("audit_entry", ENTRY_COLUMNS, last);
        moveHead(last);
    }

    @Test
    void a_whole_chain_dropped_with_its_head_is_found_by_the_checkpoint() throws SQLException {
        UUID id = journey.submitted();
        checkpoints.make();
        List<Map<String, Object>> chain = chain(id);
        Map<String, Object> head = head(id);
        sql.change(Sql.As.SUPERUSER, "delete from audit_entry where subject_id = ?", id);
        sql.change(Sql.As.SUPERUSER, "delete from audit_head where subject_id = ?", id);
        assertCheckpointBreaks(lastCheckpoint());
        for (Map<String, Object> entry : chain) {
            restore("audit_entry", ENTRY_COLUMNS, entry);
        }
        restore("audit_head", "subject_type, subject_id, seq, hash", head);
    }

    @Test
    void two_entries_that_changed_places_are_found() throws SQLException {
        List<Map<String, Object>> chain = chain(journey.submitted());
        Map<String, Object> one = chain.get(1);
        Map<String, Object> other = chain.get(2);
        swapContent(one, other);
        assertThat(found().position()).isEqualTo(one.get("position"));
        swapContent(other, one);
        assertThat(found().position()).isEqualTo(one.get("position"));
        swapContent(one, one);
        swapContent(other, other);
    }

    @Test
    void a_forged_entry_with_a_right_hash_is_found() throws SQLException {
        UUID id = journey.submitted();
        List<Map<String, Object>> chain = chain(id);
        Map<String, Object> forged = new HashMap<>(chain.get(chain.size() - 1));
        long position = sql.number("select nextval('audit_entry_position')");
        forged.put("previous_hash", forged.get("hash"));
        forged.put("position", position);
        forged.put("seq", (Long) forged.get("seq") + 1);
        forged.put("action", "approve");
        forged.put("hash", hash(forged));
        restore("audit_entry", ENTRY_COLUMNS, forged);
        AuditVerification.Break found = found();
        assertThat(found.position()).isEqualTo(position);
        assertThat(found.subject()).contains(Subject.claim(id));
        sql.change(Sql.As.SUPERUSER, "delete from audit_entry where position = ?", position);
    }

    @Test
    void a_chain_written_anew_with_right_hashes_and_head_is_found_by_the_checkpoint() throws SQLException {
        UUID id = journey.submitted();
        checkpoints.make();
        List<Map<String, Object>> chain = chain(id);
        String previous = AuditEntry.GENESIS;
        for (Map<String, Object> entry : chain) {
            Map<String, Object> forged = new HashMap<>(entry);
            forged.put("actor", cast.wire().id());
            forged.put("previous_hash", previous);
            forged.put("hash", hash(forged));
            previous = (String) forged.get("hash");
            replace(forged);
            moveHead(forged);
        }
        assertCheckpointBreaks(lastCheckpoint());
        for (Map<String, Object> entry : chain) {
            replace(entry);
            moveHead(entry);
        }
    }

    @Test
    void a_change_of_any_column_of_any_checkpoint_is_found() throws SQLException {
        threeCheckpoints();
        List<Map<String, Object>> all = sql.rows("select * from audit_checkpoint order by number");
        for (Map<String, Object> row : List.of(all.get(0), all.get(1), all.get(all.size() - 1))) {
            for (String column : CHECKPOINT_COLUMNS.split(", ")) {
                Object other = otherThan(column, row.get(column));
                tamper("audit_checkpoint", "number", row.get("number"), column, row.get(column), other, () -> {
                    AuditVerification.Break found = found();
                    assertThat(found.subject()).as(column).isEmpty();
                    if (!column.equals("number")) {
                        assertThat(found.seq()).as(column).isEqualTo(row.get("number"));
                    }
                });
            }
        }
    }

    @Test
    void a_checkpoint_that_is_missing_is_found() throws SQLException {
        threeCheckpoints();
        List<Map<String, Object>> all = sql.rows("select * from audit_checkpoint order by number");
        for (Map<String, Object> missing : List.of(all.get(0), all.get(1), all.get(all.size() - 1))) {
            sql.change(Sql.As.SUPERUSER, "delete from audit_checkpoint where number = ?", missing.get("number"));
            assertThat(found().subject()).isEmpty();
            restore("audit_checkpoint", CHECKPOINT_COLUMNS, missing);
        }
    }

    @Test
    void a_head_that_was_changed_or_dropped_is_found() throws SQLException {
        UUID id = journey.submitted();
        Map<String, Object> head = head(id);
        for (String column : List.of("subject_type", "subject_id", "seq", "hash")) {
            Object other = otherThan(column, head.get(column));
            sql.change(Sql.As.SUPERUSER, "update audit_head set " + column + " = ? where subject_id = ?", other, id);
            assertThat(found().subject()).as(column).isPresent();
            sql.change(Sql.As.SUPERUSER, "delete from audit_head where subject_id in (?, ?)", id, NOBODY);
            restore("audit_head", "subject_type, subject_id, seq, hash", head);
        }
        sql.change(Sql.As.SUPERUSER, "delete from audit_head where subject_id = ?", id);
        assertThat(found().subject()).contains(Subject.claim(id));
        restore("audit_head", "subject_type, subject_id, seq, hash", head);
    }

    @Test
    void a_head_of_no_known_kind_is_refused() {
        assertThatThrownBy(() ->
                        sql.change(Sql.As.SUPERUSER, "insert into audit_head values ('NOTHING', ?, 1, 'x')", NOBODY))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("audit_head_subject_known");
    }

    @Test
    void the_end_of_the_checkpoints_that_was_changed_or_dropped_is_found() throws SQLException {
        threeCheckpoints();
        Map<String, Object> end = sql.rows("select * from audit_checkpoint_end").get(0);
        for (String change : List.of(
                "update audit_checkpoint_end set number = number + 1",
                "update audit_checkpoint_end set root = root || '0'",
                "delete from audit_checkpoint_end")) {
            sql.change(Sql.As.SUPERUSER, change);
            assertThat(found().what()).contains("last checkpoint");
            sql.change(Sql.As.SUPERUSER, "delete from audit_checkpoint_end");
            restore("audit_checkpoint_end", "only_row, number, root", end);
        }
    }

    /** Twenty times the same; the first break that was found. */
    private static Callable<Object> repeated(Callable<Optional<AuditVerification.Break>> each) {
        return () -> {
            Optional<AuditVerification.Break> first = Optional.empty();
            for (int i = 0; i < 20; i++) {
                Optional<AuditVerification.Break> found = each.call();
                first = first.or(() -> found);
            }
            return first;
        };
    }

    /** What is done while the record is not as it was. */
    private interface Look {
        void look() throws SQLException;
    }

    private void tamper(String table, String key, Object id, String column, Object was, Object other, Look look)
            throws SQLException {
        sql.change(Sql.As.SUPERUSER, update(table, column, key), other, id);
        look.look();
        sql.change(Sql.As.SUPERUSER, update(table, column, key), was, column.equals(key) ? other : id);
        assertThat(verification.verify().breaks()).as("%s restored", column).isEmpty();
    }

    private static String update(String table, String column, String key) {
        String cast = column.equals("actor") ? "cast(? as uuid)" : "?";
        return "update " + table + " set " + column + " = " + cast + " where " + key + " = ?";
    }

    private AuditVerification.Break found() {
        return verification.verify().breaks().orElseThrow(() -> new AssertionError("nothing was found"));
    }

    private void assertCheckpointBreaks(long number) {
        AuditVerification.Break found = found();
        assertThat(found.subject()).isEmpty();
        assertThat(found.seq()).isEqualTo(number);
    }

    private Object otherThan(String column, Object value) {
        if (value == null) {
            return cast.nora().id();
        }
        if (column.equals("actor")) {
            return null;
        }
        if (column.equals("subject_type")) {
            return value.equals("DESK") ? "ARTICLE" : "DESK";
        }
        if (value instanceof UUID) {
            return NOBODY;
        }
        if (value instanceof Timestamp at) {
            return Timestamp.from(at.toInstant().plusNanos(1_000));
        }
        return value instanceof Long number ? number + 1_000_000 : value + "0";
    }

    private void threeCheckpoints() {
        for (int i = 0; i < 3; i++) {
            journey.dismissed();
            checkpoints.make();
        }
    }

    private Map<String, Object> checkpointRow() throws SQLException {
        return sql.rows("select * from audit_checkpoint order by number desc limit 1")
                .get(0);
    }

    private void moveEnd(Map<String, Object> checkpoint) throws SQLException {
        sql.change(
                Sql.As.SUPERUSER,
                "update audit_checkpoint_end set number = ?, root = ?",
                checkpoint.get("number"),
                checkpoint.get("root"));
    }

    private long lastCheckpoint() throws SQLException {
        return sql.number("select max(number) from audit_checkpoint");
    }

    private List<Map<String, Object>> chain(UUID claim) throws SQLException {
        return sql.rows("select * from audit_entry where subject_id = ? order by seq", claim);
    }

    private Map<String, Object> head(UUID claim) throws SQLException {
        return sql.rows("select * from audit_head where subject_id = ?", claim).get(0);
    }

    private static Subject subject(Map<String, Object> row) {
        return new Subject(Subject.Type.valueOf((String) row.get("subject_type")), (UUID) row.get("subject_id"));
    }

    private void moveHead(Map<String, Object> entry) throws SQLException {
        sql.change(
                Sql.As.SUPERUSER,
                "update audit_head set seq = ?, hash = ? where subject_id = ?",
                entry.get("seq"),
                entry.get("hash"),
                entry.get("subject_id"));
    }

    private void swapContent(Map<String, Object> into, Map<String, Object> from) throws SQLException {
        sql.change(
                Sql.As.SUPERUSER,
                "update audit_entry set action = ?, before = ?, after = ? where position = ?",
                from.get("action"),
                from.get("before"),
                from.get("after"),
                into.get("position"));
    }

    private void replace(Map<String, Object> entry) throws SQLException {
        sql.change(Sql.As.SUPERUSER, "delete from audit_entry where position = ?", entry.get("position"));
        restore("audit_entry", ENTRY_COLUMNS, entry);
    }

    private void restore(String table, String columns, Map<String, Object> row) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (String column : columns.split(", ")) {
            values.add(row.get(column));
            places.add(column.equals("actor") ? "cast(? as uuid)" : "?");
        }
        sql.change(
                Sql.As.SUPERUSER,
                "insert into " + table + " (" + columns + ") values (" + String.join(", ", places) + ")",
                values.toArray());
    }

    private static String hash(Map<String, Object> row) {
        return Sha256.ofFields(
                row.get("position").toString(),
                row.get("subject_type").toString(),
                row.get("subject_id").toString(),
                row.get("seq").toString(),
                ((Timestamp) row.get("at")).toInstant().toString(),
                row.get("actor") == null ? "" : row.get("actor").toString(),
                row.get("action").toString(),
                row.get("before").toString(),
                row.get("after").toString(),
                row.get("previous_hash").toString());
    }

    private static RatingDraft rating(String code) {
        return new RatingDraft(
                code, code, "Whether it is " + code + ".", Optional.empty(), Rating.Tone.NEUTRAL, Map.of());
    }
}
