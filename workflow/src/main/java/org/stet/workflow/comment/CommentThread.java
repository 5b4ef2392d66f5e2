package org.stet.workflow.comment;

import java.util.List;

/**
 * A comment and the answers to it, as one person may see them.
 *
 * @param first what began it
 * @param answers the answers, oldest first
 */
public record CommentThread(Comment first, List<Comment> answers) {

    /** Keeps its own copy. */
    public CommentThread {
        answers = List.copyOf(answers);
    }

    /** Whether nobody has said yet that it is dealt with. */
    public boolean isOpen() {
        return first.resolvedAt().isEmpty();
    }
}
