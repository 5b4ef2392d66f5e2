package org.stet.web.ui.job;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.job.Job;
import org.stet.workflow.job.JobAction;
import org.stet.workflow.search.Count;

/** What the pages of jobs and the bar below a list of claims say: {@code {job:…}} in a template. */
@MessageBundle("job")
public interface JobMessages {

    @Message("Jobs")
    String title();

    @Message("What you have done with many claims at once. A job goes on when you leave, and stays here for 30 days.")
    String introduction();

    @Message("No jobs yet")
    String none();

    @Message("Select claims in the queue and choose what to do with them.")
    String noneYet();

    @Message("To the queue")
    String toQueue();

    @Message("Your jobs")
    String yours();

    @Message("With the selected claims")
    String withSelected();

    @Message("Select")
    String select();

    @Message("Select all on this page")
    String selectPage();

    @Message("selected")
    String selected();

    @Message("{#if count.more}All that match, more than {count.number}{#else}All {count.number} that match{/if}")
    String allThatMatch(Count count);

    @Message("Do this")
    String doThis();

    @Message("Go on")
    String goOn();

    @Message("""
            {#when action}{#is ACCEPT}Accept{#is DISMISS}Dismiss…{#is ASSIGN}Assign…{#is PRIORITY}Set priority…\
            {#is DUE}Set due time…{#is DESK}Move to a desk…{#else}Undo{/when}""")
    String choice(JobAction action);

    @Message("""
            {#when action}{#is ACCEPT}Accept{#is DISMISS}Dismiss{#is ASSIGN}Assign{#is PRIORITY}Set the priority of\
            {#is DUE}Set the due time of{#is DESK}Move{#else}Undo a job on{/when} {#if more}more than {/if}{#if count == 1}1 claim{#else}{count} claims{/if}""")
    String heading(JobAction action, int count, boolean more);

    @Message("Why?")
    String why();

    @Message("Priority")
    String priority();

    @Message("Due")
    String due();

    @Message("Leave it empty to have the desk’s clocks say when.")
    String dueHint();

    @Message("Desk")
    String desk();

    @Message("Choose a desk.")
    String noDesk();

    @Message("Reviewer")
    String reviewer();

    @Message("Second reviewer")
    String second();

    @Message("Where the desk asks for a blind double review.")
    String secondHint();

    @Message("Nobody")
    String nobody();

    @Message("See what would happen")
    String trial();

    @Message("Nothing changes yet: the next page says for each claim whether it can be done.")
    String trialHint();

    @Message("Back to the queue")
    String back();

    @Message("Select at least one claim first, then choose what to do.")
    String nothingSelected();

    @Message("Choose what to do.")
    String noAction();

    @Message("Choose a reason.")
    String noReason();

    @Message("Choose a priority.")
    String noPriority();

    @Message("What")
    String what();

    @Message("Made")
    String made();

    @Message("How far")
    String howFar();

    @Message("""
            {#when phase}{#is TRYING}Finding out what would happen{#is TRIED}Waits for you{#is RUNNING}Under way\
            {#is DONE}Done{#else}Stopped{/when}""")
    String phase(Job.Phase phase);

    @Message("{gone} of {size}")
    String progress(int gone, int size);

    @Message("{#if count == 1}1 can be done{#else}{count} can be done{/if}")
    String possible(int count);

    @Message("{#if count == 1}1 cannot{#else}{count} cannot{/if}")
    String impossible(int count);

    @Message("{#if count == 1}1 done{#else}{count} done{/if}")
    String done(int count);

    @Message("{#if count == 1}1 stayed as it was{#else}{count} stayed as they were{/if}")
    String refused(int count);

    @Message("Nothing is changed yet.")
    String nothingChanged();

    @Message("You can leave this page; the job goes on.")
    String mayLeave();

    @Message("{#if count == 1}Do it for 1 claim{#else}Do it for {count} claims{/if}")
    String start(int count);

    @Message("Leave everything as it is")
    String leave();

    @Message("Stop")
    String stop();

    @Message("Undo")
    String undo();

    @Message("Undoing takes each claim back to where it was, unless somebody has acted on it since.")
    String undoHint();

    @Message("This job takes back")
    String undoes();

    @Message("an earlier one")
    String earlier();

    @Message("Claims that it cannot be done for")
    String impossibleTitle();

    @Message("Claims that stayed as they were")
    String refusedTitle();

    @Message("Claims")
    String allTitle();

    @Message("Claim")
    String claim();

    @Message("Outcome")
    String outcome();

    @Message("Can be done")
    String itemPossible();

    @Message("Done")
    String itemDone();

    @Message("Waits")
    String itemWaits();

    @Message("unknown claim")
    String unknown();

    @Message("As of {when}.")
    String asOf(String when);

    @Message("Reload")
    String reload();

    @Message("It was started, stopped or undone meanwhile. This is how it stands.")
    String movedOn();
}
