package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.notification.MailPreference;

/** What the page about one's mails says: {@code {mailPage:…}} in a template. */
@MessageBundle("mailPage")
public interface MailPageMessages {

    @Message("Mails")
    String title();

    @Message(
            "This installation sends no mails. An administrator can set that up; notifications are on their own page until then.")
    String off();

    @Message("Where mails go")
    String address();

    @Message("Mails go to {address}.")
    String confirmed(String address);

    @Message("Mails go to {address}, which your directory gives. You can name another.")
    String byDirectory(String address);

    @Message("You get no mails yet: name an address first.")
    String noAddress();

    @Message("We sent a link to {address}. Open it within a day to confirm the address.")
    String waiting(String address);

    @Message("Mail address")
    String newAddress();

    @Message("We send a link there. Mails come once you have opened it.")
    String newAddressHint();

    @Message("Send the link")
    String sendLink();

    @Message("Stop mails to this address")
    String remove();

    @Message("The address is removed.")
    String removed();

    @Message("The mail could not be sent. Check the address, then try again in a minute.")
    String notSent();

    @Message("The link is sent.")
    String sent();

    @Message("When mails come")
    String when();

    @Message("{#when delivery}{#is AT_ONCE}At once{#is DAILY}Once a day, with all that is unread{#is OFF}Never{/when}")
    String delivery(MailPreference.Delivery delivery);

    @Message("How often")
    String often();

    @Message("Quiet from")
    String quietFrom();

    @Message("Quiet until")
    String quietUntil();

    @Message("What comes in quiet hours is sent when they end. Leave both empty for none.")
    String quietHint();

    @Message("Time of the daily mail")
    String dailyAt();

    @Message("Time zone")
    String timeZone();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message("Confirm your mail address")
    String confirmTitle();

    @Message("Notifications will go to the address at which you got this link.")
    String confirmHint();

    @Message("Confirm")
    String confirm();

    @Message("The address is confirmed.")
    String nowConfirmed();

    @Message("This link does not work, or no longer. Ask for another.")
    String deadLink();

    @Message("Back to your mails")
    String back();
}
