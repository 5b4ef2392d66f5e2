package org.stet.core.matching;

import org.stet.core.text.FoldedText;

/**
 * A claim that was checked before.
 *
 * @param id what the archive calls it
 * @param claim the claim in the fact-checker's words
 * @param title the headline of the check; empty where there is none
 * @param subtitle the line below it; empty where there is none
 * @param date the day of the check as the archive writes it ("2021-03-06", "6 March 2021"); empty where there is none
 */
public record ArchivedClaim(String id, String claim, String title, String subtitle, String date) {

    /** The same without what readers do not see, so that texts that look the same are the same. */
    ArchivedClaim folded() {
        return new ArchivedClaim(id, FoldedText.of(claim), FoldedText.of(title), FoldedText.of(subtitle), date);
    }
}
