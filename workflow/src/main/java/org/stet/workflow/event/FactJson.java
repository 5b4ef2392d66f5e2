package org.stet.workflow.event;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Facts as JSON objects; the action says which record an object is read into. */
final class FactJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private FactJson() {}

    static String write(Fact fact) {
        return text(fact);
    }

    /** The fact as what its JSON object holds. */
    static Map<String, Object> fields(Fact fact) {
        return MAPPER.convertValue(fact, new TypeReference<>() {});
    }

    /** Anything that is told of a fact as JSON. */
    static String text(Object told) {
        try {
            return MAPPER.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Fact read(String action, String json) {
        try {
            return MAPPER.readValue(json, Fact.ofAction(action));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException("an event of “" + action + "” cannot be read", unreadable);
        }
    }
}
