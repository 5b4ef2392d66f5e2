package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.search.Count;

/** What the inbox says: {@code {inbox:…}} in a template. */
@MessageBundle("inbox")
public interface InboxMessages {

    @Message("Inbox")
    String title();

    @Message("{#if count == 1}One thing waits{#else}{count} things wait{/if} for you, {name}.")
    String waiting(int count, String name);

    @Message("The first {count} are shown; the rest follow as these are done.")
    String more(int count);

    @Message("{name} took this claim from you. What you wrote stays in the record.")
    String taken(String name);

    @Message("I have seen it")
    String seen();

    @Message("Your claims")
    String yours();

    @Message("Due first. A verdict stays sealed until all are in.")
    String yoursHint();

    @Message("Disputed: you can decide")
    String disputed();

    @Message("The sealed verdicts differ, and you wrote neither of them.")
    String disputedHint();

    @Message("Articles to triage")
    String triage();

    @Message("Newest first. Which of the claims found in them are to be checked?")
    String triageHint();

    @Message("Article")
    String article();

    @Message("Candidates")
    String candidates();

    @Message("Read")
    String read();

    @Message("Reports to approve")
    String approvals();

    @Message("You wrote none of these, so yours can be the second pair of eyes.")
    String approvalsHint();

    @Message("Too late")
    String late();

    @Message("A step took longer than its desk allows: help, or release the claim to somebody else.")
    String lateHint();

    @Message("Approved, to be published")
    String publishing();

    @Message("The approved text goes out as it is.")
    String publishingHint();

    @Message("Corrections in progress")
    String corrections();

    @Message("The public version stays until the corrected one goes out.")
    String correctionsHint();

    @Message("{#if count == 1}1 claim{#else}{count} claims{/if}")
    String claims(long count);

    @Message("Nothing waits for you")
    String nothing();

    @Message("""
            {#if free.more}More than {free.number} claims in the queue are free to take.\
            {#else if free.number == 0}No claim in the queue waits for a reviewer, either.\
            {#else if free.number == 1}One claim in the queue is free to take.\
            {#else}{free.number} claims in the queue are free to take.{/if}""")
    String nothingForReviewer(Count free);

    @Message("Every candidate is decided, and no report waits for you. Hand in an article, and Stet finds its claims.")
    String nothingForEditor();

    @Message("Look into the queue")
    String toQueue();

    @Message("Read an article")
    String toNewArticle();

    @Message("The record")
    String record();

    @Message(
            "Every change in Stet is an entry that nobody can quietly change, drop or reorder. Verifying reads them all.")
    String recordHint();

    @Message("Verify the record")
    String verify();

    @Message("The record is intact: {entries} entries are as they were written, and so is everything sealed.")
    String intact(long entries);

    @Message(
            "The record is broken at entry {seq} of {subject}: {what}. Keep the database as it is and compare a backup.")
    String broken(long seq, String subject, String what);

    @Message("a checkpoint")
    String checkpoint();

    @Message("Your time is running out")
    String pressing();

    @Message("You were warned: little of the desk’s working time is left, or none. What is late, the editors see too.")
    String pressingHint();

    @Message("Before work can begin")
    String begin();

    @Message("There is no desk yet. A desk says how its claims are reviewed and on which scale of ratings.")
    String needsDesk();

    @Message("Create a desk")
    String toNewDesk();

    @Message("Nobody reviews or edits yet. Invite people. You can give yourself these roles too.")
    String needsPeople();

    @Message("Invite people")
    String toPeople();
}
