package org.stet.core.attribution;

import java.util.List;
import java.util.Locale;

/** Tells cues by which somebody states a thing from those by which somebody only takes a stand towards it. */
public final class Statements {

    private static final CueLexicon LEXICON = CueLexicon.shipped();

    private Statements() {}

    /**
     * Whether a cue passes on a statement that can be true or false ("said", "according to"), unlike "praised".
     *
     * @param cue the words of a cue, as they stand
     */
    public static boolean passedOnBy(String cue) {
        String lower = cue.toLowerCase(Locale.ENGLISH).replace('’', '\'').replaceFirst(":$", "");
        if (lower.startsWith("according to") || lower.contains("as saying")) {
            return true;
        }
        return List.of(lower.split("\\s+")).stream().anyMatch(word -> LEXICON.find(word)
                .filter(verb -> verb.takes("quote") || verb.takes("clause") || verb.takes("that"))
                .isPresent());
    }
}
