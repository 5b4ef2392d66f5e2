package org.stet.workflow.refusal;

import java.util.List;
import java.util.function.UnaryOperator;

/** What was given is well-formed but cannot be used; says each field and what to do. */
public final class InvalidInput extends Refusal {

    private static final long serialVersionUID = 1;

    /**
     * One thing that is wrong.
     *
     * @param field the field's name in the API and the form
     * @param fault what kind of thing is wrong, for programs
     * @param message what to do about it
     */
    public record Violation(String field, Fault fault, Message message) {

        /** With the message of this code. */
        public Violation(String field, Fault fault, String code, Object... arguments) {
            this(field, fault, Message.of(code, arguments));
        }

        /** For what is wrong in a way of its own. */
        public Violation(String field, Message message) {
            this(field, Fault.INVALID, message);
        }
    }

    private final transient List<Violation> violations;

    /** For several things at once. */
    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(Violation::message).toList());
        this.violations = List.copyOf(violations);
    }

    /** For one thing. */
    public InvalidInput(String field, Fault fault, Message message) {
        this(List.of(new Violation(field, fault, message)));
    }

    /** For one thing, with the message of this code. */
    public InvalidInput(String field, Fault fault, String code, Object... arguments) {
        this(field, fault, Message.of(code, arguments));
    }

    /** For one thing that is wrong in a way of its own. */
    public InvalidInput(String field, Message message) {
        this(field, Fault.INVALID, message);
    }

    /** The same, with the message of this code. */
    public InvalidInput(String field, String code, Object... arguments) {
        this(field, Fault.INVALID, code, arguments);
    }

    /** The same, where the fields are called otherwise. */
    public InvalidInput renamed(UnaryOperator<String> name) {
        return new InvalidInput(violations.stream()
                .map(each -> new Violation(name.apply(each.field()), each.fault(), each.message()))
                .toList());
    }

    /** Everything that is wrong, in the order of the fields. */
    public List<Violation> violations() {
        return violations;
    }
}
