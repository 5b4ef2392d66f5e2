package org.stet.workflow.refusal;

/** Workflow says no. What was asked did not happen, and nothing of it is recorded. */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, NotYours, NotInThisState, StaleVersion, InvalidInput {

    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
