package org.stet.web.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of mails. */
@MessageBundle("mail")
public interface MailMessages {

    @Message("{count} notifications")
    String several(long count);

    @Message("Open it:")
    String open();

    @Message("All notifications:")
    String all();

    @Message("When you get mails, and whether:")
    String settings();

    @Message("Confirm your mail address")
    String confirmSubject();

    @Message(
            "{name} will send notifications to this address once you confirm it. Sign in, then open this link within a day:")
    String confirm(String name);

    @Message("If you did not ask for this, do nothing.")
    String ignore();

    @Message("{count} more are in Stet.")
    String more(long count);
}
