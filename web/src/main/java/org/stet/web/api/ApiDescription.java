package org.stet.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import org.stet.web.error.Problem;

/**
 * Completes the OpenAPI document: the problems that each operation answers with, and an example of every request and
 * response, from {@code examples.json}. There an example may be {@code like} a whole one and name only what differs.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ApiDescription implements OASFilter {

    private static final String EXAMPLES = "examples.json";
    private static final Map<Integer, String> PROBLEMS = problems();

    /** The state table decides these races, so that no version has to be named; the report may be the first. */
    private static final Set<String> WITHOUT_VERSION =
            Set.of("assignClaim", "endAssignment", "acceptAssignment", "handOver", "saveReport");

    /** What the body says takes the place of a version: the tag of a plan, or the version itself. */
    private static final Set<String> PLANNED = Set.of("eraseTexts", "mapRating");

    /** Views whose version goes out as ETag. */
    private static final Set<String> VERSIONED = Set.of(
            "ClaimView",
            "ArticleView",
            "WithdrawalPlanView",
            "ReportView",
            "RevisionView",
            "ScaleView",
            "PolicyView",
            "TimePolicyView",
            "SnapshotView",
            "WebhookView",
            "MastheadView",
            "ReaderCaseView",
            "AboutPageView");

    /** Operations that answer with the bytes of a file. */
    private static final Set<String> FILES = Set.of("getEvidenceFile", "getEvidencePicture");

    /** Nothing is asked of the state of a claim, and yet the state of things can forbid them. */
    private static final Set<String> DEPENDING_ON_STATE = Set.of(
            "addClaim",
            "amendArticle",
            "answerReaderCase",
            "dismissReaderCase",
            "takeAboutPageDown",
            "takeReaderCase",
            "closeArticle",
            "planWithdrawal",
            "reopenArticle",
            "submitArticle",
            "withdrawArticle",
            "startJob",
            "cancelJob",
            "undoJob",
            "sendArchivePart",
            "tryArchiveImport",
            "startArchiveImport",
            "cancelArchiveImport");

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry(
                    "If-Match",
                    "The version that was read: the ETag of an answer, of which the part before the hyphen counts. Several may be named,"
                            + " * is any"),
            Map.entry("Idempotency-Key", "1 to 200 characters; the same key and body get the first answer again"),
            Map.entry("limit", "How many rows at most"),
            Map.entry("cursor", "The “next” of the page before"),
            Map.entry("after", "The “next” of an earlier answer, “now”, or nothing to begin with the first event"),
            Map.entry("bulk", "The id of the decision on several candidates"),
            Map.entry("q", "Words, all of which occur"),
            Map.entry("state", "One or several states, repeated or with commas between"),
            Map.entry("assignee", "“me”, a user name or an id"),
            Map.entry("desk", "A desk’s code or id"),
            Map.entry("sort", "-checkworthiness, dueAt, -createdAt, updatedAt or -updatedAt"),
            Map.entry("updatedSince", "Only what changed at this moment or later, as RFC 3339 has it"),
            Map.entry("topic", "A topic"),
            Map.entry("from", "From when, as RFC 3339 has it"),
            Map.entry("to", "Until when, as RFC 3339 has it"),
            Map.entry("id", "The id"),
            Map.entry("claim", "The id of the claim"),
            Map.entry("evidence", "The id of the piece of evidence"),
            Map.entry("reply", "The id of the entry in the log of replies"),
            Map.entry("recusal", "The id of the conflict of interest"),
            Map.entry("absence", "The id of the absence"),
            Map.entry("thread", "The id of the comment that began the thread"),
            Map.entry("slug", "The last part of the address of the page"),
            Map.entry("delivery", "The id of the delivery"),
            Map.entry("file", "What is exported: claims, checks, audit, agreement or everything, with its format"),
            Map.entry("speaker", "Who makes the claim, in capitals or not"),
            Map.entry("publisher", "Who published the article, in capitals or not"),
            Map.entry("language", "The article’s language, BCP 47; without a region any region’s"),
            Map.entry("rating", "The code of the verdict that readers see, or saw last"),
            Map.entry("createdFrom", "Only what was found or marked at this moment or later, as RFC 3339 has it"),
            Map.entry("createdBefore", "Only what was found or marked before this moment"),
            Map.entry("dueFrom", "Only what is due at this moment or later"),
            Map.entry("dueBefore", "Only what is due before this moment"),
            Map.entry("kind", "“claim” or “article”"),
            Map.entry("table", "Which table: flow.csv, waiting.csv and so on"),
            Map.entry("site", "The publisher’s site, such as checks.example.org"),
            Map.entry("part", "The number of the part, from 0"),
            Map.entry("page", "The page: method, funding, team or corrections"),
            Map.entry("number", "The number of the revision, from 1"),
            Map.entry("token", "The id of the token, which is not the token itself"),
            Map.entry("notice", "The id of the notice"),
            Map.entry("person", "A user name or an id"));

    private final Map<String, Map<String, Object>> examples = examples();

    private static Map<Integer, String> problems() {
        Map<Integer, String> problems = new LinkedHashMap<>();
        problems.put(400, "The request cannot be read.");
        problems.put(401, "No credentials, or wrong ones.");
        problems.put(403, "The role, or one’s standing with the claim, does not allow it.");
        problems.put(404, "There is no such thing.");
        problems.put(406, "There is no answer of a type that Accept names.");
        problems.put(409, "The state, or a rule named in “rule”, forbids it now; “allowed” says what may be done.");
        problems.put(412, "It was changed since it was read.");
        problems.put(413, "The body is too large.");
        problems.put(414, "The address is too long.");
        problems.put(415, "The body is of another type than the operation takes.");
        problems.put(422, "Well-formed, but a field is not valid; “violations” says which.");
        problems.put(428, "If-Match is missing.");
        problems.put(429, "More calls in a minute than are let through; Retry-After says how long to wait.");
        problems.put(503, "Too much is under way; Retry-After says how long to wait.");
        return problems;
    }

    private static Map<String, Map<String, Object>> examples() {
        try (InputStream file = ApiDescription.class.getResourceAsStream(EXAMPLES)) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the examples of the API cannot be read", unreadable);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        PROBLEMS.forEach((status, description) ->
                api.getComponents().addResponse(Integer.toString(status), problem(status, description)));
        SchemaDescription schemas = new SchemaDescription();
        api.getComponents().getSchemas().forEach(schemas::complete);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private APIResponse problem(int status, String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(examples.get("problems").get(Integer.toString(status)))));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        Map<String, Object> given =
                Optional.ofNullable(examples.get(operation.getOperationId())).orElse(Map.of());
        Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent())
                .ifPresent(content -> example(content, given.get("request")));
        leaveGuessesOut(operation.getResponses());
        operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .filter(content -> content != null)
                .forEach(content -> answerExamples(content, given));
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        parameters.forEach(parameter -> complete(operation, parameter));
        List<APIResponse> versioned = operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> isVersioned(answer) || isPublic(operation) || isFile(operation))
                .toList();
        versioned.forEach(ApiDescription::withVersion);
        if (method == HttpMethod.GET && !versioned.isEmpty()) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .description("The ETag of the answer that is known; where the answer is still the same, it is 304")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            withVersion(OASFactory.createAPIResponse()
                                    .description("The answer is still the one that If-None-Match names.")));
        }
        whoMay(operation);
        for (int status : statuses(path, method, operation, parameters)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref(Integer.toString(status)));
        }
    }

    /**
     * What annotations say of roles is made a sentence, and each way of signing in is named: the framework knows of one, and
     * names roles where OpenAPI has scopes.
     */
    private static void whoMay(Operation operation) {
        String who = "For everybody, without signing in.";
        if (!isPublic(operation)) {
            List<String> roles = Optional.ofNullable(operation.getSecurity()).orElse(List.of()).stream()
                    .flatMap(requirement -> requirement.getSchemes().values().stream())
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            who = roles.isEmpty() ? "For whoever is signed in." : "For the roles: " + String.join(", ", roles) + ".";
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme("basic"),
                    OASFactory.createSecurityRequirement().addScheme("token")));
        }
        operation.setDescription(
                operation.getDescription() == null || operation.getDescription().isBlank()
                        ? who
                        : operation.getDescription() + " " + who);
    }

    private static APIResponse withVersion(APIResponse answer) {
        return answer.addHeader(
                "ETag",
                OASFactory.createHeader()
                        .description(
                                "The version, a hyphen, and a hash of the whole answer; for If-Match and If-None-Match")
                        .required(true)
                        .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }

    private static void complete(Operation operation, Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(PARAMETERS.get(parameter.getName()));
        }
        if (parameter.getName().equals("If-Match")) {
            parameter.setRequired(!WITHOUT_VERSION.contains(operation.getOperationId()));
        }
        if (parameter.getName().equals("limit")) {
            parameter.setSchema(OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Limits.MOST))
                    .defaultValue(Limits.USUAL));
        }
    }

    /** Nobody has to sign in for it. */
    private static boolean isPublic(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    /** A file that is written once: its tag is the hash of its bytes. */
    private static boolean isFile(Operation operation) {
        return FILES.contains(operation.getOperationId());
    }

    private static boolean isVersioned(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .map(schema -> schema == null ? null : schema.getRef())
                        .anyMatch(ref -> ref != null && VERSIONED.contains(ref.substring(ref.lastIndexOf('/') + 1)));
    }

    /** An answer without content beside one that is described was only guessed from the method. */
    private static void leaveGuessesOut(APIResponses responses) {
        Map<String, APIResponse> answers = Map.copyOf(responses.getAPIResponses());
        if (answers.values().stream().anyMatch(answer -> answer.getContent() != null)) {
            answers.forEach((status, answer) -> {
                if (answer.getContent() == null) {
                    responses.removeAPIResponse(status);
                }
            });
        }
    }

    /** Which problems are possible follows from what the operation takes. */
    private static Iterable<Integer> statuses(
            String path, HttpMethod method, Operation operation, List<Parameter> parameters) {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(400, 406, 414, 429, 503));
        if (!isPublic(operation)) {
            statuses.addAll(List.of(401, 403));
        }
        boolean body = operation.getRequestBody() != null;
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (body) {
            statuses.addAll(List.of(413, 415));
        }
        statuses.add(422);
        Optional<Parameter> ifMatch = parameters.stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .findFirst();
        if (ifMatch.isPresent() || PLANNED.contains(operation.getOperationId())) {
            statuses.add(412);
        }
        if (ifMatch.filter(Parameter::getRequired).isPresent() || "saveReport".equals(operation.getOperationId())) {
            statuses.add(428);
        }
        if ((path.startsWith("/api/claims/{id}") && method != HttpMethod.GET)
                || DEPENDING_ON_STATE.contains(operation.getOperationId())) {
            statuses.add(409);
        }
        return statuses;
    }

    /** An answer of several types has an example of each, but for an archive. */
    private void answerExamples(Content content, Map<String, Object> given) {
        if (given.get("responses") instanceof Map<?, ?> byType) {
            content.getMediaTypes().forEach((name, type) -> type.setExample(byType.get(name)));
        } else {
            example(content, response(given));
        }
    }

    private static void example(Content content, Object example) {
        for (MediaType type : content.getMediaTypes().values()) {
            type.setExample(example);
        }
    }

    private Object response(Map<String, Object> given) {
        Object own = given.get("response");
        if (!given.containsKey("like")) {
            return own;
        }
        Map<String, Object> whole =
                new LinkedHashMap<>(examples.get(given.get("like").toString()));
        if (own instanceof Map<?, ?> differing) {
            differing.forEach((field, value) -> whole.put(field.toString(), value));
        }
        return whole;
    }
}
