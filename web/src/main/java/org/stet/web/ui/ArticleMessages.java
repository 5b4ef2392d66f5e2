package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;

/** What the pages about articles and the claims in them say: {@code {article:…}} in a template. */
@MessageBundle("article")
public interface ArticleMessages {

    // --- the list, and handing one in ---

    @Message("""
            {#when field}{#is 'q'}Words{#is 'desk'}Desk{#is 'publisher'}Publisher{#is 'language'}Language{#else}{field}{/when}""")
    String mark(String field);

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

    @Message("Words in the article")
    String searchLabel();

    @Message("Search")
    String search();

    @Message("No article has all of these words")
    String nothingFound();

    @Message("Show all articles")
    String everything();

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

    @Message("Or a file")
    String orFile();

    @Message("File")
    String file();

    @Message("A PDF document, a web page that you saved, or plain text; at most 10 MB.")
    String fileHint();

    @Message("Where it was published, if you know: the address is kept with the article, and nothing is fetched.")
    String fileUrlHint();

    @Message("Read the file")
    String readFile();

    @Message("Choose a file: a PDF document, a web page that you saved, or plain text.")
    String noFile();

    @Message("Text")
    String text();

    @Message(
            "Paste it as it is; Stet leaves out what is no part of the article. Give the address, too, if you know it.")
    String textHint();

    @Message("Title")
    String titleOfText();

    @Message("Without one, Stet looks for it in the text.")
    String titleHint();

    @Message("Author, day, publisher, language")
    String whatIsKnown();

    @Message("What you give here holds, whatever the page says.")
    String whatIsKnownHint();

    @Message("Authors")
    String authors();

    @Message("Several are parted by commas.")
    String authorsHint();

    @Message("Publisher")
    String publisher();

    @Message("Day of publication")
    String publishedOn();

    @Message("“Last Monday” in the text is counted from it.")
    String publishedOnHint();

    @Message("Language")
    String language();

    @Message("Such as en, de or pt-BR. Without one, Stet finds out.")
    String languageHint();

    @Message("Give a day, such as 2026-03-31.")
    String notADay();

    @Message("Give the language’s code, such as en, de or pt-BR.")
    String notALanguage();

    @Message("Its claims are checked by this desk’s rules.")
    String deskHint();

    @Message("Another page led you here with this address. Nothing is read before you press “Read it”.")
    String sentHere();

    @Message("Send the page that you are on")
    String bookmarkTitle();

    @Message(
            "Make a bookmark in your browser, and put this in as its address. Press it while you are on a page with an"
                    + " article: it opens this form with that page’s address in it. Nothing is read before you press “Read it”.")
    String bookmarkHint();

    @Message("The bookmark’s address")
    String bookmarkLabel();

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

    @Message("Read the text")
    String readText();

    @Message("Back to the list")
    String backToList();

    @Message("Details…")
    String details();

    @Message("Text")
    String checksumLabel();

    // --- its details are amended ---

    @Message("Correct…")
    String amend();

    @Message("Correct the article’s details")
    String amendTitle();

    @Message(
            "For what Stet read wrongly. Fact-checks that are approved or published stay as they are; those that are approved"
                    + " from now on show what you save. You cannot approve these yourself: you wrote part of them. The record"
                    + " keeps what stood here before.")
    String amendHint();

    @Message("Several are parted by commas. The claims keep the speaker that they were found with.")
    String authorsAmendHint();

    @Message(
            "Such as en, de or pt-BR. The text is not read again: its claims stay as they were found. Claims that you add by"
                    + " hand from now on are read in this language, and reviewers are suggested by it.")
    String languageAmendHint();

    @Message("Save the details")
    String saveDetails();

    @Message("Back to the article")
    String backToArticle();

    @Message("Corrected so far")
    String amendedSoFar();

    @Message(
            "Somebody has corrected these details since you opened the page. Now they are as below; what you typed stands in"
                    + " the form. Saving puts it in their place.")
    String amendStale();

    /** A detail, by its name in the record. */
    @Message("{#when name}{#is 'title'}Title{#is 'authors'}Authors{#is 'publisher'}Publisher{#is 'publishedOn'}Day of"
            + " publication{#else}Language{/when}")
    String detail(String name);

    // --- it is withdrawn ---

    @Message("Withdraw…")
    String withdraws();

    @Message("Withdraw the article for legal reasons")
    String withdrawTitle();

    @Message("Check what will be withdrawn")
    String withdrawCheck();

    @Message("What goes, and what stays")
    String withdrawWhat();

    @Message(
            "Gone: the text, the page that it was read from, title, authors, publisher and addresses. A notice that says by"
                    + " whose order stands in their place. The article is found by none of its words any more.")
    String withdrawGone();

    @Message(
            "{#if count == 1}1 claim that nobody checks yet is{#else}{count} claims that nobody checks yet are{/if} dismissed;"
                    + " the words go.")
    String withdrawDismissed(int count);

    @Message(
            "{#if count == 1}1 claim is{#else}{count} claims are{/if} taken from the reviewers and dismissed, whatever was"
                    + " written so far; the claim’s words go:")
    String withdrawReleased(int count);

    @Message("{#if count == 1}1 claim is{#else}{count} claims are{/if} dismissed or merged already; the words go.")
    String withdrawErased(int count);

    @Message(
            "{#if count == 1}1 claim stays{#else}{count} claims stay{/if} as it is, with the sentence that its fact-check"
                    + " quotes: what was published is taken back by a retraction only. Retract first what must go as well:")
    String withdrawKept(int count);

    @Message("Other versions of this article stay. Withdraw each of them that must go:")
    String withdrawVersions();

    @Message(
            "Stays: the record with the hashes of text and page, and what people wrote about the claims themselves: reviews,"
                    + " evidence, reports, comments. An administrator erases words in these. The same text is not taken in again.")
    String withdrawStays();

    @Message("By whose order")
    String withdrawOrder();

    @Message("With the reference, in words for readers: “Regional Court Hamburg, 12 O 34/26”.")
    String withdrawOrderHint();

    @Message("Why")
    String withdrawReason();

    @Message("For the newsroom; readers do not see it.")
    String withdrawReasonHint();

    @Message("Look at it once more")
    String withdrawLook();

    @Message("This cannot be taken back, by anybody.")
    String withdrawForGood();

    @Message("Withdraw the article")
    String withdrawNow();

    @Message("Something has changed since you looked. This is what would be done now.")
    String withdrawalChanged();

    @Message("Withdrawn by {who}, {when}, by order of {order}. Its words are gone; the record keeps its hashes.")
    String withdrawnBy(String who, String when, String order);

    // --- where it appeared, and its versions ---

    @Message("Handed in from")
    String appearances();

    @Message("under the id {id}")
    String underId(String id);

    @Message("{when}, by {who}")
    String seen(String when, String who);

    @Message("There is a newer version of this article:")
    String newer();

    @Message("This text replaces an earlier version of the article.")
    String replaces();

    @Message("What changed")
    String changes();

    @Message("The earlier version")
    String earlier();

    @Message("Version of {when}")
    String versionOf(String when);

    @Message("{#if count == 1}One claim stands{#else}{count} claims stand{/if} unchanged from earlier versions")
    String carried(int count);

    @Message("Nothing new to check")
    String nothingNew();

    @Message("The claims in this text stand in an earlier version already. They keep their decisions.")
    String nothingNewHint();

    @Message("{#if count == 0}Nothing to decide{#else}{count} to decide, most worth checking first{/if}")
    String toDecide(int count);

    @Message("{done} of {total} decided")
    String decided(int done, int total);

    @Message("All of it is decided")
    String allDecided();

    @Message("Go to the articles")
    String otherArticles();

    @Message("No claim was found in this article")
    String noClaims();

    @Message("Add one from the text, if it claims something.")
    String noClaimsHint();

    @Message("Select")
    String select();

    @Message("Below {percent} %: {count} that {#if count == 1}is{#else}are{/if} seldom worth checking")
    String belowCut(int percent, long count);

    @Message("Dismiss them…")
    String dismissBelow();

    @Message("Dismiss all below, in per cent")
    String cutLabel();

    @Message("Why they are dismissed")
    String whyAll();

    @Message("selected")
    String selected();

    @Message("With several claims")
    String withSeveral();

    @Message("Accept selected")
    String acceptSelected();

    @Message("Dismiss selected…")
    String dismissSelected();

    @Message("Dismiss the rest…")
    String dismissRest();

    @Message("move")
    String keyMove();

    @Message("select")
    String keySelect();

    @Message("all keys")
    String allKeys();

    @Message("What the keys do")
    String keysTitle();

    @Message("the next, the one before")
    String keysMove();

    @Message("accept")
    String keysAccept();

    @Message("dismiss; then the number of the reason")
    String keysDismiss();

    @Message("edit the wording")
    String keysEdit();

    @Message("merge")
    String keysMerge();

    @Message("undo")
    String keysUndo();

    @Message("select it for a decision on several")
    String keysSelect();

    @Message("accept, dismiss what is selected")
    String keysSeveral();

    @Message("these keys")
    String keysHelp();

    @Message("Switch single keys off")
    String keysOff();

    @Message("needs context")
    String needsContext();

    @Message("Only the article says whom or what it means:")
    String needsContextOf();

    @Message("Undo")
    String undo();

    @Message("Open the claim")
    String openClaim();

    @Message("It was not saved. Check the connection, then try again.")
    String notSaved();

    // --- several at once, and closing ---

    @Message("{done} done, {refused} not:")
    String outcomes(long done, long refused);

    @Message("done")
    String outcomeDone();

    @Message("Select at least one claim.")
    String noneChosen();

    @Message("Give a score from 0 to 100.")
    String noScore();

    @Message("Nothing is left to undo: all of it was decided anew.")
    String nothingToUndo();

    @Message("""
            {#when what}\
            {#is 'several-accepted'}{#if count == 1}1 claim{#else}{count} claims{/if} accepted.\
            {#is 'several-dismissed'}{#if count == 1}1 claim{#else}{count} claims{/if} dismissed.\
            {#is 'several-undone'}{#if count == 1}1 claim is{#else}{count} claims are{/if} back where {#if count == 1}it was{#else}they were{/if}.\
            {#is 'several-closed'}The article is closed.\
            {#is 'several-reopened'}The article is open again.{#if count != 0} {#if count == 1}1 candidate is{#else}{count} candidates are{/if} back.{/if}\
            {#is 'amended'}The article’s details are saved.\
            {#is 'withdrawn'}The article is withdrawn.\
            {#is 'same'}Nothing was changed.\
            {#is 'known'}This article was here already. This is how its claims stand.\
            {/when}""")
    String doneWithSeveral(String what, long count);

    @Message("Close article…")
    String closeOpens();

    @Message("Close article")
    String close();

    @Message(
            "{#if count == 0}Nothing more to check here?{#else if count == 1}Nothing more to check here? The candidate that is not decided is dismissed as not selected.{#else}Nothing more to check here? The {count} candidates that are not decided are dismissed as not selected.{/if} The article leaves the list. You can open it again.")
    String closeHint(int count);

    @Message("Closed by {who}, {when}.")
    String closedBy(String who, String when);

    @Message("Open it again")
    String openAgain();

    @Message("Closed articles")
    String closedArticles();

    @Message("Open articles")
    String openArticles();

    @Message("No article is closed")
    String noneClosed();

    @Message("Close an article when there is nothing more to check in it. It leaves the list and stands here.")
    String noneClosedHint();

    @Message("{percent} % worth checking")
    String worth(long percent);

    @Message("added by hand")
    String byHand();

    @Message("left open by the article")
    String hedged();

    @Message("unnamed")
    String unnamed();

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

    @Message("Edit wording…")
    String wordingOpens();

    @Message("Back to the candidates")
    String withdraw();

    @Message("Bring it back")
    String reopen();

    @Message("Take it out again")
    String split();

    @Message("Cancel")
    String cancel();

    @Message("Note")
    String note();

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
            {#is OPINION}An opinion\
            {#is PREDICTION}A forecast\
            {#is NOT_CHECKABLE}Cannot be checked\
            {#is OUT_OF_SCOPE}Out of scope\
            {#is ALREADY_CHECKED}Checked already\
            {#is NOT_A_CLAIM}Not a claim\
            {#is NOT_SELECTED}Not selected\
            {/when}""")
    String dismissal(DismissalReason reason);

    @Message("Choose a reason.")
    String noReason();

    @Message("Choose the claim that says the same.")
    String noTarget();

    @Message("""
            {#when what}\
            {#is 'accepted'}Accepted: it is in the queue.\
            {#is 'undone'}Undone.\
            {#is 'withdrawn'}Back among the candidates.\
            {#is 'dismissed'}Dismissed.\
            {#is 'merged'}Merged.\
            {#is 'reopened'}It is back.\
            {#is 'split'}It stands for itself again.\
            {#is 'reworded'}The wording is changed.\
            {#is 'nothing'}Nothing changed.\
            {#is 'known-claim'}These words are this claim already. Nothing was added.\
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
            {#is 'undo'}undid that\
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
