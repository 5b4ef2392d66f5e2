package org.stet.workflow.newsroom;

import java.util.Locale;
import java.util.regex.Pattern;

/** How well a colour can be read, as WCAG 2.2 counts it: from 1, not at all, to 21, black on white. */
final class Contrast {

    /** What text of ordinary size needs (success criterion 1.4.3). */
    static final double ENOUGH = 4.5;

    /** The grounds of the pages on which a colour is read worst: the darkest light one, and the lightest dark one. */
    static final String LIGHT_GROUND = "#f4f2ec";

    static final String DARK_GROUND = "#25272c";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int STEPS = 20;
    private static final int FULL = 255;

    private Contrast() {}

    static boolean isColour(String colour) {
        return COLOUR.matcher(colour).matches();
    }

    /** The contrast of two colours. */
    static double of(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Cut, not rounded: what is just too little must not look like enough. */
    static String inWords(double contrast) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10);
    }

    /** The colour with so much white in it that it can be read on a dark page. */
    static String forDark(String colour) {
        String lighter = colour;
        for (int step = 1; step <= STEPS && of(lighter, DARK_GROUND) < ENOUGH; step++) {
            lighter = mixed(colour, step / (double) STEPS);
        }
        return lighter;
    }

    private static String mixed(String colour, double white) {
        StringBuilder mixed = new StringBuilder("#");
        for (int part = 0; part < 3; part++) {
            int value = part(colour, part);
            mixed.append(String.format(Locale.ROOT, "%02x", Math.round(value + (FULL - value) * white)));
        }
        return mixed.toString();
    }

    /** The relative luminance, as WCAG defines it for sRGB. */
    private static double luminance(String colour) {
        return 0.2126 * linear(part(colour, 0)) + 0.7152 * linear(part(colour, 1)) + 0.0722 * linear(part(colour, 2));
    }

    private static int part(String colour, int part) {
        return Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16);
    }

    private static double linear(int value) {
        double share = value / (double) FULL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
