package org.stet.workflow.factcheck;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.identity.Actor;

import static java.util.stream.Collectors.joining;

/** All revisions of all reports. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<ReportRevision, UUID> {

    /**
     * What one person found, to begin a report with.
     *
     * @param writer who found it
     * @param rationale in which words
     */
    public record Contribution(UUID writer, String rationale) {}

    /** The claim's latest revision. */
    public Optional<ReportRevision> latest(UUID claimId) {
        return find("claimId = ?1 order by revision desc", claimId).firstResultOptional();
    }

    /** All revisions of the claim's report, first to last. */
    public List<ReportRevision> of(UUID claimId) {
        return list("claimId = ?1 order by revision", claimId);
    }

    /**
     * Sees to it that the report gives the verdict that was reached: a first revision made of the reviewers' reasons, or
     * a next one where verdict or wording have changed since the last. Everybody who contributed is a writer of it.
     *
     * @param contributions what was found, the leading one first
     */
    public void draft(Claim claim, Rating verdict, Actor actor, List<Contribution> contributions, Instant now) {
        Optional<ReportRevision> latest = latest(claim.id());
        ReportText text = latest.map(ReportRevision::text)
                .map(written -> new ReportText(
                        claim.wording(), written.headline(), written.summary(), written.body(), written.media()))
                .orElseGet(() -> firstText(claim, contributions));
        Set<UUID> writers = new HashSet<>();
        contributions.forEach(contribution -> writers.add(contribution.writer()));
        boolean stands = latest.filter(revision -> revision.text().equals(text)
                        && revision.rating().id().equals(verdict.id())
                        && revision.writers().containsAll(writers))
                .isPresent();
        if (!stands) {
            write(claim, latest, text, verdict, writers, actor.id(), now);
        }
    }

    /** Writes the next revision; whoever wrote the revisions before is a writer of it too. */
    ReportRevision write(
            Claim claim,
            Optional<ReportRevision> latest,
            ReportText text,
            Rating rating,
            Set<UUID> writers,
            UUID editor,
            Instant now) {
        Set<UUID> all = new HashSet<>(writers);
        all.add(editor);
        latest.ifPresent(before -> all.addAll(before.writers()));
        int number = latest.map(ReportRevision::revision).orElse(0) + 1;
        ReportRevision revision = new ReportRevision(claim.id(), number, text, rating, all, editor, now);
        persist(revision);
        return revision;
    }

    private static ReportText firstText(Claim claim, List<Contribution> contributions) {
        return new ReportText(
                claim.wording(),
                claim.wording(),
                contributions.get(0).rationale(),
                contributions.stream().map(Contribution::rationale).distinct().collect(joining("\n\n")),
                Optional.empty());
    }
}
