package org.stet.workflow.property;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How everything stands between two rounds, as the tables have it.
 *
 * @param at the moment
 * @param claims all claims
 * @param staff who works where
 * @param recusals those that stand
 * @param position of the last entry of the record
 */
record Standing(Instant at, Map<UUID, ClaimRow> claims, Staff staff, List<RecusalRow> recusals, long position) {

    /**
     * A claim.
     *
     * @param judged what its verdicts are about
     * @param reviewers who holds an open assignment
     * @param reviews the versions of the round's reviews that count, by reviewer
     * @param unsubmitted how many of them are not submitted
     * @param revision the number of the report's latest revision, 0 for none
     * @param fingerprint of the claim with all that belongs to it
     */
    record ClaimRow(
            UUID id,
            UUID desk,
            String state,
            long version,
            int round,
            int places,
            String words,
            String judged,
            Set<String> topics,
            Set<UUID> reviewers,
            Map<UUID, Long> reviews,
            int unsubmitted,
            int revision,
            String fingerprint) {

        /** The version that this person reads. */
        String tag(UUID person) {
            return Optional.ofNullable(reviews.get(person))
                    .map(own -> version + "." + own)
                    .orElse(Long.toString(version));
        }

        /** Whether two reviewers are blind to each other now. */
        boolean isSealed() {
            return state.equals("IN_REVIEW") && places == 2;
        }
    }

    /** A conflict of interest that stands. */
    record RecusalRow(UUID id, UUID person, String kind, String name, Instant declared) {

        /** Read off the words in the simplest way: the generator names nothing that needs a finer one. */
        boolean concerns(ClaimRow claim) {
            return kind.equals("TOPIC")
                    ? claim.topics().contains(name)
                    : claim.words().contains(name + " ");
        }
    }

    /**
     * Who works where.
     *
     * @param roles of each person
     * @param members the roles of each desk's members: a desk, a person and a role a line
     */
    record Staff(Map<UUID, Set<String>> roles, Set<List<Object>> members) {

        boolean acts(UUID person, UUID desk, String role) {
            boolean named = members.stream()
                    .anyMatch(member ->
                            member.get(0).equals(desk) && member.get(2).equals(role));
            return roles.getOrDefault(person, Set.of()).contains(role)
                    && (!named || members.contains(List.of(desk, person, role)));
        }
    }

    /** Whether the person may have no part in the claim. */
    boolean isRecused(UUID person, ClaimRow claim) {
        return recusals.stream().anyMatch(each -> each.person().equals(person) && each.concerns(claim));
    }
}
