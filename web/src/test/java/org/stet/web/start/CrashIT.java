package org.stet.web.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A Stet that is killed while people write: what was acknowledged is there afterwards, and the record is whole. */
class CrashIT {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_CRASH = 60;

    @TempDir
    Path folder;

    /** What an answer said of one thing: its address, and a field with its value. */
    private record Acknowledged(String path, String field, Object value) {}

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean crashing = new AtomicBoolean();

    @Test
    void what_was_acknowledged_before_a_crash_is_there_after_it() throws Exception {
        try (RunningStet stet = RunningStet.start(folder)) {
            List<Thread> writers = writers(stet.address());
            awaitAcknowledged();
            crashing.set(true);
            stet.kill();
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(failures).as(stet.output()).isEmpty();
        }
        try (RunningStet again = RunningStet.start(folder)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_CRASH);
            for (Acknowledged each : acknowledged) {
                assertThat(as("editor", again.address()).get(each.path()).<Object>path(each.field()))
                        .as(each.toString())
                        .isEqualTo(each.value());
            }
            as("admin", again.address())
                    .get("/api/audit/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true));
        }
    }

    private List<Thread> writers(String address) {
        List<Thread> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            int writer = number;
            Thread thread = new Thread(() -> write(address, writer), "writer-" + writer);
            thread.setUncaughtExceptionHandler(this::whatACrashInterrupts);
            thread.start();
            writers.add(thread);
        }
        return writers;
    }

    private void awaitAcknowledged() throws InterruptedException {
        while (acknowledged.size() < ACKNOWLEDGED_BEFORE_THE_CRASH && failures.isEmpty()) {
            Thread.sleep(50);
        }
    }

    /** Only the crash may end a writer. */
    private void whatACrashInterrupts(Thread thread, Throwable failure) {
        if (!crashing.get()) {
            failures.add(failure);
        }
    }

    private void write(String address, int writer) {
        for (int article = 0; !crashing.get(); article++) {
            String text =
                    "The town hall " + writer + "/" + article + " cost 4.2 million euros, the mayor said on Friday.";
            Response taken = json("editor", address, Map.of("text", text)).post("/api/articles");
            taken.then().statusCode(201);
            acknowledge("/api/articles/" + taken.path("id"), "text", text);
            Response marked = json("reviewer1", address, Map.of("start", 0, "end", 13))
                    .post("/api/articles/" + taken.path("id") + "/claims");
            marked.then().statusCode(201);
            String claim = "/api/claims/" + marked.path("id");
            acknowledge(claim, "text", "The town hall");
            Response accepted = as("editor", address)
                    .header("If-Match", marked.header("ETag"))
                    .put(claim + "/acceptance");
            accepted.then().statusCode(200);
            acknowledge(claim, "state", "OPEN");
            json("editor", address, Map.of("wording", "Town hall " + writer + "/" + article))
                    .header("If-Match", accepted.header("ETag"))
                    .patch(claim)
                    .then()
                    .statusCode(200);
            acknowledge(claim, "wording", "Town hall " + writer + "/" + article);
        }
    }

    private void acknowledge(String path, String field, Object value) {
        acknowledged.add(new Acknowledged(path, field, value));
    }

    private static RequestSpecification as(String user, String address) {
        return given().baseUri(address).auth().preemptive().basic(user, RunningStet.PASSWORD);
    }

    private static RequestSpecification json(String user, String address, Object body) {
        return as(user, address).contentType(ContentType.JSON).body(body);
    }
}
