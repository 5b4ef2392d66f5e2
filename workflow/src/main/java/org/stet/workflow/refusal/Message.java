package org.stet.workflow.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What workflow says to whoever asked for something, as a code and the values that its words are filled with. Workflow has
 * no words of its own: web words it in the reader's language.
 *
 * @param code which message it is, and never another: "desk.unknown"
 * @param arguments numbers, names, times, other messages, in the order of the words' slots
 */
public record Message(String code, List<Object> arguments) {

    /** The code of {@link #quoted}. */
    public static final String QUOTED = "quoted";

    /** The code of {@link #several}. */
    public static final String SEVERAL = "several";

    private static final Pattern CODE = Pattern.compile("[a-z]+(?:[.-][a-z0-9]+)*+");

    /**
     * Keeps its own copy of the arguments.
     *
     * @throws IllegalArgumentException if it is no code, but words for instance
     */
    public Message {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("“" + code + "” is no code of a message");
        }
        arguments = List.copyOf(arguments);
    }

    /** The message with this code. */
    public static Message of(String code, Object... arguments) {
        return new Message(code, Arrays.asList(arguments));
    }

    /** Words that stand already: those of a page, or of the article reader. */
    public static Message quoted(String words) {
        return of(QUOTED, words);
    }

    /** These messages, one after the other. */
    public static Message several(List<Message> messages) {
        return new Message(SEVERAL, List.copyOf(messages));
    }

    /** For logs: {@code desk.unknown(sport)}. */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? code
                : arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", code + "(", ")"));
    }
}
