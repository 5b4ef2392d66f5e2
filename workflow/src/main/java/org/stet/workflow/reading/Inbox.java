package org.stet.workflow.reading;

import java.util.List;
import java.util.Map;

import org.stet.workflow.article.Article;
import org.stet.workflow.assignment.Taken;

/**
 * What waits for one person.
 *
 * @param hasDesks whether there is any desk
 * @param isReviewer whether the person reviews at one
 * @param isEditor whether the person edits at one
 * @param taken claims that were taken from the person, until seen
 * @param untriaged articles to triage, the newest first
 * @param cases how many cases of readers wait for an answer at the desks where the person edits
 * @param claims claims by what they wait for, in the order in which the person should see to them; no kind is empty
 */
public record Inbox(
        boolean hasDesks,
        boolean isReviewer,
        boolean isEditor,
        List<Taken.Notice> taken,
        Some<Untriaged> untriaged,
        long cases,
        Map<Kind, Some<ListedClaim>> claims) {

    /** What claims wait for, in the order in which a person should see to them. */
    public enum Kind {
        /** The reviewer's own, of whose deadline was warned, or that are late. */
        PRESSING,
        /** The reviewer's other claims that wait for a review. */
        OWN,
        /** Verdicts that differ, which the person can decide between. */
        DISPUTED,
        /** Escalated to the editors. */
        LATE,
        /** Reports that the person can approve. */
        APPROVAL,
        /** Approved, and can go out. */
        PUBLICATION,
        /** A correction is to be written. */
        CORRECTION
    }

    /**
     * The first of what waits.
     *
     * @param first as many as were asked for at most
     * @param more whether there are more
     */
    public record Some<T>(List<T> first, boolean more) {

        static <T> Some<T> of(List<T> found, int most) {
            return new Some<>(List.copyOf(found.subList(0, Math.min(most, found.size()))), found.size() > most);
        }

        /** Whether nothing waits. */
        public boolean isEmpty() {
            return first.isEmpty();
        }
    }

    /** An article with claims about which nobody decided yet. */
    public record Untriaged(Article article, long candidates) {}
}
