package org.stet.workflow.claimfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.desk.Rating;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Person;

/**
 * A claim's report with all its revisions, as one person may see it now.
 *
 * @param claim the claim's file
 * @param revisions every revision, first to last
 * @param published the revision that readers see, or saw last
 * @param ratings the ratings that the next revision can give
 * @param people everybody who wrote in it, by id
 */
public record ReportFile(
        ClaimFile claim,
        List<ReportRevision> revisions,
        Optional<ReportRevision> published,
        List<Rating> ratings,
        Map<UUID, Person> people) {

    /** The latest revision. */
    public Optional<ReportRevision> latest() {
        return claim.report();
    }

    /** The revision with this number. */
    public Optional<ReportRevision> revision(int number) {
        return revisions.stream()
                .filter(revision -> revision.revision() == number)
                .findFirst();
    }

    /** What a new revision is compared with: what readers saw last, else the revision before; empty for the first. */
    public Optional<ReportRevision> baseOf(ReportRevision revision) {
        return published
                .filter(seen -> seen.revision() < revision.revision())
                .or(() -> revision(revision.revision() - 1));
    }

    /** The name of a person who wrote in it. */
    public String nameOf(UUID person) {
        return people.get(person).name();
    }
}
