package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about one's own sign-in say: {@code {security:…}} in a template. */
@MessageBundle("security")
public interface SecurityMessages {

    @Message("Security")
    String title();

    @Message("Where you are signed in")
    String sessions();

    @Message("this browser")
    String here();

    @Message("since")
    String since();

    @Message("last used")
    String lastUsed();

    @Message("End")
    String end();

    @Message("Password")
    String password();

    @Message("Your present password")
    String present();

    @Message("New password")
    String fresh();

    @Message("At least 12 characters; a few words do well.")
    String freshHint();

    @Message("New password once more")
    String repeated();

    @Message("Change the password")
    String change();

    @Message("Second factor")
    String secondFactor();

    @Message("Signing in takes a one-time code from your authenticator app as well.")
    String isOn();

    @Message("With a second factor a stolen password opens nothing.")
    String isOff();

    @Message("Set up a second factor")
    String setUp();

    @Message("The same as a secret to type, and as a link for the device that has the app:")
    String secretHint();

    @Message("Scan this with your authenticator app.")
    String qrCode();

    @Message("Your recovery codes")
    String recoveryCodes();

    @Message(
            "Print them or write them down now: they are not shown again. If you lose the device with the app, each of them signs you in once in place of its code.")
    String recoveryCodesHint();

    @Message("Recovery codes left: {left}.")
    String codesLeft(long left);

    @Message("Make new recovery codes")
    String renewCodes();

    @Message("Open in the app")
    String open();

    @Message("The code that the app shows")
    String code();

    @Message("Turn it on")
    String confirm();

    @Message("Remove the second factor")
    String remove();

    @Message("Your data")
    String data();

    @Message("What Stet holds about you (JSON)")
    String export();

    @Message("Done.")
    String done();

    @Message("Set your password")
    String linkTitle();

    @Message("This link does not work, or no longer. Ask an administrator for a new one.")
    String linkDead();

    @Message("Set the password")
    String set();
}
