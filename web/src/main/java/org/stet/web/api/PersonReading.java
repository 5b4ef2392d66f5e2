package org.stet.web.api;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

import org.stet.web.api.Views.PersonView;

/** Reads whom a request names: by user name or id, or as answers have people, so that these can be sent back. */
final class PersonReading extends StdDeserializer<String> {

    private static final long serialVersionUID = 1;

    PersonReading() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return context.readValue(parser, String.class);
        }
        PersonView person = context.readValue(parser, PersonView.class);
        String named = person.id() == null ? person.username() : person.id();
        return named == null ? context.reportInputMismatch(this, "nobody") : named;
    }
}
