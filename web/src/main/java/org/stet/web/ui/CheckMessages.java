package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of a fact-check wherever it is shown, to readers and to those who approve it: {@code {check:…}}. */
@MessageBundle("check")
public interface CheckMessages {

    @Message("{kind}, {size}")
    String file(String kind, String size);

    @Message("The newsroom keeps a document")
    String documentKept();

    @Message("Headline")
    String headline();

    @Message("Summary")
    String summary();

    @Message("Text")
    String body();

    @Message("The claim")
    String theClaim();

    @Message("Who said it")
    String speaker();

    @Message("Said by {speaker}")
    String saidBy(String speaker);

    @Message("in")
    String in();

    @Message("The article")
    String article();

    @Message("The picture, video or recording")
    String media();

    @Message("{#when medium}{#is 'IMAGE'}Picture{#is 'VIDEO'}Video{#else}Recording{/when}")
    String medium(String medium);

    @Message(
            "{#when authenticity}{#is 'ORIGINAL'}Original{#is 'DECONTEXTUALIZED'}Unchanged, and shown as something else{#is 'EDITED_OR_CROPPED'}Edited or cropped{#is 'TRANSFORMED'}Altered, or made by a machine{#is 'STAGED'}Staged{#else}Satire or parody{/when}")
    String authenticity(String authenticity);

    @Message("The verdict")
    String theVerdict();

    @Message("What we relied on")
    String evidence();

    @Message("What we relied on: {title}")
    String piece(String title);

    @Message("{#when stance}{#is 'SUPPORTS'}Supports{#is 'REFUTES'}Refutes{#else}Context{/when}")
    String stance(String stance);

    @Message("{#when kind}{#is 'PRIMARY'}primary source{#else}secondary source{/when}")
    String sourceKind(String kind);

    @Message("goes back to {origin}")
    String goesBackTo(String origin);

    @Message("archived copy")
    String archived();

    @Message("As read on")
    String read();

    @Message("Whom we asked")
    String replies();

    @Message("Whom we asked: {party}")
    String reply(String party);

    @Message("Our record of this was corrected on")
    String recordCorrected();

    @Message("Before, it said:")
    String saidBefore();

    @Message("asked on")
    String askedOn();

    @Message("Asked on {when}")
    String asked(String when);

    @Message("""
            {#when outcome}\
            {#is 'AWAITED'}had not answered when this went out\
            {#is 'ANSWERED'}answered\
            {#is 'DECLINED'}declined to answer\
            {#is 'SILENT'}did not answer\
            {#else}{outcome}\
            {/when}""")
    String outcome(String outcome);

    @Message("""
            {#when kind}\
            {#is 'typo'}Typo\
            {#is 'clarification'}Clarification\
            {#is 'correction'}Correction\
            {#is 'verdict-change'}Change of verdict\
            {#else}{kind}\
            {/when}""")
    String correctionKind(String kind);

    @Message("The correction")
    String correction();

    @Message("Checked again")
    String checkedAgain();

    @Message("Our verdict was “{before}”; now it is “{now}”.")
    String verdictBefore(String before, String now);

    @Message("The verdict is the same.")
    String sameVerdict();
}
