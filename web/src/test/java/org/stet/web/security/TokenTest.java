package org.stet.web.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.DirectoryPeople;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

/** An API token opens the API for its owner, with the owner's roles, and nothing else. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class TokenTest {

    @Inject
    ApiTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    DirectoryPeople directory;

    @Test
    void a_token_opens_what_its_owner_may_do() {
        String token = tokenOf("reviewer3");
        given().header("Authorization", "Bearer " + token)
                .get("/api/claims")
                .then()
                .statusCode(200);
        given().header("Authorization", "bearer " + token)
                .get("/api/audit/verification")
                .then()
                .statusCode(403);
    }

    @Test
    void a_forged_or_revoked_token_opens_nothing() {
        given().header("Authorization", "Bearer stet_forged")
                .get("/api/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"));
        String token = tokenOf("reviewer2");
        Actor owner = accounts.signedIn("reviewer2").orElseThrow();
        tokens.of(owner).forEach(each -> tokens.revoke(owner, each.id()));
        given().header("Authorization", "Bearer " + token)
                .get("/api/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void a_token_opens_no_page() {
        given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + tokenOf("editor"))
                .get("/inbox")
                .then()
                .statusCode(302);
    }

    @Test
    void where_local_accounts_sign_in_the_token_of_somebody_of_a_directory_opens_nothing() {
        DirectoryEntry entry = new DirectoryEntry(
                "subject-of-tokens",
                "dora.directory",
                "Dora Lee",
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.INTEGRATOR),
                Set.of(),
                true);
        Actor dora = directory.arrive(entry, Instant.now()).orElseThrow();
        given().header("Authorization", "Bearer " + tokens.create(dora, Optional.of("a test"), 1))
                .get("/api/claims")
                .then()
                .statusCode(401);
    }

    private String tokenOf(String username) {
        return tokens.create(accounts.signedIn(username).orElseThrow(), Optional.of("a test"), 1);
    }
}
