package org.stet.core.language.english.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which a text leaves open whether a thing is so. */
public final class Hedges {

    private static final String BELIEVED =
            "said|believed|thought|reported|rumou?red|understood|alleged|expected|claimed"
                    + "|considered|feared|suspected|assumed|estimated";

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(?i:reportedly|allegedly|alleged|alleges?|allegations?|unproven|apparently|purported(?:ly)?|purports? to|supposed(?:ly)?"
                    + "|presumably|possibly|perhaps|maybe|probably|rumou?red|unconfirmed|unverified|suspected|ostensibly"
                    + "|potentially|it is unclear whether|seemingly|arguably|conceivably|so-called|self-proclaimed)"
                    + "|might|(?<!\\b(?:in|of|since|by|until|last|early|late|mid) )may(?! (?:\\d|be used|tell|say|think|want))|could (?:have|be|become|mean|soon|eventually|also|reach|lead|cost)"
                    + "|(?:is|are|was|were|been) (?:widely |also |now )?(?:" + BELIEVED + ") (?:to|of)"
                    + "|(?:is|are|was|were) (?:" + BELIEVED + ") that"
                    + "|(?:seems?|seemed|appears?|appeared|(?<!(?:more|less) )likely|unlikely) to"
                    + "|(?:is|are|was|were|be|most|very|highly|will|would) (?:likely|unlikely))\\b");

    private Hedges() {}

    /** Whether the text holds a hedge: "reportedly", "alleged", "may", "is said to". The month of May is none. */
    public static boolean in(String text) {
        return WORDS.matcher(text).find();
    }

    /** The hedges of a text as they stand, in lower case, in order, each once. */
    public static List<String> of(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ENGLISH));
        }
        return List.copyOf(found);
    }
}
