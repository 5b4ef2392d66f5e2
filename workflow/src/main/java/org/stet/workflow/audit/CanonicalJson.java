package org.stet.workflow.audit;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * One text for one value: keys in order of their code points, no white space, times in RFC 3339. What is hashed is
 * written this way.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};

    private CanonicalJson() {}

    /** One text as JSON, with its quotation marks. */
    public static String ofText(String value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON", impossible);
        }
    }

    /** The canonical text of a map of simple values, lists and maps. */
    public static String of(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.keySet(), notJson);
        }
    }

    /** The canonical text of a record: its components by name, those that are empty left out. */
    public static String of(Record value) {
        return of(RECORDS.convertValue(value, BY_NAME));
    }

    /** The record that was written so. */
    public static <T extends Record> T read(String text, Class<T> type) {
        try {
            return RECORDS.readValue(text, type);
        } catch (JsonProcessingException notOfThisType) {
            throw new IllegalArgumentException("is no " + type.getSimpleName(), notOfThisType);
        }
    }
}
