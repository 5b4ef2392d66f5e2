package org.stet.web.error;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text with a character that is none, so that no database keeps it: 422. */
public class UnusableText extends JsonMappingException {

    private static final long serialVersionUID = 1;

    /** For the text at which the parser stands. */
    public UnusableText(JsonParser parser) {
        super(parser, "Leave out what is no character: NUL, or half of a surrogate pair.");
    }
}
