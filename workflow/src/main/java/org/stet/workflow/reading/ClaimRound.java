package org.stet.workflow.reading;

import java.util.List;
import java.util.Optional;

import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.review.Adjudication;
import org.stet.workflow.review.Review;

/**
 * Who reviews a claim in its present round, and what they found.
 *
 * @param assignments the open assignments, by place
 * @param readsMessages whether the person reads what was said with them: its reviewers and the editors of its desk do
 * @param reviews the reviews that the person may see, in the order of their start
 * @param adjudication the decision between verdicts that differed
 */
public record ClaimRound(
        List<Assignment> assignments,
        boolean readsMessages,
        List<Review> reviews,
        Optional<Adjudication> adjudication) {

    /** What was said with an assignment, where the person reads it. */
    public Optional<String> messageOf(Assignment assignment) {
        return assignment.message().filter(said -> readsMessages);
    }
}
