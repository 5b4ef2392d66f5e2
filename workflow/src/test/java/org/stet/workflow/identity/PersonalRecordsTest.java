package org.stet.workflow.identity;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Each column that names a person is either erased with the person, by the feature that holds it, or says what somebody did. */
@QuarkusTest
class PersonalRecordsTest {

    private static final Set<String> OF_THE_ACCOUNT_ITSELF = Set.of("person_desk.person_id", "person_role.person_id");

    /** What somebody did stays, under an id that says nothing once the person is erased. */
    private static final Set<String> DONE_BY = Set.of(
            "about_text.published_by",
            "about_text.written_by",
            "absence.declared_by",
            "adjudication.adjudicator_id",
            "approval.approved_by",
            "approval.document_writers",
            "approval.writers",
            "archive_check.removed_by",
            "archive_import.made_by",
            "archive_rating.mapped_by",
            "article.submitted_by",
            "article_appearance.seen_by",
            "article_closing.closed_by",
            "assignment.assigned_by",
            "assignment.reviewer_id",
            "audit_entry.actor",
            "claim.added_by",
            "claim.decided_by",
            "claim_event.actor",
            "comment.resolved_by",
            "comment.written_by",
            "correction.requested_by",
            "desk_time.changed_by",
            "erasure.erased_by",
            "event_outbox.actor",
            "evidence.added_by",
            "evidence_file.added_by",
            "masthead.changed_by",
            "primary_source_reason.stated_by",
            "publication_version.published_by",
            "reader_case.handled_by",
            "recusal.declared_by",
            "recusal.ended_by",
            "reply_request.asked_by",
            "reply_request.logged_by",
            "report_revision.edited_by",
            "report_revision.writers",
            "retraction.retracted_by",
            "revealed_verdict.reviewer_id",
            "review.reviewer_id",
            "review_policy.made_by",
            "taken_assignment.taken_by",
            "webhook.kept_by");

    @Inject
    @Any
    Instance<PersonalRecords> records;

    @Inject
    Sql sql;

    @Test
    void every_column_that_names_a_person_is_erased_or_says_what_somebody_did() throws SQLException {
        Set<String> known = new TreeSet<>(DONE_BY);
        known.addAll(OF_THE_ACCOUNT_ITSELF);
        records.forEach(each -> known.addAll(each.columns()));
        assertThat(columnsThatNameAPerson()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void no_two_features_hold_the_same_column() {
        List<String> columns =
                records.stream().flatMap(each -> each.columns().stream()).toList();
        assertThat(columns).doesNotHaveDuplicates();
    }

    /** Those that refer to the table of people, and those that are named as such columns are. */
    private Set<String> columnsThatNameAPerson() throws SQLException {
        List<Map<String, Object>> rows = sql.rows("""
                select c.table_name || '.' || c.column_name as place from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid')
                and (c.column_name ~ '(_by|^actor|^person|person_id|reviewer_id|editor_id|adjudicator_id|people|writers)$'
                    or exists (select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
                        and a.attnum = any (k.conkey) where k.contype = 'f' and k.confrelid = 'person'::regclass
                        and k.conrelid = (c.table_schema || '.' || c.table_name)::regclass
                        and a.attname = c.column_name))
                """);
        return rows.stream().map(row -> row.get("place").toString()).collect(Collectors.toCollection(TreeSet::new));
    }
}
