package org.stet.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<String, Map<String, Object>> examples = examples();

    private static Map<Integer, String> problems() {
        Map<Integer, String> problems = new LinkedHashMap<>();
        problems.put(400, "The request cannot be read.");
        problems.put(401, "No credentials, or wrong ones.");
        problems.put(403, "The role, or one’s standing with the claim, does not allow it.");
        problems.put(404, "There is no such thing.");
        problems.put(409, "The state, or a rule named in “rule”, forbids it now; “allowed” says what may be done.");
        problems.put(412, "It was changed since it was read.");
        problems.put(422, "Well-formed, but a field is not valid; “violations” says which.");
        problems.put(428, "If-Match is missing.");
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
                .forEach(content -> example(content, response(given)));
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        for (int status : statuses(path, method, operation, parameters)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref(Integer.toString(status)));
        }
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
        TreeSet<Integer> statuses = new TreeSet<>(List.of(401, 403));
        boolean body = operation.getRequestBody() != null;
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (body) {
            statuses.add(400);
        }
        if (body || parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            statuses.add(422);
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            statuses.addAll(List.of(412, 428));
        }
        if (path.startsWith("/api/claims/{id}") && method != HttpMethod.GET) {
            statuses.add(409);
        }
        return statuses;
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
