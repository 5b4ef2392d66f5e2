package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about webhooks say: {@code {webhook:…}} in a template. */
@MessageBundle("webhook")
public interface WebhookMessages {

    @Message("Webhooks")
    String title();

    @Message(
            "A webhook posts what happens to claims to a program elsewhere: ids, codes and times, never words, and nothing"
                    + " that is sealed. Each message is signed.")
    String hint();

    @Message("No webhooks yet")
    String none();

    @Message("Make one below. It gets what happens from then on.")
    String noneHint();

    @Message("Make a webhook")
    String make();

    @Message("Address")
    String address();

    @Message("It begins with https://.")
    String addressHint();

    @Message("What it is for")
    String description();

    @Message("Desk")
    String desk();

    @Message("All desks")
    String allDesks();

    @Message("Events")
    String actions();

    @Message("Codes of actions with spaces between, such as “publish retract correct”. Leave it empty for all.")
    String actionsHint();

    @Message("all events")
    String allActions();

    @Message("Codes that there are")
    String actionsThere();

    @Message("Save")
    String save();

    @Message("The secret that signs. Copy it now: it is not shown again.")
    String secretOnce();

    @Message("Until {when} the secret before this one signs as well.")
    String formerUntil(String when);

    @Message("Saved.")
    String saved();

    @Message("A test is on its way. Load the page again to see what came of it.")
    String tested();

    @Message("It is posted again.")
    String replayed();

    @Message("Deleted.")
    String deleted();

    @Message("Nothing is posted; what happens is kept.")
    String paused();

    @Message("Events are posted again.")
    String resumed();

    @Message(
            "{#when why}{#is 'by-hand'}Paused: nothing is posted. What happens is kept for it.{#is 'gone'}Paused: the receiver"
                    + " answered that it wants no more. What happens is kept for it.{#else}Paused: whoever kept it may not any more."
                    + " Who resumes it keeps it.{/when}")
    String pausedFor(String why);

    @Message("paused")
    String isPaused();

    @Message("failing")
    String isFailing();

    @Message("Failing: the receiver has taken nothing since {since}. The log says what it answered.")
    String failingSince(String since);

    @Message("Kept by")
    String keptBy();

    @Message("Made")
    String madeAt();

    @Message("Send a test")
    String test();

    @Message("Pause")
    String pause();

    @Message("Resume")
    String resume();

    @Message("Make a new secret")
    String rotate();

    @Message("For one day the old secret signs too, so that the receiver has time to change.")
    String rotateHint();

    @Message("Change it")
    String change();

    @Message("Delete it")
    String delete();

    @Message("What waits is not posted, and the log goes with it.")
    String deleteHint();

    @Message("Delete this webhook")
    String deleteNow();

    @Message("Log")
    String log();

    @Message("Nothing was posted yet.")
    String logEmpty();

    @Message("{#when state}{#is 'waiting'}waiting{#is 'delivered'}delivered{#else}given up{/when}")
    String state(String state);

    @Message("{attempts} attempts")
    String attempts(int attempts);

    @Message("next")
    String next();

    @Message("answered {status}")
    String answered(int status);

    @Message("no answer: {why}")
    String failed(String why);

    @Message("in {millis} ms")
    String took(long millis);

    @Message("Post it again")
    String replay();

    @Message("Post again all that was given up")
    String replayDead();

    @Message("Since")
    String since();

    @Message(
            "{#when since}{#is 'PT1H'}an hour ago{#is 'P1D'}a day ago{#is 'P7D'}a week ago{#else}the beginning of the log{/when}")
    String sinceChoice(String since);

    @Message("Somebody changed it meanwhile. Your changes are below; save again to keep them.")
    String stale();

    @Message("Back to all webhooks")
    String back();
}
