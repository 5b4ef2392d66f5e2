package org.stet.core.claim;

import java.util.List;

/**
 * Something that the reader of an extraction must know, as a code; whoever shows it words it.
 *
 * @param code what it is
 * @param args what it is about: see the code
 */
public record Remark(Code code, List<String> args) {

    /** What there is to know. */
    public enum Code {
        /** Nobody reads the language (the argument): the article was read by no rules. */
        READ_WITHOUT_RULES
    }

    /** Keeps its own copy of the list. */
    public Remark {
        args = List.copyOf(args);
    }
}
