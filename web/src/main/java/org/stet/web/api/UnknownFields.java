package org.stet.web.api;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;

import org.stet.web.error.UnknownField;
import org.stet.web.wording.RefusalWords;

/** Refuses the fields that a request does not have; what {@link SentBack} declares is read and ignored. */
final class UnknownFields extends DeserializationProblemHandler {

    private static final String REQUESTS = UnknownFields.class.getPackageName();

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String field)
            throws IOException {
        Class<?> type = beanOrClass instanceof Class<?> known ? known : beanOrClass.getClass();
        if (!isRequest(type)) {
            return false;
        }
        if (!isSentBack(type, field)) {
            throw new UnknownField(
                    parser, type, field, RefusalWords.of(Names.unknown("field", field, names(deserializer))));
        }
        parser.skipChildren();
        return true;
    }

    private static boolean isRequest(Class<?> type) {
        String room = type.getPackageName();
        return type.isRecord() && (room.equals(REQUESTS) || room.startsWith(REQUESTS + "."));
    }

    private static boolean isSentBack(Class<?> request, String field) {
        SentBack declared = request.getAnnotation(SentBack.class);
        return declared != null
                && Stream.of(declared.value())
                        .flatMap(view -> Stream.of(view.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .anyMatch(field::equals);
    }

    private static Collection<String> names(JsonDeserializer<?> deserializer) {
        return deserializer.getKnownPropertyNames().stream()
                .map(Object::toString)
                .toList();
    }
}
