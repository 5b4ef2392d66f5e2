package org.stet.web.api;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document tells everything that a program needs. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** A plan and a question change nothing; an answer with a secret in it is kept nowhere, so that it cannot be given again. */
    private static final Set<String> NEVER_REPEATED =
            Set.of("planErasure", "matchClaim", "invitePerson", "makeSignInLink", "createToken");

    /** Of these types an example is text. */
    private static final Set<String> TEXTS = Set.of("application/x-ndjson", "text/csv");

    /** Of these types an example would be bytes. */
    private static final Set<String> FILES = Set.of(
            "application/octet-stream", "application/pdf", "application/zip", "image/jpeg", "image/png", "image/webp");

    private static final List<Class<?>> RESOURCES = List.of(
            AboutPagesResource.class,
            AccountResource.class,
            AgreementResource.class,
            ArchiveResource.class,
            ArticlesResource.class,
            AssignmentResource.class,
            AuditResource.class,
            CandidatesResource.class,
            ClaimsResource.class,
            ClosingResource.class,
            CommentsResource.class,
            DashboardResource.class,
            DeskTimeResource.class,
            DesksResource.class,
            DistributionResource.class,
            DutyResource.class,
            ErasuresResource.class,
            EvidenceFilesResource.class,
            EventsResource.class,
            ExportsResource.class,
            FollowingResource.class,
            InboxResource.class,
            JobsResource.class,
            LedgerResource.class,
            MastheadResource.class,
            MatchesResource.class,
            NewsroomResource.class,
            NotificationsResource.class,
            PeopleResource.class,
            PublicCheckResource.class,
            PublicChecksResource.class,
            PublicCorrectionsResource.class,
            ReaderCasesResource.class,
            ReportResource.class,
            ReviewResource.class,
            RevisionsResource.class,
            SearchResource.class,
            TimeResource.class,
            TokensResource.class,
            TriageResource.class,
            WebhooksResource.class,
            WithdrawalResource.class);

    @Inject
    ObjectMapper mapper;

    @Inject
    Accounts accounts;

    private JsonNode document;

    private record Described(String name, JsonNode operation) {

        String id() {
            return operation.path("operationId").asText();
        }

        JsonNode example() {
            return operation.at("/requestBody/content/application~1json/example");
        }

        /** Whether nobody has to sign in for it. */
        boolean isPublic() {
            return operation.has("security") && operation.path("security").isEmpty();
        }

        Optional<JsonNode> ifMatch() {
            return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("name").asText().equals("If-Match"))
                    .findFirst();
        }
    }

    @BeforeEach
    void read() throws Exception {
        document = mapper.readTree(given().get("/q/openapi?format=json").asString());
    }

    @Test
    void it_is_openapi_3_1_and_says_how_to_sign_in() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(document.path("security").toString()).contains("basic");
    }

    @Test
    void it_says_that_tokens_are_taken_as_well() {
        assertThat(document.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.path("security")).hasSize(2);
    }

    @Test
    void every_field_and_every_parameter_has_a_description() {
        assertThat(document.at("/components/schemas").properties())
                .hasSizeGreaterThan(50)
                .allSatisfy(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> assertThat(
                                        field.getValue().path("description").asText())
                                .as(schema.getKey() + "." + field.getKey())
                                .isNotEmpty()));
        assertThat(operations())
                .allSatisfy(each -> each.operation().path("parameters").forEach(parameter -> assertThat(
                                parameter.path("description").asText())
                        .as(each.name() + " " + parameter.path("name").asText())
                        .isNotEmpty()));
    }

    @Test
    void every_answer_says_which_fields_are_always_there() {
        assertThat(document.at("/components/schemas").properties())
                .filteredOn(schema -> !schema.getKey().endsWith("Request")
                        && schema.getValue().has("properties"))
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.getValue().path("required"))
                        .as(schema.getKey())
                        .isNotEmpty());
    }

    @Test
    void a_write_names_a_version_where_the_document_says_so_and_nowhere_else() {
        String claim = Calls.submitted();
        if (accounts.signedIn("describes").isEmpty()) {
            accounts.create("describes", "Has every role", StetDatabase.PASSWORD, Set.of(Role.values()));
        }
        assertThat(operations().filter(each -> each.ifMatch().isPresent()))
                .hasSizeGreaterThan(20)
                .allSatisfy(each -> {
                    int status = Calls.json(
                                    "describes",
                                    each.example().isMissingNode()
                                            ? "{}"
                                            : each.example().toString())
                            .request(
                                    each.name()
                                            .substring(0, each.name().indexOf(' '))
                                            .toUpperCase(Locale.ROOT),
                                    each.name()
                                            .substring(each.name().indexOf(' ') + 1)
                                            .replace("{id}", claim)
                                            .replace("{desk}", "news")
                                            .replace("{page}", "method"))
                            .statusCode();
                    boolean required =
                            each.ifMatch().orElseThrow().path("required").asBoolean();
                    if (required) {
                        assertThat(status).as(each.name()).isEqualTo(428);
                    } else if (!each.id().equals("saveReport")) {
                        assertThat(status).as(each.name()).isNotEqualTo(428);
                    }
                });
    }

    @Test
    void what_has_a_version_says_that_it_comes_as_etag() {
        assertThat(operations()
                        .filter(each -> each.name().startsWith("get ")
                                && each.operation().at("/responses/200/headers").has("ETag")))
                .extracting(Described::id)
                .contains("getClaim", "getArticle", "getReport", "getPolicy", "getTimePolicy", "getSnapshot");
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_a_summary() {
        assertThat(operations().map(Described::id)).doesNotHaveDuplicates().allMatch(id -> !id.isEmpty());
        assertThat(operations())
                .allMatch(each -> each.operation().path("summary").asText().length() > 5);
    }

    @Test
    void every_operation_says_which_problems_to_expect() {
        assertThat(operations().filter(each -> !each.isPublic()))
                .hasSizeGreaterThan(100)
                .allSatisfy(each -> {
                    for (String status : List.of("401", "403", "406", "429", "503")) {
                        assertThat(each.operation()
                                        .at("/responses/" + status + "/$ref")
                                        .asText())
                                .as(each.name())
                                .isEqualTo("#/components/responses/" + status);
                    }
                });
        for (String status :
                List.of("400", "401", "403", "404", "406", "409", "412", "413", "415", "422", "428", "429", "503")) {
            JsonNode problem = document.at("/components/responses/" + status + "/content/application~1problem+json");
            assertThat(problem.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
            assertThat(problem.at("/example/status").asText()).isEqualTo(status);
        }
    }

    @Test
    void every_post_that_changes_something_takes_an_idempotency_key() {
        assertThat(operations().filter(each -> each.name().startsWith("post ")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(
                                each.operation().path("parameters").findValuesAsText("name"))
                        .as(each.name())
                        .matches(names -> names.contains("Idempotency-Key") != NEVER_REPEATED.contains(each.id())));
    }

    @Test
    void every_list_has_a_limit_and_a_cursor() {
        assertThat(operations()
                        .filter(each -> each.name().startsWith("get ")
                                && each.operation()
                                        .at("/responses/200")
                                        .toString()
                                        .contains("ListView")))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        each -> assertThat(each.operation().path("parameters").findValuesAsText("name"))
                                .as(each.name())
                                .contains("limit", "cursor"));
    }

    @Test
    void every_request_and_every_answer_has_an_example() {
        assertThat(operations()).allSatisfy(each -> {
            JsonNode request = each.operation().at("/requestBody/content");
            request.properties().forEach(type -> assertThat(
                            type.getValue().path("example").isObject() || FILES.contains(type.getKey()))
                    .as("request of " + each.name())
                    .isTrue());
            each.operation().path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2") && !response.getKey().equals("204")) {
                    JsonNode content = response.getValue().path("content");
                    assertThat(content.isEmpty()).as("answer of " + each.name()).isFalse();
                    content.properties().forEach(type -> assertThat(
                                    type.getValue().path("example").isContainerNode()
                                            || type.getValue().path("example").isTextual()
                                                    && TEXTS.contains(type.getKey())
                                            || FILES.contains(type.getKey()))
                            .as("answer of " + each.name())
                            .isTrue());
                }
            });
        });
    }

    @Test
    void the_example_of_every_request_is_one_that_its_resource_reads() {
        ObjectMapper strict = mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        assertThat(operations()).allSatisfy(each -> {
            Optional<Class<?>> type = requestType(each.id());
            JsonNode example = each.operation().at("/requestBody/content/application~1json/example");
            if (type.isPresent()) {
                assertThat(strict.treeToValue(example, type.orElseThrow()))
                        .as(each.name())
                        .isNotNull();
            }
            assertThat(example.isMissingNode()).as(each.name()).isEqualTo(type.isEmpty());
        });
    }

    @Test
    void the_example_of_every_answer_has_the_fields_of_its_schema_and_no_other() {
        assertThat(operations())
                .allSatisfy(each -> each.operation().path("responses").forEach(response -> response.path("content")
                        .forEach(type -> fits(each, type))));
    }

    private void fits(Described each, JsonNode type) {
        JsonNode schema = type.path("schema");
        if (schema.has("$ref")) {
            JsonNode properties =
                    document.at(schema.path("$ref").asText().substring(1)).path("properties");
            type.path("example").properties().forEach(field -> assertThat(properties.has(field.getKey()))
                    .as(each.name() + " " + field.getKey())
                    .isTrue());
        }
    }

    private Stream<Described> operations() {
        Stream.Builder<Described> all = Stream.builder();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        all.add(new Described(operation.getKey() + " " + path.getKey(), operation.getValue()));
                    }
                }));
        return all.build();
    }

    /** The record that the resource's method takes, bare or in an Optional. */
    private static Optional<Class<?>> requestType(String operationId) {
        Method method = RESOURCES.stream()
                .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                .filter(each -> each.isAnnotationPresent(Operation.class)
                        && each.getAnnotation(Operation.class).operationId().equals(operationId))
                .findFirst()
                .orElseThrow();
        return Stream.<Class<?>>of(Requests.class.getDeclaredClasses())
                .filter(request -> Stream.of(method.getGenericParameterTypes())
                        .anyMatch(type -> type.getTypeName().contains(request.getName())))
                .findFirst();
    }
}
