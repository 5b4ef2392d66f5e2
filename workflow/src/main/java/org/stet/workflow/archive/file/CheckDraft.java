package org.stet.workflow.archive.file;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.stet.workflow.audit.Sha256;

/**
 * A fact-check as a file tells of it.
 *
 * @param claim the claim, in the words of whoever checked it
 * @param claimant who made it; empty where nobody says
 * @param claimedOn when it was made
 * @param publisher who checked it
 * @param site the publisher's site: "example.org"
 * @param url the address of the check
 * @param title its headline; empty where there is none
 * @param rating the rating, as it was published
 * @param reviewedOn when it was checked
 * @param language BCP 47; empty where nobody says
 * @param licence what may be done with it; empty where nobody says
 */
public record CheckDraft(
        String claim,
        String claimant,
        Optional<LocalDate> claimedOn,
        String publisher,
        String site,
        String url,
        String title,
        String rating,
        Optional<LocalDate> reviewedOn,
        String language,
        String licence) {

    private static final String BETWEEN = "\u001f";

    /** What tells it from every other check: a hash of its address and of the words of the claim. */
    public String identity() {
        return Sha256.of(url + BETWEEN + folded(claim));
    }

    /** A hash of all that is known of it. */
    public String content() {
        return Sha256.of(String.join(
                BETWEEN,
                List.of(
                        claim,
                        claimant,
                        claimedOn.map(LocalDate::toString).orElse(""),
                        publisher,
                        site,
                        url,
                        title,
                        rating,
                        reviewedOn.map(LocalDate::toString).orElse(""),
                        language,
                        licence)));
    }

    /** The rating as ratings of one publisher are compared. */
    public String ratingKey() {
        return folded(rating);
    }

    /** A text without regard to capitals and forms of letters. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
