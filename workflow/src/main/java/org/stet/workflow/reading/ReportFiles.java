package org.stet.workflow.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.claim.Transition;
import org.stet.workflow.factcheck.Approvals;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.publication.PublicationVersion;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.refusal.NotFound;

/** Opens report files. */
@ApplicationScoped
public class ReportFiles {

    private final ClaimFiles files;
    private final Reports reports;
    private final Reporting reporting;
    private final Situations situations;
    private final Publications publications;
    private final Approvals approvals;
    private final CheckDocuments documents;
    private final People people;

    ReportFiles(
            ClaimFiles files,
            Reports reports,
            Reporting reporting,
            Situations situations,
            Publications publications,
            Approvals approvals,
            CheckDocuments documents,
            People people) {
        this.files = files;
        this.reports = reports;
        this.reporting = reporting;
        this.situations = situations;
        this.publications = publications;
        this.approvals = approvals;
        this.documents = documents;
        this.people = people;
    }

    /**
     * The claim's report as the actor may see it now.
     *
     * @throws NotFound if there is no such claim
     */
    @Transactional
    public ReportFile open(Actor actor, UUID claimId) {
        ClaimFile file = files.open(actor, claimId);
        List<ReportRevision> revisions = reports.of(claimId);
        List<PublicationVersion> versions = file.report()
                .publication()
                .map(publication -> publications.versions(publication.id()))
                .orElse(List.of());
        Optional<CheckDocument> seen = versions.stream()
                .skip(Math.max(0, versions.size() - 1))
                .findFirst()
                .flatMap(this::document);
        Set<UUID> writers = writers(file);
        return new ReportFile(
                file,
                revisions,
                versions,
                seen,
                seen.or(() -> withRevisionBefore(file, revisions)),
                writers,
                reporting.ratings(file.claim()),
                people.names(Stream.concat(
                                writers.stream(), revisions.stream().flatMap(revision -> revision.writers().stream()))
                        .collect(Collectors.toSet())));
    }

    /** Whose words they are is told where it decides, and nothing is sealed any more. */
    private Set<UUID> writers(ClaimFile file) {
        return Transition.find(file.claim().state(), ClaimAction.APPROVE).isPresent()
                ? situations.of(file.claim()).writers()
                : file.report().latest().map(ReportRevision::writers).orElse(Set.of());
    }

    private Optional<CheckDocument> document(PublicationVersion version) {
        return documents
                .of(version.approvalId())
                .flatMap(approved -> approved.document(approvals.findById(version.approvalId())));
    }

    private Optional<CheckDocument> withRevisionBefore(ClaimFile file, List<ReportRevision> revisions) {
        return revisions.size() < 2
                ? Optional.empty()
                : file.report()
                        .document()
                        .map(document -> documents.with(document, revisions.get(revisions.size() - 2)));
    }
}
