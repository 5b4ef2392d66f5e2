package org.stet.workflow.desk;

import java.util.List;
import java.util.UUID;

import org.stet.workflow.audit.Sha256;

/**
 * One version of what a desk asks of a review. A version never changes: a change of policy makes the next version, and
 * what was begun under the one before goes on under that.
 *
 * @param id the version's id
 * @param deskId the desk
 * @param version its number within the desk, from 1
 * @param scaleId the version of the scale that verdicts are given on
 * @param reviewsRequired how many reviews every claim needs: 1, or 2 that are blind to each other
 * @param blindSharePercent of the claims that need one review, the share drawn at random for blind double review: 0 to
 *     100
 * @param evidenceRequired how many pieces of evidence a review needs before it can be submitted
 * @param minimumIndependentSources how many sources that are independent of each other it needs
 * @param primarySourceRequired whether it needs a primary source, or a stated reason why there is none
 * @param replyRequired whether those whom a claim concerns are asked for a reply before its report goes out
 * @param checklist the questions that every reviewer answers, in their order
 */
public record ReviewPolicy(
        UUID id,
        UUID deskId,
        int version,
        UUID scaleId,
        int reviewsRequired,
        int blindSharePercent,
        int evidenceRequired,
        int minimumIndependentSources,
        boolean primarySourceRequired,
        boolean replyRequired,
        List<Question> checklist) {

    /** Keeps its own copy of the checklist. */
    public ReviewPolicy {
        checklist = List.copyOf(checklist);
    }

    /** How many reviews this claim needs: one of those drawn at random needs two. */
    public int reviewsRequired(UUID claimId) {
        return reviewsRequired == 2 || isDrawn(claimId) ? 2 : 1;
    }

    /**
     * Whether the claim is among those drawn for blind double review: by the SHA-256 of its id and this version's, so
     * that every share of claims is drawn evenly, nobody has a hand in it, and it stays as it fell.
     */
    public boolean isDrawn(UUID claimId) {
        long lot = Long.parseUnsignedLong(Sha256.of(claimId + " " + id).substring(0, 16), 16);
        return reviewsRequired == 1 && Long.remainderUnsigned(lot, 100) < blindSharePercent;
    }
}
