package org.stet.core.cli;

import java.util.Locale;
import java.util.ResourceBundle;

import org.stet.core.checkworthiness.Reason;
import org.stet.core.claim.Remark;
import org.stet.core.statement.HeadlineFinding;

/** The words of the command line for the codes that core answers with, from {@code words.properties}. */
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.stet.core.cli.words", Locale.ROOT);

    private Words() {}

    static String of(Reason reason) {
        return WORDS.getString("reason." + reason.code()).formatted(String.join(", ", reason.args()));
    }

    static String of(Remark remark) {
        return WORDS.getString("remark." + remark.code())
                .formatted(remark.args().get(0));
    }

    static String of(HeadlineFinding finding) {
        String words = WORDS.getString("headline." + finding.kind());
        return switch (finding.kind()) {
            case FIGURE, NAME -> words.formatted(finding.words());
            case NEGATION, CERTAINTY, ATTRIBUTION -> words.formatted(finding.body());
        };
    }
}
