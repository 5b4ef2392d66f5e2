package org.stet.workflow.archive.file;

import java.util.Locale;

import org.stet.workflow.refusal.Message;

/**
 * What is wrong with something in a file.
 *
 * @param kind what kind of thing
 * @param field the name of the field that is wrong; empty where it is none
 */
public record Flaw(Kind kind, String field) {

    /** What can be wrong. */
    public enum Kind {
        /** The text is no JSON. */
        NOT_JSON,
        /** The bytes are no UTF-8. */
        NOT_UTF_8,
        /** The rows cannot be told apart. */
        NOT_A_TABLE,
        /** No check stands there. */
        NO_CHECK,
        /** The column is not in the table. */
        NO_COLUMN,
        /** A check, a line or a page is larger than is read. */
        TOO_LARGE,
        /** A field must be given. */
        MISSING,
        /** A field is longer than is kept. */
        TOO_LONG,
        /** A field is not written as such a value is. */
        MALFORMED;

        /** The name in the API: "no-check". */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A flaw of the whole. */
    public static Flaw of(Kind kind) {
        return new Flaw(kind, "");
    }

    /** A flaw of a field. */
    static Flaw of(Kind kind, Field field) {
        return new Flaw(kind, field.code());
    }

    /** What is wrong and what to do, for the wording. */
    public Message message() {
        return field.isEmpty()
                ? Message.of("archive.flaw." + kind.code())
                : Message.of("archive.flaw." + kind.code(), field);
    }
}
