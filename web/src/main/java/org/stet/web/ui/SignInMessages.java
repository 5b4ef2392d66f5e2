package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages around signing in say: {@code {signIn:…}} in a template. */
@MessageBundle("signIn")
public interface SignInMessages {

    @Message("This name and password do not belong together, or the account is not active. After five wrong tries it is"
            + " closed for a while, also for the right password.")
    String refused();

    @Message("Too many wrong tries from here. Try again in {minutes} min.")
    String closed(int minutes);

    @Message("One-time code")
    String code();

    @Message("Your authenticator app shows it. It changes every half minute.")
    String codeHint();

    @Message("This is not the code of the moment, or it was used already.")
    String codeRefused();

    @Message("Too many wrong codes. Wait a little, then sign in again.")
    String codeClosed();

    @Message("Go on")
    String goOn();

    @Message("Keycloak signed nobody in. Try again; if it happens again, ask an administrator.")
    String elsewhereRefused();

    @Message("Your newsroom’s sign-in is kept by another service.")
    String elsewhere();

    @Message("You are back")
    String resumeTitle();

    @Message("Your session had ended when you sent this, so it was kept for you. Nothing has been changed yet.")
    String resumeHint();

    @Message("Send it now")
    String resumeSend();

    @Message("Leave it")
    String resumeLeave();

    @Message("Set up Stet")
    String setUpTitle();

    @Message("Nobody has an account here yet. Make yours: you become the administrator, and invite everybody else.")
    String setUpHint();

    @Message("You sign in with it. Small letters, digits, dots, hyphens and underscores.")
    String setUpUsernameHint();

    @Message("Your name")
    String setUpName();

    @Message("As the others are to see it.")
    String setUpNameHint();

    @Message("Password once more")
    String setUpRepeated();

    @Message("Make the account")
    String setUpButton();

    @Message(
            "This link does not work, or no longer. While there is no administrator, Stet prints a new link each time it"
                    + " starts; it works once, for a day.")
    String setUpDead();

    @Message("Nobody has an account here yet. To make the first, open the link that Stet printed when it started.")
    String notSetUp();
}
