package org.stet.workflow.audit;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Finds texts wherever they stand, and erases them: the notice of the erasure takes their place, in the record as everywhere.
 * Says nothing of who may.
 */
@ApplicationScoped
public class TextErasure {

    /** The action under which the chains say that something of theirs was erased. */
    static final String ACTION = "erase-text";

    private static final int LONGEST_EXCERPT = 300;

    /** What a picture shows cannot be searched: its bytes go with what is said of it and of its source. */
    private static final String HELD_WITH_A_FILE = "t.%s is not null and t.erasure_id is null and exists (select from"
            + " evidence_file f join evidence e on e.id = f.evidence_id where f.id = t.file_id and strpos(lower("
            + "concat_ws(chr(10), f.name, f.description, e.url, e.title, e.quote, e.publisher, e.locator,"
            + " e.independence_group, e.archive_url)), lower(:words)) > 0)";

    private final EntityManager entities;
    private final ClaimsOfTexts claims;
    private final AuditTrail audit;
    private final Clock clock;

    TextErasure(EntityManager entities, ClaimsOfTexts claims, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One text of one row.
     *
     * @param table the table
     * @param column the column
     * @param key the row
     * @param subject whose chain says that it was erased
     * @param excerpt the beginning of what stands there; empty for bytes
     */
    public record Place(String table, String column, String key, Subject subject, String excerpt) {

        /** The kind of place: "evidence.quote". */
        public String kind() {
            return table + "." + column;
        }
    }

    /** A column that holds words, as the database has it. */
    private record Column(
            String table, String name, String type, String key, String subjectType, String subject, String sealed) {

        String asText() {
            return switch (type) {
                case "ARRAY" -> "array_to_string(t." + name + ", ' ')";
                case "bytea" -> "''";
                case "jsonb" -> "t." + name + "::text";
                default -> "t." + name;
            };
        }

        /** The kind of place: "evidence.quote". */
        String kind() {
            return table + "." + name;
        }

        /** The last part of a public address is made of a headline. */
        boolean isOfAddress() {
            return name.equals("slug");
        }

        String holds() {
            if (table.equals("evidence_file_content")) {
                return HELD_WITH_A_FILE.formatted(name);
            }
            return type.equals("bytea")
                    ? "position(convert_to(:words, 'UTF8') in t." + name + ") > 0"
                    : "strpos(lower(" + asText() + "), lower(:words)) > 0";
        }

        String select(String condition) {
            return "select " + key + ", " + subjectType + ", " + subject + ", left(" + asText() + ", " + LONGEST_EXCERPT
                    + ")" + " from " + table + " t where " + condition + " and not (" + sealed + ") order by 1";
        }
    }

    /**
     * Wherever these words stand, in whatever case, but for what is sealed in blind reviews that run: nobody but its
     * reviewer may learn anything of that.
     */
    public List<Place> holding(String words) {
        List<Place> places = new ArrayList<>();
        for (Column column : columns()) {
            String sought = column.isOfAddress() ? inAddress(words) : words;
            if (!sought.isEmpty()) {
                places.addAll(places(column, column.select(column.holds()), "words", sought));
            }
        }
        return places;
    }

    /** Words as they stand in an address: without accents, with hyphens between them. */
    private static String inAddress(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /**
     * The texts about a person: what was said of conflicts of interest, what the person knows, the words of the own chain,
     * and the name under which the person approved.
     */
    public List<Place> about(UUID person) {
        List<Place> places = new ArrayList<>();
        for (Column column : columns()) {
            String condition =
                    switch (column.table()) {
                        case "recusal", "desk_member" -> "t.person_id = :person";
                        case "audit_text" ->
                            "exists (select 1 from audit_entry e where e.position = t.position"
                                    + " and (e.subject_type = 'PERSON' and e.subject_id = :person"
                                    + " or e.action = 'approve' and e.actor = :person)) and t.erasure_id is null";
                        default -> "";
                    };
            if (!condition.isEmpty()) {
                places.addAll(places(column, column.select(condition), "person", person));
            }
        }
        return places;
    }

    /**
     * The texts of an article, of its page and its details, and what these claims took from it: their words, wherever a report,
     * an approved document or the record repeats them.
     *
     * @param claims the claims whose words go with it
     */
    public List<Place> ofArticle(UUID article, Collection<UUID> claims) {
        List<Place> places = new ArrayList<>();
        for (Column column : columns()) {
            String condition = conditionOfArticle(column);
            if (!condition.isEmpty()) {
                Query query = entities.createNativeQuery(
                        column.select("t." + column.name() + " is not null and (" + condition + ")"));
                query.getParameters().stream()
                        .map(Parameter::getName)
                        .forEach(name -> query.setParameter(
                                name, name.equals("article") ? article : claims.toArray(UUID[]::new)));
                places.addAll(places(column, query));
            }
        }
        return places;
    }

    private static String conditionOfArticle(Column column) {
        return switch (column.kind()) {
            case "article.title", "article.authors", "article.publisher", "article.url", "article.text" ->
                "t.id = :article";
            case "article_snapshot.content" -> "t.article_id = :article";
            case "article_appearance.url", "article_appearance.external_id", "article_appearance.publisher" ->
                "t.article_id = :article";
            case "claim.text", "claim.wording", "claim.speaker", "claim.chain", "claim.reasons" ->
                "t.id = any (cast(:claims as uuid[]))";
            case "report_revision.wording" -> "t.claim_id = any (cast(:claims as uuid[]))";
            // Stet begins a report with the claim's words, and people copy them
            case "report_revision.headline", "report_revision.summary", "report_revision.body" ->
                "exists (select from claim c where c.id = t.claim_id and c.id = any (cast(:claims as uuid[]))"
                        + " and (strpos(t." + column.name() + ", c.wording) > 0 or strpos(t." + column.name()
                        + ", c.text) > 0))";
            case "approved_document.content" ->
                "exists (select from approval a where a.id = t.approval_id"
                        + " and a.claim_id = any (cast(:claims as uuid[])))";
            case "audit_text.text" ->
                "t.erasure_id is null and exists (select from audit_entry e where e.position = t.position"
                        + " and (e.subject_type = 'ARTICLE' and e.subject_id = :article"
                        + " or e.subject_type = 'CLAIM' and e.subject_id = any (cast(:claims as uuid[]))"
                        + " and (e.action in ('find', 'mark', 'edit') or exists (select from claim c"
                        + " where c.id = e.subject_id and t.text in (c.text, c.wording, c.speaker)))))";
            default -> "";
        };
    }

    private List<Place> places(Column column, String select, String parameter, Object value) {
        return places(column, entities.createNativeQuery(select).setParameter(parameter, value));
    }

    private List<Place> places(Column column, Query query) {
        return ((List<?>) query.getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new Place(
                                column.table(),
                                column.name(),
                                (String) row[0],
                                new Subject(Subject.Type.valueOf((String) row[1]), (UUID) row[2]),
                                (String) row[3]))
                        .toList();
    }

    private List<Column> columns() {
        return ((List<?>) entities.createNativeQuery("select e.table_name, e.column_name, c.data_type, e.key,"
                                + " e.subject_type, e.subject, e.sealed from erasable_text e"
                                + " join information_schema.columns c on c.table_schema = 'public'"
                                + " and c.table_name = e.table_name and c.column_name = e.column_name order by 1, 2")
                        .getResultList())
                .stream()
                        .map(Object[].class::cast)
                        .map(row -> new Column(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (String) row[6]))
                        .toList();
    }

    /** Locks the claims that these places belong to until the transaction ends, so that nothing is written to them meanwhile. */
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<Place> places) {
        claims.lock(claimsOf(places));
    }

    /**
     * Erases these texts, says so in the chain of each subject, and gives each claim its next version: who has read the text
     * must read again before writing.
     *
     * @param orderedBy by whose order, in words for readers
     * @param reason why, in words for the newsroom
     */
    @Transactional(TxType.MANDATORY)
    public Erasure erase(Collection<Place> places, String orderedBy, String reason, UUID actor) {
        Instant now = clock.instant();
        Erasure erasure = new Erasure(orderedBy, reason, notice(orderedBy, now), places.size(), actor, now);
        entities.persist(erasure);
        entities.flush();
        for (Place place : places) {
            entities.createNativeQuery("select cast(erase_text(:table, :column, :key, :erasure) as text)")
                    .setParameter("table", place.table())
                    .setParameter("column", place.column())
                    .setParameter("key", place.key())
                    .setParameter("erasure", erasure.id())
                    .getResultList();
        }
        claims.giveNextVersion(claimsOf(places));
        record(places, erasure, actor);
        // what was read before the erasure must not be written back
        entities.flush();
        entities.clear();
        return erasure;
    }

    private void record(Collection<Place> places, Erasure erasure, UUID actor) {
        Map<Subject, Set<String>> kinds = new LinkedHashMap<>();
        places.forEach(place -> kinds.computeIfAbsent(place.subject(), subject -> new TreeSet<>())
                .add(place.kind()));
        kinds.forEach((subject, erased) -> audit.add(
                subject,
                actor,
                ACTION,
                Map.of(),
                new TreeMap<>(Map.of(
                        "erasure", erasure.id().toString(),
                        "places", List.copyOf(erased),
                        "order", erasure.orderedBy(),
                        "reason", erasure.reason()))));
    }

    private static String notice(String orderedBy, Instant at) {
        return "[Removed on " + LocalDate.ofInstant(at, ZoneOffset.UTC) + " by order of " + orderedBy + "]";
    }

    private static List<UUID> claimsOf(Collection<Place> places) {
        return places.stream()
                .map(Place::subject)
                .filter(subject -> subject.type() == Subject.Type.CLAIM)
                .map(Subject::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** All erasures, the last first. */
    public Stream<Erasure> all(int most) {
        return entities.createQuery("from Erasure order by ordinal desc", Erasure.class)
                .setMaxResults(most)
                .getResultStream();
    }
}
