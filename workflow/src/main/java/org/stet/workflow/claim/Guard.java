package org.stet.workflow.claim;

import java.util.Locale;
import java.util.function.BiPredicate;

import org.stet.workflow.desk.DeskActor;
import org.stet.workflow.identity.Role;

/** A rule that a transition must pass, beyond the state and the role. Each says why it refuses. */
public enum Guard {
    /** No conflict of interest with whom or what the claim is about. */
    IS_NOT_RECUSED(
            "Who has a conflict of interest with a claim has no part in it.",
            (situation, actor) -> situation.recusal(actor.id()).isEmpty()),
    /** The actor holds an open assignment. */
    IS_ITS_REVIEWER(
            "Only a reviewer to whom the claim is assigned may do this.",
            (situation, actor) -> situation.isReviewer(actor.id())),
    /** The actor holds an open assignment, or is an editor at the claim's desk. */
    IS_ITS_REVIEWER_OR_EDITOR(
            "Only a reviewer to whom the claim is assigned, or an editor, may do this.",
            (situation, actor) -> situation.isReviewer(actor.id()) || actor.is(Role.EDITOR)),
    /** The actor holds no open assignment yet. */
    IS_NOT_YET_ITS_REVIEWER("You are its reviewer already.", (situation, actor) -> !situation.isReviewer(actor.id())),
    /** Fewer reviewers than the claim needs. */
    HAS_A_FREE_PLACE("The claim has all the reviewers that it needs.", (situation, actor) -> situation.hasFreePlace()),
    /** The actor's review is not sealed yet. */
    HAS_NOT_SUBMITTED("Your verdict is sealed already.", (situation, actor) -> !situation.hasSubmitted(actor.id())),
    /** The actor gave none of the verdicts that differ. */
    WROTE_NO_VERDICT(
            "Who adjudicates wrote neither of the verdicts.",
            (situation, actor) -> !situation.wroteVerdict(actor.id())),
    /** Nobody else's verdict could be learnt from it. */
    IS_NOT_BLIND("While a blind review runs, nobody writes the report.", (situation, actor) -> !situation.isBlind()),
    /** Four eyes. */
    WROTE_NONE_OF_IT(
            "Four eyes: who approves wrote none of it. Ask another editor.",
            (situation, actor) -> !situation.wroteAnyOfIt(actor.id())),
    /** The actor accepted, dismissed or merged it, and nobody else has acted on it since. */
    DECIDED_IT_LAST(
            "Only whoever decided it last can undo that, and only until somebody else acts on it.",
            (situation, actor) -> situation.claim().isDecidedBy(actor.id())),
    /** Nothing of it is public. */
    IS_NOT_PUBLIC("A fact-check of it is public: retract that first.", (situation, actor) -> !situation.isPublic());

    private final String reason;
    private final BiPredicate<Situation, DeskActor> holds;

    Guard(String reason, BiPredicate<Situation, DeskActor> holds) {
        this.reason = reason;
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

    /** Why it refuses, in words. */
    public String reason() {
        return reason;
    }
}
