package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of published fact-checks says: {@code {published:…}} in a template. */
@MessageBundle("published")
public interface PublishedMessages {

    @Message("Published")
    String title();

    @Message("Open one to correct it or to take it back. What readers see:")
    String introduction();

    @Message("Corrections")
    String corrections();

    @Message("Nothing is published yet")
    String none();

    @Message("An approved report becomes public from its approval page.")
    String noneYet();

    @Message("Fact-check")
    String check();

    @Message("Verdict")
    String verdict();

    @Message("State")
    String standing();

    @Message("Last version")
    String changed();

    @Message("Public page")
    String publicPage();

    @Message("version {number}")
    String version(int number);

    @Message("Retracted: {reason}")
    String retracted(String reason);

    @Message("No longer stands")
    String noLongerStands();

    @Message("The text is not available any more.")
    String contentGone();
}
