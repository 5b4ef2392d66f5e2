package org.stet.core.article;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * The days that a page shows its readers, with what speaks for each: the words before it, its distance from the headline,
 * its markup. What stands in comments, lists of other articles, sidebars and the like is kept apart.
 */
final class VisibleDates {

    private static final int SURE = 4;
    private static final int LONGEST_LINE = 300;
    private static final int SHORT_LINE = 100;
    private static final int LABEL_REACH = 60;
    private static final int BEFORE_HEADLINE = 6;
    private static final int AFTER_HEADLINE = 40;
    private static final int GENERATIONS = 3;

    private static final Pattern DATED = Pattern.compile(
            "date|time|publi|posted|byline|meta|info|stamp|datum|fecha|data|pubd", Pattern.CASE_INSENSITIVE);

    private static final Comparator<DatedLine> BEST =
            Comparator.comparingInt(DatedLine::weight).thenComparing(line -> -Math.abs(line.distance()));

    private final List<DatedLine> own = new ArrayList<>();
    private final List<DatedLine> others = new ArrayList<>();

    /** Reads the lines of a page. */
    VisibleDates(PageLines lines, Surroundings surroundings, DateText text) {
        int headline = lines.headline();
        int end = Math.min(lines.begun(), headline + AFTER_HEADLINE);
        for (int i = 0; i < lines.lines().size(); i++) {
            PageLines.Line line = lines.lines().get(i);
            boolean near = headline >= 0 && i >= headline - BEFORE_HEADLINE && i <= end;
            String before = i > 0 ? lines.lines().get(i - 1).text() : "";
            Optional<DatedLine> dated = dated(line, before, headline < 0 ? 0 : i - headline, near, text);
            dated.ifPresent(each -> (surroundings.isElsewhere(line.element()) ? others : own).add(each));
        }
    }

    private static Optional<DatedLine> dated(
            PageLines.Line line, String before, int distance, boolean near, DateText text) {
        if (line.text().length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Map<Integer, LocalDate> days = text.places(line.text());
        int place = days.isEmpty() ? 0 : days.keySet().iterator().next();
        Optional<LocalDate> day = days.isEmpty()
                ? line.time()
                        .flatMap(time -> Moment.parse(time.attr("datetime"), text))
                        .map(Moment::day)
                : Optional.of(days.get(place));
        String label = line.text().substring(Math.max(0, place - LABEL_REACH), place);
        String said = label.isBlank() && before.length() < LABEL_REACH ? before : label;
        return day.map(each -> new DatedLine(
                each,
                DateLabel.of(said),
                distance,
                near,
                line.time().isPresent() || isNamedDate(line.element()),
                line.text().length() < SHORT_LINE,
                line.element()));
    }

    private static boolean isNamedDate(Element element) {
        Element around = element;
        for (int i = 0;
                i < GENERATIONS && around != null && !around.normalName().equals("body");
                i++) {
            if (DATED.matcher(around.className()).find()
                    || DATED.matcher(around.id()).find()
                    || DATED.matcher(around.attr("itemprop")).find()) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /** The day of publication, if it is shown so that a reader would not doubt it. */
    Optional<LocalDate> sure() {
        return published(SURE).map(DatedLine::day);
    }

    /** The same, if it stands beside the headline. */
    Optional<LocalDate> beside() {
        return published(SURE).filter(DatedLine::isNear).map(DatedLine::day);
    }

    /** The day of publication that is shown at a place or under a name that tells it; perhaps another in that month. */
    Optional<LocalDate> likely(Optional<YearMonth> month) {
        return month.flatMap(each -> own.stream()
                        .filter(line -> line.label() != DateLabel.OTHER)
                        .filter(line -> YearMonth.from(line.day()).equals(each))
                        .max(BEST)
                        .map(DatedLine::day))
                .or(() -> published(2).map(DatedLine::day));
    }

    /** Any day that is shown, the article's own before others. */
    Optional<LocalDate> any() {
        return own.stream()
                .filter(line -> line.label() != DateLabel.OTHER)
                .max(BEST)
                .or(() -> own.stream().findFirst())
                .or(() -> others.stream().max(BEST))
                .map(DatedLine::day);
    }

    /** The day of the last change, if the page says it is one. */
    Optional<LocalDate> modified() {
        return own.stream()
                .filter(line -> line.label() == DateLabel.UPDATED)
                .max(Comparator.comparing((DatedLine line) -> line.isNear()).thenComparing(DatedLine::day))
                .map(DatedLine::day);
    }

    private Optional<DatedLine> published(int weight) {
        return own.stream()
                .filter(line -> line.label() == DateLabel.PUBLISHED || line.label() == DateLabel.NONE)
                .filter(line -> line.weight() >= weight)
                .max(BEST);
    }
}
