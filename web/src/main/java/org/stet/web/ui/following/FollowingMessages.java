package org.stet.web.ui.following;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What following says: {@code {following:…}} in a template. */
@MessageBundle("following")
public interface FollowingMessages {

    @Message("What you follow")
    String title();

    @Message(
            "You are told when one of these is due soon or overdue, when a source is gone or a reply came, and when it is returned, approved or published.")
    String introduction();

    @Message("You follow nothing")
    String none();

    @Message("Press “Follow” on the page of a claim or a desk to be told what becomes of it.")
    String noneYet();

    @Message("Follow")
    String follow();

    @Message("Stop following")
    String leave();

    @Message("What")
    String what();

    @Message("Since")
    String since();

    @Message("All claims of the desk")
    String desk();

    @Message("Action")
    String action();

    @Message("What you follow")
    String toList();
}
