package org.stet.web.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.evidence.SourceVisits;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What the log holds: ids by which a failure can be followed, and nobody's words, names or addresses. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class LogTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Accounts accounts;

    @Inject
    EventPump pump;

    @Inject
    SourceVisits visits;

    @Inject
    People people;

    @Test
    void every_answer_says_under_which_id_the_log_has_its_request_and_nobody_else_chooses_it() {
        Response one = given().get("/checks");
        Response other = given().header("X-Request-Id", "chosen-by-me").get("/checks");
        assertThat(UUID.fromString(one.header("X-Request-Id"))).isNotNull();
        assertThat(UUID.fromString(other.header("X-Request-Id")))
                .isNotEqualTo(UUID.fromString(one.header("X-Request-Id")));
        assertThat(given().get("/api/claims").header("X-Request-Id")).isNotBlank();
        assertThat(given().get("/nothing").header("X-Request-Id")).isNotBlank();
    }

    @Test
    void a_failure_is_found_by_the_id_of_its_request_with_the_person_and_the_error_page_tells_that_id()
            throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        Response[] answer = new Response[1];
        for (String line : during(() -> answer[0] = Calls.as(Calls.ANA).get("/api/failing/unexpected"))) {
            lines.add(JSON.readTree(line));
        }
        String id = answer[0].header("X-Request-Id");
        answer[0].then().statusCode(500);
        assertThat(answer[0].<String>path("instance")).isEqualTo("urn:uuid:" + id);
        String person = people.findByUsername(Calls.ANA).orElseThrow().id().toString();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.at("/level").asText()).isEqualTo("ERROR");
            assertThat(line.at("/request").asText()).isEqualTo(id);
            assertThat(line.at("/person").asText()).isEqualTo(person);
            assertThat(line.at("/message").asText()).contains(id);
        });
    }

    @Test
    void a_whole_way_leaves_no_word_no_name_and_no_address_in_the_log() {
        String name = "Canaria" + UUID.randomUUID().toString().substring(0, 8);
        String word = "kanarienvogel" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(name.toLowerCase(Locale.ROOT), name, StetDatabase.PASSWORD, Set.of(Role.REVIEWER, Role.EDITOR));
        String account = name.toLowerCase(Locale.ROOT);
        String[] claims = new String[1];
        List<String> lines = during(() -> {
            String claim = Calls.submit(account, Map.of("text", text(word, name)))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("claims.id[0]");
            claims[0] = claim;
            Calls.submit(account, Map.of("url", "https://" + word + ".invalid/" + name))
                    .then()
                    .statusCode(422);
            Calls.put(account, claim, "acceptance").then().statusCode(200);
            Calls.json(Calls.EDITOR, Map.of("reviewers", List.of(account)))
                    .put(Calls.claim(claim, "assignment"))
                    .then()
                    .statusCode(200);
            Calls.review(account, claim, "true", word).then().statusCode(200);
            Calls.json(account, evidence(word))
                    .post(Calls.claim(claim, "evidence"))
                    .then()
                    .statusCode(201);
            for (int visit = 0; visit < 50 && visits.next(); visit++) {
                pump.run();
            }
            Calls.json(account, Map.of("text", word))
                    .post(Calls.claim(claim, "comments"))
                    .then()
                    .statusCode(201);
            Calls.put(account, claim, "review/submission").then().statusCode(200);
            Calls.saveReport(account, claim, Calls.report(word, "true")).then().statusCode(200);
            Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
            Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
            pump.run();
            given().get("/checks?q=" + word).then().statusCode(200);
            given().get("/checks/" + word).then().statusCode(404);
            Calls.as(account).get("/api/claims?q=" + word).then().statusCode(200);
            given().auth()
                    .preemptive()
                    .basic(account, word)
                    .get("/api/claims")
                    .then()
                    .statusCode(401);
            Calls.json(account, Map.of("rationale", word, word, name)).put(Calls.claim(claim, "review"));
        });
        assertThat(claims[0]).isNotNull();
        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(word));
        assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(account));
    }

    @Test
    void each_entry_is_one_line_of_json_with_its_failure_and_nothing_but_ids_beside_it() throws Exception {
        ExtLogRecord entry = new ExtLogRecord(Level.WARNING, "two\nlines “quoted” %d", LogTest.class.getName());
        entry.setParameters(new Object[] {7});
        entry.setLoggerName("org.stet.web");
        entry.setThrown(new IllegalStateException("as it went"));
        entry.putMdc("request", "0123456789");
        entry.putMdc("traceWord", "a word");
        String line = new JsonLine().format(entry);
        assertThat(line).endsWith("}\n").doesNotContain("a word");
        assertThat(line.strip().lines()).hasSize(1);
        JsonNode read = JSON.readTree(line);
        assertThat(read.at("/level").asText()).isEqualTo("WARNING");
        assertThat(read.at("/logger").asText()).isEqualTo("org.stet.web");
        assertThat(read.at("/request").asText()).isEqualTo("0123456789");
        assertThat(read.at("/failure").asText()).contains("as it went", "LogTest");
    }

    @Test
    void the_console_is_found_wherever_it_stands() {
        ConsoleHandler console = new ConsoleHandler();
        JsonLog.use(List.of(console));
        assertThat(console.getFormatter()).isInstanceOf(JsonLine.class);
    }

    private static String text(String word, String name) {
        return "Harbour office counts lost cargo\n\nThe ship " + word
                + " lost 1,204 containers in 2025, the harbour office said on Monday.\n\n" + name
                + " Weber, the port’s director, said that 312 dockers were hired in March.";
    }

    private static Map<String, String> evidence(String word) {
        return Map.of(
                "url",
                "https://" + word + ".invalid/" + word,
                "title",
                word,
                "quote",
                word,
                "stance",
                "supports",
                "kind",
                "primary");
    }

    /** Each line of the log meanwhile, as JSON, of whatever level is on. */
    private static List<String> during(Runnable work) {
        Listening listening = new Listening();
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            work.run();
        } finally {
            root.removeHandler(listening);
        }
        return List.copyOf(listening.lines);
    }

    private static final class Listening extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final JsonLine formatter = new JsonLine();

        private Listening() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            Optional.of(ExtLogRecord.wrap(entry)).map(formatter::format).ifPresent(lines::add);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
