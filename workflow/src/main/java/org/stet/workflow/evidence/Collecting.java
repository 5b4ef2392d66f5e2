package org.stet.workflow.evidence;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.Change;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/** Adds to the evidence and takes one's own away. */
@ApplicationScoped
public class Collecting {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_REASON = 2_000;

    static final String NO_WEB_ADDRESS = "evidence.address";

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
        Evidence evidence =
                new Evidence(claimId, assignments.sealOf(change.claim(), actor), source, actor.id(), change.now());
        ledger.persistAndFlush(evidence);
        ledger.visitSoon(evidence, change.now());
        record(note(change, "added", evidence), evidence, "added");
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
        Evidence evidence = ledger.visible(change.claim(), actor, evidenceId);
        if (!actor.is(evidence.addedBy())) {
            throw new NotYours("added-it", "evidence.only-who-added-it");
        }
        evidence.remove(change.now());
        record(note(change, "removed", evidence), evidence, "removed");
    }

    /**
     * Says more of a source that the actor may see: who publishes it, where the quotation stands, on whom it depends,
     * where it is archived.
     *
     * @throws NotFound if there is no such evidence that the actor may see
     * @throws InvalidInput if the archive's address is no web address, or a text is too long
     */
    @Transactional
    public Evidence amend(Actor actor, UUID claimId, UUID evidenceId, Evidence.Amendment amendment) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.COLLECT_EVIDENCE);
        Evidence evidence = ledger.visible(change.claim(), actor, evidenceId);
        check(
                        new Checks(),
                        amendment.publisher(),
                        amendment.locator(),
                        amendment.independenceGroup(),
                        amendment.archiveUrl())
                .done();
        Map<String, String> before = details(evidence);
        evidence.amend(amendment);
        if (details(evidence).equals(before)) {
            return evidence;
        }
        change.note("evidence", evidence.id().toString()).note("details", before, details(evidence));
        record(change, evidence, "amended");
        return evidence;
    }

    /**
     * States why the claim is judged without a primary source. In a blind review the reason is sealed as the review is.
     *
     * @throws InvalidInput if there is no reason, or it is too long
     */
    @Transactional
    public PrimarySourceReason statePrimarySourceReason(Actor actor, UUID claimId, Optional<String> reason) {
        Change change = lifecycle.begin(actor, claimId, Expected.ANY, ClaimAction.COLLECT_EVIDENCE);
        Claim claim = change.claim();
        new Checks().text(reason, "primarySourceReason", LONGEST_REASON).done();
        String given = reason.orElseThrow().strip();
        Optional<PrimarySourceReason> before = ledger.primarySourceReason(claim, actor.id());
        change.note(
                "primarySourceReason", before.map(PrimarySourceReason::reason).orElse(null), given);
        Optional<UUID> seal = assignments.sealOf(claim, actor);
        Optional<PrimarySourceReason> same = before.filter(
                stated -> stated.reason().equals(given) && (seal.isEmpty() || seal.equals(stated.sealedWith())));
        if (same.isPresent()) {
            return same.orElseThrow();
        }
        PrimarySourceReason stated = before.orElseGet(() ->
                ledger.add(new PrimarySourceReason(claimId, claim.round(), seal, given, actor.id(), change.now())));
        stated.state(given, change.now());
        seal.ifPresent(stated::seal);
        record(change, stated.sealedWith(), new Fact.CollectEvidence(stated.id(), "reason"));
        return stated;
    }

    private static void check(Evidence.Source source) {
        Checks checks = new Checks()
                .require(isWebAddress(source.url()), "url", Fault.MALFORMED, NO_WEB_ADDRESS)
                .text(Optional.of(source.title()), "title", 500)
                .within(source.quote(), "quote", 5_000);
        check(checks, source.publisher(), source.locator(), source.independenceGroup(), source.archiveUrl())
                .done();
    }

    private static Checks check(
            Checks checks,
            Optional<String> publisher,
            Optional<String> locator,
            Optional<String> group,
            Optional<String> archiveUrl) {
        return checks.within(publisher, "publisher", LONGEST_LINE)
                .within(locator, "locator", LONGEST_LINE)
                .within(group, "independenceGroup", LONGEST_LINE)
                .require(
                        archiveUrl
                                .filter(url -> !url.isBlank() && !isWebAddress(url.strip()))
                                .isEmpty(),
                        "archiveUrl",
                        Fault.MALFORMED,
                        "evidence.archive-address");
    }

    /** Whether a text is the full address of a page: http or https, with a host. */
    public static boolean isWebAddress(String url) {
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

    private static Change note(Change change, String what, Evidence evidence) {
        return change.note("evidence", evidence.id().toString())
                .note(
                        what,
                        Map.of(
                                "url", evidence.url(),
                                "title", evidence.title(),
                                "quote", evidence.quote().orElse(""),
                                "stance", evidence.stance(),
                                "kind", evidence.kind(),
                                "details", details(evidence)));
    }

    private static Map<String, String> details(Evidence evidence) {
        Map<String, String> details = new TreeMap<>();
        evidence.publisher().ifPresent(text -> details.put("publisher", text));
        evidence.publishedOn().ifPresent(day -> details.put("publishedOn", day.toString()));
        evidence.locator().ifPresent(text -> details.put("locator", text));
        evidence.independenceGroup().ifPresent(text -> details.put("independenceGroup", text));
        evidence.archiveUrl().ifPresent(text -> details.put("archiveUrl", text));
        return details;
    }

    private static void record(Change change, Evidence evidence, String what) {
        record(change, evidence.sealedWith(), new Fact.CollectEvidence(evidence.id(), what));
    }

    private static void record(Change change, Optional<UUID> seal, Fact fact) {
        seal.ifPresentOrElse(assignment -> change.recordSealed(assignment, fact), () -> change.recordBeside(fact));
    }
}
