package org.stet.workflow.identity;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.limit.RequestLimits;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.LocalAccounts;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stet.workflow.test.LocalAccounts.GOOD;
import static org.stet.workflow.test.LocalAccounts.HERE;

@QuarkusTest
class AccountsTest {

    @Inject
    NewsroomCast cast;

    @Inject
    Accounts accounts;

    @Inject
    LocalAccounts locals;

    @Inject
    Administration administration;

    @Inject
    OneTimeLinks links;

    @Inject
    OwnAccount own;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    PersonalData data;

    @Inject
    Drafts drafts;

    @Inject
    People people;

    @Inject
    AuditVerification verification;

    @Inject
    Checkpoints checkpoints;

    @Inject
    RequestLimits limits;

    @Inject
    DirectoryPeople members;

    @Inject
    Recusing recusing;

    @Inject
    Sql sql;

    @Test
    void the_fifth_wrong_password_closes_the_account_also_for_the_right_one() throws SQLException {
        Actor person = locals.member("locked");
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.tryPassword("locked", "wrong")).isInstanceOf(SignInAttempt.Refused.class);
        }
        assertThat(accounts.tryPassword("locked", GOOD)).isInstanceOf(SignInAttempt.Closed.class);
        sql.change(
                Sql.As.OWNER, "update person set locked_until = now() - interval '1 second' where id = ?", person.id());
        assertThat(accounts.tryPassword("locked", GOOD)).isInstanceOf(SignInAttempt.Proved.class);
        assertThat(accounts.tryPassword("locked", "wrong")).isInstanceOf(SignInAttempt.Refused.class);
    }

    @Test
    void a_wrong_present_password_counts_like_a_wrong_sign_in() {
        Actor person = locals.member("borrowed");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(
                            () -> own.makeToken(person, Optional.of("guess"), Optional.of("mine"), 1, TokenScope.WRITE))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(tokens.of(person)).isEmpty();
        assertThat(accounts.tryPassword("borrowed", GOOD)).isInstanceOf(SignInAttempt.Closed.class);
    }

    @Test
    void whoever_is_put_out_has_no_way_in_left() {
        Actor person = locals.member("put-out");
        String token = own.makeToken(person, Optional.of(GOOD), Optional.of("mine"), 1, TokenScope.WRITE);
        String link = administration.resetLink(cast.nora(), person.id());
        assertThat(tokens.signIn(token)).isPresent();
        administration.deactivate(cast.nora(), person.id());
        administration.activate(cast.nora(), person.id());
        assertThat(tokens.signIn(token)).isEmpty();
        assertThat(links.usernameFor(link)).isEmpty();
        String another = own.makeToken(person, Optional.of(GOOD), Optional.of("mine"), 1, TokenScope.WRITE);
        links.setPassword(administration.resetLink(cast.nora(), person.id()), Optional.of(GOOD), Optional.of(GOOD));
        assertThat(tokens.signIn(another)).isEmpty();
    }

    @Test
    void a_token_or_session_that_is_in_use_while_it_is_ended_is_ended() {
        Actor person = locals.member("ended");
        String token = tokens.create(person, Optional.of("mine"), 1);
        String session = sessions.open(person.id(), HERE, false);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(tokens.call(token)).isPresent();
            assertThat(sessions.use(session)).isPresent();
            AtOnce.run(List.of(() -> QuarkusTransaction.requiringNew().call(() -> {
                tokens.of(person).forEach(each -> tokens.revoke(person, each.id()));
                sessions.end(session);
                return true;
            })));
        });
        assertThat(tokens.call(token)).isEmpty();
        assertThat(sessions.use(session)).isEmpty();
    }

    @Test
    void two_administrators_cannot_put_each_other_out() throws SQLException {
        sql.change(
                Sql.As.OWNER,
                "update person set active = false where id in (select person_id from person_role"
                        + " where role = 'admin')");
        try {
            Actor one = administrator("admin-one");
            Actor other = administrator("admin-two");
            List<AtOnce.Ending<Boolean>> endings = AtOnce.run(() -> putOut(one, other), () -> putOut(other, one));
            assertThat(endings).filteredOn(AtOnce.Ending::succeeded).hasSize(1);
        } finally {
            sql.change(
                    Sql.As.OWNER,
                    "update person set active = username not like 'admin-%' where id in"
                            + " (select person_id from person_role where role = 'admin')");
        }
    }

    private Actor administrator(String username) {
        return accounts.create(username, "An Administrator", GOOD, Set.of(Role.ADMIN))
                .asActor();
    }

    private boolean putOut(Actor by, Actor whom) {
        administration.deactivate(by, whom.id());
        return true;
    }

    @Test
    void the_wait_doubles_with_each_wrong_try() {
        Attempts attempts = new Attempts();
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        for (int i = 0; i < 5; i++) {
            attempts.failed(now);
        }
        assertThat(attempts.closedAt(now)).contains(now.plusSeconds(30));
        attempts.failed(now);
        assertThat(attempts.closedAt(now)).contains(now.plusSeconds(60));
        for (int i = 0; i < 30; i++) {
            attempts.failed(now);
        }
        assertThat(attempts.closedAt(now)).contains(now.plusSeconds(3600));
    }

    @Test
    void an_invitation_sets_a_password_once() {
        String secret = administration.invite(
                cast.nora(), Optional.of("invited"), Optional.of("In Vited"), Optional.empty(), Set.of(Role.REVIEWER));
        assertThat(links.usernameFor(secret)).contains("invited");
        assertThatThrownBy(() -> links.setPassword(secret, Optional.of("short"), Optional.of("short")))
                .isInstanceOf(InvalidInput.class);
        links.setPassword(secret, Optional.of(GOOD), Optional.of(GOOD));
        assertThat(accounts.signIn("invited", GOOD)).isPresent();
        assertThatThrownBy(() -> links.setPassword(secret, Optional.of(GOOD), Optional.of(GOOD)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_newer_link_and_the_clock_make_a_link_worthless() throws SQLException {
        Actor person = locals.member("linked");
        String first = administration.resetLink(cast.nora(), person.id());
        String second = administration.resetLink(cast.nora(), person.id());
        assertThat(links.usernameFor(first)).isEmpty();
        assertThat(links.usernameFor(second)).contains("linked");
        sql.change(
                Sql.As.OWNER,
                "update one_time_link set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                        + " where person_id = ?",
                person.id());
        assertThat(links.usernameFor(second)).isEmpty();
    }

    @Test
    void known_and_short_passwords_and_those_about_oneself_are_refused() {
        for (String password : List.of(
                "short",
                "Password2026!",
                "P4ssw0rd!!2026",
                "aaaaaaaaaaaa",
                "qwertyuiop12",
                "i am invitee yes",
                "x".repeat(73))) {
            String secret = administration.invite(
                    cast.nora(),
                    Optional.of("n" + UUID.randomUUID().toString().substring(0, 8)),
                    Optional.of("Invitee"),
                    Optional.empty(),
                    Set.of(Role.REVIEWER));
            assertThatThrownBy(() -> links.setPassword(secret, Optional.of(password), Optional.of(password)))
                    .as(password)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_second_factor_counts_once_a_code_has_proved_it_and_each_code_works_once() {
        Actor person = locals.member("factor");
        OwnAccount.Proposal proposal = own.proposeSecondFactor(person, Optional.of(GOOD));
        assertThat(own.hasSecondFactor(person)).isFalse();
        assertThatThrownBy(() -> own.confirmSecondFactor(person, Optional.of("000000")))
                .isInstanceOf(InvalidInput.class);
        String code = OneTimeCodes.codeAt(proposal.secret(), Instant.now());
        own.confirmSecondFactor(person, Optional.of(code));
        assertThat(accounts.tryPassword("factor", GOOD))
                .isEqualTo(new SignInAttempt.Proved(accounts.signedIn("factor").orElseThrow(), true));
        assertThat(accounts.signIn("factor", GOOD)).isEmpty();
        String session = sessions.open(person.id(), HERE, true);
        assertThat(sessions.use(session).orElseThrow().awaitsSecondFactor()).isTrue();
        assertThat(accounts.tryCode(session, code)).isInstanceOf(SignInAttempt.Refused.class);
        String next = OneTimeCodes.codeAt(proposal.secret(), Instant.now().plusSeconds(30));
        assertThat(accounts.tryCode(session, next)).isInstanceOf(SignInAttempt.Proved.class);
        assertThat(sessions.use(session).orElseThrow().awaitsSecondFactor()).isFalse();
    }

    @Test
    void codes_are_those_of_the_standard() {
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(OneTimeCodes.codeAt(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(OneTimeCodes.codeAt(secret, Instant.ofEpochSecond(1_111_111_109)))
                .isEqualTo("081804");
        assertThat(OneTimeCodes.codeAt(secret, Instant.ofEpochSecond(20_000_000_000L)))
                .isEqualTo("353130");
    }

    @Test
    void a_session_is_seen_and_ended_by_its_owner_alone() {
        Actor person = locals.member("seated");
        String secret = sessions.open(person.id(), HERE, false);
        UUID id = sessions.use(secret).orElseThrow().session();
        assertThat(sessions.of(person)).extracting(Session::id).contains(id);
        assertThatThrownBy(() -> sessions.end(cast.tom(), id)).isInstanceOf(NotFound.class);
        sessions.end(person, id);
        assertThat(sessions.use(secret)).isEmpty();
    }

    @Test
    void a_session_ends_by_itself_when_it_is_not_used() throws SQLException {
        Actor person = locals.member("idle");
        String secret = sessions.open(person.id(), HERE, false);
        sql.change(
                Sql.As.OWNER,
                "update session set last_used_at = now() - interval '9 hours' where person_id = ?",
                person.id());
        assertThat(sessions.use(secret)).isEmpty();
    }

    @Test
    void who_is_deactivated_is_out_at_once_with_session_and_token() {
        Actor person = locals.member("leaver");
        String session = sessions.open(person.id(), HERE, false);
        String token = tokens.create(person, Optional.of("program"), 1);
        administration.deactivate(cast.nora(), person.id());
        assertThat(sessions.use(session)).isEmpty();
        assertThat(tokens.signIn(token)).isEmpty();
        assertThat(accounts.signIn("leaver", GOOD)).isEmpty();
    }

    @Test
    void the_last_administrator_stays_one() throws SQLException {
        sql.change(
                Sql.As.OWNER,
                "update person set active = false where id = ?",
                cast.chief().id());
        try {
            assertThatThrownBy(() ->
                            administration.deactivate(cast.nora(), cast.nora().id()))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(
                            () -> administration.give(cast.nora(), cast.nora().id(), Set.of(Role.EDITOR)))
                    .isInstanceOf(InvalidInput.class);
        } finally {
            sql.change(
                    Sql.As.OWNER,
                    "update person set active = true where id = ?",
                    cast.chief().id());
        }
    }

    @Test
    void only_administrators_administer() {
        for (Actor actor : List.of(cast.ana(), cast.marta(), cast.wire())) {
            assertThatThrownBy(() -> administration.deactivate(actor, cast.tom().id()))
                    .isInstanceOf(NotYours.class);
            assertThatThrownBy(() -> administration.everybody(actor)).isInstanceOf(NotYours.class);
            assertThatThrownBy(() -> data.export(actor, cast.nora().id())).isInstanceOf(NotYours.class);
        }
    }

    @Test
    void a_directory_is_followed_and_who_leaves_it_is_active_no_longer() {
        Instant monday = Instant.parse("2026-03-02T10:00:00Z");
        DirectoryEntry entry = new DirectoryEntry(
                "subject-1",
                "dora",
                "Dora Lee",
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.EDITOR),
                Set.of("news"),
                true);
        Actor dora = members.arrive(entry, monday).orElseThrow();
        assertThat(dora.roles()).containsExactly(Role.EDITOR);
        assertThat(people.findBySubject("subject-1").orElseThrow().desks()).containsExactly("news");
        assertThat(members.missingFrom(List.of(entry))).doesNotContain(dora.id());
        assertThat(members.missingFrom(List.of())).contains(dora.id());
        String token = tokens.create(dora, Optional.of("program"), 1);
        assertThat(members.leave(dora.id(), monday.minusSeconds(1)))
                .as("asked before she came")
                .isEmpty();
        assertThat(members.leave(dora.id(), monday.plusSeconds(60))
                        .orElseThrow()
                        .step())
                .isEqualTo(DirectoryPeople.Step.LEFT);
        assertThat(members.arrive(entry, monday.plusSeconds(30))).isEmpty();
        assertThat(members.arrive(entry, monday.plusSeconds(90))).isPresent();
        assertThat(tokens.call(token)).as("a token of before").isEmpty();
        DirectoryEntry disabled = new DirectoryEntry(
                "subject-1",
                "dora",
                "Dora Lee",
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.EDITOR),
                Set.of("news"),
                false);
        assertThat(members.follow(disabled, monday.plusSeconds(80)))
                .as("overtaken")
                .isEmpty();
        assertThat(members.follow(disabled, monday.plusSeconds(120)).orElseThrow())
                .isEqualTo(new DirectoryPeople.Followed(DirectoryPeople.Step.LEFT, dora.id()));
    }

    @Test
    void a_recovery_code_stands_in_for_a_lost_second_factor_once() throws SQLException {
        Actor person = locals.member("recovered");
        OwnAccount.Proposal proposal = own.proposeSecondFactor(person, Optional.of(GOOD));
        List<String> codes =
                own.confirmSecondFactor(person, Optional.of(OneTimeCodes.codeAt(proposal.secret(), Instant.now())));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(sql.rows("select sha256 from recovery_code where person_id = ?", person.id()))
                .hasSize(10)
                .noneMatch(row -> codes.contains(row.get("sha256").toString()));
        String session = sessions.open(person.id(), HERE, true);
        String typed = codes.get(3).toUpperCase(Locale.ROOT).replace('-', ' ');
        assertThat(accounts.tryCode(session, typed)).isInstanceOf(SignInAttempt.Proved.class);
        assertThat(sessions.use(session).orElseThrow().awaitsSecondFactor()).isFalse();
        assertThat(own.recoveryCodesLeft(person)).isEqualTo(9);
        String again = sessions.open(person.id(), HERE, true);
        assertThat(accounts.tryCode(again, typed)).isInstanceOf(SignInAttempt.Refused.class);
        assertThatThrownBy(() -> own.renewRecoveryCodes(person, Optional.of("wrong")))
                .isInstanceOf(InvalidInput.class);
        List<String> renewed = own.renewRecoveryCodes(person, Optional.of(GOOD));
        assertThat(accounts.tryCode(again, codes.get(4))).isInstanceOf(SignInAttempt.Refused.class);
        assertThat(accounts.tryCode(again, renewed.get(0))).isInstanceOf(SignInAttempt.Proved.class);
        own.removeSecondFactor(person, Optional.of(GOOD));
        assertThat(own.recoveryCodesLeft(person)).isZero();
    }

    @Test
    void what_is_told_of_a_conflict_of_interest_is_exported_and_erased_and_the_record_stays() throws SQLException {
        Actor person = locals.member("conflicted");
        recusing.declare(
                person, Optional.empty(), Recusal.Kind.PARTY, Optional.of("The Heron Party"), Optional.of("my aunt"));
        assertThat(data.export(person, person.id()).get("recusals").toString()).contains("Heron", "my aunt");
        administration.deactivate(cast.nora(), person.id());
        data.erase(cast.nora(), person.id());
        assertThat(sql.rows("select name || reason as words from recusal where person_id = ?", person.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("words").toString())
                        .matches("(\\[Removed on [0-9-]{10} by order of the person concerned]){2}"));
        assertThat(
                        sql.number(
                                "select count(*) from audit_entry where audit_entry::text like any (array['%my aunt%', '%Heron%'])"))
                .isZero();
        assertThat(sql.number("select count(*) from audit_text where text like any (array['%my aunt%', '%Heron%'])"))
                .isZero();
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void a_draft_is_its_writers_alone_and_goes_with_the_person() throws SQLException {
        Actor writer = locals.member("drafting");
        long entries = sql.number("select count(*) from audit_entry");
        drafts.keep(writer, "/claims/x/report", "summary=nobody+reads+this");
        drafts.keep(writer, "/claims/x/report", "summary=nobody+reads+that");
        assertThat(drafts.of(writer)).hasSize(1).allMatch(draft -> draft.body().endsWith("that"));
        assertThat(drafts.of(cast.nora())).isEmpty();
        assertThat(sql.number("select count(*) from draft where body like '%nobody%'"))
                .isZero();
        assertThat(data.export(writer, writer.id()).get("drafts").toString()).contains("that");
        assertThat(data.export(cast.nora(), writer.id())).doesNotContainKey("drafts");
        assertThat(sql.number("select count(*) from audit_entry")).isEqualTo(entries);
        for (int form = 0; form < 130; form++) {
            drafts.keep(writer, "/articles/" + form, "words=more");
        }
        assertThat(drafts.of(writer)).hasSize(100);
        drafts.drop(writer, "/articles/129");
        assertThat(drafts.of(writer)).hasSize(99);
        administration.deactivate(cast.nora(), writer.id());
        data.erase(cast.nora(), writer.id());
        assertThat(sql.number("select count(*) from draft where person_id = ?", writer.id()))
                .isZero();
    }

    @Test
    void erasing_a_person_leaves_the_record_intact_and_no_name() {
        Actor person = locals.member("forgotten");
        sessions.open(person.id(), HERE, false);
        tokens.create(person, Optional.of("program"), 1);
        checkpoints.make();
        assertThat(data.export(person, person.id())).containsKeys("account", "sessions", "tokens", "actions");
        assertThatThrownBy(() -> data.erase(cast.nora(), person.id())).isInstanceOf(InvalidInput.class);
        administration.deactivate(cast.nora(), person.id());
        data.erase(cast.nora(), person.id());
        assertThat(verification.verify().intact()).isTrue();
        assertThat(people.findByUsername("forgotten")).isEmpty();
        assertThatThrownBy(() -> data.export(cast.nora(), person.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_limit_holds_for_many_at_once() {
        String subject = "test:" + UUID.randomUUID();
        Callable<Boolean> ask = () -> limits.admit(subject, 7, Duration.ofDays(1));
        long admitted = AtOnce.run(ask, ask, ask, ask, ask, ask, ask, ask, ask, ask).stream()
                .filter(ending -> ending.value().equals(Optional.of(true)))
                .count();
        assertThat(admitted).isEqualTo(7);
    }

    @Test
    void a_scope_covers_what_it_says() {
        assertThat(TokenScope.READ.admits("GET", "/api/claims")).isTrue();
        assertThat(TokenScope.READ.admits("POST", "/api/articles")).isFalse();
        assertThat(TokenScope.SUBMIT.admits("POST", "/api/articles")).isTrue();
        assertThat(TokenScope.SUBMIT.admits("POST", "/api/articles/x/claims")).isFalse();
        assertThat(TokenScope.WRITE.admits("DELETE", "/api/claims/x/approval")).isTrue();
    }
}
