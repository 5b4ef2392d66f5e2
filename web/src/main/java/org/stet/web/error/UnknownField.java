package org.stet.web.error;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A field that the request does not have: 422. */
public class UnknownField extends JsonMappingException {

    private static final long serialVersionUID = 1;

    /**
     * For the field at which the parser stands.
     *
     * @param type what was being read
     * @param field the field's name as it was sent
     * @param message what to do
     */
    public UnknownField(JsonParser parser, Class<?> type, String field, String message) {
        super(parser, message);
        prependPath(new Reference(type, field));
    }
}
