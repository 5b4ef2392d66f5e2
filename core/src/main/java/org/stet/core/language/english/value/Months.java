package org.stet.core.language.english.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** The English names of months. */
final class Months {

    /** A pattern for a month's name, without a group. */
    static final String PATTERN = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June|July"
            + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

    private Months() {}

    static Month of(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ENGLISH);
        for (Month month : Month.values()) {
            if (name(month).toLowerCase(Locale.ENGLISH).startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("no month: " + name);
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
