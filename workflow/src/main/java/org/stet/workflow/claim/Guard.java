package org.stet.workflow.claim;

import java.util.Locale;
import java.util.function.BiPredicate;

import org.stet.workflow.desk.DeskActor;
import org.stet.workflow.identity.Role;

/** A rule that a transition must pass, beyond the state and the role. */
public enum Guard {
    /** No conflict of interest with whom or what the claim is about. */
    IS_NOT_RECUSED((situation, actor) -> situation.recusal(actor.id()).isEmpty()),
    /** The actor holds an open assignment. */
    IS_ITS_REVIEWER((situation, actor) -> situation.isReviewer(actor.id())),
    /** The actor holds an open assignment, or is an editor at the claim's desk. */
    IS_ITS_REVIEWER_OR_EDITOR((situation, actor) -> situation.isReviewer(actor.id()) || actor.is(Role.EDITOR)),
    /** The actor holds no open assignment yet. */
    IS_NOT_YET_ITS_REVIEWER((situation, actor) -> !situation.isReviewer(actor.id())),
    /** Fewer reviewers than the claim needs. */
    HAS_A_FREE_PLACE((situation, actor) -> situation.hasFreePlace()),
    /** The actor's review is not sealed yet. */
    HAS_NOT_SUBMITTED((situation, actor) -> !situation.hasSubmitted(actor.id())),
    /** The actor gave none of the verdicts that differ. */
    WROTE_NO_VERDICT((situation, actor) -> !situation.wroteVerdict(actor.id())),
    /** Nobody else's verdict could be learnt from it. */
    IS_NOT_BLIND((situation, actor) -> !situation.isBlind()),
    /** Four eyes. */
    WROTE_NONE_OF_IT((situation, actor) -> !situation.wroteAnyOfIt(actor.id())),
    /** The actor accepted, dismissed or merged it, and nobody else has acted on it since. */
    DECIDED_IT_LAST((situation, actor) -> situation.claim().isDecidedBy(actor.id())),
    /** Nothing of it is public. */
    IS_NOT_PUBLIC((situation, actor) -> !situation.isPublic());

    private final BiPredicate<Situation, DeskActor> holds;

    Guard(BiPredicate<Situation, DeskActor> holds) {
        this.holds = holds;
    }

    boolean holds(Situation situation, DeskActor actor) {
        return holds.test(situation, actor);
    }

    /** Whether it asks who the actor is to the claim, rather than how the claim stands. */
    boolean isAboutStanding() {
        return this == IS_ITS_REVIEWER || this == IS_ITS_REVIEWER_OR_EDITOR;
    }

    /** The rule's name for programs: "wrote-none-of-it". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code of the message that says why it refuses: "guard.wrote-none-of-it". */
    public String message() {
        return "guard." + code();
    }
}
