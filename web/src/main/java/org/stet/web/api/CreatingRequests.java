package org.stet.web.api;

import java.net.URI;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
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
        if (key == null) {
            Created created = work.get();
            return Response.status(created.status())
                    .location(URI.create(created.location()))
                    .entity(created.view())
                    .build();
        }
        Answer answer = repetitions.once(actor, key, operation + " " + json(request), () -> {
            Created created = work.get();
            return new Answer(created.status(), created.location(), json(created.view()));
        });
        return Response.status(answer.status())
                .location(URI.create(answer.location()))
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body())
                .build();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a view cannot be written as JSON", notJson);
        }
    }
}
