package org.stet.workflow.archive.file;

import java.util.Arrays;
import java.util.Optional;

/** What is known of a check, and how much of it is kept at most. */
public enum Field {
    /** The claim, in the words of whoever checked it. */
    CLAIM("claim", 5_000),
    /** Who made the claim. */
    CLAIMANT("claimant", 500),
    /** When the claim was made. */
    CLAIMED_ON("claimedOn", 40),
    /** Who checked it. */
    PUBLISHER("publisher", 300),
    /** The publisher's site: "example.org". */
    SITE("site", 300),
    /** The address of the check. */
    URL("url", 2_000),
    /** The headline of the check. */
    TITLE("title", 1_000),
    /** The rating, as it was published. */
    RATING("rating", 500),
    /** When it was checked. */
    REVIEWED_ON("reviewedOn", 40),
    /** The language of the check, BCP 47. */
    LANGUAGE("language", 35),
    /** What may be done with it. */
    LICENCE("licence", 500);

    private final String code;
    private final int longest;

    Field(String code, int longest) {
        this.code = code;
        this.longest = longest;
    }

    /** The name in the API: "claimedOn". */
    public String code() {
        return code;
    }

    /** How many characters of it are kept at most. */
    public int longest() {
        return longest;
    }

    /** The field with this name. */
    public static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
