package org.stet.web.ui.reader;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the forms for readers and the pages about their cases say: {@code {reader:…}} in a template. */
@MessageBundle("reader")
public interface ReaderMessages {

    // --- readers ---

    @Message("Ask for a check")
    String ask();

    @Message(
            "Have you read or heard something that you doubt? Tell us what was said, and where. We choose what we check; you can follow what becomes of it.")
    String askHint();

    @Message("What was said, and by whom?")
    String claim();

    @Message("In the words in which it was said, if you can. Leave out your name and what is private.")
    String claimHint();

    @Message("Where did you see it?")
    String where();

    @Message("The address of the page or post, beginning with https://.")
    String whereHint();

    @Message("Report an error")
    String reportError();

    @Message("In this fact-check:")
    String inThisCheck();

    @Message("We look at every report within a few working days. When we were wrong we say so here, in the open.")
    String reportErrorHint();

    @Message("What is wrong?")
    String wrong();

    @Message("Say what you think is right. Leave out your name and what is private.")
    String wrongHint();

    @Message("Where can we see it?")
    String source();

    @Message("The address of a page that shows what is right.")
    String sourceHint();

    @Message("Leave this field empty")
    String trap();

    @Message("Send")
    String send();

    @Message("We ask for no name and no address. What you write is deleted {days} days after your case is over.")
    String privacy(long days);

    @Message(
            "This form was sent too fast, or was open for too long. Wait a few seconds, then send it again: nothing is lost.")
    String again();

    @Message("More has been sent than we can take. Send it again in {minutes} minutes: keep this page open.")
    String tooMany(long minutes);

    @Message("Follow your case")
    String follow();

    @Message("Follow a case")
    String followSomething();

    @Message("Your code")
    String code();

    @Message("Such as K7QF-M2XP-9TRD-4WHB.")
    String codeHint();

    @Message("Look")
    String look();

    @Message("There is no case with this code. Check each letter. A case that has long been over is deleted.")
    String noSuchCase();

    @Message("Thank you. Keep this code: with it, and with nothing else, you can see what becomes of your case.")
    String begun();

    @Message("What you wrote")
    String yourWords();

    @Message("{#when kind}{#is 'error'}An error in a fact-check{#else}Something to be checked{/when}")
    String kind(String kind);

    @Message(
            "{#when state}{#is 'open'}We have received it{#is 'taken'}We are reading it{#is 'answered'}Answered{#else}Closed without an answer{/when}")
    String state(String state);

    @Message("Received")
    String received();

    @Message("You get an answer by {day}.")
    String answerBy(String day);

    @Message("Our answer")
    String answer();

    @Message("See the fact-check")
    String toCheck();

    @Message("What readers reported")
    String reported();

    @Message("A reader reported:")
    String aReaderReported();

    @Message(
            "{#when outcome}{#is 'corrected'}Corrected{#is 'stands'}Looked at: it stands{#is 'checked'}Checked{#else}Not checked{/when}")
    String outcome(String outcome);

    // --- editors ---

    @Message("Readers")
    String title();

    @Message("What readers ask at your desks: errors that they found in your fact-checks, and what they want checked.")
    String hint();

    @Message("Waiting")
    String waiting();

    @Message("Settled")
    String settled();

    @Message("Nothing waits")
    String nothing();

    @Message("When a reader reports an error or asks for a check, it stands here.")
    String nothingHint();

    @Message("What a reader asks")
    String what();

    @Message("Kind")
    String kindHead();

    @Message("Answer by")
    String due();

    @Message("State")
    String stateHead();

    @Message("{#when kind}{#is 'error'}Error{#else}Check{/when}")
    String kindShort(String kind);

    @Message(
            "{#when state}{#is 'open'}open{#is 'taken'}read as an article{#is 'answered'}answered{#else}dismissed{/when}")
    String stateShort(String state);

    @Message("The reader’s words are deleted.")
    String forgotten();

    @Message("A reader’s case")
    String one();

    @Message("The reader’s words")
    String words();

    @Message("The reader names:")
    String names();

    @Message("The fact-check")
    String check();

    @Message("Work on the claim, or correct it")
    String toClaim();

    @Message("The article that was made of it")
    String toArticle();

    @Message("Read it as an article")
    String takeTitle();

    @Message("It is fetched or read, and what can be checked in it stands in triage like that of any other article.")
    String takeHint();

    @Message("Read the address")
    String takeAddress();

    @Message("Read the words")
    String takeWords();

    @Message("Answer")
    String answerTitle();

    @Message("What comes of it")
    String outcomeLabel();

    @Message("Answer to the reader")
    String answerLabel();

    @Message("The reader sees it with the code. Plain words, no names.")
    String answerHint();

    @Message("Show the answer to everybody, beside the fact-check")
    String inTheOpen();

    @Message("What was reported, in your words")
    String summary();

    @Message("For everybody. The reader’s own words are shown to nobody.")
    String summaryHint();

    @Message("Fact-check that answers it")
    String checkLabel();

    @Message("The address of a published fact-check.")
    String checkHint();

    @Message("Send the answer")
    String sendAnswer();

    @Message("Change the answer")
    String changeAnswer();

    @Message("Dismiss")
    String dismissTitle();

    @Message("For advertising and abuse. The reader sees that the case is closed; the words are deleted after a while.")
    String dismissHint();

    @Message("Dismiss this case")
    String dismiss();

    @Message("Saved. The reader sees it now.")
    String saved();

    @Message("Somebody did something about this case since you opened it. Look at it, then send your answer again.")
    String stale();

    @Message("{count} cases of readers wait for an answer.")
    String inInbox(long count);

    @Message("See them")
    String toCases();

    @Message("Back to all cases")
    String back();
}
