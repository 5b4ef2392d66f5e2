package org.stet.workflow.refusal;

/** The actor's role, or standing with the claim, does not allow it, whatever the state. */
public final class NotYours extends Refusal {

    private static final long serialVersionUID = 1;

    private final String rule;

    /**
     * For the rule that was not met.
     *
     * @param rule the rule's name for programs
     * @param code the code of the message that says who may
     */
    public NotYours(String rule, String code, Object... arguments) {
        super(Message.of(code, arguments));
        this.rule = rule;
    }

    /** The rule's name for programs: "editor", "is-its-reviewer". */
    public String rule() {
        return rule;
    }
}
