package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about people say: {@code {people:…}} in a template. */
@MessageBundle("people")
public interface PeopleMessages {

    @Message("People")
    String title();

    @Message("active")
    String active();

    @Message("not active")
    String inactive();

    @Message("second factor")
    String secondFactor();

    @Message("from the directory")
    String fromDirectory();

    @Message("Invite somebody")
    String invite();

    @Message("Mail address")
    String mail();

    @Message("Roles")
    String roles();

    @Message("Make the invitation")
    String makeInvitation();

    @Message("Synchronise with the directory now")
    String synchronise();

    @Message("""
            Synchronised: {joined} new, {changed} changed, {left} left; {released} claims went back to the queue.\
            {#if failed > 0} {failed} could not be followed: the log says why.{/if}""")
    String synchronised(int joined, int changed, int left, int released, int failed);

    @Message("The directory does not answer. Everybody stays as they were; try again later.")
    String directoryAway();

    @Message("Send this link to its owner. It works once, and it is not shown again.")
    String linkHint();

    @Message("Save the roles")
    String saveRoles();

    @Message("Deactivate")
    String deactivate();

    @Message("Activate")
    String activate();

    @Message("The account is not active any more. {released} claims went back to the queue.")
    String deactivated(int released);

    @Message("Done.")
    String done();

    @Message("Make a link for a new password")
    String resetLink();

    @Message("Open the closed account")
    String unlock();

    @Message("Remove the second factor")
    String removeSecondFactor();

    @Message("End all sessions and tokens")
    String signOut();

    @Message("What is held about this person (JSON)")
    String export();

    @Message("Erase the personal data")
    String erase();

    @Message("What was done stays in the record, under a name that says nothing. This cannot be undone.")
    String eraseHint();

    @Message("This account is kept in the directory: names, roles and desks are changed there.")
    String keptElsewhere();

    @Message("Desks")
    String desks();
}
