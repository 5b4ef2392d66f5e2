package org.stet.web.ui.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the desk say: {@code {desk:…}} in a template. */
@MessageBundle("desk")
public interface DeskMessages {

    @Message("Desks")
    String title();

    @Message("What each desk asks of a review, who works there, and how well its reviewers agree.")
    String introduction();

    @Message("Desk")
    String desk();

    @Message("Reviews")
    String reviews();

    @Message("{#if reviews == 2}2, blind{#else}1{#if share > 0}; {share} % drawn for 2, blind{/if}{/if}")
    String reviewsLine(int reviews, int share);

    @Message("Scale")
    String scale();

    @Message("{name}, version {version}")
    String scaleVersion(String name, int version);

    @Message("Policy")
    String policy();

    @Message("version {version}")
    String version(int version);

    @Message("Recusals and absences")
    String duty();

    @Message("Agreement of reviewers")
    String agreement();

    @Message("Share out the queue")
    String distribution();

    @Message("Evidence")
    String evidence();

    @Message(
            "{pieces} or more, from {sources} or more independent sources{#if primary}, a primary source or a reason why there is none{/if}")
    String evidenceLine(int pieces, int sources, boolean primary);

    @Message("Right of reply")
    String reply();

    @Message("{#if required}asked for{#else}not asked for{/if}")
    String replyLine(boolean required);

    @Message("Time")
    String time();

    @Message("Calendar, limits and warnings")
    String timeLink();

    @Message("Questions")
    String checklist();

    @Message("Change the policy")
    String change();

    @Message(
            "A change makes the next version. It holds for claims that are assigned from then on; what is begun or decided goes on under its own version.")
    String changeHint();

    @Message("Reviews of every claim")
    String reviewsRequired();

    @Message("One")
    String one();

    @Message("Two, blind to each other")
    String two();

    @Message("Share drawn for blind double review, in per cent")
    String share();

    @Message("Pieces of evidence")
    String evidenceRequired();

    @Message("Independent sources")
    String sources();

    @Message("A primary source, or a stated reason why there is none")
    String primary();

    @Message("Ask those whom a claim concerns for a reply before its report goes out")
    String replyRequired();

    @Message("Questions that every reviewer answers")
    String questions();

    @Message("They stand above the verdict; a review is submitted only with an answer to each that needs one.")
    String questionsHint();

    @Message("None is asked yet.")
    String noQuestions();

    @Message("Question {number}")
    String question(int number);

    @Message("What is asked")
    String questionText();

    @Message("Kind of answer")
    String questionKindLabel();

    @Message(
            "{#when kind}{#is 'YES_NO'}yes or no{#is 'CHOICE'}one of several{#is 'TEXT'}words{#is 'NUMBER'}a number{#is 'DATE'}a day{#is 'ADDRESS'}a web address{#else}{kind}{/when}")
    String questionKind(String kind);

    @Message("Answer")
    String answer();

    @Message("needed to submit")
    String answerNeeded();

    @Message("may be left empty")
    String answerOptional();

    @Message("Choices")
    String choices();

    @Message("For “one of several” only: 2 to 20, one a line")
    String choicesHint();

    @Message("Code")
    String code();

    @Message("The name that programs use: small letters, digits, hyphens. Left empty, it is made of the words.")
    String codeHint();

    @Message("Add a question")
    String addQuestion();

    @Message("Leave out")
    String leaveOut();

    @Message("question {number}")
    String leftOutQuestion(int number);

    @Message("At random, from 0 to 100; where every claim has two reviews, it says nothing.")
    String shareHint();

    @Message("0 to 20. Sources that print one agency count once.")
    String sourcesHint();

    @Message("0 to 20")
    String evidenceHint();

    @Message("Make version {version}")
    String makeVersion(int version);

    @Message(
            "Somebody made a version while this page was open. Your entries are below; the version of now is {version}.")
    String stale(String version);

    @Message("Members")
    String members();

    @Message("No members yet. Everybody who holds a role can act in it here.")
    String noMembers();

    @Message("As soon as a role has members, only they act in it at this desk.")
    String membersHint();

    @Message("Person")
    String person();

    @Message("Roles")
    String roles();

    @Message("Languages")
    String languages();

    @Message("Two letters each, with commas: en, de")
    String languagesHint();

    @Message("Topics")
    String topics();

    @Message("With commas between")
    String topicsHint();

    @Message("Add a member")
    String addMember();

    @Message("Remove")
    String remove();

    @Message("reviewer")
    String reviewer();

    @Message("editor")
    String editor();

    @Message("Versions")
    String versions();

    @Message("Since")
    String since();

    @Message("To another version of the scale")
    String moveScale();

    @Message("Version to go to")
    String moveTo();

    @Message("Preview")
    String preview();

    @Message(
            "This is what would happen; nothing has changed yet. Claims in the queue take the new version when they are assigned.")
    String previewHint();

    @Message("Take the desk to this version")
    String doMove();

    @Message("No claim is under way on an earlier version.")
    String nothingToMove();

    @Message("Done. What moved and what stayed:")
    String moved();

    @Message("Claim")
    String claim();

    @Message(
            "{#when outcome}{#is 'MOVES'}moves{#is 'STAYS'}stays{#is 'PLANNED'}to be assigned{#is 'ASSIGNED'}assigned{#else}{outcome}{/when}")
    String outcome(String outcome);

    @Message("What becomes of it")
    String becomes();

    @Message("Why")
    String why();

    @Message("Reviewers")
    String reviewers();

    @Message(
            "Each claim of the queue, the most pressing first, goes to those who hold least; among them to who fits best. Nobody gets a claim with which there is a conflict of interest, and an editor is left who can approve it.")
    String distributionHint();

    @Message("Assign as planned")
    String distribute();

    @Message("The queue of this desk is empty")
    String emptyQueue();

    @Message("There is nothing to share out.")
    String emptyQueueHint();

    @Message("Done. What was assigned and what stayed:")
    String distributed();

    @Message("Conflicts of interest")
    String recusals();

    @Message(
            "Whoever has one has no part in the claims that it concerns: no assignment, no review, no decision, no approval.")
    String recusalsHint();

    @Message("None is declared.")
    String noRecusals();

    @Message("With")
    String with();

    @Message(
            "{#when kind}{#is 'CLAIMANT'}claimant{#is 'PARTY'}party or organisation{#is 'PUBLISHER'}publisher{#is 'TOPIC'}topic{#else}{kind}{/when}")
    String kind(String kind);

    @Message("Declare a conflict of interest")
    String declare();

    @Message("Whose")
    String whose();

    @Message("With what")
    String kindLabel();

    @Message("Choose what it is with.")
    String chooseKind();

    @Message("Name")
    String name();

    @Message("As claims and articles write it; a topic as the desk names it")
    String nameHint();

    @Message("Reason")
    String reason();

    @Message("You, editors and administrators read it; nobody else.")
    String reasonHint();

    @Message("Declare")
    String declareButton();

    @Message("End it")
    String end();

    @Message("by the desk")
    String byDesk();

    @Message(
            "Declared. {givenBack} claims were given up; {decided} had been decided with that person's verdict, for an editor to look at.")
    String declared(int givenBack, int decided);

    @Message("Absences")
    String absences();

    @Message(
            "Nobody who is away is named for a claim. What the person holds goes back to the queue when the absence begins; a blind review under way stays until an editor hands it over or releases it.")
    String absencesHint();

    @Message("Nobody is away.")
    String noAbsences();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Given back")
    String givenBack();

    @Message("Still held")
    String stillHeld();

    @Message("Note an absence")
    String away();

    @Message("Nothing changed.")
    String nothing();

    @Message("Noted. What was given back, and the blind reviews that wait for an editor, stand beside the absence.")
    String noted();

    @Message("Over")
    String over();

    @Message("Ended.")
    String ended();

    @Message(
            "How far two reviewers agree who judge without knowing of each other: 1 is always, 0 is no more than chance. Counted are verdicts that are open, as they were when both were opened first.")
    String agreementHint();

    @Message("Every desk")
    String everyDesk();

    @Message("Topic")
    String topic();

    @Message("From the day")
    String fromDay();

    @Message("To the day, which counts too")
    String toDay();

    @Message("Show")
    String show();

    @Message("No pair of blind verdicts was opened")
    String noPairs();

    @Message("Figures come with the first claim that two reviewers checked blind.")
    String noPairsHint();

    @Message("Figure")
    String figure();

    @Message("Value")
    String value();

    @Message("95 % interval")
    String interval();

    @Message("Claims")
    String units();

    @Message("Share of claims with the same verdict twice")
    String observed();

    @Message("Krippendorff’s alpha, nominal: every difference counts the same")
    String nominal();

    @Message("Krippendorff’s alpha, ordinal: by the scale’s order; ratings outside the order left out")
    String ordinal();

    @Message("Cohen’s kappa by pairs")
    String kappa();

    @Message("Pair")
    String pair();

    @Message("undefined")
    String undefined();

    @Message("{first} and {second}")
    String both(String first, String second);

    @Message(
            "Sources: J. Cohen, Educational and Psychological Measurement 20 (1960); K. Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011). Intervals: 1000 bootstrap draws of the claims, with a fixed seed.")
    String literature();

    @Message("Give a day.")
    String giveDay();

    @Message("There is no such desk.")
    String noDesk();

    @Message("Save")
    String save();

    @Message("Create a desk")
    String found();

    @Message(
            "A desk has a policy of its own, and may have members of its own. Its code and name stay; its policy can change.")
    String foundHint();

    @Message("Name of the desk")
    String deskName();

    @Message("Scale that its verdicts are given on")
    String scaleLabel();

    @Message("Scales of ratings")
    String scales();

    @Message("a new scale, or a new version of one")
    String newScale();

    @Message("No desk yet")
    String none();

    @Message("Create the first: it says how its claims are reviewed and on which scale of ratings.")
    String noneForAdmin();

    @Message("An administrator creates the first. Until then no article can be read.")
    String noneForOthers();
}
