package org.stet.core.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the items of a list begin that stands in running text: "1) one 2) two", "a. one b. two", bullets. */
final class Listing {

    private static final Pattern MARKER =
            Pattern.compile("(?<=^|\\s)([•⁃‣◦*]\\s?)?(?:(\\d{1,2})(\\.\\)|\\)|\\.)|([a-z])(\\.|\\)))\\s");

    /** The first marker starts a line. */
    private static final Pattern MAY_OPEN = Pattern.compile("(?m)^(?:[•⁃‣◦*]\\s?)?(?:\\d{1,2}|[a-z])[.)]");

    private static final Pattern BULLET = Pattern.compile("(?<=^|\\s)[•⁃‣◦]");
    private static final String BULLETS = "•⁃‣◦";

    private Listing() {}

    /** The places at which items begin; none if the text does not open with a list's first marker. */
    static List<Integer> starts(String text) {
        if (!MAY_OPEN.matcher(text).find()) {
            return bullets(text);
        }
        List<Integer> starts = new ArrayList<>();
        int expected = -1;
        String style = "";
        Matcher matcher = MARKER.matcher(text);
        while (matcher.find()) {
            int number = matcher.group(2) != null
                    ? Integer.parseInt(matcher.group(2))
                    : matcher.group(4).charAt(0) - 'a' + 1;
            String markerStyle = matcher.group(2) != null ? "1" + matcher.group(3) : "a" + matcher.group(5);
            boolean opens = starts.isEmpty() && (matcher.start() == 0 || text.charAt(matcher.start()) == '\n');
            if (opens || number == expected && markerStyle.equals(style)) {
                starts.add(matcher.start());
                expected = number + 1;
                style = markerStyle;
            }
        }
        if (starts.size() > 1) {
            return starts;
        }
        return bullets(text);
    }

    private static List<Integer> bullets(String text) {
        List<Integer> starts = new ArrayList<>();
        if (BULLETS.chars().noneMatch(bullet -> text.indexOf(bullet) >= 0)) {
            return starts;
        }
        Matcher matcher = BULLET.matcher(text);
        while (matcher.find()) {
            starts.add(matcher.start());
        }
        return starts;
    }
}
