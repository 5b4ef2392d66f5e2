package org.stet.workflow.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** Workflow says no. What was asked did not happen, and nothing of it is recorded. */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, NotYours, NotInThisState, StaleVersion, InvalidInput {

    private static final long serialVersionUID = 1;

    private final transient List<Message> messages;

    Refusal(Message message) {
        this(List.of(message));
    }

    Refusal(List<Message> messages) {
        super(messages.stream().map(Message::toString).collect(Collectors.joining(" ")));
        this.messages = List.copyOf(messages);
    }

    /** Why, and what to do: one message, or one for each thing that is wrong. */
    public List<Message> messages() {
        return messages;
    }
}
