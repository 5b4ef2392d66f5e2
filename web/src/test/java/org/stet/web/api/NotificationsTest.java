package org.stet.web.api;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.event.EventPump;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;

/** What people are told is in the API and on a page, and opening it leads to the claim. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class NotificationsTest {

    @Inject
    EventPump pump;

    @Test
    void a_reviewer_is_told_of_a_claim_reads_it_and_is_led_there() {
        String claim = assigned(LIN);
        pump.run();
        String id = as(LIN).get("/api/notifications?unread=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.claim == '" + claim + "' }.kind", equalTo("assigned"))
                .body("items.find { it.claim == '" + claim + "' }.read", equalTo(false))
                .extract()
                .path("items.find { it.claim == '" + claim + "' }.id");

        String session = Calls.session(LIN);
        page(session, "/notifications").then().statusCode(200).body(containsString("/notifications/" + id));
        page(session, "/notifications/unread").then().statusCode(200).body(containsString("unread"));
        page(session, "/notifications/" + id).then().statusCode(303).header("Location", endsWith("/claims/" + claim));
        as(LIN).get("/api/notifications?unread=true&limit=200").then().body("items.id", not(hasItem(id)));
        as(LIN).put("/api/notifications/" + id + "/read").then().statusCode(204);
    }

    @Test
    void nobody_reads_what_somebody_else_is_told() {
        String claim = assigned(LIN);
        pump.run();
        String id = as(LIN).get("/api/notifications?limit=200").path("items.find { it.claim == '" + claim + "' }.id");
        as(TOM).put("/api/notifications/" + id + "/read").then().statusCode(404);
        page(Calls.session(TOM), "/notifications/" + id).then().statusCode(404);
        as(LIN).get("/api/notifications?unread=true&limit=200").then().body("items.id", hasItem(id));
    }

    private static Response page(String session, String path) {
        return given().redirects().follow(false).cookie("stet-session", session).get(path);
    }
}
