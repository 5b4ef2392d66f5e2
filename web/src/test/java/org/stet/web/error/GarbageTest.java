package org.stet.web.error;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.Endpoints;
import org.stet.web.test.RawHttp;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no client would send, sent to every route that there is. The routes come from the running application: a new one is
 * tried without anybody thinking of it. Whatever is refused is refused in words, as a problem or as a page; nothing is a
 * fault of Stet's, and nothing tells how Stet is made.
 */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class GarbageTest {

    /** Names of Java's types and the lines of a stack. */
    private static final Pattern INSIDES = Pattern.compile(
            "(?:java|javax|jakarta|io|org|com)(?:\\.[a-z]\\w*)+\\.[A-Z]\\w*|\\tat |\\w(?:Exception|Error)\\b(?!\\s*[a-z])");

    private static final String LONG = "x".repeat(100_000);
    private static final int BEFORE_THE_LIMIT = 1_000;

    private final ObjectMapper json = new ObjectMapper();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                faults.add(entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TestHTTPResource("/")
    URI base;

    @Inject
    Router router;

    @Inject
    Accounts accounts;

    private String account;
    private String session;
    private int sent;
    private int address;
    private final List<String> wrong = new ArrayList<>();

    /** A request, except for where it goes. */
    private record Garbage(String name, String method, String suffix, List<String> head, byte[] body) {

        static Garbage headed(String name, String... head) {
            return new Garbage(name, "", "", List.of(head), new byte[0]);
        }

        static Garbage body(String name, String type, String body) {
            return new Garbage(
                    name, "", "", List.of("Content-Type: " + type), body.getBytes(StandardCharsets.ISO_8859_1));
        }

        static Garbage address(String suffix) {
            return new Garbage("address" + suffix, "", suffix, List.of(), new byte[0]);
        }

        static Garbage method(String method) {
            return new Garbage("method " + method, method, "", List.of(), new byte[0]);
        }
    }

    private static final List<Garbage> KINDS = List.of(
            Garbage.body("type", "garbage", "{}"),
            Garbage.body("type with garbage", "text/html; ;;=\"", "{}"),
            Garbage.body("type of stars", "*/*", "{}"),
            Garbage.body("type that is long", "a/" + "b".repeat(4_000), "{}"),
            Garbage.body("type with a charset that is none", "application/json; charset=garbage", "{}"),
            Garbage.body(
                    "form with a charset that is none", "application/x-www-form-urlencoded; charset=garbage", "a=b"),
            Garbage.body("form in capitals", "APPLICATION/X-WWW-FORM-URLENCODED", "a=b"),
            Garbage.body("multipart without boundary", "multipart/form-data", "garbage"),
            Garbage.body("multipart that is garbage", "multipart/form-data; boundary=b", "garbage"),
            Garbage.body(
                    "multipart",
                    "multipart/form-data; boundary=b",
                    "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nx\r\n--b\r\nContent-Disposition:"
                            + " form-data; name=\"f\"; filename=\"../../x\"\r\nContent-Type: garbage\r\n\r\nx\r\n--b--\r\n"),
            Garbage.body("JSON that is none", "application/json", "{"),
            Garbage.body("JSON: null", "application/json", "null"),
            Garbage.body("JSON: a list", "application/json", "[]"),
            Garbage.body("JSON: a text", "application/json", "\"\\u0000\""),
            Garbage.body("JSON: bytes", "application/json", "\u00ff\u00fe\u0000{"),
            Garbage.body("JSON that is deep", "application/json", "[".repeat(50_000)),
            Garbage.body("JSON objects that are deep", "application/json", "{\"a\":".repeat(50_000)),
            Garbage.body("JSON with a long number", "application/json", "{\"start\":" + "9".repeat(5_000) + "}"),
            Garbage.body("JSON with long names", "application/json", "{\"" + LONG + "\":1}"),
            Garbage.body("form that is none", "application/x-www-form-urlencoded", "%"),
            Garbage.body("form with NUL", "application/x-www-form-urlencoded", "csrf=%00&username=%00&password=%00"),
            Garbage.body("form with bytes", "application/x-www-form-urlencoded", "%ff=%fe&a=\u00ff"),
            Garbage.body("form with many fields", "application/x-www-form-urlencoded", "a=b&".repeat(5_000)),
            Garbage.headed("two types", "Content-Type: application/json", "Content-Type: text/plain"),
            Garbage.headed("a length that is none", "Content-Type: application/json", "Content-Length: garbage"),
            Garbage.headed("a length below zero", "Content-Type: application/json", "Content-Length: -1"),
            Garbage.headed(
                    "a length beyond all", "Content-Type: application/json", "Content-Length: 99999999999999999999"),
            Garbage.headed("a length that is too much", "Content-Type: application/json", "Content-Length: 999999999"),
            new Garbage(
                    "chunks that are none",
                    "",
                    "",
                    List.of("Content-Type: application/json", "Transfer-Encoding: chunked"),
                    "garbage\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
            Garbage.headed("a coding that is none", "Content-Type: application/json", "Transfer-Encoding: garbage"),
            Garbage.headed("accept", "Accept: garbage"),
            Garbage.headed("accept with garbage", "Accept: text/html;q=garbage, ;;, */"),
            Garbage.headed("accept nothing", "Accept: application/x-nothing"),
            Garbage.headed("languages", "Accept-Language: garbage;q=x, \u00ff", "Accept-Charset: garbage"),
            Garbage.headed(
                    "a version", "If-Match: \u00ff\"\"\"W/", "If-None-Match: garbage", "If-Modified-Since: garbage"),
            Garbage.headed("a range", "Range: bytes=garbage-"),
            Garbage.headed("a range beyond", "Range: bytes=99999999-"),
            Garbage.headed("a key", "Idempotency-Key: " + "k".repeat(3_000), "Content-Type: application/json"),
            Garbage.headed("cookies", "Cookie: stet-session=%00; stet-csrf=@@@; stet-wanted=%; stet-kept=%00; =;;x"),
            Garbage.headed("credentials that are none", "Authorization: garbage"),
            Garbage.headed("Basic that is none", "Authorization: Basic %%%"),
            Garbage.headed("Basic with NUL", "Authorization: Basic " + basic("a\0b:c\0d")),
            Garbage.headed("Basic that is long", "Authorization: Basic " + basic("a".repeat(2_000) + ":b")),
            Garbage.headed("a token that is none", "Authorization: Bearer stet_\u0000garbage".replace('\0', ' ')),
            Garbage.headed("an expectation", "Expect: garbage"),
            Garbage.headed("an upgrade", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: x"),
            Garbage.headed("a script's request", "HX-Request: garbage", "HX-Target: \u00ff"),
            Garbage.headed("another site", "Sec-Fetch-Site: cross-site"),
            Garbage.address("?%"),
            Garbage.address("?a=%00"),
            Garbage.address("?%ff=%fe"),
            Garbage.address("?cursor=garbage&limit=-1&q=%F0%9F%98%80&state=garbage&sort=%00"),
            Garbage.address("?cursor=AAAA&limit=99999999999999999999"),
            Garbage.address("?" + "a=b&".repeat(900)),
            Garbage.address("/%"),
            Garbage.address("/%00"),
            Garbage.address("/%0a%0d"),
            Garbage.address("/%ff%fe"),
            Garbage.address("/..%2f..%2f"),
            Garbage.address("/;x"),
            Garbage.address("//"),
            Garbage.method("TRACE"),
            Garbage.method("CONNECT"),
            Garbage.method("OPTIONS"),
            Garbage.method("PROPFIND"),
            Garbage.method("PATCH"),
            Garbage.method("GARBAGE"));

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
        Calls.newsroomAsShipped();
    }

    @Test
    void garbage_sent_to_every_route_is_refused_in_words_and_is_nowhere_a_fault() throws IOException {
        Set<String> routes = routes();
        assertThat(routes).hasSizeGreaterThan(150);
        for (String route : routes) {
            String method = route.substring(0, route.indexOf(' '));
            String path = path(route.substring(route.indexOf(' ') + 1));
            for (Garbage garbage : KINDS) {
                tried(route, garbage, send(method, path, garbage, signedIn(path)));
            }
            for (Garbage garbage : KINDS.subList(0, 3)) {
                tried(route, garbage, send(method, path, garbage, List.of()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void every_field_of_every_form_and_every_parameter_takes_what_nobody_would_type() throws IOException {
        String claim = Calls.assigned(Calls.ANA);
        List<String> values = List.of(
                "x".repeat(30_000),
                "-1",
                "99999999999999999999",
                "2147483647",
                "9999-12-31T23:59",
                "0001-01-01T00:00",
                "+999999999-12-31T23:59",
                "%F0%9F%98%80",
                "%ff%fe%7B%7D%27%22%3C%3E");
        for (Endpoints.Endpoint endpoint : Endpoints.all()) {
            List<String> fields = endpoint.code().getParameters().stream()
                    .filter(parameter -> parameter.isAnnotatedWith("org.jboss.resteasy.reactive.RestForm")
                            || parameter.isAnnotatedWith("org.jboss.resteasy.reactive.RestQuery")
                            || parameter.isAnnotatedWith("jakarta.ws.rs.QueryParam"))
                    .map(parameter -> nameOf(endpoint, parameter.getIndex()))
                    .toList();
            if (fields.isEmpty() || endpoint.path().equals("/sign-out")) {
                continue;
            }
            String path = path(endpoint.path().replace("{id}", endpoint.path().contains("/claims/") ? claim : "{id}"));
            for (String value : values) {
                String all = fields.stream()
                        .map(field -> field + "=" + value)
                        .reduce((one, other) -> one + "&" + other)
                        .orElseThrow();
                Garbage garbage = endpoint.method().equals("GET")
                        ? Garbage.address("?" + (all.length() > 3_500 ? all.substring(0, 3_500) : all))
                        : new Garbage(
                                "fields: " + value.substring(0, Math.min(value.length(), 30)),
                                "",
                                "",
                                List.of(
                                        "Content-Type: application/x-www-form-urlencoded",
                                        "X-CSRF-Token: AAAAAAAAAAAAAAAAAAAAAA"),
                                (all + "&version=1").getBytes(StandardCharsets.US_ASCII));
                tried(endpoint.toString(), garbage, send(endpoint.method(), path, garbage, signedIn(path)));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void every_field_of_every_json_body_takes_what_no_program_should_send() throws IOException {
        String claim = Calls.assigned(Calls.ANA);
        JsonNode api = json.readTree(new String(
                base.resolve("/q/openapi?format=json").toURL().openStream().readAllBytes(), StandardCharsets.UTF_8));
        List<String> texts = List.of(
                "",
                "\\ud83d\\ude00",
                "x".repeat(30_000),
                "9999-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-1",
                "%00",
                "https://" + "a".repeat(300) + ".example/",
                "garbage");
        List<String> numbers = List.of("-1", "0", "2147483647", "-2147483648", "1e300");
        int bodies = 0;
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode reference = operation.getValue().at("/requestBody/content/application~1json/schema");
                if (reference.isMissingNode()) {
                    continue;
                }
                for (int i = 0; i < texts.size(); i++) {
                    String body = body(api, resolved(api, reference), texts.get(i), numbers.get(i % numbers.size()), 0);
                    Garbage garbage = new Garbage(
                            "values " + i,
                            "",
                            "",
                            List.of("Content-Type: application/json", "If-Match: *"),
                            body.getBytes(StandardCharsets.UTF_8));
                    String at =
                            path(path.getKey().replace("{id}", path.getKey().contains("/claims/") ? claim : "{id}"));
                    tried(
                            operation.getKey() + " " + path.getKey(),
                            garbage,
                            send(operation.getKey().toUpperCase(), at, garbage, signedIn(at)));
                    bodies++;
                }
            }
        }
        assertThat(bodies).isGreaterThan(200);
        assertThat(wrong).isEmpty();
        assertThat(faults).isEmpty();
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        if (schema.has("$ref")) {
            return api.at(schema.get("$ref").asText().substring(1));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                return resolved(api, schema.get(choice).get(0));
            }
        }
        return schema;
    }

    /** A body with this text and this number in every place for one. */
    private static String body(JsonNode api, JsonNode schema, String text, String number, int depth) {
        JsonNode known = resolved(api, schema);
        String type = known.path("type").isArray()
                ? known.path("type").get(0).asText()
                : known.path("type").asText();
        if (known.has("properties") && depth < 4) {
            List<String> fields = new ArrayList<>();
            known.get("properties")
                    .properties()
                    .forEach(field -> fields.add(
                            "\"" + field.getKey() + "\":" + body(api, field.getValue(), text, number, depth + 1)));
            return "{" + String.join(",", fields) + "}";
        }
        return switch (type) {
            case "array" -> "[" + body(api, known.path("items"), text, number, depth + 1) + "]";
            case "integer", "number" -> number;
            case "boolean" -> "true";
            case "object" ->
                "{\"" + (text.length() > 50 ? "key" : text) + "\":"
                        + body(api, known.path("additionalProperties"), text, number, depth + 1) + "}";
            default -> "\"" + text + "\"";
        };
    }

    @Test
    void a_name_with_nul_is_wrong_like_any_other_and_is_counted() throws IOException {
        String from = "127.0.0.91";
        for (int tries = 0; tries < 50; tries++) {
            byte[] form = "username=a%00b&password=c%00d".getBytes(StandardCharsets.US_ASCII);
            RawHttp.Answer answer = RawHttp.send(
                    base,
                    from,
                    bytes(
                            "POST",
                            "/sign-in/session",
                            List.of("Content-Type: application/x-www-form-urlencoded"),
                            form));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/sign-in");
        }
        byte[] right = ("username=editor&password=" + StetDatabase.PASSWORD).getBytes(StandardCharsets.US_ASCII);
        assertThat(RawHttp.send(
                                base,
                                from,
                                bytes(
                                        "POST",
                                        "/sign-in/session",
                                        List.of("Content-Type: application/x-www-form-urlencoded"),
                                        right))
                        .header("Location"))
                .endsWith("/sign-in");
        assertThat(faults).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_is_413_in_words_whether_it_says_so_or_not() throws IOException {
        byte[] large = new byte[13_000_000];
        for (String path : List.of("/api/articles", "/articles/new", "/sign-in/session")) {
            String type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
            Garbage declared = new Garbage("declared", "", "", List.of("Content-Type: " + type), large);
            RawHttp.Answer answer = send("POST", path, declared, signedIn(path));
            assertThat(answer.status()).isEqualTo(413);
            tried(path, declared, answer);
            ByteArrayOutputStream chunked = new ByteArrayOutputStream();
            chunked.write("c65d40\r\n".getBytes(StandardCharsets.US_ASCII));
            chunked.write(large);
            chunked.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Garbage undeclared = new Garbage(
                    "chunked",
                    "",
                    "",
                    List.of("Content-Type: " + type, "Transfer-Encoding: chunked"),
                    chunked.toByteArray());
            answer = send("POST", path, undeclared, signedIn(path));
            assertThat(answer.status()).as(path).isEqualTo(413);
            tried(path, undeclared, answer);
        }
        assertThat(wrong).isEmpty();
    }

    /** Those of REST by their annotations; the others as the router has them. */
    private Set<String> routes() {
        Set<String> routes = new LinkedHashSet<>(Endpoints.names());
        router.getRoutes().stream()
                .filter(route -> route.getPath() != null && !route.getPath().isEmpty())
                .forEach(route -> {
                    Set<HttpMethod> methods =
                            route.methods() == null ? Set.of(HttpMethod.GET, HttpMethod.POST) : route.methods();
                    methods.forEach(method ->
                            routes.add(method.name() + " " + route.getPath().replaceAll(":(\\w+)", "{$1}")));
                });
        routes.addAll(List.of(
                "POST /sign-in/session",
                "GET /static/stet.css",
                "GET /q/health",
                "GET /q/metrics",
                "GET /q/openapi",
                "GET /nothing",
                "GET /api/nothing",
                "GET /api",
                "GET /q/nothing",
                "POST /checks"));
        return routes;
    }

    private static String path(String route) {
        return route.replace("{decision}", "release")
                .replace("{move}", "accept")
                .replace("{number}", "1")
                .replace("{desk}", "news")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private List<String> signedIn(String path) {
        if (account == null || sent++ % BEFORE_THE_LIMIT == 0) {
            account = "garbage-" + UUID.randomUUID().toString().substring(0, 8);
            accounts.create(account, "Sends garbage", StetDatabase.PASSWORD, Set.of(Role.values()));
            session = Calls.session(account);
        }
        return Problems.isForPrograms(path)
                ? List.of("Authorization: Basic " + basic(account + ":" + StetDatabase.PASSWORD))
                : List.of("Cookie: stet-session=" + session + "; stet-csrf=AAAAAAAAAAAAAAAAAAAAAA");
    }

    private RawHttp.Answer send(String method, String path, Garbage garbage, List<String> credentials)
            throws IOException {
        String from = "127.0." + (1 + address / 60_000) + "." + (1 + address++ / 400 % 150);
        List<String> head = new ArrayList<>(garbage.head());
        Stream<String> own =
                garbage.head().stream().filter(line -> line.startsWith("Authorization") || line.startsWith("Cookie"));
        if (own.findAny().isEmpty()) {
            head.addAll(credentials);
        }
        return RawHttp.send(
                base,
                from,
                bytes(
                        garbage.method().isEmpty() ? method : garbage.method(),
                        path + garbage.suffix(),
                        head,
                        garbage.body()));
    }

    private static byte[] bytes(String method, String path, List<String> head, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        StringBuilder lines =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        head.forEach(line -> lines.append(line).append("\r\n"));
        boolean framed = head.stream()
                .anyMatch(line -> line.startsWith("Content-Length") || line.startsWith("Transfer-Encoding"));
        if (!framed && body.length > 0) {
            lines.append("Content-Length: ").append(body.length).append("\r\n");
        }
        request.write(lines.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        return request.toByteArray();
    }

    /** Notes what is not as it should be: all of it is told at the end. */
    private void tried(String route, Garbage garbage, RawHttp.Answer answer) {
        String what = route + " with " + garbage.name() + ": " + answer.status();
        boolean refused = answer.status() >= 400;
        // what the HTTP layer itself cannot read reaches no route; ConnectionsIT sees to it
        boolean unread = answer.status() == 400 && !answer.headers().containsKey("content-security-policy");
        boolean head = garbage.method().equals("HEAD") || route.startsWith("HEAD ");
        if (answer.status() >= 500) {
            note(what + " " + shortened(answer.body()));
        } else if (refused && !head && !unread && !isInWords(route, garbage, answer)) {
            note(what + " is not in words: " + answer.header("Content-Type") + " " + shortened(answer.body()));
        } else if (refused && INSIDES.matcher(answer.body()).find()) {
            note(what + " tells too much: " + shortened(answer.body()));
        }
    }

    private void note(String line) {
        if (wrong.size() < 300) {
            wrong.add(line);
        }
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(300, body.length()));
    }

    private boolean isInWords(String route, Garbage garbage, RawHttp.Answer answer) {
        String path = route.substring(route.indexOf(' ') + 1);
        if (answer.header("Content-Type").startsWith(Problem.MEDIA_TYPE)) {
            try {
                JsonNode problem = json.readTree(answer.body());
                return problem.path("status").asInt() == answer.status()
                        && problem.path("type").asText().startsWith("/problems/")
                        && !problem.path("title").asText().isEmpty()
                        && !problem.path("detail").asText().isEmpty();
            } catch (IOException notJson) {
                return false;
            }
        }
        if (path.startsWith("/v1alpha1/")) {
            return isInGooglesWords(answer);
        }
        // behind a public document's address other garbage leads elsewhere: a page answers
        return !path.startsWith("/api")
                && answer.header("Content-Type").startsWith("text/html")
                && answer.body().contains("<h1")
                && answer.body().contains("</html>");
    }

    /** Where Google's shape is answered, refusals have Google's shape as well. */
    private boolean isInGooglesWords(RawHttp.Answer answer) {
        try {
            JsonNode error = json.readTree(answer.body()).path("error");
            return error.path("code").asInt() == answer.status()
                    && !error.path("message").asText().isEmpty()
                    && !error.path("status").asText().isEmpty();
        } catch (IOException notJson) {
            return false;
        }
    }

    private static String nameOf(Endpoints.Endpoint endpoint, int index) {
        String named = endpoint.code().reflect().getParameters()[index].getName();
        return URLEncoder.encode(named, StandardCharsets.UTF_8);
    }

    private static String basic(String both) {
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
