package org.stet.workflow.archive;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.archive.file.Field;
import org.stet.workflow.archive.file.Flaw;
import org.stet.workflow.archive.file.Format;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;

/**
 * Imports what other publishers checked: a file comes in parts, is tried, and goes into the archive when somebody says so. All
 * who keep the archive see all imports.
 */
@ApplicationScoped
public class Imports {

    /** The most bytes of one part. */
    public static final int LARGEST_PART = 8 << 20;

    /** The most parts of a file. */
    public static final int MOST_PARTS = 200;

    /** So many imports are listed, the newest. */
    public static final int MOST_SHOWN = 200;

    /** So many files may wait or be under way at a time: each takes room in the database. */
    private static final int MOST_OPEN = 20;

    private static final int LONGEST_COLUMN = 200;
    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager entities;
    private final ImportParts parts;
    private final AuditTrail audit;
    private final Clock clock;

    Imports(EntityManager entities, ImportParts parts, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Something that is wrong in a file.
     *
     * @param place the number of the check in the file, from 1
     * @param line the line at which it begins
     * @param flaw what is wrong
     */
    public record Wrong(long place, long line, Flaw flaw) {}

    /**
     * Begins an import; the parts of its file come next.
     *
     * @throws NotYours if the actor keeps no archive
     * @throws InvalidInput naming each thing that is wrong
     */
    @Transactional
    public ArchiveImport make(Actor actor, ArchiveImport.Wish wish) {
        Permission.KEEP_ARCHIVE.require(actor);
        Checks checks = new Checks();
        wish.defaults().forEach((field, value) -> checks.within(Optional.of(value), field.code(), field.longest()));
        String site = wish.defaults().getOrDefault(Field.SITE, "");
        checks.require(
                        site.isEmpty() || site.matches("[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,8}"),
                        "site",
                        Fault.MALFORMED,
                        "archive.site")
                .require(
                        !wish.withdrawMissing() || !site.isEmpty(),
                        "site",
                        Fault.MISSING,
                        "archive.site-for-withdrawing")
                .require(
                        wish.columns().isEmpty() || wish.format() == Format.CSV,
                        "columns",
                        Fault.CONTRADICTORY,
                        "archive.columns-of-tables");
        String language = wish.defaults().getOrDefault(Field.LANGUAGE, "");
        checks.require(
                language.isEmpty()
                        || !Locale.forLanguageTag(language).toLanguageTag().equals("und"),
                "language",
                Fault.MALFORMED,
                "archive.language");
        wish.columns().forEach((field, column) -> checks.require(
                        Field.of(field).isPresent(), "columns." + field, Fault.UNKNOWN, "archive.field-unknown", field)
                .text(Optional.ofNullable(column), "columns." + field, LONGEST_COLUMN));
        checks.done();
        requireRoom();
        ArchiveImport made = new ArchiveImport(actor.id(), clock.instant(), wish);
        entities.persist(made);
        entities.flush();
        return made;
    }

    private void requireRoom() {
        long open = entities.createQuery(
                        "select count(*) from ArchiveImport where phase not in ('DONE', 'CANCELLED')", Long.class)
                .getSingleResult();
        if (open >= MOST_OPEN) {
            throw new InvalidInput("format", Fault.OUT_OF_RANGE, "archive.too-many-imports", MOST_OPEN);
        }
    }

    /**
     * Takes a part of the file; the same number again takes the place of the one before.
     *
     * @param number from 0
     * @param content bytes of the file, cut anywhere
     * @throws NotInThisState if the file was complete already
     */
    @Transactional
    public ArchiveImport receive(Actor actor, UUID id, int number, byte[] content) {
        Permission.KEEP_ARCHIVE.require(actor);
        new Checks()
                .require(
                        number >= 0 && number < MOST_PARTS,
                        "number",
                        Fault.OUT_OF_RANGE,
                        "archive.part-number",
                        MOST_PARTS - 1)
                .require(
                        content.length > 0 && content.length <= LARGEST_PART,
                        "content",
                        Fault.OUT_OF_RANGE,
                        "archive.part-size",
                        LARGEST_PART >> 20)
                .done();
        ArchiveImport found = locked(id);
        require(found, ArchiveImport.Phase.RECEIVING, "is-receiving", "archive.not-receiving");
        parts.put(id, number, content);
        ImportParts.Sum sum = parts.sum(id);
        found.received(sum.parts(), sum.bytes(), clock.instant());
        return found;
    }

    /**
     * Says that all parts are here: nodes find out what would become of each check.
     *
     * @throws NotInThisState if that was said before
     * @throws InvalidInput if a part is missing
     */
    @Transactional
    public ArchiveImport tryOut(Actor actor, UUID id) {
        Permission.KEEP_ARCHIVE.require(actor);
        ArchiveImport found = locked(id);
        require(found, ArchiveImport.Phase.RECEIVING, "is-receiving", "archive.not-receiving");
        if (!parts.sum(id).isWhole()) {
            throw new InvalidInput("parts", Fault.INCOMPLETE, "archive.parts-missing");
        }
        found.begin(ArchiveImport.Phase.TRYING, clock.instant());
        return found;
    }

    /**
     * Lets the checks of a file that was tried into the archive.
     *
     * @throws NotInThisState if it is not tried yet, or was started before
     */
    @Transactional
    public ArchiveImport start(Actor actor, UUID id) {
        Permission.KEEP_ARCHIVE.require(actor);
        ArchiveImport found = locked(id);
        require(found, ArchiveImport.Phase.TRIED, "is-tried", "archive.not-tried");
        forgetSeen(id);
        entities.createNativeQuery("delete from archive_import_error where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        found.begin(ArchiveImport.Phase.RUNNING, clock.instant());
        audit.add(
                Subject.newsroom(),
                actor.id(),
                "import-checks",
                Map.of(),
                Map.of("import", id.toString(), "site", found.site(), "withdrawMissing", found.withdrawsMissing()));
        return found;
    }

    /**
     * Stops an import; what went in stays.
     *
     * @throws NotInThisState if it is over
     */
    @Transactional
    public ArchiveImport cancel(Actor actor, UUID id) {
        Permission.KEEP_ARCHIVE.require(actor);
        ArchiveImport found = locked(id);
        if (found.phase().isOver()) {
            throw refused(found, "is-under-way", "archive.over");
        }
        end(found, ArchiveImport.Phase.CANCELLED);
        return found;
    }

    /** Ends it: its file is needed no more. */
    void end(ArchiveImport ended, ArchiveImport.Phase phase) {
        ended.phase(phase, clock.instant());
        parts.delete(ended.id());
        forgetSeen(ended.id());
    }

    private void forgetSeen(UUID id) {
        entities.createNativeQuery("delete from archive_import_seen where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The imports, the newest first. */
    @Transactional
    public List<ArchiveImport> list(Actor actor) {
        Permission.KEEP_ARCHIVE.require(actor);
        return entities.createQuery("from ArchiveImport order by ordinal desc", ArchiveImport.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /**
     * One import.
     *
     * @throws NotFound if there is none
     */
    @Transactional
    public ArchiveImport get(Actor actor, UUID id) {
        Permission.KEEP_ARCHIVE.require(actor);
        return Optional.ofNullable(entities.find(ArchiveImport.class, id))
                .orElseThrow(() -> new NotFound("archive import", id.toString()));
    }

    /**
     * What is wrong in its file, in the order of the file; of very many the first thousand are kept.
     *
     * @param after the place of the last one that was read; 0 for the first
     */
    @Transactional
    public List<Wrong> wrong(Actor actor, UUID id, long after, int most) {
        Permission.KEEP_ARCHIVE.require(actor);
        get(actor, id);
        List<?> rows = entities.createNativeQuery(
                        "select place, line, code, field from archive_import_error where import_id = :id and place > :after"
                                + " order by place",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Wrong(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        new Flaw(Flaw.Kind.valueOf((String) row[2]), (String) row[3])))
                .toList();
    }

    private ArchiveImport locked(UUID id) {
        return Optional.ofNullable(entities.find(ArchiveImport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("archive import", id.toString()));
    }

    private static void require(ArchiveImport found, ArchiveImport.Phase phase, String rule, String code) {
        if (found.phase() != phase) {
            throw refused(found, rule, code);
        }
    }

    private static NotInThisState refused(ArchiveImport found, String rule, String code) {
        return new NotInThisState(found.phase().name(), List.of(), rule, Message.of(code));
    }

    /** Those that there is something to do for, the oldest first. */
    @Transactional
    List<UUID> underWay() {
        return entities.createQuery(
                        "select id from ArchiveImport where phase in ('TRYING', 'RUNNING') order by ordinal",
                        UUID.class)
                .getResultList();
    }

    @Transactional
    Optional<ArchiveImport> find(UUID id) {
        return Optional.ofNullable(entities.find(ArchiveImport.class, id));
    }

    /** Ends what nobody has gone on with for a week: its file takes room. */
    @Scheduled(every = "1h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        entities.createQuery(
                        "from ArchiveImport where phase in ('RECEIVING', 'TRIED') and changedAt < :before order by ordinal",
                        ArchiveImport.class)
                .setParameter("before", clock.instant().minus(KEPT))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(each -> end(each, ArchiveImport.Phase.CANCELLED));
    }
}
