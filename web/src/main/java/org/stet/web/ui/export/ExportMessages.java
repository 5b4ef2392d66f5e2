package org.stet.web.ui.export;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of exports says: {@code {export:…}} in a template. */
@MessageBundle("export")
public interface ExportMessages {

    @Message("Desks")
    String desks();

    @Message("Export")
    String title();

    @Message(
            "Claims, fact-checks, the record and figures of agreement of your desks, as files. Nothing that is sealed is in"
                    + " them. Each export is in the record.")
    String introduction();

    @Message("File")
    String file();

    @Message("Desk")
    String desk();

    @Message("All of your desks")
    String allDesks();

    @Message("Changed since (optional)")
    String since();

    @Message("Download")
    String download();

    @Message("Give a day, such as 2026-03-31.")
    String giveDay();

    @Message("JSON Lines has an object on each line. CSV opens in a spreadsheet: text that looks like a formula has an"
            + " apostrophe before it. The archives hold all four files, and a manifest with their rows and hashes.")
    String formats();
}
