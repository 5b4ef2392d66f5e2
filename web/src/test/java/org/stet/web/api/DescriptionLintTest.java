package org.stet.web.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.DescribedApi;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules for OpenAPI documents that linters ask for (Spectral's set “oas”), and that {@link DescriptionTest} does not. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DescriptionLintTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private DescribedApi api;
    private JsonNode document;

    @BeforeEach
    void read() {
        api = DescribedApi.read(given().get("/q/openapi?format=json").asString());
        document = api.document();
    }

    @Test
    void it_says_what_it_is_under_which_licence_and_where() {
        assertThat(document.path("info").properties())
                .extracting(Map.Entry::getKey)
                .contains("title", "version", "description", "license");
        assertThat(document.path("servers"))
                .isNotEmpty()
                .allSatisfy(server ->
                        assertThat(server.path("url").asText()).isNotEmpty().doesNotContain("example"));
    }

    @Test
    void every_operation_has_one_tag_and_every_tag_a_description_and_an_operation() {
        Set<String> described = new LinkedHashSet<>();
        assertThat(document.path("tags")).isNotEmpty().allSatisfy(tag -> {
            assertThat(tag.path("description").asText()).isNotEmpty();
            assertThat(described.add(tag.path("name").asText())).isTrue();
        });
        assertThat(api.operations())
                .allSatisfy(operation -> assertThat(texts(operation.node().path("tags")))
                        .as(operation.toString())
                        .hasSize(1)
                        .isSubsetOf(described));
        assertThat(api.operations().stream()
                        .flatMap(operation -> texts(operation.node().path("tags")).stream()))
                .containsAll(described);
    }

    @Test
    void every_operation_has_a_name_that_programs_can_use_and_an_answer_of_success() {
        assertThat(api.operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.id()).matches("[a-z][A-Za-z]+");
            assertThat(operation.node().path("responses").properties())
                    .as(operation.toString())
                    .extracting(Map.Entry::getKey)
                    .anyMatch(status -> status.startsWith("2"))
                    .allMatch(status -> status.matches("[2-5]\\d\\d"));
            assertThat(operation.node().path("responses"))
                    .allSatisfy(response -> assertThat(response.path("$ref").asText()
                                    + response.path("description").asText())
                            .isNotEmpty());
        });
    }

    @Test
    void paths_have_no_slash_at_the_end_no_query_and_declare_their_variables() {
        Set<String> shapes = new HashSet<>();
        document.path("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/").doesNotEndWith("/").doesNotContain("?", "{}", "//");
            assertThat(shapes.add(VARIABLE.matcher(path.getKey()).replaceAll("{}")))
                    .as("another path differs from %s in the names of variables alone", path.getKey())
                    .isTrue();
        });
        assertThat(api.operations()).allSatisfy(operation -> {
            List<String> declared = new ArrayList<>();
            List<String> all = new ArrayList<>();
            operation.node().path("parameters").forEach(parameter -> {
                all.add(parameter.path("in").asText() + " "
                        + parameter.path("name").asText());
                if (parameter.path("in").asText().equals("path")) {
                    assertThat(parameter.path("required").asBoolean()).isTrue();
                    declared.add(parameter.path("name").asText());
                }
                JsonNode schema = parameter.path("schema");
                assertThat(schema.has("type") || schema.has("$ref"))
                        .as("%s %s", operation, parameter.path("name"))
                        .isTrue();
            });
            assertThat(declared)
                    .as(operation.toString())
                    .containsExactlyInAnyOrderElementsOf(variables(operation.path()));
            assertThat(all).as(operation.toString()).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_body_is_where_a_body_may_be_and_says_whether_it_is_required() {
        assertThat(api.operations()).allSatisfy(operation -> {
            JsonNode body = operation.node().path("requestBody");
            if (!body.isMissingNode()) {
                assertThat(operation.method()).as(operation.toString()).isNotEqualTo("get");
                assertThat(body.has("required")).as(operation.toString()).isTrue();
            }
        });
    }

    @Test
    void every_component_is_used_and_every_reference_leads_somewhere() {
        Set<String> references = new TreeSet<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asText()));
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
        for (String kind : List.of("schemas", "responses")) {
            document.at("/components/" + kind).properties().forEach(component -> assertThat(references)
                    .contains("#/components/" + kind + "/" + component.getKey()));
        }
        document.path("security").forEach(way -> assertThat(names(document.at("/components/securitySchemes")))
                .containsAll(names(way)));
    }

    @Test
    void every_operation_says_who_may_call_it_and_names_each_way_of_signing_in_or_none() {
        Set<String> ways = names(document.at("/components/securitySchemes"));
        assertThat(api.operations()).allSatisfy(operation -> {
            assertThat(operation.node().path("description").asText())
                    .as(operation.toString())
                    .contains("For ");
            Set<String> named = new TreeSet<>();
            operation.node().path("security").forEach(way -> named.addAll(names(way)));
            if (operation.node().path("description").asText().contains("without signing in")) {
                assertThat(named).as(operation.toString()).isEmpty();
            } else {
                assertThat(named).as(operation.toString()).isEqualTo(ways);
            }
        });
    }

    @Test
    void every_schema_has_a_type_and_every_enumeration_has_values_of_it_each_once() {
        schemas((place, schema) -> {
            assertThat(schema.has("type") || schema.has("$ref") || schema.has("anyOf"))
                    .as(place)
                    .isTrue();
            if (schema.has("enum")) {
                Set<String> types = schema.path("type").isArray()
                        ? texts(schema.path("type"))
                        : Set.of(schema.path("type").asText());
                List<JsonNode> values = StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .toList();
                assertThat(values)
                        .as(place)
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allMatch(value ->
                                types.contains(value.getNodeType().name().toLowerCase(Locale.ROOT)));
                assertThat(schema.has("const")).as(place).isFalse();
            }
            if (texts(schema.path("type")).contains("array")
                    || schema.path("type").asText().equals("array")) {
                assertThat(schema.has("items")).as(place).isTrue();
            }
            assertThat(names(schema.path("properties"))).as(place).containsAll(texts(schema.path("required")));
        });
    }

    @Test
    void every_example_is_valid_by_its_schema() {
        List<String> wrong = new ArrayList<>();
        for (DescribedApi.Operation operation : api.operations()) {
            String place = "#/paths/" + operation.path().replace("/", "~1") + "/" + operation.method();
            examples(place + "/requestBody", wrong);
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(response -> examples(place + "/responses/" + response.getKey(), wrong));
        }
        document.at("/components/responses")
                .properties()
                .forEach(response -> examples("#/components/responses/" + response.getKey(), wrong));
        assertThat(wrong).isEmpty();
    }

    private void examples(String place, List<String> wrong) {
        document.at(place.substring(1)).path("content").properties().forEach(content -> {
            String type = place + "/content/" + content.getKey().replace("/", "~1");
            if (content.getValue().has("example")) {
                api.differences(type + "/schema", content.getValue().path("example"))
                        .forEach(difference -> wrong.add(type + ": " + difference));
            }
        });
    }

    /** Every schema, whether it has a name or stands within another. */
    private void schemas(BiConsumer<String, JsonNode> visitor) {
        document.at("/components/schemas").properties().forEach(schema -> {
            visitor.accept(schema.getKey(), schema.getValue());
            within(schema.getKey(), schema.getValue(), visitor);
        });
    }

    private static void within(String place, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        schema.path("properties").properties().forEach(property -> {
            visitor.accept(place + "." + property.getKey(), property.getValue());
            within(place + "." + property.getKey(), property.getValue(), visitor);
        });
        if (schema.has("items")) {
            visitor.accept(place + "[]", schema.path("items"));
            within(place + "[]", schema.path("items"), visitor);
        }
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
