package org.stet.core.article.date;

import java.time.LocalDate;

import org.jsoup.nodes.Element;

/**
 * A line of a page, as a reader sees it, that holds a day.
 *
 * @param day the first day in it
 * @param label what the words before the day say it is
 * @param distance how many lines after the headline; negative before it, 0 where the page has none
 * @param isNear whether the page has a headline and the line stands about it, before the text is well begun
 * @param isMarked whether the markup calls it a date
 * @param isShort whether there is little besides the day
 * @param element where it stands
 */
record DatedLine(
        LocalDate day,
        DateLabel label,
        int distance,
        boolean isNear,
        boolean isMarked,
        boolean isShort,
        Element element) {

    /** How much speaks for the day being the one of publication; what is labelled as another day has nothing. */
    int weight() {
        int weight = label == DateLabel.PUBLISHED ? 4 : 0;
        if (isNear) {
            weight += Math.abs(distance) <= 3 ? 3 : Math.abs(distance) <= 8 ? 2 : 1;
        }
        weight += isMarked ? 2 : 0;
        weight += isShort ? 1 : 0;
        return label == DateLabel.UPDATED ? weight - 3 : weight;
    }
}
