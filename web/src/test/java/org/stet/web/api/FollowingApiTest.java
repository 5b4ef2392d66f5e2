package org.stet.web.api;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;

/** Following a claim or a desk, as a program does it. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class FollowingApiTest {

    @Inject
    TestClaims claims;

    @Test
    void a_claim_and_a_desk_are_followed_and_left() {
        String claim = claims.open("news").id().toString();
        as(LIN).put("/api/following/claims/" + claim).then().statusCode(204);
        as(LIN).put("/api/following/claims/" + claim).then().statusCode(204);
        as(LIN).put("/api/following/desks/news").then().statusCode(204);
        as(LIN).get("/api/following")
                .then()
                .statusCode(200)
                .body("items.claim", hasItem(claim))
                .body("items.desk", hasItem("news"));
        as(TOM).get("/api/following").then().body("items.claim", not(hasItem(claim)));
        as(LIN).delete("/api/following/claims/" + claim).then().statusCode(204);
        as(LIN).delete("/api/following/desks/news").then().statusCode(204);
        as(LIN).get("/api/following").then().body("items.claim", not(hasItem(claim)));
        as(LIN).put("/api/following/claims/" + UUID.randomUUID()).then().statusCode(404);
        as(LIN).put("/api/following/desks/no-such-desk").then().statusCode(404);
    }
}
