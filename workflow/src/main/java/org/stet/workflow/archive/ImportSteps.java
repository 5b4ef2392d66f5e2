package org.stet.workflow.archive;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import org.stet.workflow.archive.file.CheckDraft;
import org.stet.workflow.archive.file.FileItem;

/**
 * Takes an import a few checks further: what they change, and how far the import is, are one transaction. A node that dies in
 * the middle leaves both as they were.
 */
@ApplicationScoped
class ImportSteps {

    /** So many of the things that are wrong in a file are kept, the first. */
    static final int MOST_WRONG = 1_000;

    private static final String UPSERT = """
            insert into archive_check (id, identity, content, claim, claimant, claimed_on, publisher, site, url, title, rating,
                rating_key, reviewed_on, language, licence, import_id, changed_in, names, lexemes, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', now())
            on conflict (identity) do update set content = excluded.content, claim = excluded.claim,
                claimant = excluded.claimant, claimed_on = excluded.claimed_on, publisher = excluded.publisher,
                site = excluded.site, url = excluded.url, title = excluded.title, rating = excluded.rating,
                rating_key = excluded.rating_key, reviewed_on = excluded.reviewed_on, language = excluded.language,
                licence = excluded.licence, import_id = excluded.import_id, withdrawn_at = null
            where archive_check.removed_at is null
            """;

    private static final String MISSING =
            " archive_check c where c.site = :site and c.withdrawn_at is null and c.removed_at is null"
                    + " and not exists (select from archive_import_seen s where s.import_id = :id and s.identity = c.identity)";

    private final EntityManager entities;
    private final Imports imports;
    private final Clock clock;

    ImportSteps(EntityManager entities, Imports imports, Clock clock) {
        this.entities = entities;
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Goes through the next checks.
     *
     * @return whether they were; not where another node went on, or the import was stopped
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean take(UUID id, ArchiveImport.Phase phase, long place, List<FileItem> items, String node) {
        Optional<ArchiveImport> taken = taken(id, phase, place);
        taken.ifPresent(each -> each.goneOn(items.size(), goneThrough(each, items), node, clock.instant()));
        return taken.isPresent();
    }

    /** Ends a phase at the end of the file. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean finish(UUID id, ArchiveImport.Phase phase, long place) {
        Optional<ArchiveImport> taken = taken(id, phase, place);
        taken.ifPresent(each -> {
            if (each.withdrawsMissing() && each.wrong() == 0 && each.place() > 0) {
                each.withdrew(phase == ArchiveImport.Phase.TRYING ? missing(each) : withdrawMissing(each));
            }
            if (phase == ArchiveImport.Phase.TRYING) {
                each.phase(ArchiveImport.Phase.TRIED, clock.instant());
            } else {
                imports.end(each, ArchiveImport.Phase.DONE);
            }
        });
        return taken.isPresent();
    }

    private Optional<ArchiveImport> taken(UUID id, ArchiveImport.Phase phase, long place) {
        List<?> found = entities.createNativeQuery(
                        "select * from archive_import where id = :id and phase = :phase and place = :place"
                                + " for update skip locked",
                        ArchiveImport.class)
                .setParameter("id", id)
                .setParameter("phase", phase.name())
                .setParameter("place", place)
                .getResultList();
        return found.stream().map(ArchiveImport.class::cast).findFirst();
    }

    private ArchiveImport.Counts goneThrough(ArchiveImport each, List<FileItem> items) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            Batch batch = new Batch(each, connection);
            batch.read(items);
            for (FileItem item : items) {
                if (item instanceof FileItem.Check check) {
                    batch.take(check.check());
                } else if (item instanceof FileItem.Wrong wrong) {
                    batch.wrong.put(wrong.place(), wrong);
                }
            }
            return batch.write();
        });
    }

    private long missing(ArchiveImport each) {
        return ((Number) entities.createNativeQuery("select count(*) from" + MISSING, Long.class)
                        .setParameter("site", each.site())
                        .setParameter("id", each.id())
                        .getSingleResult())
                .longValue();
    }

    private long withdrawMissing(ArchiveImport each) {
        return entities.createNativeQuery("update archive_check set withdrawn_at = :now, import_id = :id where id in"
                        + " (select c.id from" + MISSING + ")")
                .setParameter("now", clock.instant())
                .setParameter("site", each.site())
                .setParameter("id", each.id())
                .executeUpdate();
    }

    /** A few checks together: a few statements for all of them. */
    private static final class Batch {

        private final ArchiveImport owner;
        private final Connection connection;
        private final Map<Long, FileItem.Wrong> wrong = new LinkedHashMap<>();
        private final Map<String, String> seen = new HashMap<>();
        private final Map<String, Known> known = new HashMap<>();
        private final Map<String, String> seenNow = new LinkedHashMap<>();
        private final Map<String, CheckDraft> writes = new LinkedHashMap<>();
        private long added;
        private long changed;
        private long unchanged;

        /** What the archive has: content, and whether it stays as it is whatever comes, or is withdrawn. */
        private record Known(String content, boolean withdrawn, boolean removed) {

            boolean isAs(String other) {
                return removed || content.equals(other) && !withdrawn;
            }
        }

        Batch(ArchiveImport owner, Connection connection) {
            this.owner = owner;
            this.connection = connection;
        }

        void read(List<FileItem> items) throws SQLException {
            Array identities = connection.createArrayOf(
                    "text",
                    items.stream()
                            .filter(FileItem.Check.class::isInstance)
                            .map(item -> ((FileItem.Check) item).check().identity())
                            .distinct()
                            .toArray());
            try (PreparedStatement select = connection.prepareStatement(
                    "select identity, content from archive_import_seen where import_id = ? and identity = any (?)")) {
                select.setObject(1, owner.id());
                select.setArray(2, identities);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        seen.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            try (PreparedStatement select =
                    connection.prepareStatement("select identity, content, withdrawn_at is not null,"
                            + " removed_at is not null from archive_check where identity = any (?)")) {
                select.setArray(1, identities);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.put(
                                rows.getString(1),
                                new Known(rows.getString(2), rows.getBoolean(3), rows.getBoolean(4)));
                    }
                }
            }
        }

        void take(CheckDraft check) {
            String identity = check.identity();
            String content = check.content();
            String before = seen.put(identity, content);
            Known now = known.get(identity);
            seenNow.put(identity, content);
            if (before == null && now == null) {
                added++;
                writes.put(identity, check);
            } else if (before != null ? before.equals(content) : now.isAs(content)) {
                unchanged++;
            } else if (now != null && now.removed()) {
                unchanged++;
            } else {
                changed++;
                writes.put(identity, check);
            }
        }

        ArchiveImport.Counts write() throws SQLException {
            if (owner.phase() == ArchiveImport.Phase.RUNNING) {
                writeChecks();
            }
            writeSeen();
            writeWrong();
            return new ArchiveImport.Counts(added, changed, unchanged, wrong.size());
        }

        private void writeChecks() throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(UPSERT)) {
                for (Map.Entry<String, CheckDraft> write : writes.entrySet()) {
                    CheckDraft check = write.getValue();
                    int at = 0;
                    insert.setObject(++at, UUID.randomUUID());
                    insert.setString(++at, write.getKey());
                    insert.setString(++at, check.content());
                    insert.setString(++at, check.claim());
                    insert.setString(++at, check.claimant());
                    day(insert, ++at, check.claimedOn());
                    insert.setString(++at, check.publisher());
                    insert.setString(++at, check.site());
                    insert.setString(++at, check.url());
                    insert.setString(++at, check.title());
                    insert.setString(++at, check.rating());
                    insert.setString(++at, check.ratingKey());
                    day(insert, ++at, check.reviewedOn());
                    insert.setString(++at, check.language());
                    insert.setString(++at, check.licence());
                    insert.setObject(++at, owner.id());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private static void day(PreparedStatement insert, int at, Optional<LocalDate> day) throws SQLException {
            if (day.isPresent()) {
                insert.setObject(at, day.get());
            } else {
                insert.setNull(at, Types.DATE);
            }
        }

        private void writeSeen() throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into archive_import_seen (import_id, identity,"
                            + " content) values (?, ?, ?) on conflict (import_id, identity) do update set content = excluded.content")) {
                for (Map.Entry<String, String> each : seenNow.entrySet()) {
                    insert.setObject(1, owner.id());
                    insert.setString(2, each.getKey());
                    insert.setString(3, each.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private void writeWrong() throws SQLException {
            long room = MOST_WRONG - owner.wrong();
            Collection<FileItem.Wrong> kept =
                    wrong.values().stream().limit(Math.max(0, room)).toList();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into archive_import_error (import_id, place, line, code, field) values (?, ?, ?, ?, ?)")) {
                for (FileItem.Wrong each : kept) {
                    insert.setObject(1, owner.id());
                    insert.setLong(2, each.place());
                    insert.setLong(3, each.line());
                    insert.setString(4, each.flaw().kind().name());
                    insert.setString(5, each.flaw().field());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
