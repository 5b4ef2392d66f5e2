package org.stet.workflow.claimfile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
    private final Publications publications;
    private final People people;

    ReportFiles(ClaimFiles files, Reports reports, Reporting reporting, Publications publications, People people) {
        this.files = files;
        this.reports = reports;
        this.reporting = reporting;
        this.publications = publications;
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
        return new ReportFile(
                file,
                revisions,
                file.publication().flatMap(publication -> lastOf(publication.id())),
                reporting.ratings(file.claim()),
                people.byIds(revisions.stream()
                        .flatMap(revision -> revision.writers().stream())
                        .collect(Collectors.toSet())));
    }

    private Optional<ReportRevision> lastOf(UUID publicationId) {
        List<PublicationVersion> versions = publications.versions(publicationId);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1).revision());
    }
}
