package org.stet.workflow.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.stet.workflow.desk.Rating;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.publication.PublicationVersion;

/**
 * A claim's report with all its revisions, as one person may see it now.
 *
 * @param claim the claim's file
 * @param revisions every revision, first to last
 * @param versions every version of what is public of it, first to last
 * @param publicDocument what readers see, or saw last; empty where nothing went out
 * @param base what the document is compared with: what readers saw last, else how it was with the revision before; empty
 *     for the first revision
 * @param writers everybody who wrote any part of what readers would see
 * @param ratings the ratings that the next revision can give
 * @param people everybody who wrote in it, by id
 */
public record ReportFile(
        ClaimFile claim,
        List<ReportRevision> revisions,
        List<PublicationVersion> versions,
        Optional<CheckDocument> publicDocument,
        Optional<CheckDocument> base,
        Set<UUID> writers,
        List<Rating> ratings,
        Map<UUID, PersonName> people) {

    /** The revision that readers see, or saw last. */
    public Optional<ReportRevision> published() {
        return versions.stream()
                .skip(Math.max(0, versions.size() - 1))
                .findFirst()
                .map(PublicationVersion::revision);
    }

    /** When the revision was saved, or when readers began or ceased to see it, whatever was last. */
    public Instant changedAt(ReportRevision revision) {
        Instant changed = revision.editedAt();
        boolean seen = false;
        for (PublicationVersion version : versions) {
            boolean isSeen = version.revision().revision() == revision.revision();
            changed = isSeen == seen ? changed : version.publishedAt();
            seen = isSeen;
        }
        return changed;
    }

    /** The latest revision. */
    public Optional<ReportRevision> latest() {
        return claim.report().latest();
    }

    /** The revision with this number. */
    public Optional<ReportRevision> revision(int number) {
        return revisions.stream()
                .filter(revision -> revision.revision() == number)
                .findFirst();
    }

    /** The name of a person who wrote in it. */
    public String nameOf(UUID person) {
        return people.get(person).name();
    }
}
