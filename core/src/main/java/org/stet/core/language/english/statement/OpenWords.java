package org.stet.core.language.english.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a wording of which only its article tells whom or what they mean. */
public final class OpenWords {

    /** Pronouns that nobody outside the article can fill, wherever they stand. */
    private static final Pattern ANYWHERE =
            Pattern.compile("(?i)\\b(?:I|we|(?-i:us|Us)|our|ours|my|mine|you|your)\\b(?![.'’])");

    /** Words that point back; behind a name they may mean that name. */
    private static final Pattern POINTING =
            Pattern.compile("(?i)\\b(?:he|she|they|him|his|her|hers|its|their|theirs|them|it(?! (?:is|was|will"
                    + " be|would be|takes|took|seems|appears)\\b)|these|those|such an?|the"
                    + " (?:latter|former|same|company|firm|agency|bank|group|party|team|club|ministry|department"
                    + "|report|study|survey|poll|account|man|woman|two|pair|couple|campaign|plan|bill|law|measure|incident|case|deal))\\b|\\b(?i:this)"
                    + " (?!(?:is|was|the|a|an|week|month|year)\\b)\\p{Ll}+");

    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\d,] )\\p{Lu}\\p{L}{2,}|^\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");

    private OpenWords() {}

    /** The open words of a wording, in lower case except "I", in order, each once. */
    public static List<String> of(String wording) {
        Set<String> open = new LinkedHashSet<>();
        Matcher anywhere = ANYWHERE.matcher(wording);
        while (anywhere.find()) {
            open.add(lower(anywhere.group()));
        }
        Matcher name = NAME.matcher(wording);
        int named = name.find() ? name.start() : wording.length();
        Matcher pointing = POINTING.matcher(wording).region(0, named);
        while (pointing.find()) {
            open.add(lower(pointing.group()));
        }
        return List.copyOf(open);
    }

    private static String lower(String word) {
        return word.equals("I") ? word : word.substring(0, 1).toLowerCase(Locale.ENGLISH) + word.substring(1);
    }
}
