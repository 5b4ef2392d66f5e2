package org.stet.web.ui.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the evidence ledger, the right of reply and the claim's time. */
@MessageBundle("ledger")
public interface LedgerMessages {

    @Message("Day of publication")
    String publishedOn();

    @Message("Without one, Stet takes what the page says.")
    String publishedOnHint();

    @Message("{#if count == 1}1 independent source{#else}{count} independent sources{/if}")
    String independent(int count);

    @Message("{#if count == 1}1 waits{#else}{count} wait{/if}")
    String awaited(long count);

    @Message("Publisher")
    String publisher();

    @Message("Where in the source")
    String locator();

    @Message("A page, a paragraph, a minute")
    String locatorHint();

    @Message("Goes back to")
    String group();

    @Message(
            "Name the common origin where several sources print the same: an agency, a press release. They count as one.")
    String groupHint();

    @Message("Archived copy")
    String archive();

    @Message("The copy’s address in a public archive")
    String archiveHint();

    @Message("goes back to {origin}")
    String goesBackTo(String origin);

    @Message("archived copy")
    String archived();

    @Message("snapshot")
    String snapshot();

    @Message("Snapshot of {title}, SHA-256 {sha256}")
    String snapshotOf(String title, String sha256);

    @Message("""
            {#when state}\
            {#is 'UNVISITED'}not visited yet\
            {#is 'SAME'}unchanged\
            {#is 'CHANGED'}says something else now\
            {#is 'GONE'}not there any more\
            {#is 'UNREACHABLE'}could not be reached\
            {#else}{state}\
            {/when}""")
    String link(String state);

    @Message("Add a file")
    String addFile();

    @Message("Screenshot or document")
    String file();

    @Message(
            "PNG, JPEG, WebP or PDF, up to 20 MB. When the check is published, readers see pictures, without what a camera or program noted in them. They never get the file itself.")
    String fileHint();

    @Message("You can also paste a screenshot here, or drop a file.")
    String dropHint();

    @Message("Taken:")
    String dropped();

    @Message("What can be seen in it")
    String fileDescription();

    @Message(
            "Say it for people who cannot see the picture: they hear these words in its place. A document can do without.")
    String fileDescriptionHint();

    @Message("{kind}, {size}")
    String aboutFile(String kind, String size);

    @Message("Take away")
    String removeFile();

    @Message("Say more")
    String amend();

    @Message("Save")
    String save();

    @Message("Why there is no primary source")
    String primarySourceReason();

    @Message("What you looked for, and why it cannot be had")
    String primarySourceReasonHint();

    @Message("No primary source, says {who}")
    String noPrimarySource(String who);

    @Message("Right of reply")
    String replies();

    @Message("Nobody has been asked yet.")
    String nobodyAsked();

    @Message("""
            {#when outcome}\
            {#is 'AWAITED'}awaited\
            {#is 'ANSWERED'}answered\
            {#is 'DECLINED'}declined to answer\
            {#is 'SILENT'}no answer\
            {#else}{outcome}\
            {/when}""")
    String outcome(String outcome);

    @Message("""
            {#when channel}\
            {#is 'EMAIL'}by mail\
            {#is 'PHONE'}by telephone\
            {#is 'LETTER'}by letter\
            {#is 'IN_PERSON'}in person\
            {#is 'ONLINE'}online\
            {#else}{channel}\
            {/when}""")
    String channel(String channel);

    @Message("asked {channel} by {who}")
    String asked(String channel, String who);

    @Message("until")
    String until();

    @Message("Log a request")
    String ask();

    @Message("Whom")
    String party();

    @Message("How")
    String how();

    @Message("What was asked")
    String question();

    @Message("When it was asked")
    String askedAt();

    @Message("Now, where it is left empty")
    String askedAtHint();

    @Message("Until when they can answer")
    String deadline();

    @Message(
            "The desk’s usual time, where it is left empty. The claim’s clock stands still until then, or until the answer.")
    String deadlineHint();

    @Message("Choose how they were asked.")
    String chooseChannel();

    @Message("Say whether they answered.")
    String chooseOutcome();

    @Message("Note the reply")
    String noteReply();

    @Message("Note the reply of {party}")
    String noteReplyOf(String party);

    @Message("The answer, in their words")
    String answer();

    @Message("They answered")
    String answered();

    @Message("They declined")
    String declined();

    @Message("Put the entry right")
    String correct();

    @Message("A new entry takes its place; this one stays in the log, and readers see that it was corrected.")
    String correctHint();

    @Message("corrected on")
    String correctedOn();

    @Message("This entry was corrected")
    String wasCorrected();

    @Message("put right by {who} on")
    String correctedBy(String who);

    @Message("What came of it")
    String outcomeLabel();

    @Message("sealed with your review")
    String sealed();

    @Message("Correction goes out by")
    String correctionClock();

    @Message("set by an editor")
    String dueByHand();

    @Message("waiting for a reply")
    String paused();

    @Message("Verdict holds until")
    String validUntil();

    @Message("without end")
    String forEver();

    @Message(
            "Leave it empty for a verdict that holds without end. When it expires, the claim is to be checked again; what is public stays until then.")
    String expiryHint();

    @Message("Verdict holds until…")
    String setExpiry();
}
