package org.stet.workflow.archive;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

import org.stet.workflow.archive.file.CheckFile;
import org.stet.workflow.archive.file.Field;
import org.stet.workflow.archive.file.Format;

/** A file of fact-checks on its way into the archive. */
@Entity
@Table(name = "archive_import")
public class ArchiveImport {

    /** How far it is. */
    public enum Phase {
        /** Its parts come. */
        RECEIVING,
        /** Finding out what would become of each check; the archive stays as it is. */
        TRYING,
        /** That is known; it waits to be started. */
        TRIED,
        /** The checks go into the archive. */
        RUNNING,
        /** All have. */
        DONE,
        /** Stopped; what went in stays. */
        CANCELLED;

        /** The name in the API: "running". */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nodes work on it. */
        public boolean isUnderWay() {
            return this == TRYING || this == RUNNING;
        }

        /** Whether nothing more happens. */
        public boolean isOver() {
            return this == DONE || this == CANCELLED;
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    @Column(name = "made_by", updatable = false)
    private UUID madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Format format;

    @Column(updatable = false)
    private String publisher;

    @Column(updatable = false)
    private String site;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private String licence;

    /** The names of columns by the names of fields. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Map<String, String> columns;

    @Column(name = "withdraw_missing", updatable = false)
    private boolean withdrawMissing;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.RECEIVING;

    private int parts;

    private long bytes;

    private long place;

    private long added;

    private long changed;

    private long unchanged;

    private long wrong;

    private long withdrawn;

    private String worker = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For Hibernate. */
    protected ArchiveImport() {}

    ArchiveImport(UUID madeBy, Instant now, Wish wish) {
        this.madeBy = madeBy;
        this.madeAt = now;
        this.changedAt = now;
        this.format = wish.format();
        this.publisher = wish.defaults().getOrDefault(Field.PUBLISHER, "");
        this.site = wish.defaults().getOrDefault(Field.SITE, "");
        this.language = wish.defaults().getOrDefault(Field.LANGUAGE, "");
        this.licence = wish.defaults().getOrDefault(Field.LICENCE, "");
        this.columns = Map.copyOf(wish.columns());
        this.withdrawMissing = wish.withdrawMissing();
    }

    /**
     * What is to be imported, and how.
     *
     * @param format how the file is written
     * @param defaults publisher, site, language and licence for checks that do not say them themselves
     * @param columns of a table: the names of columns by the names of fields, where they differ
     * @param withdrawMissing whether the file is all that the publisher of the site has: what it lacks is withdrawn
     */
    public record Wish(
            Format format, Map<Field, String> defaults, Map<String, String> columns, boolean withdrawMissing) {

        /** Keeps its own copies of the maps. */
        public Wish {
            defaults = Map.copyOf(defaults);
            columns = Map.copyOf(columns);
        }
    }

    /** What became of a few more checks. */
    record Counts(long added, long changed, long unchanged, long wrong) {}

    /** The file that it reads. */
    CheckFile file() {
        Map<Field, String> defaults = new EnumMap<>(Field.class);
        defaults.put(Field.PUBLISHER, publisher);
        defaults.put(Field.SITE, site);
        defaults.put(Field.LANGUAGE, language);
        defaults.put(Field.LICENCE, licence);
        Map<Field, String> named = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> Field.of(field).ifPresent(each -> named.put(each, column)));
        return new CheckFile(format, defaults, named);
    }

    void received(int partsNow, long bytesNow, Instant now) {
        this.parts = partsNow;
        this.bytes = bytesNow;
        this.changedAt = now;
    }

    void begin(Phase next, Instant now) {
        phase(next, now);
        place = 0;
        added = 0;
        changed = 0;
        unchanged = 0;
        wrong = 0;
        withdrawn = 0;
    }

    void phase(Phase next, Instant now) {
        phase = next;
        worker = "";
        changedAt = now;
        endedAt = next.isOver() ? now : null;
    }

    void goneOn(long gone, Counts counts, String by, Instant now) {
        place += gone;
        added += counts.added();
        changed += counts.changed();
        unchanged += counts.unchanged();
        wrong += counts.wrong();
        worker = by;
        changedAt = now;
    }

    void withdrew(long checks) {
        withdrawn = checks;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Who made it. */
    public UUID madeBy() {
        return madeBy;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** How the file is written. */
    public Format format() {
        return format;
    }

    /** The publisher of checks that name none; empty where nobody said. */
    public String publisher() {
        return publisher;
    }

    /** The site of the publisher whose checks these are; empty where each check says it itself. */
    public String site() {
        return site;
    }

    /** The language of checks that name none; empty where nobody said. */
    public String language() {
        return language;
    }

    /** What may be done with checks that do not say it; empty where nobody said. */
    public String licence() {
        return licence;
    }

    /** The names of columns by the names of fields. */
    public Map<String, String> columns() {
        return Map.copyOf(columns);
    }

    /** Whether what the file lacks is withdrawn. */
    public boolean withdrawsMissing() {
        return withdrawMissing;
    }

    /** How far it is. */
    public Phase phase() {
        return phase;
    }

    /** How many parts of the file are here. */
    public int parts() {
        return parts;
    }

    /** How many bytes of the file are here. */
    public long bytes() {
        return bytes;
    }

    /** How many checks of the file were gone through. */
    public long place() {
        return place;
    }

    /** How many of them the archive did not have. */
    public long added() {
        return added;
    }

    /** How many of them it had otherwise. */
    public long changed() {
        return changed;
    }

    /** How many of them it had as they are, or the file had twice. */
    public long unchanged() {
        return unchanged;
    }

    /** How many cannot be used. */
    public long wrong() {
        return wrong;
    }

    /** How many checks of the publisher the file lacks and were withdrawn, or would be. */
    public long withdrawn() {
        return withdrawn;
    }

    /** Whether another node goes through it, as far as one can tell. */
    boolean isWorkedOnBy(String other, Instant since) {
        return !worker.isEmpty() && !worker.equals(other) && changedAt.isAfter(since);
    }

    /** When anything last happened. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When it was done or cancelled. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
