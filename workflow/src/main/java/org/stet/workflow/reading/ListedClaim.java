package org.stet.workflow.reading;

import java.util.List;

import org.stet.workflow.article.ArticleHead;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.identity.PersonName;

/**
 * What a list shows of a claim.
 *
 * @param claim the claim
 * @param tag the version that the person has by reading this
 * @param allowed what the person may do now
 * @param article the article that it stands in
 * @param desk the desk whose policy it goes by
 * @param reviewers who holds an open assignment, by place
 */
public record ListedClaim(
        Claim claim,
        String tag,
        List<ClaimAction> allowed,
        ArticleHead article,
        Desk desk,
        List<PersonName> reviewers) {

    /** Whether the person may do this now. */
    public boolean allows(ClaimAction action) {
        return allowed.contains(action);
    }
}
