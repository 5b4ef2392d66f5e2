package org.stet.workflow.claimfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.article.Article;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Person;
import org.stet.workflow.publication.Correction;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.review.Adjudication;
import org.stet.workflow.review.Review;

/**
 * A claim with all that belongs to it, as one person may see it now.
 *
 * @param claim the claim
 * @param tag the version that the person has by reading this
 * @param allowed what the person may do now
 * @param blind whether this round's reviews are blind to each other
 * @param article the article that it stands in
 * @param desk its desk
 * @param policy the version of the desk's policy that holds for it
 * @param scale the scale that its verdicts are given on
 * @param assignments the open assignments, by place
 * @param reviews the reviews of this round that the person may see
 * @param adjudication the decision between verdicts that differed
 * @param evidence the evidence that the person may see, oldest first
 * @param sources what the ledger says of its sources
 * @param timing its clocks
 * @param report the report's latest revision
 * @param approval the standing approval
 * @param publication the public fact-check
 * @param publicationVersions how many versions of it went out
 * @param retracted whether it is taken back now
 * @param correction the correction that is being prepared
 * @param recusal the person's conflict of interest with it
 * @param people everybody named in it, by id
 */
public record ClaimFile(
        Claim claim,
        String tag,
        List<ClaimAction> allowed,
        boolean blind,
        Article article,
        Desk desk,
        ReviewPolicy policy,
        RatingScale scale,
        List<Assignment> assignments,
        List<Review> reviews,
        Optional<Adjudication> adjudication,
        List<Evidence> evidence,
        SourceFile sources,
        Timing timing,
        Optional<ReportRevision> report,
        Optional<Approval> approval,
        Optional<Publication> publication,
        int publicationVersions,
        boolean retracted,
        Optional<Correction> correction,
        Optional<Recusal> recusal,
        Map<UUID, Person> people) {

    /** Whether the person may do this now. */
    public boolean allows(ClaimAction action) {
        return allowed.contains(action);
    }

    /** How many reviews it needs: 2 also where it was drawn for blind double review. */
    public int reviewsRequired() {
        return policy.reviewsRequired(claim.id());
    }

    /** The name of a person in it. */
    public String nameOf(UUID person) {
        return people.get(person).name();
    }
}
