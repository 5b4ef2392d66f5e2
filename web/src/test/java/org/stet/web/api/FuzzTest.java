package org.stet.web.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.DescribedApi;
import org.stet.web.test.DescribedApi.Operation;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of requests by chance, over every operation under {@code /api}: right ones, nearly right ones and wrong ones, as
 * everybody and as nobody. Whatever comes back is what the document says, and never a fault of Stet's. The seed is fixed;
 * with {@code -Dfuzz.seed} and {@code -Dfuzz.requests} it is another walk.
 */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_130);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 9_000);
    private static final int TOO_LONG = 414;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:]+Z");
    private static final String HASH = "[0-9a-f]{64}";
    private static final List<String> ACCOUNTS =
            List.of(Calls.EDITOR, Calls.SECOND_EDITOR, Calls.ADMIN, Calls.INTEGRATOR, Calls.ANA, Calls.TOM, Calls.LIN);

    /** The states in which an operation on a claim is likely to be done. */
    private static final Map<String, Set<String>> STATES = Map.ofEntries(
            Map.entry("acceptClaim", Set.of("CANDIDATE")),
            Map.entry("dismissClaim", Set.of("CANDIDATE", "OPEN")),
            Map.entry("withdrawAcceptance", Set.of("OPEN")),
            Map.entry("reopenClaim", Set.of("DISMISSED", "RETRACTED")),
            Map.entry("mergeClaim", Set.of("CANDIDATE", "OPEN")),
            Map.entry("splitClaim", Set.of("MERGED")),
            Map.entry("assignClaim", Set.of("OPEN")),
            Map.entry("suggestReviewers", Set.of("OPEN")),
            Map.entry("endAssignment", Set.of("ASSIGNED", "IN_REVIEW")),
            Map.entry("acceptAssignment", Set.of("ASSIGNED")),
            Map.entry("handOver", Set.of("ASSIGNED", "IN_REVIEW")),
            Map.entry("saveReview", Set.of("ASSIGNED", "IN_REVIEW")),
            Map.entry("submitReview", Set.of("IN_REVIEW")),
            Map.entry("adjudicateClaim", Set.of("DISPUTED")),
            Map.entry("addEvidence", Set.of("ASSIGNED", "IN_REVIEW", "SUBMITTED")),
            Map.entry("seekReply", Set.of("ASSIGNED", "IN_REVIEW", "SUBMITTED")),
            Map.entry("statePrimarySourceReason", Set.of("ASSIGNED", "IN_REVIEW", "SUBMITTED")),
            Map.entry("getReport", Set.of("SUBMITTED", "APPROVED", "PUBLISHED")),
            Map.entry("saveReport", Set.of("SUBMITTED", "APPROVED", "CORRECTING")),
            Map.entry("returnReport", Set.of("SUBMITTED")),
            Map.entry("approveReport", Set.of("SUBMITTED")),
            Map.entry("withdrawApproval", Set.of("APPROVED")),
            Map.entry("publishCheck", Set.of("APPROVED")),
            Map.entry("retractCheck", Set.of("PUBLISHED")),
            Map.entry("startCorrection", Set.of("PUBLISHED")),
            Map.entry("cancelCorrection", Set.of("CORRECTING")),
            Map.entry("setExpiry", Set.of("PUBLISHED")),
            Map.entry("removeExpiry", Set.of("PUBLISHED")));

    /** Lists that have what other tests made. */
    private static final Set<String> OTHERS_TOO =
            Set.of("listClaims", "listArticles", "listWebhooks", "listRecusals", "listAbsences", "getInbox");

    /** What is made of each kind of claim before the walk begins, so that every operation finds some. */
    private static final int OF_EACH = 2;

    private static final int MOST_WRONG_PASSWORDS = 5;

    @TestHTTPResource("/")
    URI base;

    private final JsonMapper mapper = new JsonMapper();
    private final ObjectMapper escaping =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Random random = new Random(SEED);
    private final Map<String, String> tokens = new TreeMap<>();
    private final Map<String, String> claims = new TreeMap<>();
    private final Map<String, List<String>> known = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private DescribedApi api;
    private String desk;
    private int wrongPasswords;

    /** A request, as it is sent. */
    private record Sent(
            Operation operation, String account, String address, List<String> headers, byte[] body, String text) {

        @Override
        public String toString() {
            return "%s as %s %s %s %s"
                    .formatted(operation, account, address, headers, text.substring(0, Math.min(300, text.length())));
        }
    }

    @BeforeEach
    void prepare() {
        api = DescribedApi.read(given().get("/q/openapi?format=json").asString());
        desk = Calls.desk(Map.of());
        for (String account : ACCOUNTS) {
            tokens.put(
                    account,
                    Calls.json(
                                    account,
                                    Map.of("name", desk, "days", 1, "scope", "write", "present", StetDatabase.PASSWORD))
                            .post("/api/tokens")
                            .path("secret"));
        }
        for (int i = 0; i < OF_EACH; i++) {
            claims.put(Calls.open(), "OPEN");
            claims.put(Calls.assigned(Calls.ANA), "ASSIGNED");
            claims.put(Calls.assigned(Calls.ANA, Calls.TOM), "ASSIGNED");
            claims.put(Calls.submitted(), "SUBMITTED");
            claims.put(Calls.published(), "PUBLISHED");
            claims.put(disputed(), "DISPUTED");
        }
        Calls.candidates().forEach(candidate -> claims.put(candidate, "CANDIDATE"));
    }

    private static String disputed() {
        String id = Calls.assigned(Calls.ANA, Calls.TOM);
        Calls.verdict(Calls.ANA, id, "true").then().statusCode(200);
        Calls.verdict(Calls.TOM, id, "false").then().statusCode(200);
        return id;
    }

    /** So that nobody is away or has a conflict of interest, and the newsroom has its name, in the tests that follow. */
    @AfterEach
    void leaveNothingInTheWay() {
        Calls.newsroomAsShipped();
        for (String account : ACCOUNTS) {
            for (String list : List.of("absences", "recusals", "webhooks")) {
                Response all = Calls.as(account).get("/api/" + list + "?limit=200");
                if (all.statusCode() == 200) {
                    all.<List<String>>path("items.id")
                            .forEach(id -> Calls.as(account).delete("/api/" + list + "/" + id));
                }
            }
            Calls.as(account)
                    .get("/api/tokens?limit=200")
                    .<List<String>>path("items.id")
                    .forEach(id -> Calls.as(account).delete("/api/tokens/" + id));
        }
    }

    @Test
    void whatever_is_sent_the_answer_is_one_that_the_document_has() throws Exception {
        long began = System.nanoTime();
        List<Operation> operations = api.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .toList();
        for (int i = 0; i < REQUESTS; i++) {
            Sent sent = request(operations.get(i % operations.size()));
            HttpResponse<byte[]> answer = client.send(built(sent), BodyHandlers.ofByteArray());
            judge(sent, answer);
        }
        LOG.infof(
                "%d requests over %d operations in %d ms, seed %d: %s; %d operations were done at least once, not: %s",
                REQUESTS,
                operations.size(),
                Duration.ofNanos(System.nanoTime() - began).toMillis(),
                SEED,
                statuses,
                done.size(),
                operations.stream()
                        .map(Operation::id)
                        .filter(id -> !done.contains(id))
                        .toList());
        assertThat(wrong).isEmpty();
        assertThat(done).hasSizeGreaterThan(operations.size() * 3 / 4);
    }

    private void judge(Sent sent, HttpResponse<byte[]> answer) {
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() == TOO_LONG) {
            // the HTTP layer reads no address of this length, whatever it leads to
            return;
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() >= 500) {
            wrong.add(sent + " -> " + answer.statusCode() + " " + body);
        }
        Headers headers = new Headers(answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList());
        try {
            api.differences(
                            sent.operation().method(),
                            URI.create(sent.address()).getRawPath(),
                            sent.text(),
                            new DescribedApi.Answer(answer.statusCode(), headers, body))
                    .forEach(difference ->
                            wrong.add(sent + " -> " + answer.statusCode() + " " + difference + " " + shortened(body)));
        } catch (RuntimeException unreadable) {
            wrong.add(sent + " -> " + answer.statusCode() + " " + unreadable + " " + shortened(body));
        }
        if (answer.statusCode() < 300) {
            done.add(sent.operation().id());
            learn(sent.operation(), body);
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(400, text.length()));
    }

    /** Keeps the ids that an answer tells of, by what they are of; those that other tests made are left alone. */
    private void learn(Operation operation, String body) {
        if (OTHERS_TOO.contains(operation.id())) {
            return;
        }
        try {
            JsonNode answer = mapper.readTree(body);
            List<JsonNode> things = new ArrayList<>(List.of(answer));
            answer.path("items").forEach(things::add);
            for (JsonNode thing : things) {
                String id = thing.path("id").asText("");
                if (thing.has("wording") && thing.has("state") && thing.has("checkworthiness")) {
                    claims.computeIfPresent(
                            id, (same, state) -> thing.path("state").asText());
                    remember("articles", thing.path("article").path("id").asText());
                    thing.path("evidence")
                            .forEach(each ->
                                    remember("evidence " + id, each.path("id").asText()));
                    thing.path("ledger")
                            .path("replies")
                            .forEach(each ->
                                    remember("reply " + id, each.path("id").asText()));
                    remember("sha256 " + id, thing.path("report").path("sha256").asText(""));
                } else if (!id.isEmpty() && !operation.path().matches(".*/(tests|deliveries|replays)")) {
                    remember(operation.path().split("/")[2], id);
                }
                remember("scale", operation.id().equals("listScales") ? id : "");
                remember("token", thing.path("token").path("id").asText(""));
                thing.path("claims").forEach(each -> {
                    if (operation.id().equals("submitArticle")) {
                        claims.put(each.path("id").asText(), "CANDIDATE");
                        remember("articles", id);
                    }
                });
            }
            if (operation.id().equals("invitePerson")) {
                remember("person", answer.path("person").path("username").asText());
            } else if (operation.path().endsWith("/evidence")) {
                remember("evidence", answer.path("id").asText());
            }
        } catch (JsonProcessingException lines) {
            // an answer of many lines
        }
    }

    private void remember(String kind, String id) {
        if (!id.isEmpty()
                && !known.computeIfAbsent(kind, none -> new ArrayList<>()).contains(id)) {
            known.get(kind).add(id);
        }
    }

    private Sent request(Operation operation) throws JsonProcessingException {
        boolean careful = random.nextInt(5) < 3;
        String claim = claimFor(operation);
        String account = account(operation, careful);
        String address = operation.path();
        for (String variable : operation.path().split("[{}]")) {
            if (address.contains("{" + variable + "}")) {
                boolean odd = !careful && random.nextInt(4) == 0;
                address = address.replace(
                        "{" + variable + "}", encoded(odd ? oddSegment() : variable(operation, variable, claim)));
            }
        }
        List<String> headers = new ArrayList<>();
        credentials(account, headers);
        versions(operation, careful, headers);
        String text = "";
        byte[] body = null;
        JsonNode described = operation.node().at("/requestBody/content/application~1json");
        if (!described.isMissingNode()) {
            JsonNode right = withKnown(described.path("example").deepCopy(), operation, claim);
            int kind = careful ? 0 : random.nextInt(10);
            if (kind < 2) {
                text = mapper.writeValueAsString(right);
            } else if (kind < 8) {
                text = (random.nextBoolean() ? mapper : escaping).writeValueAsString(OddValues.spoilt(right, random));
            } else {
                text = wrongShape(mapper.writeValueAsString(right));
            }
            body = text.getBytes(StandardCharsets.UTF_8);
            String type = careful || random.nextInt(6) > 0 ? "application/json" : oddType();
            if (!type.isEmpty()) {
                headers.addAll(List.of("Content-Type", type));
            }
            if (!isJson(type, text)) {
                text = "";
            }
        } else if (!careful && random.nextInt(6) == 0) {
            body = "{\"x\":1}".getBytes(StandardCharsets.UTF_8);
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        if (!careful && random.nextInt(8) == 0) {
            headers.addAll(
                    List.of("Accept", pick("*/*", "text/html", "application/xml;q=0.5", "garbage", "image/*;q=x")));
        }
        if (random.nextInt(4) == 0) {
            headers.addAll(List.of(
                    "Accept-Language",
                    pick("de", "de-AT, en;q=0.3", "fr, *;q=0.1", "de;q=2", "garbage %", "x".repeat(999))));
        }
        return new Sent(operation, account, address + query(operation, careful), headers, body, text);
    }

    private boolean isJson(String type, String text) {
        try {
            mapper.readTree(text);
            return type.startsWith("application/json");
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private HttpRequest built(Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(sent.address()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        sent.operation().method().toUpperCase(Locale.ROOT),
                        sent.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent.body()));
        return sent.headers().isEmpty()
                ? request.build()
                : request.headers(sent.headers().toArray(String[]::new)).build();
    }

    private String account(Operation operation, boolean careful) {
        if (!careful && random.nextInt(8) == 0) {
            // wrong passwords are counted, and then nobody is let in any more
            return ++wrongPasswords <= MOST_WRONG_PASSWORDS
                    ? "a wrong password"
                    : pick("nobody", "a wrong token", "garbage");
        }
        if (careful && random.nextInt(4) > 0) {
            if (operation.path().matches("/api/(people|erasures|audit|desks|scales).*")) {
                return Calls.ADMIN;
            }
            if (operation.path().startsWith("/api/webhooks")) {
                return pick(Calls.ADMIN, Calls.INTEGRATOR);
            }
            if (operation.id().equals("adjudicateClaim")) {
                return Calls.LIN;
            }
            if (operation.path().matches(".*/(review|review/submission|assignment/acceptance|evidence.*|replies.*)")) {
                return pick(Calls.ANA, Calls.ANA, Calls.TOM);
            }
            return pick(Calls.EDITOR, Calls.SECOND_EDITOR);
        }
        return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    }

    private void credentials(String account, List<String> headers) {
        switch (account) {
            case "nobody" -> {}
            case "a wrong password" -> // of nobody, whose account cannot be closed by it
                headers.addAll(List.of("Authorization", "Basic bm9ib2R5Ondyb25n"));
            case "a wrong token" -> headers.addAll(List.of("Authorization", "Bearer stet_" + random.nextLong()));
            case "garbage" ->
                headers.addAll(
                        List.of("Authorization", pick("Basic", "Basic %%%", "Bearer", "Digest x", "x".repeat(2_000))));
            default -> headers.addAll(List.of("Authorization", "Bearer " + tokens.get(account)));
        }
    }

    private void versions(Operation operation, boolean careful, List<String> headers) {
        operation.node().path("parameters").forEach(parameter -> {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> {
                    if (careful || random.nextInt(3) > 0) {
                        headers.addAll(List.of(
                                "If-Match",
                                careful ? "*" : pick("*", "\"0\"", "7", "\"\"", "W/\"1-a\", \"2\"", ",,,\"")));
                    }
                }
                case "If-None-Match" -> {
                    if (random.nextInt(4) == 0) {
                        headers.addAll(List.of("If-None-Match", pick("*", "\"0\"", "W/", "\"" + "x".repeat(500))));
                    }
                }
                case "Idempotency-Key" -> {
                    if (random.nextInt(3) == 0) {
                        headers.addAll(List.of(
                                "Idempotency-Key",
                                careful
                                        ? UUID.randomUUID().toString()
                                        : pick("a key", " ", "x".repeat(201), "k" + random.nextInt(50))));
                    }
                }
                default -> {}
            }
        });
    }

    private String claimFor(Operation operation) {
        for (String variable : List.of("evidence", "reply")) {
            List<String> having = known.keySet().stream()
                    .filter(kind -> kind.startsWith(variable + " "))
                    .map(kind -> kind.substring(variable.length() + 1))
                    .toList();
            if (operation.path().contains("{" + variable + "}") && !having.isEmpty()) {
                return having.get(random.nextInt(having.size()));
            }
        }
        Set<String> states = STATES.getOrDefault(operation.id(), Set.of());
        List<String> fitting = claims.entrySet().stream()
                .filter(each -> states.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> of = fitting.isEmpty() || random.nextInt(8) == 0 ? List.copyOf(claims.keySet()) : fitting;
        return of.get(random.nextInt(of.size()));
    }

    private String variable(Operation operation, String variable, String claim) {
        String kind = operation.path().split("/")[2];
        return switch (variable) {
            case "id" ->
                kind.equals("claims")
                        ? claim
                        : known(kind).orElse(UUID.randomUUID().toString());
            case "desk" -> desk;
            case "person" -> known("person").orElse("nobody-" + desk);
            case "number", "part" -> Integer.toString(1 + random.nextInt(3));
            case "table" -> "flow";
            case "page" -> pick("method", "funding", "team", "corrections");
            case "evidence", "reply" ->
                known(variable + " " + claim).orElse(UUID.randomUUID().toString());
            case "absence", "recusal" ->
                known(variable + "s").orElse(UUID.randomUUID().toString());
            case "delivery" -> known("webhooks").orElse(UUID.randomUUID().toString());
            default -> known(variable).orElse(UUID.randomUUID().toString());
        };
    }

    private Optional<String> known(String kind) {
        List<String> ids = known.getOrDefault(kind, List.of());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    /** The example of the document, with ids, desks and people that there are. */
    private JsonNode withKnown(JsonNode example, Operation operation, String claim) {
        example.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual() && MOMENT.matcher(value.asText()).matches()) {
                ((ObjectNode) example).put(field.getKey(), moment(field.getKey()));
            } else if (value.isTextual()) {
                ((ObjectNode) example).put(field.getKey(), known(field.getKey(), value.asText(), operation, claim));
            } else if (value.isObject()) {
                withKnown(value, operation, claim);
            } else {
                value.forEach(each -> withKnown(each, operation, claim));
            }
        });
        return example;
    }

    /** The examples have times that were to come when they were written. */
    private static String moment(String field) {
        return Instant.now()
                .plus(Set.of("askedAt", "since").contains(field) ? Duration.ofDays(-1) : Duration.ofDays(5))
                .plus(field.equals("endsAt") ? Duration.ofDays(5) : Duration.ZERO)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private String known(String field, String value, Operation operation, String claim) {
        return switch (field) {
            case "desk" -> operation.id().equals("submitArticle") ? "news" : desk;
            case "text" -> operation.id().equals("submitArticle") ? Calls.text() : value;
            case "externalId" -> "fuzz-" + random.nextInt(1_000);
            case "username" -> "fuzz-" + UUID.randomUUID().toString().substring(0, 12);
            case "mail" -> UUID.randomUUID() + "@newsroom.example";
            case "code" ->
                operation.id().equals("foundDesk") && value.equals("elections")
                        ? "f" + UUID.randomUUID().toString().substring(0, 8)
                        : value;
            case "name" -> operation.id().equals("publishScale") && value.equals("Stet") ? "Fuzz " + desk : value;
            case "scale" -> known("scale").orElse(value);
            case "id", "into" ->
                ID.matcher(value).matches() ? List.copyOf(claims.keySet()).get(random.nextInt(claims.size())) : value;
            case "sha256" -> value.matches(HASH) ? known("sha256 " + claim).orElse(value) : value;
            default -> value;
        };
    }

    private String query(Operation operation, boolean careful) {
        List<String> parameters = new ArrayList<>();
        operation.node().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                String name = parameter.path("name").asText();
                parameters.add(name + "=" + encoded(careful ? rightValue(name) : shortText()));
            }
        });
        if (!careful && random.nextInt(15) == 0) {
            parameters.add(encoded(shortText()) + "=" + encoded(shortText()));
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private String rightValue(String name) {
        return switch (name) {
            case "limit" -> Integer.toString(1 + random.nextInt(20));
            case "desk" -> "news";
            case "from", "updatedSince" -> "2026-01-01T00:00:00Z";
            case "to" -> "2027-01-01T00:00:00Z";
            case "sort" -> "-createdAt";
            case "state" -> "OPEN,ASSIGNED";
            case "assignee", "submittedBy" -> "me";
            case "show" -> "all";
            case "unread" -> "true";
            case "after" -> "now";
            case "cursor" -> "";
            default -> "ferries";
        };
    }

    private String shortText() {
        String text = OddValues.text(random);
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private String oddSegment() {
        String text = shortText();
        return text.isBlank() || text.equals(".") ? "0" : text;
    }

    private String oddType() {
        return pick(
                "",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/x-ndjson",
                "application/json; charset=utf-16",
                "application/json; charset=garbage",
                "multipart/form-data",
                "application/merge-patch+json",
                "*/*",
                "json");
    }

    private String wrongShape(String right) {
        return pick(
                "",
                "null",
                "[]",
                "[" + right + "]",
                "\"text\"",
                "5",
                right + right,
                right + " garbage",
                right.substring(0, right.length() / 2),
                "\ufeff" + right,
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":NaN}",
                "[".repeat(2_000),
                "\u0000",
                right.replace("\":", "\"\u00a0:"));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
