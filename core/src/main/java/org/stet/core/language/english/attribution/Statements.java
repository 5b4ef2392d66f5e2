package org.stet.core.language.english.attribution;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.stet.core.language.english.span.CueLexicon;

/** Tells cues by which somebody states a thing from those by which somebody only takes a stand towards it. */
public final class Statements {

    private static final CueLexicon LEXICON = CueLexicon.shipped();

    /** What somebody may say is not said. */
    private static final Pattern POSSIBLE = Pattern.compile("(?:may|might|could|can|cannot|should|must)\\b");

    private Statements() {}

    /**
     * Whether a cue passes on a statement that can be true or false ("said", "according to"), unlike "praised".
     *
     * @param cue the words of a cue, as they stand
     */
    public static boolean passedOnBy(String cue) {
        String lower = cue.toLowerCase(Locale.ENGLISH)
                .replace('’', '\'')
                .replace('\u00a0', ' ')
                .replaceFirst(":$", "");
        if (POSSIBLE.matcher(lower).lookingAt()) {
            return false;
        }
        if (lower.startsWith("according to")
                || lower.contains("as saying")
                || lower.equals("reads")
                || lower.equals("read")) {
            return true;
        }
        return List.of(lower.split("\\s+")).stream().anyMatch(word -> LEXICON.find(word)
                .filter(verb -> verb.takes("quote") || verb.takes("clause") || verb.takes("that"))
                .isPresent());
    }
}
