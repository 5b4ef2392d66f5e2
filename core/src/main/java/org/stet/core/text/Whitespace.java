package org.stet.core.text;

import java.util.regex.Pattern;

/** White space as a reader sees it. */
public final class Whitespace {

    private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");

    private Whitespace() {}

    /** One space for every run of white space of any kind, none at the ends. */
    public static String collapse(String text) {
        return RUN.matcher(text).replaceAll(" ").strip();
    }
}
