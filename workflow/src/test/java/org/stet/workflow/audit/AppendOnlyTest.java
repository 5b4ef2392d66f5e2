package org.stet.workflow.audit;

import java.sql.SQLException;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses, whoever asks by way of which program. */
@QuarkusTest
class AppendOnlyTest {

    private static final String PERMISSION_DENIED = "42501";
    private static final String RESTRICTED = "23001";

    @Inject
    ClaimJourney journey;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'accept'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_checkpoint set entries = 0",
                "delete from audit_checkpoint",
                "truncate audit_checkpoint",
                "delete from audit_head",
                "truncate audit_head",
                "update report_revision set body = 'x'",
                "delete from report_revision",
                "truncate report_revision cascade",
                "update publication_version set version = 9",
                "delete from publication_version",
                "truncate publication_version",
                "alter table audit_entry disable trigger all",
                "set session_replication_role = replica",
                "drop table audit_entry"
            })
    void the_application_is_not_permitted(String statement) {
        journey.published();
        checkpoints.make();
        assertThatThrownBy(() -> sql.change(Sql.As.APPLICATION, statement))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(PERMISSION_DENIED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'accept'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_checkpoint set entries = 0",
                "delete from audit_checkpoint",
                "truncate audit_checkpoint",
                "update report_revision set body = 'x'",
                "delete from report_revision",
                "truncate report_revision cascade",
                "update publication_version set version = 9",
                "delete from publication_version",
                "truncate publication_version"
            })
    void the_owner_is_stopped_by_the_trigger(String statement) {
        journey.published();
        checkpoints.make();
        assertThatThrownBy(() -> sql.change(Sql.As.OWNER, statement))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo(RESTRICTED));
    }
}
