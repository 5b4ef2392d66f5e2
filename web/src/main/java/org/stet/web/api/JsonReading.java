package org.stet.web.api;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;

import org.stet.web.error.UnusableText;

/**
 * How strictly JSON is read: what would be lost or could not be kept is refused where it comes in, and nothing is taken
 * for what it is not, such as a number for a text.
 */
@Singleton
class JsonReading implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        takeScalarsForNothingElse(mapper);
        mapper.addHandler(new UnknownFields());
        mapper.registerModule(new SimpleModule("usable text").addDeserializer(String.class, new UsableText()));
    }

    private static void takeScalarsForNothingElse(ObjectMapper mapper) {
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            for (CoercionInputShape shape : List.of(
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.Boolean,
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float)) {
                if (!isOf(type, shape)) {
                    mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
                }
            }
        }
    }

    /** A whole number is a number with a point, too. */
    private static boolean isOf(LogicalType type, CoercionInputShape shape) {
        return switch (shape) {
            case Integer -> type == LogicalType.Integer || type == LogicalType.Float;
            case Float -> type == LogicalType.Float;
            case Boolean -> type == LogicalType.Boolean;
            default -> false;
        };
    }

    /** Reads text of whole characters only, and nothing but text. */
    private static final class UsableText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        UsableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isScalarValue() && !parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "no text");
            }
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !isUsable(text)) {
                throw new UnusableText(parser);
            }
            return text;
        }

        /** Within whole pairs no surrogate is a code point of its own. */
        private static boolean isUsable(String text) {
            return text.codePoints()
                    .noneMatch(point ->
                            point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        }
    }
}
