package org.stet.workflow.comment;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who is mentioned in a text: user names behind an at sign. */
final class Mentions {

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([\\p{L}\\p{N}._-]{1,64})");
    private static final int MOST = 20;

    private Mentions() {}

    /** The names, each once, the first twenty. A stop or hyphen at the end belongs to the sentence. */
    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = MENTION.matcher(text);
        while (names.size() < MOST && found.find()) {
            String name = found.group(1);
            int end = name.length();
            while (end > 0 && ".-".indexOf(name.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > 0) {
                names.add(name.substring(0, end));
            }
        }
        return names;
    }
}
