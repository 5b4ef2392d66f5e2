package org.stet.workflow.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a reviewer fits a claim, with the reasons: the language of the article, the topics,
 * what the reviewer has checked before, and how much is waiting already.
 *
 * @param score higher fits better
 * @param reasons why
 */
public record Match(int score, List<Reason> reasons) {

    private static final int LANGUAGE = 4;
    private static final int TOPIC = 3;
    private static final int MOST_TOPICS = 2;
    private static final int MOST_PAST_WORK = 3;

    /** Keeps its own copy. */
    public Match {
        reasons = List.copyOf(reasons);
    }

    /**
     * What is known of a reviewer with a view to a claim.
     *
     * @param knowsLanguage whether the membership names the article's language
     * @param namesLanguages whether it names languages at all
     * @param language the article's language; empty where it is unknown
     * @param topics the claim's topics that the membership names
     * @param pastSpeaker how many claims of the same speaker the reviewer has checked
     * @param pastTopic how many claims on the same topics the reviewer has checked
     * @param load how many claims wait for the reviewer
     */
    public record Facts(
            boolean knowsLanguage,
            boolean namesLanguages,
            String language,
            List<String> topics,
            long pastSpeaker,
            long pastTopic,
            long load) {

        /** Keeps its own copy. */
        public Facts {
            topics = List.copyOf(topics);
        }
    }

    /** The match of a reviewer of whom this is known. */
    public static Match of(Facts facts) {
        int score = 0;
        List<Reason> reasons = new ArrayList<>();
        if (facts.knowsLanguage()) {
            score += LANGUAGE;
            reasons.add(Reason.of(Reason.Kind.KNOWS_LANGUAGE, List.of(facts.language())));
        } else if (facts.namesLanguages() && !facts.language().isEmpty()) {
            score -= LANGUAGE;
            reasons.add(Reason.of(Reason.Kind.LACKS_LANGUAGE, List.of(facts.language())));
        }
        if (!facts.topics().isEmpty()) {
            score += TOPIC * Math.min(MOST_TOPICS, facts.topics().size());
            reasons.add(Reason.of(Reason.Kind.KNOWS_TOPICS, facts.topics()));
        }
        if (facts.pastSpeaker() > 0) {
            score += (int) Math.min(MOST_PAST_WORK, facts.pastSpeaker());
            reasons.add(Reason.of(Reason.Kind.CHECKED_SPEAKER, facts.pastSpeaker()));
        }
        if (facts.pastTopic() > 0) {
            score += (int) Math.min(MOST_PAST_WORK, facts.pastTopic());
            reasons.add(Reason.of(Reason.Kind.CHECKED_TOPICS, facts.pastTopic()));
        }
        score -= (int) facts.load();
        reasons.add(Reason.of(Reason.Kind.LOAD, facts.load()));
        return new Match(score, reasons);
    }
}
