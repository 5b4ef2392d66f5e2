package org.stet.workflow.property;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.stet.workflow.test.Sql;

/** Reads how things stand by plain SQL, past every class of the product. */
@ApplicationScoped
class Observer {

    /** What a visit to a source finds unchanged is no change; everything else that belongs to a claim is in it. */
    private static final String CLAIMS = """
            select c.id, c.desk_id, c.state, c.version, c.round, c.places, c.text || ' ' || c.wording || ' ' as words,
                concat_ws(' | ', c.wording, c.text, c.start_offset, c.end_offset, c.speaker, c.chain) as judged,
                array_to_string(c.topics, ',') as topics,
                (select string_agg(a.reviewer_id::text, ',') from assignment a
                    where a.claim_id = c.id and a.ended_at is null) as reviewers,
                (select string_agg(r.reviewer_id || '=' || r.version, ',') from review r where r.claim_id = c.id
                    and r.round = c.round and r.withdrawn_at is null) as reviews,
                (select count(*) from review r where r.claim_id = c.id and r.round = c.round
                    and r.withdrawn_at is null and r.submitted_at is null) as unsubmitted,
                coalesce(l.revision, 0) as revision,
                md5(concat_ws('|', c::text,
                    (select string_agg(t::text, '' order by t.id) from assignment t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from review t where t.claim_id = c.id),
                    (select string_agg((to_jsonb(t) - 'link_state' - 'link_visited_at')::text, '' order by t.id)
                        from evidence t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from primary_source_reason t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from reply_request t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from adjudication t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from revealed_verdict t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from report_revision t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from approval t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.approval_id) from approved_document t
                        join approval a on a.id = t.approval_id where a.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from correction t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from claim_clock t where t.claim_id = c.id),
                    (select t::text from verdict_expiry t where t.claim_id = c.id),
                    (select t::text from publication t where t.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from publication_version t join publication p
                        on p.id = t.publication_id where p.claim_id = c.id),
                    (select string_agg(t::text, '' order by t.id) from retraction t join publication p
                        on p.id = t.publication_id where p.claim_id = c.id))) as fingerprint
            from claim c
                left join lateral (select revision from report_revision r where r.claim_id = c.id
                    order by revision desc limit 1) l on true
            order by c.id""";

    private static final String ENTRIES = """
            select e.*, coalesce(a.claim_id, e.subject_id) as about,
                (select jsonb_object_agg(t.sha256, t.text)::text from audit_text t where t.position = e.position) as words
            from audit_entry e
                left join assignment a on a.id = e.subject_id and e.subject_type = 'ASSIGNMENT'
            where e.position > ? order by e.position""";

    private final Sql sql;
    private final MovingClock clock;
    private final ObjectMapper json = new ObjectMapper();

    Observer(Sql sql, MovingClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Standing standing() throws SQLException {
        Map<UUID, Standing.ClaimRow> claims = new LinkedHashMap<>();
        for (Map<String, Object> row : sql.rows(CLAIMS)) {
            claims.put((UUID) row.get("id"), claim(row));
        }
        long last = sql.number("select coalesce(max(position), 0) from audit_entry");
        return new Standing(clock.shown(), claims, staff(), recusals(), last);
    }

    List<Entry> entriesAfter(long position) throws SQLException {
        return sql.rows(ENTRIES, position).stream().map(this::entry).toList();
    }

    /** Rows that no row of the query should be: what is wrong, or nothing. */
    List<String> rows(String query, Object... parameters) throws SQLException {
        return sql.rows(query, parameters).stream().map(Map::toString).toList();
    }

    Sql sql() {
        return sql;
    }

    private static Standing.ClaimRow claim(Map<String, Object> row) {
        return new Standing.ClaimRow(
                (UUID) row.get("id"),
                (UUID) row.get("desk_id"),
                (String) row.get("state"),
                (Long) row.get("version"),
                (Integer) row.get("round"),
                (Integer) row.get("places"),
                (String) row.get("words"),
                (String) row.get("judged"),
                Set.copyOf(split(row.get("topics"))),
                split(row.get("reviewers")).stream().map(UUID::fromString).collect(Collectors.toSet()),
                split(row.get("reviews")).stream()
                        .map(each -> each.split("="))
                        .collect(Collectors.toMap(each -> UUID.fromString(each[0]), each -> Long.valueOf(each[1]))),
                ((Long) row.get("unsubmitted")).intValue(),
                (Integer) row.get("revision"),
                (String) row.get("fingerprint"));
    }

    private Standing.Staff staff() throws SQLException {
        Map<UUID, Set<String>> roles = new LinkedHashMap<>();
        for (Map<String, Object> row : sql.rows("select person_id, role from person_role")) {
            roles.computeIfAbsent((UUID) row.get("person_id"), id -> new HashSet<>())
                    .add((String) row.get("role"));
        }
        return new Standing.Staff(
                roles,
                sql.rows("select desk_id, person_id, unnest(roles) as role from desk_member").stream()
                        .map(row -> List.copyOf(row.values()))
                        .collect(Collectors.toSet()));
    }

    private List<Standing.RecusalRow> recusals() throws SQLException {
        return sql.rows("select * from recusal where ended_at is null").stream()
                .map(row -> new Standing.RecusalRow(
                        (UUID) row.get("id"),
                        (UUID) row.get("person_id"),
                        (String) row.get("kind"),
                        (String) row.get("name"),
                        instant(row.get("declared_at"))))
                .toList();
    }

    private Entry entry(Map<String, Object> row) {
        return new Entry(
                (Long) row.get("position"),
                (String) row.get("subject_type"),
                (UUID) row.get("about"),
                (UUID) row.get("subject_id"),
                instant(row.get("at")),
                Optional.ofNullable((UUID) row.get("actor")),
                (String) row.get("action"),
                withWords(json((String) row.get("before")), json((String) row.get("words"))),
                withWords(json((String) row.get("after")), json((String) row.get("words"))));
    }

    /** The values with the words that stand beside the entry, in the place of their hashes. */
    private static JsonNode withWords(JsonNode values, JsonNode words) {
        if (values instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, withWords(object.get(name), words)));
            return object.size() == 1 && object.has("textSha256")
                    ? words.get(object.get("textSha256").asText())
                    : object;
        }
        if (values instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withWords(array.get(i), words));
            }
        }
        return values;
    }

    private JsonNode json(String text) {
        try {
            return json.readTree(text == null ? "{}" : text);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static Instant instant(Object timestamp) {
        return ((Timestamp) timestamp).toInstant();
    }

    private static List<String> split(Object text) {
        return text == null || text.equals("") ? List.of() : Arrays.asList(((String) text).split(","));
    }
}
