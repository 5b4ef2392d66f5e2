package org.stet.web.api;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.stet.workflow.idempotency.Answer;
import org.stet.workflow.idempotency.Repetitions;
import org.stet.workflow.identity.Actor;

/** Answers requests that create something; one that comes again with its Idempotency-Key gets the first answer. */
@ApplicationScoped
class CreatingRequests {

    private final Repetitions repetitions;
    private final ObjectMapper mapper;

    CreatingRequests(Repetitions repetitions, ObjectMapper mapper) {
        this.repetitions = repetitions;
        this.mapper = mapper;
    }

    /** What was created: the status, its address, and the view of it. */
    record Created(int status, String location, Object view) {}

    Response answer(Actor actor, String key, String operation, Object request, Supplier<Created> work) {
        Supplier<Answer> once = () -> {
            Created created = work.get();
            return new Answer(created.status(), created.location(), json(created.view()));
        };
        Answer answer = key == null ? once.get() : repetitions.once(actor, key, operation + " " + json(request), once);
        Response.ResponseBuilder response = Response.status(answer.status())
                .location(URI.create(answer.location()))
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        version(answer.body()).map(Preconditions::entityTag).ifPresent(response::tag);
        return response.build();
    }

    /** The version of what was created, as its view has it: a claim's version, an article's hash. */
    private Optional<String> version(String body) {
        try {
            JsonNode view = mapper.readTree(body);
            return Stream.of("version", "sha256")
                    .filter(view::has)
                    .map(field -> view.get(field).asText())
                    .findFirst();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("an answer is no JSON", notJson);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a view cannot be written as JSON", notJson);
        }
    }
}
