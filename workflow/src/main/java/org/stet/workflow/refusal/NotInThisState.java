package org.stet.workflow.refusal;

import java.util.List;

/** The state or a rule of the house forbids it now. */
public final class NotInThisState extends Refusal {

    private static final long serialVersionUID = 1;

    private final String state;
    private final transient List<String> allowed;
    private final String rule;

    /**
     * For the rule that refused.
     *
     * @param state the state that the claim is in
     * @param allowed what the actor may do instead, as codes
     * @param rule the rule's name for programs: "not-in-this-state", "wrote-none-of-it"
     * @param reason why
     */
    public NotInThisState(String state, List<String> allowed, String rule, Message reason) {
        super(reason);
        this.state = state;
        this.allowed = List.copyOf(allowed);
        this.rule = rule;
    }

    /** The same, for a message with this code. */
    public NotInThisState(String state, List<String> allowed, String rule, String code, Object... arguments) {
        this(state, allowed, rule, Message.of(code, arguments));
    }

    /** The state that the claim is in. */
    public String state() {
        return state;
    }

    /** What the actor may do instead, as codes. */
    public List<String> allowed() {
        return allowed;
    }

    /** The rule's name for programs. */
    public String rule() {
        return rule;
    }
}
