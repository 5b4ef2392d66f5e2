package org.stet.workflow.identity;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class ApiTokensTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ApiTokens tokens;

    @Inject
    Sql sql;

    @Test
    void a_token_signs_in_whoever_made_it_and_nobody_else() {
        String secret = tokens.create(cast.ana(), Optional.of("archive import"), 30);
        assertThat(secret).startsWith(ApiTokens.PREFIX).hasSizeGreaterThan(40);
        assertThat(tokens.signIn(secret)).contains(cast.ana());
        assertThat(tokens.signIn(secret + "x")).isEmpty();
        assertThat(tokens.signIn("")).isEmpty();
    }

    @Test
    void a_revoked_token_signs_in_nobody() {
        String secret = tokens.create(cast.tom(), Optional.of("short lived"), 1);
        UUID id = only(cast.tom()).id();
        tokens.revoke(cast.tom(), id);
        assertThat(tokens.signIn(secret)).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(cast.tom(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_revokes_the_token_of_somebody_else() {
        tokens.create(cast.lin(), Optional.of("lin's"), 1);
        UUID id = only(cast.lin()).id();
        assertThatThrownBy(() -> tokens.revoke(cast.marta(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_token_ends_by_itself() throws SQLException {
        String secret = tokens.create(cast.idris(), Optional.of("over"), 1);
        sql.change(
                Sql.As.OWNER,
                "update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                        + " where id = ?",
                only(cast.idris()).id());
        assertThat(tokens.signIn(secret)).isEmpty();
    }

    @Test
    void a_token_needs_a_name_and_an_end() {
        assertThatThrownBy(() -> tokens.create(cast.ana(), Optional.of(" "), 30))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> tokens.create(cast.ana(), Optional.of("forever"), 366))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_password_that_proved_right_is_known_for_its_stored_hash_alone() {
        KnownPasswords known = new KnownPasswords();
        known.add("right", "hash-1");
        assertThat(known.has("right", "hash-1")).isTrue();
        assertThat(known.has("wrong", "hash-1")).isFalse();
        assertThat(known.has("right", "hash-2")).isFalse();
    }

    private ApiToken only(Actor actor) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tokens.of(actor).stream().findFirst().orElseThrow());
    }
}
