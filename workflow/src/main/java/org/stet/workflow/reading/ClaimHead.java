package org.stet.workflow.reading;

import java.util.List;
import java.util.Optional;

import org.stet.workflow.article.Article;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.recusal.Recusal;

/**
 * A claim, where it stands, and what the person who reads it can do.
 *
 * @param claim the claim
 * @param tag the version that the person has by reading this
 * @param allowed what the person may do now
 * @param article the article that it stands in
 * @param desk its desk
 * @param policy the version of the desk's policy that holds for it
 * @param scale the scale that its verdicts are given on
 * @param recusal the person's conflict of interest with it
 */
public record ClaimHead(
        Claim claim,
        String tag,
        List<ClaimAction> allowed,
        Article article,
        Desk desk,
        ReviewPolicy policy,
        RatingScale scale,
        Optional<Recusal> recusal) {

    /** Whether the person may do this now. */
    public boolean allows(ClaimAction action) {
        return allowed.contains(action);
    }

    /** Whether this round's reviews are blind to each other. */
    public boolean isBlind() {
        return claim.isBlind();
    }

    /** How many reviews it needs: 2 also where it was drawn for blind double review. */
    public int reviewsRequired() {
        return policy.reviewsRequired(claim.id());
    }
}
