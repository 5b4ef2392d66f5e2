package org.stet.workflow.identity;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.LocalAccounts;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stet.workflow.test.LocalAccounts.GOOD;
import static org.stet.workflow.test.LocalAccounts.HERE;

/** Whoever signs in or tries to at the same moment, alone or many: each try counts, and each counts once. */
@QuarkusTest
class SigningInAtOnceTest {

    @Inject
    Accounts accounts;

    @Inject
    LocalAccounts locals;

    @Inject
    OwnAccount own;

    @Inject
    Sessions sessions;

    @Inject
    Sql sql;

    @Test
    void wrong_passwords_are_all_counted_and_no_more_than_five_are_tried() throws SQLException {
        String username = locals.invited("at-once-wrong");
        Callable<SignInAttempt> wrong = () -> accounts.tryPassword(username, "wrong");
        List<SignInAttempt> results = results(Collections.nCopies(12, wrong));
        assertThat(results).filteredOn(SignInAttempt.Refused.class::isInstance).hasSize(5);
        assertThat(results).filteredOn(SignInAttempt.Closed.class::isInstance).hasSize(7);
        assertThat(sql.number("select failed_attempts from person where username = ?", username))
                .isEqualTo(5);
    }

    @Test
    void many_people_with_the_right_password_are_all_let_in() {
        List<String> usernames = IntStream.range(0, 12)
                .mapToObj(number -> locals.invited("at-once-" + number))
                .toList();
        for (int round = 0; round < 5; round++) {
            List<Callable<SignInAttempt>> tries = usernames.stream()
                    .map(username -> (Callable<SignInAttempt>) () -> accounts.tryPassword(username, GOOD))
                    .toList();
            assertThat(results(tries)).allMatch(SignInAttempt.Proved.class::isInstance);
        }
    }

    @Test
    void a_code_that_comes_twice_at_the_same_moment_is_taken_once() {
        Actor person = locals.member("at-once-code");
        OwnAccount.Proposal proposal = own.proposeSecondFactor(person, Optional.of(GOOD));
        List<String> recovery =
                own.confirmSecondFactor(person, Optional.of(OneTimeCodes.codeAt(proposal.secret(), Instant.now())));
        String next = OneTimeCodes.codeAt(proposal.secret(), Instant.now().plusSeconds(30));
        for (String code : List.of(next, recovery.get(0))) {
            Callable<SignInAttempt> tried = () -> accounts.tryCode(sessions.open(person.id(), HERE, true), code);
            assertThat(results(Collections.nCopies(4, tried)))
                    .filteredOn(SignInAttempt.Proved.class::isInstance)
                    .hasSize(1);
        }
    }

    private static List<SignInAttempt> results(List<Callable<SignInAttempt>> tries) {
        return AtOnce.run(tries).stream()
                .map(ending -> ending.value().orElseThrow())
                .toList();
    }
}
