package org.stet.workflow.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which claims to list; what is empty does not narrow the list.
 *
 * @param states where the claims are
 * @param assignee who holds an open assignment
 * @param desks at which of these desks
 * @param words words in the claim, its speaker or its article's title, all of which occur
 * @param updatedSince not changed before this moment
 * @param traits what the claims have in common besides
 * @param sort the order
 */
public record ClaimQuery(
        Set<ClaimState> states,
        Optional<UUID> assignee,
        Set<UUID> desks,
        Optional<String> words,
        Optional<Instant> updatedSince,
        ClaimTraits traits,
        ClaimSort sort) {

    /** Claims, whatever they have in common. */
    public ClaimQuery(
            Set<ClaimState> states,
            Optional<UUID> assignee,
            Set<UUID> desks,
            Optional<String> words,
            Optional<Instant> updatedSince,
            ClaimSort sort) {
        this(states, assignee, desks, words, updatedSince, ClaimTraits.NONE, sort);
    }

    /** Claims, whenever they changed. */
    public ClaimQuery(
            Set<ClaimState> states, Optional<UUID> assignee, Set<UUID> desks, Optional<String> words, ClaimSort sort) {
        this(states, assignee, desks, words, Optional.empty(), sort);
    }

    /** Claims in these states, in this order. */
    public static ClaimQuery in(Set<ClaimState> states, ClaimSort sort) {
        return new ClaimQuery(states, Optional.empty(), Set.of(), Optional.empty(), sort);
    }
}
