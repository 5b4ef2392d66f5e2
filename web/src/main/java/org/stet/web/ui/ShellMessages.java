package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.identity.Role;

/**
 * What the frame, the tags and the shell's own pages say: {@code {shell:…}} in a template. Each area has its own bundle
 * beside its pages; a translation is a file {@code messages/shell_fr.properties} with the same names.
 */
@MessageBundle("shell")
public interface ShellMessages {

    @Message("en")
    String language();

    @Message("ltr")
    String direction();

    @Message("Skip to the content")
    String skip();

    @Message("Menu")
    String menu();

    @Message("Main")
    String mainNavigation();

    @Message("Inbox")
    String inbox();

    @Message("Queue")
    String queue();

    @Message("Articles")
    String articles();

    @Message("Approvals")
    String approvals();

    @Message("Published")
    String published();

    @Message("Deadlines")
    String deadlines();

    @Message("Desks")
    String desks();

    @Message("More")
    String elsewhere();

    @Message("People")
    String people();

    @Message("Notifications")
    String notifications();

    @Message("Sign out")
    String signOut();

    @Message("Sign in")
    String signIn();

    @Message("Keys")
    String keys();

    @Message("API")
    String api();

    @Message("Public checks")
    String publicChecks();

    @Message("User name")
    String username();

    @Message("Password")
    String password();

    @Message("You are signed out.")
    String signedOut();

    @Message("There is a problem")
    String problem();

    @Message("Error:")
    String errorPrefix();

    @Message("optional")
    String optional();

    @Message("Choose…")
    String choose();

    @Message("You are here")
    String breadcrumb();

    @Message("Show more")
    String more();

    @Message("Pages of the list")
    String pages();

    @Message("Who said it")
    String whoSaidIt();

    @Message("added")
    String added();

    @Message("removed")
    String removed();

    @Message("no deadline")
    String noDeadline();

    @Message("Your account")
    String account();

    @Message("Name")
    String name();

    @Message("Roles")
    String roles();

    @Message(
            "{#when role}{#is REVIEWER}reviewer{#is EDITOR}editor{#is ADMIN}administrator{#is INTEGRATOR}integrator{/when}")
    String role(Role role);

    @Message("Everything can be done by key")
    String keysTitle();

    @Message("Keys work while nothing is being typed. Tab and Shift + Tab reach everything in order.")
    String keysHint();

    @Message("On an article’s page, ? lists the keys that decide on its claims.")
    String keysOfArticles();

    @Message("Switch single keys off")
    String keysOff();

    @Message("next in the list")
    String keyNext();

    @Message("previous in the list")
    String keyPrevious();

    @Message("open it")
    String keyOpen();

    @Message("take it")
    String keyTake();

    @Message("search")
    String keySearch();

    @Message("this page")
    String keyHelp();

    @Message("""
            {#when state}\
            {#is 'CANDIDATE'}Candidate\
            {#is 'OPEN'}Open\
            {#is 'ASSIGNED'}Assigned\
            {#is 'IN_REVIEW'}In review\
            {#is 'DISPUTED'}Disputed\
            {#is 'SUBMITTED'}Submitted\
            {#is 'APPROVED'}Approved\
            {#is 'PUBLISHED'}Published\
            {#is 'CORRECTING'}Correcting\
            {#is 'RETRACTED'}Retracted\
            {#is 'DISMISSED'}Dismissed\
            {#is 'MERGED'}Merged\
            {#else}{state}\
            {/when}""")
    String state(String state);

    @Message("{time} today")
    String today(String time);

    @Message("{time} tomorrow")
    String tomorrow(String time);

    @Message("{count} min late")
    String minutesLate(long count);

    @Message("Give a day and a time.")
    String chooseTime();

    @Message("{count} h late")
    String hoursLate(long count);

    @Message("{count} days late")
    String daysLate(long count);

    @Message("Kept. Only you can read it.")
    String draftKept();

    @Message("This is not kept: you are signed out, or Stet is not reached. Sign in again in another tab.")
    String draftNotKept();

    @Message("What you typed here and did not send is back, from")
    String draftBack();

    @Message("Discard it")
    String draftDiscard();

    @Message("As of {when}.")
    String liveAsOf(String when);

    @Message("Reload")
    String liveReload();

    @Message("1 more by now.")
    String liveNewOne();

    /** The script puts the number in. */
    @Message("# more by now.")
    String liveNewMany();

    @Message("No longer in this list")
    String liveGone();

    @Message("Show")
    String liveShow();

    @Message("Also here:")
    String readers();

    @Message("since")
    String readersSince();
}
