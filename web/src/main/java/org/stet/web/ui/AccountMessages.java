package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.identity.TokenScope;

/** What the account page says: {@code {account:…}} in a template. */
@MessageBundle("account")
public interface AccountMessages {

    @Message("API tokens")
    String tokens();

    @Message("A token lets a program do what you may do, without your password. Give each program one of its own.")
    String tokensHint();

    @Message("What it is for")
    String tokenName();

    @Message("Valid for")
    String tokenDays();

    @Message("{days} days")
    String days(int days);

    @Message("May be used for")
    String tokenScope();

    @Message(
            "{#when scope}{#is READ}reading{#is SUBMIT}reading and handing articles in{#is WRITE}all that I may do{/when}")
    String scope(TokenScope scope);

    @Message("Sessions, password and second factor")
    String security();

    @Message("Mails: where they go, and when")
    String mails();

    @Message("So that nobody who finds your browser open makes a way in that lasts.")
    String presentHint();

    @Message("Make a token")
    String make();

    @Message("Revoke")
    String revoke();

    @Message("Your new token. Copy it now: it is not shown again.")
    String shownOnce();

    @Message("Send it as “Authorization: Bearer …”.")
    String howToSend();

    @Message("valid until")
    String until();

    @Message("last used")
    String lastUsed();

    @Message("never used")
    String neverUsed();

    @Message("The token is revoked.")
    String revoked();

    @Message("Single keys")
    String keys();

    @Message("Who else is here")
    String presence();

    @Message("Show others when I have the same claim open, and show me who else has")
    String presenceOn();

    @Message("While a blind review runs, nobody is shown at its claim, whatever you choose.")
    String presenceHint();

    @Message("Saved.")
    String presenceSaved();

    @Message("Single keys move and decide on pages")
    String keysOn();

    @Message("Switch them off if you use speech input, or press keys by accident.")
    String keysHint();

    @Message("Save")
    String keysSave();

    @Message("Saved.")
    String keysSaved();

    @Message("Times")
    String times();

    @Message("Pages tell you dates and times in this time zone and language. Empty, they are the newsroom’s.")
    String timesHint();

    @Message("Time zone")
    String timeZone();

    @Message("Such as Europe/Berlin.")
    String timeZoneHint();

    @Message("Language of dates")
    String language();

    @Message("The newsroom’s")
    String newsrooms();

    @Message("On this page")
    String onThisPage();

    @Message("You")
    String you();

    @Message("Right now it is {now}.")
    String now(String now);
}
