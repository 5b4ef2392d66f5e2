package org.stet.web.start;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * A Stet that is killed in the middle of a job: the next one goes on where it stopped, and nothing is done twice or left
 * out. How many claims the job has, {@code -Dstet.job.claims} says.
 */
class JobCrashIT {

    private static final Logger LOG = Logger.getLogger(JobCrashIT.class);
    private static final int CLAIMS = Integer.getInteger("stet.job.claims", 1_500);
    private static final int IN_AN_ARTICLE = 250;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** Claims are made fast, and asked for as often as it takes. */
    private static final Map<String, String> SETTINGS =
            Map.of("STET_ENCODER", "false", "STET_LIMIT_REQUESTS_A_MINUTE", "100000");

    @TempDir
    Path folder;

    @Test
    void a_job_that_a_kill_cuts_off_goes_on_where_it_stopped_and_does_nothing_twice() throws Exception {
        String job;
        int before;
        try (RunningStet stet = RunningStet.start(folder, SETTINGS)) {
            int candidates = candidates(stet.address());
            job = make(stet.address());
            assertThat(job(stet.address(), job).getInt("size")).isEqualTo(candidates);
            before = awaitDone(stet.address(), job, candidates / 3);
            stet.kill();
            assertThat(before).as("killed in the middle").isLessThan(candidates);
        }
        try (RunningStet again = RunningStet.start(folder, SETTINGS)) {
            int size = job(again.address(), job).getInt("size");
            Instant start = Instant.now();
            awaitDone(again.address(), job, size);
            LOG.infof(
                    "A job on %d claims was killed after %d; the other %d took %d ms",
                    size,
                    before,
                    size - before,
                    Duration.between(start, Instant.now()).toMillis());
            assertThat(job(again.address(), job).getString("phase")).isEqualTo("done");
            assertThat(accepted(again.address()))
                    .hasSize(size)
                    .allSatisfy((claim, times) -> assertThat(times).as(claim).isEqualTo(1));
            String undoing = as(again.address())
                    .contentType(ContentType.JSON)
                    .post("/api/jobs/" + job + "/undoing")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            start = Instant.now();
            awaitDone(again.address(), undoing, size);
            LOG.infof(
                    "Undoing it took %d ms",
                    Duration.between(start, Instant.now()).toMillis());
            given().baseUri(again.address())
                    .auth()
                    .preemptive()
                    .basic("admin", RunningStet.PASSWORD)
                    .get("/api/audit/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(true));
        }
    }

    /** How many candidates there are, once articles with enough of them are read. */
    private static int candidates(String address) {
        int found = 0;
        for (int article = 0; found < CLAIMS; article++) {
            StringBuilder text = new StringBuilder("Accounts of quay " + article + "\n\n");
            for (int line = 0; line < IN_AN_ARTICLE; line++) {
                int number = article * IN_AN_ARTICLE + line;
                text.append("The harbour board paid ")
                        .append(1_000 + number * 7)
                        .append(" euros for quay ");
                text.append(number).append(" in ").append(1_700 + number % 300).append(", the mayor said.\n\n");
            }
            List<Map<String, ?>> claims = as(address)
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", text.toString()))
                    .post("/api/articles")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("claims");
            assertThat(claims).isNotEmpty();
            found += claims.size();
        }
        return found;
    }

    private static String make(String address) {
        Instant start = Instant.now();
        String job = as(address)
                .contentType(ContentType.JSON)
                .body(Map.of("action", "accept", "list", Map.of("state", List.of("CANDIDATE"))))
                .post("/api/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        LOG.infof(
                "Making the job took %d ms",
                Duration.between(start, Instant.now()).toMillis());
        return job;
    }

    private static int awaitDone(String address, String job, int enough) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        int done = 0;
        while (done < enough && Instant.now().isBefore(end)) {
            done = job(address, job).getInt("done");
            Thread.sleep(20);
        }
        assertThat(done).isGreaterThanOrEqualTo(enough);
        for (int i = 0; i < 100 && done == job(address, job).getInt("size") && !isOver(address, job); i++) {
            Thread.sleep(100);
        }
        return done;
    }

    private static boolean isOver(String address, String job) {
        return job(address, job).getString("phase").equals("done");
    }

    private static JsonPath job(String address, String job) {
        return as(address)
                .get("/api/jobs/" + job)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** How often the record says of each claim that it was accepted. */
    private static Map<String, Integer> accepted(String address) {
        Map<String, Integer> times = new HashMap<>();
        String csv = as(address)
                .get("/api/exports/audit.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        csv.lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length > 6 && cells[6].equals("accept"))
                .forEach(cells -> times.merge(cells[1], 1, Integer::sum));
        return times;
    }

    private static RequestSpecification as(String address) {
        return given().baseUri(address).auth().preemptive().basic("editor", RunningStet.PASSWORD);
    }
}
