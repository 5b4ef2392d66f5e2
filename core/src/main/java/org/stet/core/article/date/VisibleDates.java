package org.stet.core.article.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import org.stet.core.article.page.PageLines;
import org.stet.core.article.page.Surroundings;

/**
 * The days that a page shows its readers, with what speaks for each: the words before it, its distance from the headline,
 * its markup. What stands in comments, lists of other articles, sidebars and the like is kept apart.
 */
public final class VisibleDates {

    private static final int SURE = 4;
    private static final int LONGEST_LINE = 300;
    private static final int SHORT_LINE = 100;
    private static final int LABEL_REACH = 60;
    private static final int BEFORE_HEADLINE = 6;
    private static final int AFTER_HEADLINE = 40;
    private static final int GENERATIONS = 3;

    private static final Pattern DATED = Pattern.compile(
            "date|time|publi|posted|byline|meta|info|stamp|datum|fecha|data|pubd", Pattern.CASE_INSENSITIVE);

    /** A day whose label comes after it: in brackets, or in a language that puts it there. */
    private static final Pattern LABEL_BEHIND =
            Pattern.compile("[\\d年月日년월일時分点:：./\\s-]{8,30}(?:\\(|（|\\[|公開|投稿|掲載|配信|更新|发布|發布|發佈|发表|發表|등록|입력|게시|수정)");

    private static final Pattern CHANGED =
            Pattern.compile("updat|modif|changed|revised|aktualis", Pattern.CASE_INSENSITIVE);

    private static final Pattern PUBLISHED = Pattern.compile("publi|posted|created", Pattern.CASE_INSENSITIVE);

    private static final Comparator<DatedLine> BEST =
            Comparator.comparingInt(DatedLine::weight).thenComparing(line -> -Math.abs(line.distance()));

    private final List<DatedLine> own = new ArrayList<>();
    private final List<DatedLine> others = new ArrayList<>();

    /** Reads the lines of a page. */
    public VisibleDates(PageLines lines, Surroundings surroundings, DateText text) {
        int headline = lines.headline();
        int end = Math.min(lines.begun(), headline + AFTER_HEADLINE);
        for (int i = 0; i < lines.lines().size(); i++) {
            PageLines.Line line = lines.lines().get(i);
            boolean near = headline >= 0 && i >= headline - BEFORE_HEADLINE && i <= end;
            String before = i > 0 ? lines.lines().get(i - 1).text() : "";
            boolean elsewhere = surroundings.isElsewhere(line.element());
            (elsewhere ? others : own).addAll(dated(line, before, headline < 0 ? 0 : i - headline, near, text));
        }
    }

    /** Every day in a line, each with the words that tell what it is. */
    private static List<DatedLine> dated(
            PageLines.Line line, String before, int distance, boolean near, DateText text) {
        if (line.text().length() > LONGEST_LINE) {
            return List.of();
        }
        Map<Integer, LocalDate> days = text.places(line.text());
        if (days.isEmpty()) {
            line.time()
                    .flatMap(time -> Moment.parse(time.attr("datetime"), text))
                    .ifPresent(moment -> days.put(0, moment.day()));
        }
        boolean marked = line.time().isPresent() || isNamedDate(line.element());
        boolean isShort = line.text().length() < SHORT_LINE;
        List<DatedLine> dated = new ArrayList<>();
        labels(line, before, List.copyOf(days.keySet()))
                .forEach((place, label) -> dated.add(
                        new DatedLine(days.get(place), label, distance, near, marked, isShort, line.element())));
        return dated;
    }

    /** What each day is: by the words before it, or after it; else by its element's name. */
    private static Map<Integer, DateLabel> labels(PageLines.Line line, String before, List<Integer> places) {
        Map<Integer, DateLabel> labels = new LinkedHashMap<>();
        String text = line.text();
        boolean behind = !places.isEmpty()
                && text.substring(0, places.get(0)).isBlank()
                && !before.endsWith(":")
                && LABEL_BEHIND.matcher(text.substring(places.get(0))).lookingAt();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            int next = i + 1 < places.size() ? places.get(i + 1) : text.length();
            int last = i > 0 ? places.get(i - 1) : 0;
            String said = behind
                    ? text.substring(place, Math.min(next, place + LABEL_REACH))
                    : text.substring(Math.max(last, place - LABEL_REACH), place);
            DateLabel label = DateLabel.of(i == 0 && said.isBlank() && before.length() < LABEL_REACH ? before : said);
            boolean changed = label == DateLabel.NONE && isNamedChange(line.elementAt(place));
            labels.put(place, changed ? DateLabel.UPDATED : label);
        }
        return labels;
    }

    private static boolean isNamedChange(Element element) {
        Element around = element;
        for (int i = 0; i < 2 && around != null && !around.isBlock(); i++) {
            String names = around.className() + " " + around.attr("itemprop");
            if (CHANGED.matcher(names).find() && !PUBLISHED.matcher(names).find()) {
                return true;
            }
            around = around.parent();
        }
        return false;
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
