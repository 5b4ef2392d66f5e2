package org.stet.web.ui.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the approval's pages say: {@code {approval:…}} in a template. */
@MessageBundle("approval")
public interface ApprovalMessages {

    @Message("Approvals")
    String title();

    @Message("Reports that wait for an editor who wrote none of them, and approved ones that wait to be published.")
    String hint();

    @Message("Nothing waits")
    String empty();

    @Message("Reports come here when a verdict is reached.")
    String emptyHint();

    @Message("Claim")
    String claim();

    @Message("State")
    String state();

    @Message("For you")
    String forYou();

    @Message("Reviewed by")
    String reviewedBy();

    @Message("Due")
    String due();

    @Message(
            "{#if publish}Publish it{#else if approve}Read and approve{#else}You wrote part of it: another editor approves{/if}")
    String todo(boolean publish, boolean approve);

    @Message("You wrote none of it, so you may approve.")
    String mayApprove();

    @Message("Report revision {number}, saved by {who}")
    String revisionBy(int number, String who);

    @Message("You may not approve this: you wrote part of it.")
    String ownWork();

    @Message(
            "Four eyes: whoever approves wrote none of it, neither the report, a verdict, the evidence, a reply, the wording nor the reason of a correction. {#if names}These editors can: {names}.{#else}No other active editor wrote none of it; ask an administrator.{/if}")
    String ownWorkWhy(String names);

    @Message("This cannot be published as it is.")
    String stopsPublication();

    @Message("Search engines and collections of fact-checks will show less of it.")
    String forPrograms();

    @Message("Its words come from {names}.")
    String writers(String names);

    @Message("{#if count == 1}The verdict{#else}{count} sealed verdicts, now open{/if}")
    String verdicts(int count);

    @Message("Changed since readers saw it last")
    String changedSincePublic();

    @Message("Changed since revision {number}")
    String changedSinceRevision(int number);

    @Message("Nothing changed.")
    String unchanged();

    @Message("Compare any two revisions")
    String compare();

    @Message("As readers will see it")
    String text();

    @Message("What was checked")
    String checked();

    @Message("The words and the work of several people")
    String wordsAndWork();

    @Message(
            "{#if count == 0}No evidence{#else if count == 1}1 piece of evidence{#else}{count} pieces of evidence{/if}")
    String pieces(int count);

    @Message("Your decision")
    String decision();

    @Message("This changed since you read it")
    String changedSince();

    @Message(
            "Nothing is approved. Below you see what was taken away and what was added after you had opened this page. When you have read it, you can approve the text as it stands now.")
    String changedSinceHint();

    @Message(
            "Nothing is approved. Something beside the text changed, such as its priority; what readers will see is what you read. You can approve it now.")
    String nothingChangedSince();

    @Message("Nothing is approved. Read the text again as it stands now; then you can approve it.")
    String changedSinceUnknown();

    @Message("You approve exactly what readers will see above. Nothing is public yet.")
    String exactly();

    @Message("This is all that readers will see.")
    String allOfIt();

    @Message("All that readers will see was approved under this fingerprint.")
    String approvedText();

    @Message("Approve revision {number}")
    String approve(int number);

    @Message("Approved by {who}")
    String approvedBy(String who);

    @Message("Approved. It can be published now.")
    String done();

    @Message("Fingerprint of the text")
    String fingerprint();

    @Message("Any change of what readers will see gives another fingerprint. An approval names it.")
    String fingerprintHint();

    @Message("Publishing makes it public at once, with ClaimReview for search engines.")
    String publishHint();

    @Message("To the claim")
    String toClaim();
}
