package org.stet.web.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ListedClaim;

/**
 * A claim as a list of claims shows it: what is claimed, where it stands, who acts next, and by when.
 *
 * @param id the claim's id
 * @param wording the claim
 * @param speaker who makes it
 * @param articleId the article that it stands in
 * @param articleTitle that article's title
 * @param state where it is
 * @param reviewers the names of its reviewers, while they act next; else empty
 * @param blind whether their reviews are blind to each other
 * @param due when it is due
 * @param version the version that the person has by reading this
 * @param allowed what the person may do now
 */
public record ClaimLine(
        UUID id,
        String wording,
        String speaker,
        UUID articleId,
        String articleTitle,
        ClaimState state,
        String reviewers,
        boolean blind,
        Optional<Instant> due,
        String version,
        List<ClaimAction> allowed) {

    static ClaimLine of(ListedClaim listed) {
        boolean reviewersActNext = listed.claim().state().isWithReviewers();
        return new ClaimLine(
                listed.claim().id(),
                listed.claim().wording(),
                listed.claim().speaker(),
                listed.article().id(),
                listed.article().title(),
                listed.claim().state(),
                reviewersActNext
                        ? listed.reviewers().stream().map(PersonName::name).collect(Collectors.joining(", "))
                        : "",
                reviewersActNext && listed.claim().isBlind(),
                listed.claim().dueAt(),
                listed.tag(),
                listed.allowed());
    }

    /** Whether the person may become its reviewer. */
    public boolean isFree() {
        return allowed.contains(ClaimAction.TAKE);
    }
}
