package org.stet.workflow.event;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.stet.workflow.event.EventVisibility.Sealing.ALWAYS;
import static org.stet.workflow.event.EventVisibility.Sealing.IN_BLIND_REVIEW;
import static org.stet.workflow.event.EventVisibility.Sealing.NEVER;

/**
 * Who may see each kind of event: the only class that says so. An event is for everybody who works with Stet, or it is
 * sealed and for its reviewer alone. A sealed event is never opened: when all reviews are in, events of their own tell what
 * can be seen from then on.
 */
public final class EventVisibility {

    /** The same as {@link #sees} as a condition on rows, of the person {@code :reader}. */
    static final String SEEN_BY_READER = "(sealed_for is null or sealed_for = :reader)";

    private EventVisibility() {}

    /** When events of a kind are for their reviewer alone. */
    public enum Sealing {
        /** They are for everybody. */
        NEVER,
        /** While a blind review runs, and only the work of its reviewers. */
        IN_BLIND_REVIEW,
        /** Whatever the review is: nobody reads what a reviewer saves on the way. */
        ALWAYS
    }

    private static final Map<Class<? extends Fact>, Sealing> SEALED = Map.of(
            Fact.SaveReview.class, ALWAYS,
            Fact.Submit.class, IN_BLIND_REVIEW,
            Fact.CollectEvidence.class, IN_BLIND_REVIEW,
            Fact.SeekReply.class, IN_BLIND_REVIEW,
            Fact.Comment.class, IN_BLIND_REVIEW,
            Fact.NoteSilence.class, IN_BLIND_REVIEW,
            Fact.TakeSnapshot.class, IN_BLIND_REVIEW,
            Fact.FindLink.class, IN_BLIND_REVIEW);

    /** When events of this kind are sealed. */
    public static Sealing of(Class<? extends Fact> kind) {
        return SEALED.getOrDefault(kind, NEVER);
    }

    /** The kinds that can be sealed. */
    static Set<Class<? extends Fact>> sealedKinds() {
        return SEALED.keySet();
    }

    /** Whether the person, who may read claims, may see the event. */
    public static boolean sees(UUID person, ClaimEvent event) {
        return event.audience().includes(person);
    }

    /**
     * Lets an event be told to its audience, or not.
     *
     * @throws IllegalArgumentException if its kind is never sealed and it is, or always and it is not
     */
    static void require(Fact fact, Audience audience) {
        boolean open = audience instanceof Audience.Everybody;
        Sealing sealing = of(fact.getClass());
        if (sealing == ALWAYS && open || sealing == NEVER && !open) {
            throw new IllegalArgumentException("“" + fact.action() + "” is not for " + audience);
        }
    }
}
