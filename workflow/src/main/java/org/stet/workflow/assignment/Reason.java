package org.stet.workflow.assignment;

import java.util.List;

/**
 * One thing that speaks for a reviewer, or against, with a view to a claim; pages word it.
 *
 * @param kind what it is
 * @param names the language as two letters, or the topics; empty for the others
 * @param count how many claims; 0 where none are counted
 */
public record Reason(Kind kind, List<String> names, long count) {

    /** What speaks for a reviewer, or against. */
    public enum Kind {
        /** Works in the article's language. */
        KNOWS_LANGUAGE,
        /** Works in other languages. */
        LACKS_LANGUAGE,
        /** Knows topics of the claim. */
        KNOWS_TOPICS,
        /** Has checked so many claims of the same speaker. */
        CHECKED_SPEAKER,
        /** Has checked so many claims on the same topics. */
        CHECKED_TOPICS,
        /** So many claims wait for the reviewer, or none. */
        LOAD
    }

    /** Keeps its own copy. */
    public Reason {
        names = List.copyOf(names);
    }

    static Reason of(Kind kind, List<String> names) {
        return new Reason(kind, names, 0);
    }

    static Reason of(Kind kind, long count) {
        return new Reason(kind, List.of(), count);
    }
}
