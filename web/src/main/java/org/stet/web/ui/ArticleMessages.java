package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;

/** What the pages about articles and the claims in them say: {@code {article:…}} in a template. */
@MessageBundle("article")
public interface ArticleMessages {

    // --- the list, and handing one in ---

    @Message("Articles")
    String articles();

    @Message("Read an article")
    String readOne();

    @Message("Article")
    String article();

    @Message("Claims")
    String claims();

    @Message("To triage")
    String toTriage();

    @Message("Desk")
    String desk();

    @Message("Read")
    String read();

    @Message("No article yet")
    String noneTitle();

    @Message(
            "Give Stet the address of an article, or its text: it finds the claims that can be checked, and who made them.")
    String noneHint();

    @Message("none")
    String none();

    @Message("Address")
    String url();

    @Message("Stet fetches the page and reads the article in it.")
    String urlHint();

    @Message("Or the text itself")
    String orText();

    @Message("Text")
    String text();

    @Message(
            "Paste it as it is; Stet leaves out what is no part of the article. Give the address, too, if you know it.")
    String textHint();

    @Message("Headline")
    String headline();

    @Message("Without one, Stet looks for it in the text.")
    String headlineHint();

    @Message("Its claims are checked by this desk’s rules.")
    String deskHint();

    @Message("Read it")
    String readIt();

    @Message("Give an address, or paste the text.")
    String nothingGiven();

    @Message("“{text}” is not a web address: one begins with https://")
    String notAnAddress(String text);

    // --- the article ---

    @Message(
            "{#if count == 0}No claim found{#else if count == 1}1 claim found{#else}{count} claims found{/if}. {#if count != 0}Decide which are to be checked.{#else}Add one from the text, if it claims something.{/if}")
    String taken(int count);

    @Message("This article was here already. This is how its claims stand.")
    String known();

    @Message("published {day}")
    String published(String day);

    @Message("read {moment}")
    String readAt(String moment);

    @Message("The whole text’s checksum: sha256 {sum}")
    String checksum(String sum);

    @Message("original")
    String original();

    @Message("The article’s text")
    String textOf();

    @Message("Left out: no part of the article")
    String leftOut();

    @Message("{#if count == 0}No claims{#else if count == 1}1 claim{#else}{count} claims, most check-worthy first{/if}")
    String claimsInOrder(int count);

    @Message("{#if count == 1}1 claim{#else}{count} claims{/if} out of the flow")
    String outOfFlow(int count);

    @Message("{percent} % worth checking")
    String worth(long percent);

    @Message("added by hand")
    String byHand();

    @Message("left open by the article")
    String hedged();

    @Message("unnamed")
    String unnamed();

    @Message("in the text")
    String inText();

    @Message("Merged into")
    String mergedInto();

    @Message("checked {day}")
    String checked(String day);

    // --- deciding ---

    @Message("Accept")
    String accept();

    @Message("Dismiss…")
    String dismissOpens();

    @Message("Merge…")
    String mergeOpens();

    @Message("Reword…")
    String wordingOpens();

    @Message("Back to the candidates")
    String withdraw();

    @Message("Bring it back")
    String reopen();

    @Message("Take it out again")
    String split();

    @Message("Open")
    String open();

    @Message("Cancel")
    String cancel();

    @Message("Why is it not checked?")
    String reason();

    @Message("Note")
    String note();

    @Message("Dismiss")
    String dismiss();

    @Message("It says the same as")
    String into();

    @Message("What is found about that claim then holds for this one.")
    String intoHint();

    @Message("Merge")
    String merge();

    @Message("The claim as a sentence of its own")
    String wording();

    @Message("This sentence is what gets checked and published. Keep to what was said: “{text}”")
    String wordingHint(String text);

    @Message("Save wording")
    String saveWording();

    @Message("""
            {#when reason}\
            {#is OPINION}Opinion: what somebody thinks\
            {#is PREDICTION}Prediction: what will be\
            {#is NOT_CHECKABLE}Not checkable: no evidence could decide it\
            {#is OUT_OF_SCOPE}Out of scope for this newsroom\
            {#is ALREADY_CHECKED}Already checked\
            {#is NOT_A_CLAIM}Not a claim\
            {/when}""")
    String dismissal(DismissalReason reason);

    @Message("Choose a reason.")
    String noReason();

    @Message("Choose the claim that says the same.")
    String noTarget();

    @Message("""
            {#when what}\
            {#is 'accepted'}Accepted: it is in the queue.\
            {#is 'withdrawn'}Back among the candidates.\
            {#is 'dismissed'}Dismissed.\
            {#is 'merged'}Merged.\
            {#is 'reopened'}It is back.\
            {#is 'split'}It stands for itself again.\
            {#is 'reworded'}The wording is changed.\
            {#is 'marked'}Added. It is a candidate now.\
            {/when}""")
    String done(String what);

    // --- when it moved on meanwhile ---

    @Message("Nothing was changed: the claim has moved on since you opened it.")
    String stale();

    @Message("Nothing was changed: a claim that is {state} does not take this.")
    String notNow(String state);

    @Message("{who} {what}, {when}.")
    String happened(String who, String what, String when);

    @Message("You")
    String you();

    @Message("Stet")
    String system();

    @Message("""
            {#when action}\
            {#is 'find'}took the article in\
            {#is 'mark'}added the claim\
            {#is 'accept'}accepted it\
            {#is 'withdraw-acceptance'}put it back among the candidates\
            {#is 'dismiss'}dismissed it\
            {#is 'merge'}merged it\
            {#is 'split'}took it out of the merge\
            {#is 'reopen'}brought it back\
            {#is 'edit'}edited it\
            {#is 'assign'}assigned it\
            {#is 'take'}took it\
            {#is 'decline'}gave it back\
            {#is 'release'}released it\
            {#is 'start'}started the review\
            {#is 'publish'}published it\
            {#else}changed it\
            {/when}""")
    String event(String action);

    @Message("How it stands now")
    String itsText();

    @Message("What you wrote is still in the form. Compare, then send it again if it should hold.")
    String sendAgain();

    // --- adding a claim ---

    @Message("Add a claim from this text")
    String add();

    @Message("Its words")
    String words();

    @Message("Select them in the text and they appear here; or copy them in.")
    String wordsHint();

    @Message("As a sentence of its own")
    String ownSentence();

    @Message("If the words alone do not say who or what.")
    String ownSentenceHint();

    @Message("Add claim")
    String addClaim();

    @Message("Select or copy some words of the text.")
    String noWords();

    @Message(
            "{#when state}{#is CANDIDATE}to be decided{#is DISMISSED}dismissed{#is MERGED}merged{#else}to be checked{/when}")
    String markTitle(ClaimState state);
}
