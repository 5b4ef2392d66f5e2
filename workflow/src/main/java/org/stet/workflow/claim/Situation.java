package org.stet.workflow.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.stet.workflow.desk.DeskActor;
import org.stet.workflow.desk.Staff;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.recusal.Recusal;

/**
 * What the guards need to know about a claim at one moment, besides its own columns.
 *
 * @param claim the claim
 * @param reviewers who holds an open assignment
 * @param reviewVersions the version of each present reviewer's review, where there is one
 * @param submitted whose verdict is sealed in this round
 * @param reportWriters whose words are in the report's latest revision
 * @param contributors who wrote or changed any other part of what readers will see since it was last published; only read
 *     where an approval could be given
 * @param isPublic whether a fact-check of it is public and not retracted
 * @param begun who began a review in this round, also one that was handed over or left
 * @param staff the members of its desk
 * @param recusals who has a conflict of interest with it, and which
 */
public record Situation(
        Claim claim,
        Set<UUID> reviewers,
        Map<UUID, Long> reviewVersions,
        Set<UUID> submitted,
        Set<UUID> reportWriters,
        Set<UUID> contributors,
        boolean isPublic,
        Set<UUID> begun,
        Staff staff,
        Map<UUID, Recusal> recusals) {

    /** The person's conflict of interest with the claim. */
    public Optional<Recusal> recusal(UUID person) {
        return Optional.ofNullable(recusals.get(person));
    }

    /** The actor with the roles that hold at the claim's desk. */
    public DeskActor at(Actor actor) {
        return staff.at(actor);
    }

    /** Whether the person holds an open assignment. */
    public boolean isReviewer(UUID person) {
        return reviewers.contains(person);
    }

    /** Whether this round's reviews are blind to each other. */
    public boolean isBlind() {
        return claim.isBlind();
    }

    boolean hasFreePlace() {
        return reviewers.size() < claim.places();
    }

    boolean hasSubmitted(UUID person) {
        return submitted.contains(person);
    }

    boolean wroteVerdict(UUID person) {
        return begun.contains(person) || reviewers.contains(person);
    }

    /** Everybody who wrote or changed any part of what readers will see: the report, its verdict, and all that is beside. */
    public Set<UUID> writers() {
        return Stream.of(reportWriters, contributors, begun, reviewers)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean wroteAnyOfIt(UUID person) {
        return writers().contains(person);
    }

    /**
     * The version that the actor has when reading the claim now. It has a part of its own for the actor's sealed review,
     * so that what another reviewer does in secret changes nothing in it.
     */
    public String tag(Actor actor) {
        Long own = reviewVersions.get(actor.id());
        return own == null ? Long.toString(claim.version()) : claim.version() + "." + own;
    }

    /** What the actor may do with the claim now. */
    public List<ClaimAction> allowed(Actor actor) {
        DeskActor acting = at(actor);
        return Transition.from(claim.state()).stream()
                .filter(row ->
                        row.party().includes(acting) && refusal(row, acting).isEmpty())
                .map(Transition::action)
                .toList();
    }

    /** The first guard of the row that does not hold for the actor. */
    Optional<Guard> refusal(Transition row, DeskActor actor) {
        return row.guards().stream().filter(guard -> !guard.holds(this, actor)).findFirst();
    }
}
