package org.stet.web.api;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What happens to claims, as programs read it. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@Timeout(60)
class EventsTest {

    private static final String EVENTS = "/api/events";

    @TestHTTPResource(EVENTS)
    URL address;

    @Inject
    EventPump pump;

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    ObjectMapper mapper;

    private final HttpClient client = HttpClient.newHttpClient();
    private Actor reader;

    @BeforeEach
    void makeReader() {
        String name = "listens-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(name, "Listens", StetDatabase.PASSWORD, Set.of(Role.INTEGRATOR));
        reader = accounts.signedIn(name).orElseThrow();
    }

    @Test
    void who_goes_on_from_next_reads_each_event_once_and_in_order() {
        String start = next("?after=now");
        String claim = Calls.assigned(Calls.ANA);
        pump.run();
        List<String> actions = new ArrayList<>();
        Response page;
        String cursor = start;
        do {
            page = get("?limit=2&after=" + cursor);
            List<Map<String, String>> items = page.path("items");
            items.stream()
                    .filter(event -> event.get("subject").equals(claim))
                    .forEach(event -> actions.add(event.get("type")));
            cursor = page.path("next");
        } while (!page.<List<?>>path("items").isEmpty());
        assertThat(actions).containsExactly("org.stet.claim.find", "org.stet.claim.accept", "org.stet.claim.assign");
    }

    @Test
    void without_a_cursor_it_begins_with_the_first_event_of_all() {
        Calls.candidate();
        pump.run();
        assertThat(get("?limit=1").<List<?>>path("items")).hasSize(1);
    }

    @Test
    void an_event_is_one_of_cloudevents() {
        String start = next("?after=now");
        String claim = Calls.candidate();
        pump.run();
        List<Map<String, Object>> items = get("?after=" + start).path("items");
        assertThat(items).anySatisfy(event -> assertThat(event)
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "org.stet.claim.find")
                .containsEntry("subject", claim)
                .containsEntry("datacontenttype", "application/json")
                .containsKeys("id", "source", "time", "data"));
    }

    @Test
    void a_cursor_of_somebody_else_and_a_parameter_that_there_is_not_are_refused() {
        String others = Calls.as(Calls.EDITOR).get(EVENTS + "?after=now").path("next");
        Calls.problem(get("?after=" + others), 422)
                .body("violations[0].field", equalTo("after"))
                .body("violations[0].code", equalTo("malformed"));
        Calls.problem(get("?since=" + others), 422).body("violations[0].code", equalTo("unknown-parameter"));
        Calls.problem(get("?limit=201"), 422).body("violations[0].code", equalTo("out-of-range"));
    }

    @Test
    void who_names_no_media_type_gets_a_page_and_no_stream() {
        get("").then().statusCode(200).contentType("application/json");
        Calls.as(reader.username())
                .accept("*/*")
                .get(EVENTS)
                .then()
                .statusCode(200)
                .contentType("application/json");
        Calls.problem(Calls.as(reader.username()).accept("text/html").get(EVENTS), 406);
    }

    @Test
    void a_stream_tells_what_happens_and_goes_on_where_it_was_cut_off() throws Exception {
        String first;
        String last;
        try (Listening listening = listen("?after=now", Optional.empty())) {
            assertThat(listening.comment()).isEqualTo("still here");
            first = Calls.candidate();
            Told told = listening.about(first);
            last = told.id();
            assertThat(told.event().path("type").asText()).isEqualTo("org.stet.claim.find");
        }
        String second = Calls.candidate();
        try (Listening listening = listen("", Optional.of(last))) {
            assertThat(listening.upTo(second))
                    .extracting(event -> event.path("subject").asText())
                    .contains(second)
                    .doesNotContain(first);
        }
    }

    @Test
    void a_stream_says_the_same_as_a_page() throws Exception {
        String start = next("?after=now");
        String claim = Calls.candidate();
        pump.run();
        JsonNode page =
                mapper.readTree(get("?limit=200&after=" + start).asString()).path("items");
        try (Listening listening = listen("?after=" + start, Optional.empty())) {
            List<JsonNode> told = listening.upTo(claim);
            assertThat(told).isNotEmpty().allSatisfy(event -> assertThat(page).contains(event));
        }
    }

    @Test
    void a_cursor_that_is_none_is_refused_before_a_stream_begins() throws Exception {
        try (Listening listening = listen("?after=17", Optional.empty())) {
            assertThat(listening.status()).isEqualTo(422);
        }
    }

    @Test
    void there_are_so_many_streams_of_one_person_and_a_place_is_free_again_when_one_ends() throws Exception {
        List<Listening> five = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            five.add(listen("?after=now", Optional.empty()));
        }
        try (Listening sixth = listen("?after=now", Optional.empty())) {
            assertThat(sixth.status()).isEqualTo(503);
            assertThat(sixth.header("Retry-After")).isNotEmpty();
        }
        for (Listening each : five) {
            assertThat(each.status()).isEqualTo(200);
            each.close();
        }
        int status;
        do {
            try (Listening again = listen("?after=now", Optional.empty())) {
                status = again.status();
            }
        } while (status == 503);
        assertThat(status).isEqualTo(200);
    }

    @Test
    void a_stream_ends_with_its_token() throws Exception {
        String token = tokens.create(reader, Optional.of("a stream"), 1);
        try (Listening listening = new Listening("?after=now", Optional.empty(), "Bearer " + token)) {
            assertThat(listening.comment()).isEqualTo("still here");
            tokens.of(reader).forEach(each -> tokens.revoke(reader, each.id()));
            // whatever others did meanwhile comes to its end
            assertTimeoutPreemptively(Duration.ofMinutes(1), listening::rest);
        }
        try (Listening again = new Listening("?after=now", Optional.empty(), "Bearer " + token)) {
            assertThat(again.status()).isEqualTo(401);
        }
    }

    private Response get(String query) {
        return Calls.as(reader.username()).get(EVENTS + query);
    }

    private String next(String query) {
        pump.run();
        return get(query).then().statusCode(200).extract().path("next");
    }

    private Listening listen(String query, Optional<String> last) throws IOException, InterruptedException {
        String both = reader.username() + ":" + StetDatabase.PASSWORD;
        return new Listening(
                query, last, "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    private record Told(String id, JsonNode event) {}

    private final class Listening implements AutoCloseable {

        private final HttpResponse<Stream<String>> response;
        private final Iterator<String> lines;

        Listening(String query, Optional<String> last, String credentials) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + query))
                    .header("Authorization", credentials)
                    .header("Accept", "text/event-stream");
            last.ifPresent(id -> request.header("Last-Event-ID", id));
            this.response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            this.lines = response.body().iterator();
        }

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String comment() {
            String line;
            do {
                line = lines.next();
            } while (!line.startsWith(":"));
            return line.substring(1).strip();
        }

        /** What is told of this claim. */
        Told about(String claim) throws IOException {
            String id = "";
            while (true) {
                String line = lines.next();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    JsonNode event = mapper.readTree(line.substring(5));
                    if (event.path("subject").asText().equals(claim)) {
                        return new Told(id, event);
                    }
                }
            }
        }

        /** All that is told until the first of this claim. */
        List<JsonNode> upTo(String claim) throws IOException {
            List<JsonNode> all = new ArrayList<>();
            do {
                String line = lines.next();
                if (line.startsWith("data:")) {
                    all.add(mapper.readTree(line.substring(5)));
                }
            } while (all.isEmpty()
                    || !all.get(all.size() - 1).path("subject").asText().equals(claim));
            return all;
        }

        /** All lines until it ends. */
        List<String> rest() {
            List<String> rest = new ArrayList<>();
            lines.forEachRemaining(rest::add);
            return rest;
        }

        @Override
        public void close() {
            response.body().close();
        }
    }
}
