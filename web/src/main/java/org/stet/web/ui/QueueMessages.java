package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.search.Count;

/** What the queue says, and every other list of claims: {@code {queue:…}} in a template. */
@MessageBundle("queue")
public interface QueueMessages {

    @Message("Queue")
    String title();

    @Message("""
            {#if count.more}More than {count.number} claims{#else if count.number == 1}1 claim{#else}{count.number} claims{/if}, \
            {#when sort}{#is 'dueAt'}due first{#is '-checkworthiness'}most check-worthy first{#else}newest first{/when}.""")
    String count(Count count, String sort);

    @Message("{#if count.more}more than {count.number}{#else}{count.number}{/if}")
    String tabCount(Count count);

    @Message("What to show")
    String tabs();

    @Message("More filters")
    String moreFilters();

    @Message("Narrowed by")
    String narrowedBy();

    @Message("Remove the filter {label}: {value}")
    String removeFilter(String label, String value);

    @Message("Clear all filters")
    String clearAll();

    @Message("Reviewer")
    String assignee();

    @Message("Anybody")
    String anybody();

    @Message("Speaker")
    String speaker();

    @Message("Topic")
    String topic();

    @Message("Publisher")
    String publisher();

    @Message("Language")
    String language();

    @Message("Verdict")
    String rating();

    @Message("Any")
    String anyRating();

    @Message("Found from")
    String foundFrom();

    @Message("Found until")
    String foundUntil();

    @Message("Due until")
    String dueUntil();

    @Message("Give a day, such as 2026-03-31.")
    String giveDay();

    @Message("""
            {#when field}{#is 'assignee'}Reviewer{#is 'speaker'}Speaker{#is 'topic'}Topic{#is 'publisher'}Publisher\
            {#is 'language'}Language{#is 'rating'}Verdict{#is 'from'}Found from{#is 'to'}Found until{#is 'due'}Due until\
            {#else}{field}{/when}""")
    String mark(String field);

    @Message("Search claims")
    String search();

    @Message("Search")
    String searchLabel();

    @Message("Claims, speakers, articles")
    String searchHint();

    @Message("Show")
    String show();

    @Message("Under way")
    String underWay();

    @Message("All states")
    String allStates();

    @Message("Mine")
    String mine();

    @Message("Desk")
    String desk();

    @Message("All desks")
    String allDesks();

    @Message("Order")
    String order();

    @Message("Due first")
    String dueFirst();

    @Message("Most check-worthy first")
    String worthiestFirst();

    @Message("Newest first")
    String newestFirst();

    @Message("Apply")
    String apply();

    @Message("Claim")
    String claim();

    @Message("State")
    String state();

    @Message("Next")
    String next();

    @Message("Due")
    String due();

    @Message("What you can do")
    String action();

    @Message("Take")
    String take();

    @Message("Open")
    String open();

    @Message("blind")
    String blind();

    @Message("""
            {#when state}\
            {#is CANDIDATE}An editor\
            {#is OPEN}Any reviewer\
            {#is ASSIGNED}Its reviewer\
            {#is IN_REVIEW}Its reviewer\
            {#is DISPUTED}An adjudicator\
            {#is SUBMITTED}An editor\
            {#is APPROVED}An editor\
            {#is CORRECTING}Who corrects it\
            {#else}Nobody\
            {/when}""")
    String actsNext(ClaimState state);

    @Message("Nothing matches")
    String nothingTitle();

    @Message("No claim is where you look. Widen the search, or look at everything.")
    String nothingHint();

    @Message("Show everything")
    String everything();

    @Message("j k move · Enter opens · t takes · / searches · ? all keys")
    String keys();

    @Message("You took “{wording}”. It is yours now; start with it when you are ready.")
    String taken(String wording);

    @Message("Yours now.")
    String yours();

    @Message("You did not get “{wording}”: {reason}")
    String notTaken(String wording, String reason);

    @Message("somebody was faster. This is how it stands now.")
    String fasterThanYou();
}
