package org.stet.workflow.refusal;

/** The actor's role, or standing with the claim, does not allow it, whatever the state. */
public final class NotYours extends Refusal {

    private static final long serialVersionUID = 1;

    private final String rule;

    /**
     * For the rule that was not met.
     *
     * @param rule the rule's name for programs
     * @param reason who may, in words
     */
    public NotYours(String rule, String reason) {
        super(reason);
        this.rule = rule;
    }

    /** The rule's name for programs: "editor", "is-its-reviewer". */
    public String rule() {
        return rule;
    }
}
