package org.stet.web.ui.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the report's pages say: {@code {report:…}} in a template. */
@MessageBundle("report")
public interface ReportMessages {

    @Message("Report")
    String title();

    @Message("No report has been written yet.")
    String none();

    @Message("Headline")
    String headline();

    @Message("One line that stands alone and says what was found.")
    String headlineHint();

    @Message("Summary")
    String summary();

    @Message("What was found, in a few sentences.")
    String summaryHint();

    @Message("Text")
    String body();

    @Message("The whole of it. An empty line begins a paragraph.")
    String bodyHint();

    @Message("A picture, video or recording is checked")
    String media();

    @Message("What it is")
    String medium();

    @Message("None: words alone are checked")
    String noMedium();

    @Message("Where it can be seen or heard")
    String mediaAddress();

    @Message("Its full address, beginning with https:// or http://.")
    String mediaAddressHint();

    @Message("Is it what it seems?")
    String mediaAuthenticity();

    @Message("Choose")
    String choose();

    @Message("Verdict")
    String rating();

    @Message(
            "The reviews found this. For another verdict, return the report to its reviewers, or correct what is public with a change of verdict.")
    String ratingFixed();

    @Message("Save as revision {number}")
    String save(int number);

    @Message(
            "Saving makes a new revision. {#if approved}The approval of revision {number} falls with it.{#else}An editor approves it with everything else that readers will see.{/if}")
    String saveHint(boolean approved, int number);

    @Message("Nothing changed: revision {number} says the same.")
    String nothing(int number);

    @Message("Saved as revision {number}.")
    String saved(int number);

    @Message("You can read it; its reviewers and editors write it, while it is neither sealed nor public.")
    String readOnly();

    @Message("Revisions")
    String revisions();

    @Message("Revision {number}")
    String revision(int number);

    @Message("latest")
    String latest();

    @Message("public")
    String published();

    @Message("written by {names}")
    String writers(String names);

    @Message("saved by {who}")
    String by(String who);

    @Message("Compare two revisions")
    String compare();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Show the difference")
    String show();

    @Message("From revision {from} to revision {to}")
    String difference(int from, int to);

    @Message("Nothing differs.")
    String same();

    @Message("Somebody saved another revision")
    String stale();

    @Message(
            "{who} saved revision {number} while you were writing. Nothing of yours is lost: below you see what differs from that revision to your text. Put together what should stand, and save it as the next revision.")
    String staleHint(String who, int number);

    @Message("From revision {number} to your text")
    String staleDiff(int number);

    @Message("Your text")
    String yours();

    @Message("Back to the claim")
    String back();

    @Message("Back to the report")
    String backToReport();

    @Message("The claim")
    String wording();
}
