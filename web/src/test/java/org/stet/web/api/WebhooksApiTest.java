package org.stet.web.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Webhooks over the API and on their pages, with a receiver of their own. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@Timeout(60)
class WebhooksApiTest {

    private static final String WEBHOOKS = "/api/webhooks";

    record Message(String id, String timestamp, String signature, String body) {}

    @Inject
    Accounts accounts;

    @Inject
    ObjectMapper mapper;

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private HttpServer receiver;
    private String keeper;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            messages.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] thanks = "<b>thanks</b>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, thanks.length);
            exchange.getResponseBody().write(thanks);
            exchange.close();
        });
        receiver.start();
        keeper = "keeps-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(keeper, "Keeps hooks", StetDatabase.PASSWORD, Set.of(Role.INTEGRATOR));
    }

    @AfterEach
    void stop() {
        List<String> own = Calls.as(keeper).get(WEBHOOKS).path("items.id");
        own.forEach(id -> Calls.as(keeper).delete(WEBHOOKS + "/" + id).then().statusCode(204));
        receiver.stop(0);
    }

    @Test
    void what_happens_is_posted_signed_and_logged() throws Exception {
        JsonPath made = make(Map.of("address", address(), "actions", List.of("find")))
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"1-"))
                .body("secret", startsWith("whsec_"))
                .body("desk", equalTo("all"))
                .body("paused", equalTo(false))
                .extract()
                .jsonPath();
        String claim = Calls.candidate();
        Message message;
        JsonNode event;
        do {
            message = messages.poll(30, TimeUnit.SECONDS);
            event = mapper.readTree(message.body());
        } while (!event.path("subject").asText().equals(claim));
        assertThat(event.path("type").asText()).isEqualTo("org.stet.claim.find");
        assertThat(event.path("id").asText()).isEqualTo(message.id());
        assertThat(message.signature()).isEqualTo(signature(made.getString("secret"), message));
        String hook = WEBHOOKS + "/" + made.getString("id");
        Calls.as(keeper).get(hook).then().statusCode(200).body("secret", nullValue());
        String log;
        do {
            log = Calls.as(keeper)
                    .get(hook + "/deliveries?limit=200")
                    .path("items.find { it.claim == '" + claim + "' }.state");
        } while (!"delivered".equals(log));
        assertThat(Calls.as(keeper)
                        .get(hook + "/deliveries?limit=200")
                        .<String>path("items.find { it.claim == '" + claim + "' }.answer"))
                .isEqualTo("<b>thanks</b>");
    }

    @Test
    void a_test_a_replay_and_a_rotation_do_what_they_say() throws Exception {
        JsonPath made = make(Map.of("address", address(), "actions", List.of("retract")))
                .jsonPath();
        String hook = WEBHOOKS + "/" + made.getString("id");
        String delivery = send(hook + "/tests")
                .then()
                .statusCode(201)
                .body("type", equalTo("org.stet.test"))
                .extract()
                .path("id");
        Message first = messages.poll(30, TimeUnit.SECONDS);
        assertThat(first.signature()).isEqualTo(signature(made.getString("secret"), first));
        String next = send(hook + "/rotations")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");
        String state;
        do {
            state = Calls.as(keeper).get(hook + "/deliveries").path("items[0].state");
        } while (!"delivered".equals(state));
        send(hook + "/deliveries/" + delivery + "/replays")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"));
        Message again = messages.poll(30, TimeUnit.SECONDS);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.signature().split(" "))
                .containsExactly(signature(next, again), signature(made.getString("secret"), again));
        Calls.json(keeper, Map.of("since", "2026-01-01T00:00:00Z"))
                .post(hook + "/replays")
                .then()
                .statusCode(200)
                .body("deliveries", equalTo(0));
        Calls.problem(Calls.json(keeper, Map.of()).post(hook + "/replays"), 422)
                .body("violations[0].field", equalTo("since"));
    }

    @Test
    void a_repetition_makes_nothing_twice_and_tells_no_secret() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("address", address());
        String id = Calls.json(keeper, body)
                .header("Idempotency-Key", key)
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("id");
        Calls.json(keeper, body)
                .header("Idempotency-Key", key)
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("secret", nullValue());
        Calls.as(keeper).get(WEBHOOKS).then().body("items", hasSize(1));
    }

    @Test
    void a_change_names_its_version_and_what_cannot_be_is_told() {
        String hook = WEBHOOKS + "/" + make(Map.of("address", address())).<String>path("id");
        Calls.problem(Calls.json(keeper, Map.of("paused", true)).patch(hook), 428);
        Calls.json(keeper, Map.of("paused", true, "description", "For the board", "desk", "news"))
                .header("If-Match", "\"1\"")
                .patch(hook)
                .then()
                .statusCode(200)
                .body("pausedFor", equalTo("by-hand"))
                .body("desk", equalTo("news"))
                .body("description", equalTo("For the board"));
        Calls.problem(
                Calls.json(keeper, Map.of("paused", false))
                        .header("If-Match", "\"1\"")
                        .patch(hook),
                412);
        Calls.problem(make(Map.of("address", "https://")), 422).body("violations[0].field", equalTo("address"));
        Calls.problem(make(Map.of("address", address(), "actions", List.of("dance"))), 422)
                .body("violations[0].field", equalTo("actions[0]"));
        Calls.problem(make(Map.of("address", address(), "desk", "nowhere")), 422)
                .body("violations[0].field", equalTo("desk"));
    }

    @Test
    void an_administrator_sees_everybodys_and_an_integrator_only_the_own() {
        String id = make(Map.of("address", address())).path("id");
        Calls.problem(Calls.as(Calls.INTEGRATOR).get(WEBHOOKS + "/" + id), 404);
        Calls.as(Calls.ADMIN).get(WEBHOOKS + "/" + id).then().statusCode(200).body("keptBy.username", equalTo(keeper));
    }

    @Test
    void the_pages_do_the_same_without_scripts() throws Exception {
        String session = Calls.session(keeper);
        String made = form(session, "/webhooks", "/webhooks", Map.of("address", address(), "actions", "retract"))
                .then()
                .statusCode(200)
                .body(containsString("whsec_"))
                .extract()
                .asString();
        String id = Calls.as(keeper).get(WEBHOOKS).path("items[0].id");
        assertThat(made).contains("/webhooks/" + id);
        String page = "/webhooks/" + id;
        form(session, page, page + "/test", Map.of()).then().statusCode(303);
        assertThat(messages.poll(30, TimeUnit.SECONDS)).isNotNull();
        String state;
        do {
            state = Calls.as(keeper).get(WEBHOOKS + "/" + id + "/deliveries").path("items[0].state");
        } while (!"delivered".equals(state));
        given().cookie("stet-session", session)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("&lt;b&gt;thanks&lt;/b&gt;"));
        form(session, page, page + "/pause", Map.of()).then().statusCode(303);
        Calls.as(keeper).get(WEBHOOKS + "/" + id).then().body("paused", equalTo(true));
        form(session, page, page + "/resumption", Map.of()).then().statusCode(303);
        form(session, page, page + "/rotation", Map.of()).then().statusCode(200).body(containsString("whsec_"));
        form(session, page, page + "/replay", Map.of("since", "P1D")).then().statusCode(303);
        String version = Calls.as(keeper).get(WEBHOOKS + "/" + id).path("version");
        form(session, page, page, Map.of("address", "nothing", "version", version))
                .then()
                .statusCode(422);
        form(session, page, page, Map.of("address", address(), "desk", "all", "description", "Board", "version", "0"))
                .then()
                .statusCode(412);
        form(
                        session,
                        page,
                        page,
                        Map.of("address", address(), "desk", "all", "description", "Board", "version", version))
                .then()
                .statusCode(303);
        form(session, page, page + "/deletion", Map.of()).then().statusCode(303);
        Calls.as(keeper).get(WEBHOOKS).then().body("items", empty());
    }

    private static Response form(String session, String page, String action, Map<String, String> fields) {
        Response form = given().cookie("stet-session", session).get(page);
        return given().redirects()
                .follow(false)
                .cookie("stet-session", session)
                .cookie("stet-csrf", form.getCookie("stet-csrf"))
                .formParam("csrf", form.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .formParams(fields)
                .post(action);
    }

    private Response make(Map<String, ?> body) {
        return Calls.json(keeper, body).post(WEBHOOKS);
    }

    private Response send(String path) {
        return Calls.as(keeper).contentType("application/json").post(path);
    }

    private String address() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in";
    }

    private static String signature(String secret, Message message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] signed =
                (message.id() + "." + message.timestamp() + "." + message.body()).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    }
}
