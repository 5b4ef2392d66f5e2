package org.stet.web.api;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.problem;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class HistoryTest {

    @Test
    void the_history_is_a_chain_without_a_gap_from_the_first_entry_to_the_last() {
        String id = Calls.published();
        List<Map<String, Object>> events =
                as(INTEGRATOR).get(claim(id, "events")).path("$");
        String previous = "0".repeat(64);
        int seq = 0;
        for (Map<String, Object> event : events) {
            assertThat(event).containsKeys("seq", "at", "actor", "action", "before", "after", "previousHash", "hash");
            assertThat(event.get("seq")).isEqualTo(++seq);
            assertThat(event.get("previousHash")).isEqualTo(previous);
            assertThat(event.get("hash").toString()).matches("[0-9a-f]{64}");
            assertThat(event.get("before")).isInstanceOf(Map.class);
            assertThat(event.get("after")).isInstanceOf(Map.class);
            previous = event.get("hash").toString();
        }
        assertThat(events.stream().map(event -> event.get("action")))
                .containsExactly(
                        "find", "accept", "assign", "start", "collect-evidence", "submit", "approve", "publish");
        assertThat(events.stream().map(event -> event.get("actor")).distinct())
                .containsExactly("editor", "reviewer1", "editor2");
    }

    @Test
    void one_change_is_one_entry_and_a_refused_one_is_none() {
        String id = Calls.open();
        int before = as(EDITOR).get(claim(id, "events")).path("size()");
        problem(Calls.put(EDITOR, id, "acceptance"), 409);
        Calls.json(EDITOR, Map.of("priority", "high", "wording", "Other words"))
                .header("If-Match", Calls.tag(EDITOR, id))
                .patch(claim(id))
                .then()
                .statusCode(200);
        as(EDITOR)
                .get(claim(id, "events"))
                .then()
                .body("size()", equalTo(before + 1))
                .body("[%d].action", io.restassured.RestAssured.withArgs(before), equalTo("edit"))
                .body("[%d].after.wording", io.restassured.RestAssured.withArgs(before), equalTo("Other words"));
    }

    @Test
    void the_whole_record_verifies_and_only_an_administrator_asks() {
        Calls.published();
        as(ADMIN)
                .get("/api/audit/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", greaterThan(8))
                .body("checkpoints", greaterThan(0))
                .body("$", not(hasKey("broken")));
        problem(as(EDITOR).get("/api/audit/verification"), 403);
        problem(as(ANA).get("/api/audit/verification"), 403);
    }
}
