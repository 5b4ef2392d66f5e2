package org.stet.workflow.identity;

import java.time.Instant;

/** How a try to sign in with name and password ended. */
public sealed interface SignInAttempt {

    /**
     * Name and password belong together.
     *
     * @param actor who it is
     * @param needsCode whether a one-time code has to follow
     */
    record Proved(Actor actor, boolean needsCode) implements SignInAttempt {}

    /** They do not, or the account is not active: which, is not told. */
    record Refused() implements SignInAttempt {}

    /**
     * Too many wrong tries: nobody is let in for a while, not even with the right password.
     *
     * @param until when it is worth trying again
     */
    record Closed(Instant until) implements SignInAttempt {}
}
