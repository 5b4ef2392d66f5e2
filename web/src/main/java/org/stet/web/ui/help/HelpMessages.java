package org.stet.web.ui.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of help say: {@code {help:…}} in a template. */
@MessageBundle("help")
public interface HelpMessages {

    @Message("Help")
    String title();

    @Message("Help for this page")
    String forThisPage();

    @Message("Search the guides")
    String search();

    @Message("Search")
    String look();

    @Message("For whom")
    String guides();

    @Message("To look things up")
    String references();

    @Message("Contents")
    String contents();

    @Message(
            "{#when count}{#is 0}Nothing found. Try one word, in its simplest form.{#is 1}Found in one part{#else}Found in {count} parts{/when}")
    String found(int count);

    @Message("All guides")
    String all();
}
