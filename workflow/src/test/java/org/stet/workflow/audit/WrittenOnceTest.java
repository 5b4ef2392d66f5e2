package org.stet.workflow.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is written once is so for the application's role too, column by column: it may change just what its classes change. */
@QuarkusTest
class WrittenOnceTest {

    private static final String PERMISSION_DENIED = "42501";

    /** Tables without an entity, or rows that statements change past it: what the application changes there. */
    private static final Map<String, Set<String>> BY_STATEMENT = Map.ofEntries(
            Map.entry(
                    "archive_check",
                    Set.of(
                            "claim",
                            "claimant",
                            "claimed_on",
                            "content",
                            "import_id",
                            "language",
                            "licence",
                            "publisher",
                            "rating",
                            "rating_key",
                            "removed_at",
                            "removed_by",
                            "reviewed_on",
                            "site",
                            "title",
                            "url",
                            "withdrawn_at")),
            Map.entry("archive_import_part", Set.of("content")),
            Map.entry("archive_import_seen", Set.of("content")),
            Map.entry(
                    "article",
                    Set.of("authors", "language", "published_on", "publisher", "title", "updated_at", "withdrawal")),
            Map.entry("audit_checkpoint_end", Set.of("number", "root")),
            Map.entry("draft", Set.of("body", "kept_at")),
            Map.entry("event_consumer", Set.of("actions")),
            Map.entry("event_delivery", Set.of("attempts", "due_at")),
            Map.entry("job_item", Set.of("attempts", "foreseen", "left_version", "outcome", "rule", "was")),
            Map.entry(
                    "notification",
                    Set.of("at", "mail_at", "mail_attempts", "mail_lease", "mail_leased_until", "ordinal", "read_at")),
            Map.entry("past_check_mark", Set.of("mark")),
            Map.entry("presence", Set.of("seen_at")),
            Map.entry("recovery_code", Set.of("used_at")),
            Map.entry("request_count", Set.of("requests")));

    /** Tables of which the application deletes rows: none that is of the record. */
    private static final Set<String> DELETED = Set.of(
            "absence",
            "api_token",
            "archive_import_error",
            "archive_import_part",
            "archive_import_seen",
            "article_closing",
            "desk_member",
            "draft",
            "event_delivery",
            "event_outbox",
            "following",
            "job",
            "kept_form",
            "mail_address",
            "mail_preference",
            "masthead_logo",
            "notification",
            "one_time_link",
            "person_desk",
            "person_role",
            "presence",
            "recovery_code",
            "remembered_answer",
            "request_count",
            "session",
            "source_visit",
            "verdict_expiry",
            "webhook",
            "webhook_delivery");

    @Inject
    EntityManager entities;

    @Inject
    Sql sql;

    @Test
    void the_application_may_change_the_columns_that_its_classes_change_and_no_other() throws SQLException {
        assertThat(granted()).isEqualTo(changed());
    }

    @Test
    void the_application_may_delete_what_is_no_record() throws SQLException {
        assertThat(tablesWith("DELETE")).isEqualTo(new TreeSet<>(DELETED));
        assertThat(tablesWith("TRUNCATE")).isEmpty();
        assertThat(tablesWith("TRIGGER")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update approval set approved_by = (select id from person limit 1)",
                "update approval set sha256 = 'x'",
                "update evidence set quote = 'x'",
                "update evidence set url = 'https://x.example'",
                "update evidence set added_at = now()",
                "update reply_request set question = 'x'",
                "update retraction set reason = 'x'",
                "update correction set reason = 'x'",
                "update publication set slug = 'x'",
                "update publication_version set published_at = now()",
                "update claim set text = 'x'",
                "update article set text = 'x'",
                "update article_snapshot set content = ''",
                "update adjudication set rationale = 'x'",
                "update recusal set reason = 'x'",
                "update rating set meaning = 'x'",
                "update review_policy set reviews_required = 1",
                "update erasable_text set sealed = 'false'",
                "update flyway_schema_history set checksum = 0",
                "delete from claim",
                "delete from evidence",
                "delete from approval",
                "delete from reply_request",
                "delete from audit_head",
                "delete from person"
            })
    void the_application_is_not_permitted(String statement) {
        assertThatThrownBy(() -> sql.change(Sql.As.APPLICATION, statement))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(PERMISSION_DENIED));
    }

    private Map<String, Set<String>> granted() throws SQLException {
        Map<String, Set<String>> granted = new TreeMap<>();
        for (Map<String, Object> row :
                sql.rows("select table_name, column_name from information_schema.column_privileges"
                        + " where table_schema = 'public' and grantee = 'stet_app' and privilege_type = 'UPDATE'")) {
            granted.computeIfAbsent((String) row.get("table_name"), table -> new TreeSet<>())
                    .add((String) row.get("column_name"));
        }
        return granted;
    }

    private Map<String, Set<String>> changed() {
        SessionFactoryImplementor factory =
                (SessionFactoryImplementor) entities.getEntityManagerFactory().unwrap(SessionFactory.class);
        Map<String, Set<String>> changed = new TreeMap<>();
        BY_STATEMENT.forEach((table, columns) -> changed.put(table, new TreeSet<>(columns)));
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            Set<String> columns = updatable(entity);
            if (entity.isMutable() && !columns.isEmpty()) {
                changed.computeIfAbsent(entity.getIdentifierTableName(), table -> new TreeSet<>())
                        .addAll(columns);
            }
        });
        return changed;
    }

    private static Set<String> updatable(EntityPersister entity) {
        Set<String> columns = new HashSet<>();
        entity.forEachAttributeMapping(attribute -> {
            if (!(attribute instanceof PluralAttributeMapping)) {
                attribute.forEachSelectable((index, column) -> {
                    if (column.isUpdateable()) {
                        columns.add(column.getSelectionExpression());
                    }
                });
            }
        });
        return columns;
    }

    private Set<String> tablesWith(String right) throws SQLException {
        List<String> tables = new ArrayList<>();
        for (Map<String, Object> row : sql.rows(
                "select c.relname as t from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                        + " and has_table_privilege('stet_app', c.oid, ?)",
                right)) {
            tables.add((String) row.get("t"));
        }
        return new TreeSet<>(tables);
    }
}
