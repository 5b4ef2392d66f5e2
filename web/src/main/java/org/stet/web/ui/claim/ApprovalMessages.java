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
            "Four eyes: whoever approves wrote none of it, neither as reviewer, nor in deciding between verdicts, nor in any revision of the report. {#if names}These editors can: {names}.{#else}No other active editor wrote none of it; ask an administrator.{/if}")
    String ownWorkWhy(String names);

    @Message("Its words come from {names}.")
    String writers(String names);

    @Message("{#if count == 1}The verdict{#else}{count} sealed verdicts, now open{/if}")
    String verdicts(int count);

    @Message("Evidence")
    String evidence();

    @Message("No evidence.")
    String noEvidence();

    @Message(
            "{#if published}Changed since revision {number}, which readers saw last{#else}Changed since revision {number}{/if}")
    String changed(int number, boolean published);

    @Message("Nothing changed.")
    String unchanged();

    @Message("Compare any two revisions")
    String compare();

    @Message("The exact text")
    String text();

    @Message("Correction")
    String correction();

    @Message("You approve exactly this text:")
    String exactly();

    @Message("This exact text is approved:")
    String approvedText();

    @Message("Approve revision {number}")
    String approve(int number);

    @Message("Approved by {who}")
    String approvedBy(String who);

    @Message("Approved. It can be published now.")
    String done();

    @Message("Publishing makes it public at once, with ClaimReview for search engines.")
    String publishHint();

    @Message("To the claim")
    String toClaim();
}
