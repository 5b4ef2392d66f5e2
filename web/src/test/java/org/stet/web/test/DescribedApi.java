package org.stet.web.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import io.restassured.http.Headers;

/** An OpenAPI document, and whether what the API does is what it says. */
public final class DescribedApi {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ADDRESS = "https://stet.example/openapi.json";
    private static final Pattern JSON = Pattern.compile("application/([a-z]+\\+)?json");
    private static final String PROBLEM = "application/problem+json";

    /** Answers of many lines are described in words: OpenAPI has a schema for a whole body alone. */
    private static final String LINES = "application/x-ndjson";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Fields that are needed in some cases alone, by the other fields or by who asks. */
    private static final Set<String> SOMETIMES_NEEDED = Set.of(
            "assignClaim.reviewers",
            "submitArticle.url",
            "submitArticle.text",
            "acceptCandidates.claims",
            "dismissCandidates.claims",
            "addEvidence.title",
            "handOver.from",
            "makeArchiveImport.site",
            "makeJob.claims",
            "makeJob.desk",
            "makeJob.priority",
            "makeJob.reason",
            "makeJob.reviewers",
            "noteReply.answer",
            "saveReport.mediaAddress",
            "saveReport.mediaAuthenticity",
            "createToken.present");

    /** What is wrong between fields, or with what is there: leaving a field out was not the fault. */
    private static final Set<String> CLASHES = Set.of("contradictory", "taken");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry asItIs;
    private final SchemaRegistry closed;

    /** An answer, as it came. */
    public record Answer(int status, Headers headers, String body) {

        private Optional<String> header(String name) {
            return Optional.ofNullable(headers.getValue(name)).filter(value -> !value.isBlank());
        }

        private String contentType() {
            return header("Content-Type").orElse("").split(";")[0].strip();
        }
    }

    /**
     * An operation of the document.
     *
     * @param method in lower case
     * @param path with its variables
     * @param node what the document says of it
     */
    public record Operation(String method, String path, JsonNode node) {

        private boolean matches(String asked, String address) {
            return method.equals(asked.toLowerCase(Locale.ROOT))
                    && Pattern.matches(path.replaceAll("\\{[^}]*}", "[^/]+"), address);
        }

        private long variables() {
            return path.chars().filter(each -> each == '{').count();
        }

        /** Its name for programs. */
        public String id() {
            return node.path("operationId").asText();
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private DescribedApi(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                        operations.add(new Operation(operation.getKey(), path.getKey(), operation.getValue()))));
        asItIs = registry(document);
        closed = registry(closed(document));
    }

    /** Reads a document in JSON. */
    public static DescribedApi read(String json) {
        return new DescribedApi(tree(json));
    }

    /** Every operation. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** In what the answer differs from what the document says of it, and in what a request that was accepted does. */
    public List<String> differences(String method, String path, String request, Answer answer) {
        if (answer.contentType().equals(LINES)) {
            return List.of();
        }
        Optional<Operation> asked = operations.stream()
                .filter(operation -> operation.matches(method, path))
                .min(Comparator.comparing(Operation::variables));
        if (asked.isEmpty()) {
            return answer.contentType().equals(PROBLEM)
                    ? mismatches(closed, "#/components/schemas/Problem", tree(answer.body()))
                    : List.of();
        }
        String place =
                "#/paths/" + escaped(asked.get().path()) + "/" + asked.get().method();
        JsonNode described = asked.get().node().path("responses").path(Integer.toString(answer.status()));
        if (described.isMissingNode()) {
            return List.of("there is no answer " + answer.status());
        }
        List<String> differences = new ArrayList<>();
        if (described.has("$ref")) {
            differences(described.path("$ref").asText(), answer, differences);
        } else {
            differences(place + "/responses/" + answer.status(), answer, differences);
        }
        requestDifferences(asked.get(), place, request, answer, differences);
        return differences;
    }

    /** In what a value differs from the schema at a place such as {@code #/components/schemas/Problem}; it has no other field. */
    public List<String> differences(String place, JsonNode value) {
        return mismatches(closed, place, value);
    }

    private void differences(String place, Answer answer, List<String> differences) {
        JsonNode described = document.at(place.substring(1));
        described.path("headers").properties().forEach(header -> {
            boolean required = header.getValue().path("required").asBoolean();
            if (required && answer.header(header.getKey()).isEmpty()) {
                differences.add("the header " + header.getKey() + " is missing");
            }
        });
        if (answer.header("ETag").isPresent() && !described.path("headers").has("ETag")) {
            differences.add("there is no header ETag");
        }
        JsonNode content = described.path("content");
        if (content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                differences.add("there is no content");
            }
        } else if (!content.has(answer.contentType())) {
            differences.add("there is no content of the type " + answer.contentType());
        } else if (JSON.matcher(answer.contentType()).matches()) {
            differences.addAll(mismatches(
                    closed, place + "/content/" + escaped(answer.contentType()) + "/schema", tree(answer.body())));
        }
    }

    private void requestDifferences(
            Operation asked, String place, String request, Answer answer, List<String> differences) {
        JsonNode described = asked.node().at("/requestBody/content/application~1json/schema");
        if (described.isMissingNode() || request.isBlank()) {
            return;
        }
        if (answer.status() < 300) {
            mismatches(asItIs, place + "/requestBody/content/application~1json/schema", tree(request))
                    .forEach(difference -> differences.add("it was accepted although " + difference));
        } else if (answer.status() == 422) {
            JsonNode sent = tree(request);
            JsonNode schema = resolved(described);
            tree(answer.body()).path("violations").forEach(violation -> {
                String field = violation.path("field").asText();
                if (!CLASHES.contains(violation.path("code").asText())
                        && schema.path("properties").has(field)
                        && !sent.hasNonNull(field)
                        && !texts(schema.path("required")).contains(field)
                        && !SOMETIMES_NEEDED.contains(asked.id() + "." + field)) {
                    differences.add("it was refused without “" + field + "”, which is not required");
                }
            });
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.findPath("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static List<String> mismatches(SchemaRegistry registry, String place, JsonNode value) {
        return registry.getSchema(SchemaLocation.of(ADDRESS + place)).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static SchemaRegistry registry(JsonNode document) {
        return SchemaRegistry.withDialect(
                Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ROOT)
                                .build()));
    }

    /** The same, where no object has a field that its schema does not name: readers have to bear new ones, this test does not. */
    private static JsonNode closed(JsonNode document) {
        JsonNode closed = document.deepCopy();
        closed.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return closed;
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static String escaped(String text) {
        return text.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
