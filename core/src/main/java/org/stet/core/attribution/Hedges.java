package org.stet.core.attribution;

import java.util.regex.Pattern;

/** Words by which a text leaves open whether a thing is so. */
public final class Hedges {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:[Rr]eportedly|[Aa]llegedly|[Aa]lleged|[Aa]lleges?|[Aa]pparently|[Pp]urported(?:ly)?|[Ss]upposedly"
                    + "|[Pp]ossibly|[Pp]erhaps|[Pp]robably|[Rr]umou?red|[Uu]nconfirmed|[Ss]uspected"
                    + "|may|might|could have"
                    + "|(?:is|are|was|were) (?:said|believed|thought|reported|rumou?red|understood|alleged|expected) to"
                    + "|(?:seems?|seemed|appears?|appeared|likely|unlikely) to)\\b");

    private Hedges() {}

    /** Whether the text holds a hedge: "reportedly", "alleged", "may", "is said to". The month of May is none. */
    public static boolean in(String text) {
        return WORDS.matcher(text).find();
    }
}
