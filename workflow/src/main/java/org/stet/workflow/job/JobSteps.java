package org.stet.workflow.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** Does a job's part for one claim: by the use case that does it for one claim alone, as its maker may at that moment. */
@ApplicationScoped
class JobSteps {

    private static final String UNDONE = "The assignment was undone.";

    private final Triage triage;
    private final Assigning assigning;
    private final ClaimLifecycle lifecycle;
    private final Claims claims;
    private final People people;
    private final JobItems items;

    JobSteps(
            Triage triage,
            Assigning assigning,
            ClaimLifecycle lifecycle,
            Claims claims,
            People people,
            JobItems items) {
        this.triage = triage;
        this.assigning = assigning;
        this.lifecycle = lifecycle;
        this.claims = claims;
        this.people = people;
        this.items = items;
    }

    @Transactional(TxType.MANDATORY)
    JobItem.Left take(Job job, Job undone, JobItem item) {
        Actor actor = people.findByIdOptional(job.madeBy())
                .filter(Person::isActive)
                .map(Person::asActor)
                .orElseThrow(() -> new NotYours("is-active", "person.inactive"));
        UUID claim = item.claim();
        Expected expected = item.expected();
        return switch (job.action()) {
            case ACCEPT -> left(triage.accept(actor, claim, expected, job.id()));
            case DISMISS ->
                left(triage.dismiss(actor, claim, expected, job.reason().orElseThrow(), job.id()));
            case ASSIGN ->
                left(assigning.assign(
                        actor,
                        claim,
                        expected,
                        job.reviewers().stream().map(UUID::toString).toList()));
            case PRIORITY -> {
                String was = locked(claim).priority().name();
                yield left(
                        triage.edit(
                                actor, claim, expected, priority(job.priority().orElseThrow())),
                        was);
            }
            case DUE -> {
                Optional<Instant> was = locked(claim).dueByHand();
                Claim changed = triage.edit(actor, claim, expected, due(job.dueAt()));
                yield new JobItem.Left(changed.version(), was.map(Instant::toString));
            }
            case DESK -> {
                String was = locked(claim).deskId().toString();
                yield left(triage.edit(actor, claim, expected, desk(job.deskId().orElseThrow())), was);
            }
            case UNDO -> {
                undo(actor, undone, claim);
                yield left(claims.get(claim));
            }
        };
    }

    private static JobItem.Left left(Claim claim) {
        return new JobItem.Left(claim.version(), Optional.empty());
    }

    private static JobItem.Left left(Claim claim, String was) {
        return new JobItem.Left(claim.version(), Optional.of(was));
    }

    private Claim locked(UUID claim) {
        lifecycle.lockedState(claim);
        return claims.get(claim);
    }

    private static Triage.Edit priority(Priority priority) {
        return new Triage.Edit(Optional.empty(), Optional.of(priority), Optional.empty(), Optional.empty());
    }

    private static Triage.Edit desk(UUID desk) {
        return new Triage.Edit(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(desk.toString()));
    }

    private static Triage.Edit due(Optional<Instant> at) {
        Triage.Due due = at.<Triage.Due>map(Triage.Due.At::new).orElse(new Triage.Due.ByClock(Optional.empty()));
        return new Triage.Edit(Optional.empty(), Optional.empty(), Optional.of(due), Optional.empty());
    }

    private void undo(Actor actor, Job undone, UUID claim) {
        JobItem.Left left = items.left(undone.id(), claim);
        switch (undone.action()) {
            case ACCEPT, DISMISS -> triage.undo(actor, claim, undone.id());
            case ASSIGN -> {
                requireAsLeft(claim, left);
                assigning.release(actor, claim, Expected.ANY, Optional.of(UNDONE));
            }
            case PRIORITY -> {
                requireAsLeft(claim, left);
                Priority was = Priority.valueOf(left.was().orElseThrow());
                triage.edit(actor, claim, Expected.ANY, priority(was));
            }
            case DUE -> {
                requireAsLeft(claim, left);
                triage.edit(actor, claim, Expected.ANY, due(left.was().map(Instant::parse)));
            }
            case DESK -> {
                requireAsLeft(claim, left);
                triage.edit(
                        actor,
                        claim,
                        Expected.ANY,
                        desk(UUID.fromString(left.was().orElseThrow())));
            }
            case UNDO -> throw new IllegalStateException("an undoing is not undone");
        }
    }

    /** Sealed work leaves a claim's version alone, so that this tells nothing of it. */
    private void requireAsLeft(UUID claim, JobItem.Left left) {
        long version = locked(claim).version();
        if (version != left.version()) {
            throw new StaleVersion(Long.toString(left.version()), Long.toString(version));
        }
    }
}
