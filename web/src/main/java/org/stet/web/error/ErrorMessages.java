package org.stet.web.error;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of errors, for pages ({@code {error:…}}) and problems alike. */
@MessageBundle("error")
public interface ErrorMessages {

    @Message("It holds a character or a value that cannot be kept. Take it out and try again.")
    String unstorable();

    @Message("Reference")
    String reference();

    @Message("Check these")
    String violations();

    @Message("Go to the inbox")
    String home();

    @Message("There is nothing at this address, or no longer. Check the address, or look through the fact-checks.")
    String nothingForReaders();

    @Message("See the fact-checks")
    String readersHome();

    @Message("Problems")
    String problems();

    @Message("Every problem that the API answers with. The code and the status of a problem never change.")
    String problemsIntroduction();

    @Message("What is wrong with a field")
    String faults();

    @Message("The “code” of each entry in “violations”.")
    String faultsIntroduction();

    @Message("Code")
    String code();

    @Message("Status")
    String status();

    @Message("What it means")
    String meaning();

    @Message("What to do")
    String advice();

    @Message("All problems")
    String allProblems();
}
