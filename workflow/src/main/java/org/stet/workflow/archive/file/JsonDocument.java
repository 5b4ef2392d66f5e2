package org.stet.workflow.archive.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One JSON document, of which each element of its list is read alone: the list itself, that of a {@code DataFeed}, of a
 * {@code @graph}, or of Google's answer. A document that is no list is one element.
 */
final class JsonDocument extends Items {

    /** The lists in which checks stand. */
    private static final Set<String> LISTS = Set.of("dataFeedElement", "claims", "@graph", "itemListElement");

    /** So many fields of the document itself are read: a check has fewer. */
    private static final int MOST_FIELDS = 200;

    private final Bounded parser;
    private final ObjectNode itself = JsonNodeFactory.instance.objectNode();
    private boolean begun;
    private boolean hasList;
    private JsonStreamContext list;

    JsonDocument(InputStream in, Drafting drafting) {
        super(drafting);
        try {
            this.parser = new Bounded(ClaimReviews.JSON.getFactory().createParser(Utf8Lines.reader(in)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads only so much of one element. */
    private static final class Bounded extends JsonParserDelegate {

        private long begin = Long.MAX_VALUE;

        Bounded(JsonParser parser) {
            super(parser);
        }

        private static final class TooLarge extends IOException {

            private static final long serialVersionUID = 1;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = super.nextToken();
            if (currentTokenLocation().getCharOffset() - begin > LARGEST) {
                throw new TooLarge();
            }
            return token;
        }

        /** The element that begins with the current token. */
        JsonNode element() throws IOException {
            begin = currentTokenLocation().getCharOffset();
            try {
                return ClaimReviews.JSON
                        .readerFor(JsonNode.class)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readValue(this);
            } finally {
                begin = Long.MAX_VALUE;
            }
        }
    }

    @Override
    boolean readOn() {
        try {
            if (!begun) {
                begun = true;
                return begin();
            }
            JsonToken token = parser.nextToken();
            if (list == null) {
                return token != null && isInList(token);
            }
            if (token == JsonToken.END_ARRAY || token == null) {
                list = null;
                return token != null;
            }
            element();
            return true;
        } catch (Bounded.TooLarge tooLarge) {
            give(parser.currentLocation().getLineNr(), Flaw.of(Flaw.Kind.TOO_LARGE));
        } catch (CharacterCodingException notUtf8) {
            give(parser.currentLocation().getLineNr(), Flaw.of(Flaw.Kind.NOT_UTF_8));
        } catch (JsonProcessingException notJson) {
            give(parser.currentLocation().getLineNr(), Flaw.of(Flaw.Kind.NOT_JSON));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return false;
    }

    private boolean begin() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            list = parser.getParsingContext();
            return true;
        }
        if (token != JsonToken.START_OBJECT) {
            give(1, Flaw.of(Flaw.Kind.NO_CHECK));
            return false;
        }
        return true;
    }

    /** Goes on in the document's own object, until a list of checks begins. What else stands there may be a check by itself. */
    private boolean isInList(JsonToken token) throws IOException {
        if (token != JsonToken.FIELD_NAME) {
            if (!hasList) {
                giveFound(1, itself);
            }
            return false;
        }
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
            list = parser.getParsingContext();
            hasList = true;
        } else if (hasList || itself.size() >= MOST_FIELDS) {
            parser.skipChildren();
        } else {
            itself.set(name, parser.element());
        }
        return true;
    }

    private void giveFound(long line, JsonNode read) {
        List<Map<Field, String>> found = ClaimReviews.in(read);
        if (found.isEmpty()) {
            give(line, Flaw.of(Flaw.Kind.NO_CHECK));
        } else {
            give(line, found);
        }
    }

    private void element() throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        try {
            giveFound(line, parser.element());
        } catch (Bounded.TooLarge tooLarge) {
            give(line, Flaw.of(Flaw.Kind.TOO_LARGE));
            JsonToken token = parser.currentToken();
            while (token != null && parser.getParsingContext() != list) {
                token = parser.nextToken();
            }
        }
    }
}
