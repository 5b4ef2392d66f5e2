package org.stet.workflow.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * What an administrator sets of a desk's policy, besides its scale.
 *
 * @param reviewsRequired 1, or 2 that are blind to each other
 * @param blindSharePercent of the claims that need one review, the share drawn for blind double review: 0 to 100
 * @param evidenceRequired how many pieces of evidence a review needs: 0 to 20
 * @param minimumIndependentSources how many independent sources it needs: 0 to 20
 * @param primarySourceRequired whether it needs a primary source, or a stated reason
 * @param replyRequired whether those whom a claim concerns are asked for a reply
 * @param checklist the questions that every reviewer answers: at most 30
 */
public record PolicySettings(
        int reviewsRequired,
        int blindSharePercent,
        int evidenceRequired,
        int minimumIndependentSources,
        boolean primarySourceRequired,
        boolean replyRequired,
        List<Question> checklist) {

    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_CHOICES = 20;

    /** Keeps its own copy of the checklist. */
    public PolicySettings {
        checklist = List.copyOf(checklist);
    }

    /** So many reviews and so many pieces of evidence, and nothing else. */
    public static PolicySettings plain(int reviewsRequired, int evidenceRequired) {
        return new PolicySettings(reviewsRequired, 0, evidenceRequired, 0, false, false, List.of());
    }

    /** What a version of a policy sets. */
    public static PolicySettings of(ReviewPolicy policy) {
        return new PolicySettings(
                policy.reviewsRequired(),
                policy.blindSharePercent(),
                policy.evidenceRequired(),
                policy.minimumIndependentSources(),
                policy.primarySourceRequired(),
                policy.replyRequired(),
                policy.checklist());
    }

    /**
     * Refuses what no desk can work by.
     *
     * @throws InvalidInput naming each setting that is out of bounds
     */
    void check() {
        Checks checks = new Checks();
        check(checks);
        checks.done();
    }

    /** Notes what no desk can work by. */
    void check(Checks checks) {
        checks.require(
                        reviewsRequired == 1 || reviewsRequired == 2,
                        "reviewsRequired",
                        Fault.OUT_OF_RANGE,
                        "policy.reviews")
                .require(isWithin(blindSharePercent, 0, 100), "blindSharePercent", Fault.OUT_OF_RANGE, "policy.share")
                .require(isWithin(evidenceRequired, 0, 20), "evidenceRequired", Fault.OUT_OF_RANGE, "policy.evidence")
                .require(
                        isWithin(minimumIndependentSources, 0, 20),
                        "minimumIndependentSources",
                        Fault.OUT_OF_RANGE,
                        "policy.sources")
                .require(
                        checklist.size() <= MOST_QUESTIONS,
                        "checklist",
                        Fault.OUT_OF_RANGE,
                        "policy.too-many-questions",
                        MOST_QUESTIONS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < checklist.size(); i++) {
            check(checklist.get(i), "checklist[" + i + "].", codes, checks);
        }
    }

    private static void check(Question question, String path, Set<String> codes, Checks checks) {
        boolean choice = question.kind() == Question.Kind.CHOICE;
        checks.require(
                        !question.text().isBlank() && question.text().length() <= 300,
                        path + "text",
                        Fault.TOO_LONG,
                        "policy.question-length")
                .require(
                        question.code().isEmpty() || CodeName.isUsable(question.code()) && codes.add(question.code()),
                        path + "code",
                        Fault.MALFORMED,
                        "policy.question-code")
                .require(
                        choice == !question.choices().isEmpty()
                                && question.choices().size() != 1
                                && question.choices().size() <= MOST_CHOICES
                                && question.choices().stream()
                                        .allMatch(answer -> !answer.isBlank() && answer.length() <= 100),
                        path + "choices",
                        Fault.OUT_OF_RANGE,
                        "policy.choices",
                        MOST_CHOICES);
    }

    private static boolean isWithin(int value, int least, int most) {
        return least <= value && value <= most;
    }
}
