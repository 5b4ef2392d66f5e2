package org.stet.web.api;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.idempotency.Answer;
import org.stet.workflow.idempotency.Repetitions;
import org.stet.workflow.identity.Actor;

/** Answers requests that create or do something; one that comes again with its Idempotency-Key gets the first answer. */
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
        return response(
                key == null
                        ? answer(work.get())
                        : repetitions.once(actor, key, text(operation, request), () -> answer(work.get())));
    }

    /**
     * Answers a request that does many things, each in a transaction of its own. Of two requests with one key at once both
     * may begin, and each thing is done once; the answer of the first to end is that of both.
     */
    Response answerMany(Actor actor, String key, String operation, Object request, Supplier<Object> work) {
        if (key == null) {
            return response(done(work));
        }
        String asked = text(operation, request);
        return response(repetitions.known(actor, key, asked).orElseGet(() -> {
            Answer answer = done(work);
            return repetitions.once(actor, key, asked, () -> answer);
        }));
    }

    private Answer done(Supplier<Object> work) {
        return new Answer(Response.Status.OK.getStatusCode(), "", json(work.get()));
    }

    /**
     * Answers a request that begins with something slow, without waiting for it here. Of two requests with one key at once
     * both may begin; one is done, and its answer is that of both.
     *
     * @param slow begins, and calls what it is given with the work to do in one transaction when it is that far
     */
    Uni<Response> answerSoon(
            Actor actor,
            String key,
            String operation,
            Object request,
            Function<Function<Supplier<Created>, Answer>, CompletionStage<Answer>> slow) {
        CompletionStage<Answer> answer =
                key == null ? slow.apply(work -> answer(work.get())) : once(actor, key, text(operation, request), slow);
        return Uni.createFrom()
                .completionStage(answer)
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause)
                .map(this::response);
    }

    private CompletionStage<Answer> once(
            Actor actor,
            String key,
            String asked,
            Function<Function<Supplier<Created>, Answer>, CompletionStage<Answer>> slow) {
        return repetitions
                .known(actor, key, asked)
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> slow.apply(work -> repetitions.once(actor, key, asked, () -> answer(work.get()))));
    }

    private String text(String operation, Object request) {
        return operation + " " + json(request);
    }

    private Answer answer(Created created) {
        return new Answer(created.status(), created.location(), json(created.view()));
    }

    private Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        if (!answer.location().isEmpty()) {
            response.location(URI.create(answer.location()));
        }
        version(answer.body()).map(Preconditions::entityTag).ifPresent(response::tag);
        return response.build();
    }

    /** The version of what was created, as its view has it. */
    private Optional<String> version(String body) {
        try {
            return Optional.ofNullable(mapper.readTree(body).get("version")).map(JsonNode::asText);
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
