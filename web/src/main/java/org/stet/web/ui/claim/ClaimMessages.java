package org.stet.web.ui.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.core.matching.Difference;

/** What the workbench, the verdict and the decisions about a claim say: {@code {claim:…}} in a template. */
@MessageBundle("claim")
public interface ClaimMessages {

    @Message("The article has a newer version:")
    String newer();

    @Message("{#if same}The claim stands in it unchanged.{#else}It no longer says these words as they stand here.{/if}")
    String stillSaid(boolean same);

    @Message("Only the article says whom or what it means:")
    String needsContext();

    @Message("needs context")
    String needsContextTag();

    @Message("Stet")
    String stet();

    @Message("Claim")
    String title();

    @Message("{#if blind}blind, {/if}{#if places == 1}1 reviewer{#else}{places} reviewers{/if}")
    String standing(boolean blind, int places);

    @Message("Seen before?")
    String seenBefore();

    @Message("{#if likely}Likely the same:{#else if differs}Related, but differs:{#else}Perhaps alike:{/if}")
    String seenLikely(boolean likely, boolean differs);

    @Message("{#when difference}"
            + "{#is DENIAL}one denies what the other says"
            + "{#is FIGURE}another figure"
            + "{#is TIME}another time"
            + "{#is EXTENT}said of more or of fewer"
            + "{#is NAME}another name"
            + "{#is ROLES}the names are the other way round"
            + "{/when}")
    String difference(Difference difference);

    @Message("checked")
    String checkedOn();

    @Message("checked by")
    String checkedBy();

    @Message("Your verdict is due")
    String yourVerdictIsDue();

    @Message("Due")
    String due();

    @Message("Next: you give your verdict{#if blind}; it stays sealed until both are in{/if}.")
    String nextYours(boolean blind);

    @Message("Yours is sealed. Both open when the other one is in; nothing is asked of you until then.")
    String nextSealed();

    @Message("""
            {#when state}\
            {#is 'CANDIDATE'}Next: an editor decides whether it is checked.\
            {#is 'OPEN'}Next: a reviewer takes it, or an editor assigns it.\
            {#is 'ASSIGNED'}Next: {names} begins to review.\
            {#is 'IN_REVIEW'}Next: {names} gives a verdict.\
            {#is 'DISPUTED'}Next: somebody who gave neither verdict decides.\
            {#is 'SUBMITTED'}Next: an editor who wrote none of it approves the report.\
            {#is 'APPROVED'}Next: an editor publishes what was approved.\
            {#is 'CORRECTING'}Next: {names} or an editor writes the corrected report.\
            {#is 'PUBLISHED'}It is public. Nothing is due.\
            {#is 'RETRACTED'}Readers see why it was taken back. Nothing is due.\
            {#else}It is out of the flow. Nothing is due.\
            {/when}""")
    String next(String state, String names);

    @Message("In the article")
    String passage();

    @Message("The article leaves it open: it says so with a “may”, “reportedly” or the like.")
    String hedged();

    @Message("hedged")
    String hedgedTag();

    @Message("From")
    String from();

    @Message("The claim that is checked")
    String wording();

    @Message("""
            {#when kind}\
            {#is 'PERSON'}person\
            {#is 'ORGANISATION'}organisation\
            {#is 'PUBLICATION'}publication\
            {#is 'OFFICIAL'}official\
            {#is 'DOCUMENT'}document\
            {#is 'ANONYMOUS'}unnamed\
            {#is 'AUTHOR'}author\
            {#else}{kind}\
            {/when}""")
    String sourceKind(String kind);

    @Message("Your verdict")
    String yourVerdict();

    @Message("Before it can be {#if blind}sealed{#else}submitted{/if}:")
    String gate(boolean blind);

    @Message("Rating")
    String rating();

    @Message("Why")
    String why();

    @Message("What the evidence shows, in sentences that a reader can check. Your draft is kept as you type.")
    String whyHint();

    @Message("Check your answers")
    String check();

    @Message("Save draft")
    String saveDraft();

    @Message("Draft kept")
    String kept();

    @Message("This draft was changed in another window. Press “Save draft” to see both texts.")
    String keptElsewhere();

    @Message("The draft is not kept any more: this claim has moved on. Copy your text before you leave the page.")
    String notKept();

    @Message("Your draft could not be kept. Copy your text, then reload the page.")
    String keptFailed();

    @Message("Sealed")
    String sealed();

    @Message("Nobody else can read it until both are in.")
    String sealedHint();

    @Message("Evidence")
    String evidence();

    @Message("No evidence yet.")
    String noEvidence();

    @Message("sealed with your review")
    String evidenceSealed();

    @Message("added by {who}")
    String addedBy(String who);

    @Message("Remove")
    String remove();

    @Message("Add evidence")
    String addEvidence();

    @Message("Address")
    String url();

    @Message("Title")
    String evidenceTitle();

    @Message("Left empty, it is taken from the page.")
    String evidenceTitleHint();

    @Message("More about the source")
    String moreOfSource();

    @Message("Look it up")
    String readSource();

    @Message("Give a day, such as 2026-03-31.")
    String notADay();

    @Message("The page says:")
    String sourceSays();

    @Message("It has no title. Write one under “More about the source”.")
    String sourceUntitled();

    @Message("It stands on an authority’s own site, so it may be a primary source.")
    String sourceAuthority();

    @Message("If it reports what others found or said, it is a secondary source.")
    String sourceOthers();

    @Message("Published by the same, or on the same site, so that both count as one source:")
    String sourceSameAs();

    @Message("The words that matter")
    String quote();

    @Message("Which way it points")
    String stanceLabel();

    @Message("How near it is to what happened")
    String kindLabel();

    @Message("{#when stance}{#is 'SUPPORTS'}Supports{#is 'REFUTES'}Refutes{#is 'CONTEXT'}Context{#else}{stance}{/when}")
    String stance(String stance);

    @Message("{#when kind}{#is 'PRIMARY'}primary source{#is 'SECONDARY'}secondary source{#else}{kind}{/when}")
    String evidenceKind(String kind);

    @Message("{#if count == 1}The verdict{#else}{count} verdicts, now open{/if}")
    String openVerdicts(int count);

    @Message("Decided by {who}")
    String adjudicatedBy(String who);

    @Message("Decide between them")
    String adjudicate();

    @Message(
            "You gave neither verdict. What you decide becomes the verdict of the report; your reasons come first in it.")
    String adjudicateHint();

    @Message("Decide")
    String decide();

    @Message("Report")
    String report();

    @Message("Revision {revision}, {who}")
    String reportBy(int revision, String who);

    @Message("{#if editable}Read or edit the report{#else}Read the report{/if}")
    String toReport(boolean editable);

    @Message("Write the corrected report")
    String writeCorrection();

    @Message("{#if state == 'APPROVED'}Read and publish{#else}Read and approve{/if}")
    String toApproval(String state);

    @Message("How the approval stands")
    String seeApproval();

    @Message("Public")
    String published();

    @Message("{#if retracted}Readers see that it was taken back, and why.{#else}Readers see version {versions}.{/if}")
    String publicLine(int versions, boolean retracted);

    @Message("See the public page")
    String toPublic();

    @Message("Proof file")
    String proof();

    @Message("A correction is being prepared")
    String correcting();

    @Message("Assign reviewers")
    String assign();

    @Message("""
            {#if required == 2}{desk} asks for a blind double review: name two reviewers. Neither learns the other’s verdict before both are in.\
            {#else}{desk} asks for one reviewer. Name a second one for a blind double review.{/if}""")
    String policy(String desk, int required);

    @Message(
            "{#if required == 2}{desk} asks for a blind double review: two reviewers, each alone.{#else}{desk} asks for one reviewer.{/if}")
    String policyShort(String desk, int required);

    @Message("Evidence, facts and history")
    String beside();

    @Message("About this claim")
    String facts();

    @Message("Queue")
    String queue();

    @Message("{#if place == 1}Reviewer{#else}Second reviewer{/if}")
    String reviewer(int place);

    @Message("{#if required == 2}Choose…{#else}nobody{/if}")
    String nobody(int required);

    @Message("Assign")
    String assignButton();

    @Message("What happened")
    String history();

    @Message("Priority")
    String priority();

    @Message(
            "{#when priority}{#is 'LOW'}low{#is 'NORMAL'}normal{#is 'HIGH'}high{#is 'URGENT'}urgent{#else}{priority}{/when}")
    String priorityName(String priority);

    @Message("Desk")
    String desk();

    @Message("Topics")
    String topics();

    @Message("Reviewers")
    String reviewers();

    @Message("You have no part in this claim: a conflict of interest with {conflict}")
    String recused(String conflict);

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Who fits, and why")
    String suggestions();

    @Message("cannot be named: {name} {reason}")
    String cannotBeNamed(String name, String reason);

    @Message("Message to the reviewers")
    String toReviewers();

    @Message("With your assignment came this message")
    String yourMessage();

    @Message("Hand it over")
    String handOver();

    @Message("What was written so far counts no more, and who takes it begins anew.")
    String handOverHint();

    @Message("Whose place")
    String handOverFrom();

    @Message("To whom")
    String handOverTo();

    @Message("The desk’s questions")
    String checklist();

    @Message("Dismissed because")
    String dismissedBecause();

    @Message("Merged into")
    String mergedInto();

    @Message("the claim that says the same")
    String mergedTarget();

    @Message("""
            {#when action}\
            {#is 'accept'}Accept it for checking\
            {#is 'withdraw-acceptance'}Put back among the candidates\
            {#is 'dismiss'}Dismiss…\
            {#is 'merge'}Merge into another…\
            {#is 'split'}Take out of the other claim\
            {#is 'undo'}Undo\
            {#is 'reopen'}Reopen\
            {#is 'edit'}Edit wording, priority or due time\
            {#is 'take'}Take it\
            {#is 'accept-assignment'}Accept the assignment\
            {#is 'decline'}Hand it back…\
            {#is 'release'}Release, to check or word it anew…\
            {#is 'return'}Return with a reason…\
            {#is 'withdraw-approval'}Withdraw the approval\
            {#is 'publish'}Publish\
            {#is 'correct'}Correct…\
            {#is 'cancel-correction'}Give the correction up\
            {#is 'retract'}Retract…\
            {#else}{action}\
            {/when}""")
    String action(String action);

    @Message("""
            {#when action}\
            {#is 'find'}Found in the article\
            {#is 'mark'}Marked in the article by {who}\
            {#is 'accept'}Accepted for checking by {who}\
            {#is 'withdraw-acceptance'}Put back among the candidates by {who}\
            {#is 'dismiss'}Dismissed by {who}\
            {#is 'merge'}Merged into another claim by {who}\
            {#is 'split'}Taken out of the other claim by {who}\
            {#is 'undo'}Undone by {who}\
            {#is 'reopen'}Reopened by {who}\
            {#is 'edit'}Edited by {who}\
            {#is 'assign'}Assigned by {who}\
            {#is 'take'}Taken by {who}\
            {#is 'accept-assignment'}Assignment accepted by {who}\
            {#is 'hand-over'}Handed over by {who}\
            {#is 'vacate'}A reviewer gave up the place\
            {#is 'move-scale'}Moved to another version of the scale by {who}\
            {#is 'decline'}Handed back by {who}\
            {#is 'release'}Released from its reviewers by {who}\
            {#is 'start'}Review begun by {who}\
            {#is 'save-review'}Draft saved by {who}\
            {#is 'open-review'}Sealed verdict of {who} opened\
            {#is 'submit'}{#if state == 'DISPUTED'}Verdict by {who}; the verdicts differ{#else}Verdict by {who}{/if}\
            {#is 'collect-evidence'}Evidence changed by {who}\
            {#is 'take-snapshot'}Snapshot of a source taken\
            {#is 'find-link'}A source was found changed, gone, or there again\
            {#is 'seek-reply'}Right of reply logged by {who}\
            {#is 'comment'}Comment by {who}\
            {#is 'note-silence'}No reply came until the deadline\
            {#is 'warn-of-deadline'}Warned that this step is soon due\
            {#is 'escalate-deadline'}Escalated: this step took too long\
            {#is 'set-expiry'}Validity of the verdict set by {who}\
            {#is 'adjudicate'}Decided between the verdicts by {who}\
            {#is 'edit-report'}Report edited by {who}\
            {#is 'return'}Report returned by {who}\
            {#is 'approve'}Approved by {who}\
            {#is 'withdraw-approval'}Approval withdrawn by {who}\
            {#is 'publish'}Published by {who}\
            {#is 'correct'}Correction begun by {who}\
            {#is 'cancel-correction'}Correction given up by {who}\
            {#is 'retract'}Retracted by {who}\
            {#is 'expire'}The verdict’s validity ended\
            {#is 'erase-text'}Texts erased by {who}, by somebody’s order\
            {#else}{action}, {who}\
            {/when}""")
    String happened(String action, String who, String state);

    @Message("revision {number}")
    String revision(int number);

    @Message("""
            {#when code}\
            {#is 'taken'}It is yours. Start with the evidence, or write down what you think and let it ripen.\
            {#is 'take'}It is yours. Start with the evidence, or write down what you think and let it ripen.\
            {#is 'accept'}Accepted. Reviewers see it in the queue.\
            {#is 'withdraw-acceptance'}It is among the candidates again.\
            {#is 'undo'}Undone: it is where it was before.\
            {#is 'reopen'}Reopened.\
            {#is 'split'}It stands by itself again.\
            {#is 'dismiss'}Dismissed. It can be reopened here.\
            {#is 'merge'}Merged. It can be taken out again here.\
            {#is 'edit'}Changed.\
            {#is 'nothing'}Nothing changed.\
            {#is 'assign'}Assigned. The reviewers find it in their inbox.\
            {#is 'accept-assignment'}Accepted. The editors see that it is in your hands.\
            {#is 'hand-over'}Handed over. Who takes it begins anew.\
            {#is 'decline'}Handed back. It is in the queue again.\
            {#is 'release'}Released. It is in the queue again, where its wording can be changed. Its reviewers are told.\
            {#is 'saved'}Draft saved.\
            {#is 'sealed'}Your verdict is sealed. Nobody reads it until both are in. When the other one comes, they open together: if they agree, a report goes to an editor; if not, somebody else decides.\
            {#is 'submitted'}Submitted. A report was made of what you found; an editor who wrote none of it reads and approves it.\
            {#is 'disputed'}Submitted, and both verdicts are open. They differ, so somebody who gave neither decides between them.\
            {#is 'adjudicate'}Decided. The report goes to an editor who wrote none of it.\
            {#is 'evidence-added'}Evidence added.\
            {#is 'evidence-amended'}Saved.\
            {#is 'file-added'}File added.\
            {#is 'file-removed'}File taken away.\
            {#is 'reason-stated'}Reason kept.\
            {#is 'reply-sought'}Logged. The claim’s clock stands still until the answer, at the longest until the deadline.\
            {#is 'reply-noted'}Noted.\
            {#is 'reply-corrected'}Put right by a new entry; the one before stays in the log.\
            {#is 'expiry-set'}Saved.\
            {#is 'evidence-removed'}Evidence removed. It stays in the record.\
            {#is 'return'}Returned. Its reviewers open their verdicts again and see your reason.\
            {#is 'withdraw-approval'}Approval withdrawn. The report waits again.\
            {#is 'publish'}Published. Readers see it now.\
            {#is 'correct'}Begun. What is public stays as it is until the corrected report is approved and published.\
            {#is 'cancel-correction'}Given up. What is public stays as it is.\
            {#is 'retract'}Retracted. Readers see why in its place.\
            {#else}\
            {/when}""")
    String done(String code);

    @Message("""
            {#when code}\
            {#is 'opinion'}Opinion: it says what somebody thinks\
            {#is 'prediction'}Prediction: it says what will be\
            {#is 'not-checkable'}No evidence could decide it\
            {#is 'out-of-scope'}Not what this newsroom checks\
            {#is 'already-checked'}It was checked before\
            {#is 'not-a-claim'}It claims nothing\
            {#is 'not-selected'}It could be checked, but other claims matter more\
            {#else}{code}\
            {/when}""")
    String dismissalReason(String code);

    @Message("""
            {#when code}\
            {#is 'typo'}Typing error\
            {#is 'clarification'}Clarification\
            {#is 'correction'}Correction\
            {#is 'verdict-change'}Change of verdict\
            {#else}{code}\
            {/when}""")
    String correctionKind(String code);

    @Message("""
            {#when code}\
            {#is 'typo'}A slip of the pen; nothing that was said changes.\
            {#is 'clarification'}Said more clearly; nothing that was said was wrong.\
            {#is 'correction'}Something that was said was wrong; the verdict stays.\
            {#is 'verdict-change'}The verdict changes.\
            {#else}\
            {/when}""")
    String correctionMeaning(String code);

    @Message("""
            {#when decision}\
            {#is 'decline'}Hand the claim back\
            {#is 'release'}Release the claim from its reviewers\
            {#is 'dismiss'}Dismiss the claim\
            {#is 'merge'}Merge into another claim\
            {#is 'return'}Return the report to its reviewers\
            {#is 'correction'}Correct what is public\
            {#is 'retraction'}Retract what is public\
            {#else}{decision}\
            {/when}""")
    String decisionTitle(String decision);

    @Message("""
            {#when decision}\
            {#is 'decline'}It goes back to the queue for everybody. A draft of yours stays in the record, sealed.\
            {#is 'release'}This ends the round of review. What happens:\
            {#is 'dismiss'}It goes out of the flow, with the reason kept. It can be reopened.\
            {#is 'merge'}It goes out of the flow, and points to the claim that says the same. It can be taken out again.\
            {#is 'return'}Its reviewers open their verdicts again, and see your reason.\
            {#is 'correction'}What is public stays as it is until a corrected report is approved and published. Readers then see the kind of correction and your reason.\
            {#is 'retraction'}Readers who open the page will see that the fact-check was retracted, when, and the reason exactly as you write it here. Address and headline stay; verdict, text and evidence leave the page, and what was published can be read only among its versions, folded away. Search engines get no ClaimReview any more.\
            {#else}\
            {/when}""")
    String decisionHint(String decision);

    @Message("""
            {#when decision}\
            {#is 'decline'}Hand it back\
            {#is 'release'}Release\
            {#is 'dismiss'}Dismiss\
            {#is 'merge'}Merge\
            {#is 'return'}Return the report\
            {#is 'correction'}Begin the correction\
            {#is 'retraction'}Retract\
            {#else}{decision}\
            {/when}""")
    String decisionButton(String decision);

    @Message("""
            {#when decision}\
            {#is 'decline'}Editors and whoever takes it next read it.\
            {#is 'release'}Its reviewers read it.\
            {#is 'return'}Say what has to change.\
            {#is 'correction'}In words for readers: what was wrong, or what is clearer now.\
            {#is 'retraction'}In words for readers. It stands at the top of the page.\
            {#else}\
            {/when}""")
    String reasonHint(String decision);

    @Message("Reason")
    String reason();

    @Message("Note")
    String note();

    @Message("What kind of correction")
    String kindOfCorrection();

    @Message("Which claim says the same")
    String mergeTarget();

    @Message("Find claims by their words")
    String mergeSearch();

    @Message("Search")
    String search();

    @Message("No other claim has these words.")
    String noOther();

    @Message("Back to the claim")
    String back();

    @Message("Give a reason.")
    String chooseReason();

    @Message("Choose what kind of correction it is.")
    String chooseKind();

    @Message("Choose a claim.")
    String chooseClaim();

    @Message("Choose which way it points.")
    String chooseStance();

    @Message("Say how near the source is.")
    String chooseEvidenceKind();

    @Message("Choose a priority.")
    String choosePriority();

    @Message("Edit the claim")
    String editTitle();

    @Message("The claim as a sentence of its own; what the fact-check is about.")
    String wordingHint();

    @Message(
            "The wording is what the verdicts are about. From the first review of a round on it stays as it is, so that no verdict moves to another sentence.")
    String wordingFrozen();

    @Message("Release the claim first, to word it anew")
    String releaseFirst();

    @Message(
            "It goes back to the queue and is reviewed anew by whoever is assigned then. There its wording can be changed.")
    String releaseToQueue();

    @Message("Verdicts, drafts and the report of this round stay in the record. The verdicts count no more.")
    String releaseVerdicts();

    @Message("The approval is void.")
    String releaseApproval();

    @Message("The correction that is under way is given up.")
    String releaseCorrection();

    @Message("What is public stays public until a new fact-check of it is published.")
    String releasePublic();

    @Message("Its reviewers are told, with your reason.")
    String releaseTold();

    @Message("Due, in the newsroom’s time")
    String dueLabel();

    @Message(
            "A time that you set stands, whatever the desk’s clocks say. Leave it empty, and the clocks say when each step is due.")
    String dueHint();

    @Message("With commas between.")
    String topicsHint();

    @Message("Save")
    String save();

    @Message(
            "Somebody changed the claim while this page was open. Below is what you typed; see what happened, then send it again or leave it.")
    String staleForm();

    @Message("The wording by now, and yours")
    String staleWording();

    @Message("This has moved on")
    String movedOn();

    @Message("Nothing was changed by what you just sent.")
    String movedOnHint();

    @Message("It changed while your page was open.")
    String movedOnStale();

    @Message("Where it stands now")
    String nowStands();

    @Message("What happened last")
    String happenedLast();

    @Message("What you typed, to copy")
    String yourText();

    @Message("Go to the claim")
    String toClaim();

    @Message("Two texts of your verdict")
    String staleVerdict();

    @Message(
            "It was changed after you opened this page, perhaps by you in another window. Nothing of yours is lost: put together what you want to keep, and save it.")
    String staleVerdictHint();

    @Message("From what is saved to what you typed")
    String staleDiff();

    @Message("Saved")
    String theirs();

    @Message("Typed by you")
    String yours();

    @Message("no rating")
    String noRating();

    @Message("What you want to keep")
    String keep();

    @Message("Save this")
    String saveThis();

    @Message("Check your answers")
    String checkTitle();

    @Message("Change")
    String change();

    @Message("not given yet")
    String notGiven();

    @Message("What happens next")
    String whatNext();

    @Message("""
            {#if blind}Your verdict, your reasons and your evidence are sealed. Nobody reads them until the other review is in; then both open together. Until then you cannot change them.\
            {#else}Your verdict and reasons become a report. An editor who wrote none of it reads and approves it, or returns it to you. Until then you cannot change your verdict.{/if}""")
    String nextAfterSubmit(boolean blind);

    @Message("{#if blind}Seal and submit{#else}Submit{/if}")
    String submit(boolean blind);

    @Message("Go on writing")
    String goOn();
}
