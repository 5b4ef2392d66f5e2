package org.stet.web.ui.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page about comments says: {@code {comment:…}} in a template. */
@MessageBundle("comment")
public interface CommentMessages {

    @Message("Comments")
    String title();

    @Message(
            "{#if count == 0}Comments{#else if count == 1}Comments: 1 open thread{#else}Comments: {count} open threads{/if}")
    String open(long count);

    @Message("No comments yet.")
    String none();

    @Message("New comment")
    String begin();

    @Message("About")
    String about();

    @Message("The claim")
    String aboutClaim();

    @Message("Evidence: {title}")
    String aboutEvidence(String title);

    @Message("Words of the report")
    String passage();

    @Message("To comment on a passage, copy its words from the report.")
    String passageHint();

    @Message("Comment")
    String text();

    @Message("Everybody who works on the claim reads it. Write @ and a user name to tell somebody.")
    String textHint();

    @Message("Until all verdicts are in, only you read what you write here.")
    String sealedHint();

    @Message("Comment")
    String send();

    @Message("Answer")
    String answer();

    @Message("Answer this thread")
    String answerLabel();

    @Message("Resolve")
    String resolve();

    @Message("Reopen")
    String reopen();

    @Message("Resolved by {who}")
    String resolvedBy(String who);

    @Message("{#if count == 1}1 resolved thread{#else}{count} resolved threads{/if}")
    String resolvedThreads(int count);

    @Message("only you read this until all verdicts are in")
    String sealed();

    @Message("a source that was taken away")
    String goneSource();

    @Message("The comment is written.")
    String written();

    @Message("The thread is resolved.")
    String resolved();

    @Message("The thread is open again.")
    String reopened();
}
