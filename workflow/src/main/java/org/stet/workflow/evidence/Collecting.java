package org.stet.workflow.evidence;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/** Adds to the evidence and takes one's own away. */
@ApplicationScoped
public class Collecting {

    private final ClaimLifecycle lifecycle;
    private final EvidenceLedger ledger;
    private final Assignments assignments;

    Collecting(ClaimLifecycle lifecycle, EvidenceLedger ledger, Assignments assignments) {
        this.lifecycle = lifecycle;
        this.ledger = ledger;
        this.assignments = assignments;
    }

    /**
     * Adds a source. In a blind review what a reviewer adds is sealed until all reviews are in.
     *
     * @throws InvalidInput if the address is no web address, or the title or quotation is empty or too long
     */
    @Transactional
    public Evidence add(Actor actor, UUID claimId, Evidence.Source source) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.COLLECT_EVIDENCE);
        check(source);
        Evidence evidence = new Evidence(claimId, seal(change, actor), source, actor.id(), change.now());
        ledger.persist(evidence);
        record(note(change, "added", evidence), evidence);
        return evidence;
    }

    /**
     * Takes a source away that the actor added; it stays in the record.
     *
     * @throws NotFound if there is no such evidence that the actor may see
     * @throws NotYours if somebody else added it
     */
    @Transactional
    public void remove(Actor actor, UUID claimId, UUID evidenceId) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.COLLECT_EVIDENCE);
        Evidence evidence = ledger.visible(change.claim(), actor).stream()
                .filter(each -> each.id().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence", evidenceId.toString()));
        if (!actor.is(evidence.addedBy())) {
            throw new NotYours("added-it", "Only who added a piece of evidence may take it away.");
        }
        evidence.remove(change.now());
        record(note(change, "removed", evidence), evidence);
    }

    private static void check(Evidence.Source source) {
        new Checks()
                .require(
                        isWebAddress(source.url()),
                        "url",
                        "Give the source's full address, beginning with https:// or http://.")
                .text(Optional.of(source.title()), "title", 500)
                .require(
                        source.quote().orElse("").length() <= 5_000,
                        "quote",
                        "Keep the quotation within 5000 characters.")
                .done();
    }

    private static boolean isWebAddress(String url) {
        try {
            URI address = URI.create(url);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return url.length() <= 2_000
                    && (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** The assignment that the actor's evidence is sealed with: while a blind review runs. */
    private Optional<UUID> seal(Change change, Actor actor) {
        return change.situation().isBlind() && change.claim().state().isWithReviewers()
                ? assignments.openOf(change.claim().id(), actor.id()).map(Assignment::id)
                : Optional.empty();
    }

    private static Change note(Change change, String what, Evidence evidence) {
        return change.note("evidence", evidence.id().toString())
                .note(
                        what,
                        Map.of(
                                "url", evidence.url(),
                                "title", evidence.title(),
                                "quote", evidence.quote().orElse(""),
                                "stance", evidence.stance(),
                                "kind", evidence.kind()));
    }

    private static void record(Change change, Evidence evidence) {
        evidence.sealedWith().ifPresentOrElse(change::recordSealed, change::recordBeside);
    }
}
