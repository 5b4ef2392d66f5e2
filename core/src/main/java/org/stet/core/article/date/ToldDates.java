package org.stet.core.article.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.stet.core.article.page.ElementText;
import org.stet.core.article.page.MetaElements;
import org.stet.core.article.page.StructuredData;
import org.stet.core.article.page.Surroundings;

/**
 * The points in time that a page tells machines: JSON-LD, {@code meta} elements, microdata and RDFa, {@code time} elements,
 * attributes, the data of its scripts. Each list is in the order of trust.
 */
public final class ToldDates {

    private static final List<String> STAMPS = List.of(
            "datetime",
            "content",
            "data-datetime",
            "data-date",
            "data-published",
            "data-published-date",
            "data-pubdate",
            "data-publish-date",
            "data-timestamp",
            "data-time",
            "data-utime",
            "data-epoch",
            "data-unixtime",
            "data-livestamp",
            "data-lastmodified",
            "title");

    private static final Pattern IN_SCRIPT = Pattern.compile(
            "(?<![a-zA-Z])(?:date_?published|published?_?date|published_?(?:at|time|on)|first_?published(?:_?(?:at|date))?|publication_?date|pub_?date"
                    + "|article_?(?:publication_?)?date|created_?(?:at|date|date_?time)|date_?created|display_?date|post_?date)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?"
                    + "(\\d{4}-\\d\\d-\\d\\d[^\"'\\s,}]{0,30}|\\d{10}(?:\\d{3})?(?!\\d)|\\w{3}, \\d\\d? \\w{3} \\d{4}[^\"']{0,30})",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_ELEMENTS = 500;
    private static final int MOST_SCRIPT = 1_000_000;

    private final Document page;
    private final StructuredData structured;
    private final MetaElements metas;
    private final Surroundings surroundings;
    private final DateText text;
    private final List<Element> marked;

    public ToldDates(
            Document page, StructuredData structured, MetaElements metas, Surroundings surroundings, DateText text) {
        this.page = page;
        this.structured = structured;
        this.metas = metas;
        this.surroundings = surroundings;
        this.text = text;
        this.marked = page.select("[itemprop*=date], [property*=date]").stream()
                .filter(Predicate.not(surroundings::isElsewhere))
                .limit(MOST_ELEMENTS)
                .toList();
    }

    /** Of publication, where the page says that it is of publication. */
    List<Moment> published() {
        List<Moment> moments = new ArrayList<>();
        add(moments, structured.article("datePublished"));
        add(moments, structured.anything("datePublished"));
        DateNames.PUBLISHED.forEach(name -> metas.all(name).forEach(value -> add(moments, Optional.of(value))));
        marked("datePublished").forEach(element -> addStamp(moments, element));
        return moments;
    }

    /** Of publication or creation, where the page does not say which. */
    List<Moment> unclear() {
        List<Moment> moments = new ArrayList<>();
        DateNames.UNCLEAR.forEach(name -> metas.all(name).forEach(value -> add(moments, Optional.of(value))));
        marked("dateCreated").forEach(element -> addStamp(moments, element));
        add(moments, structured.anything("dateCreated"));
        return moments;
    }

    /** Of the last change, where the page says so. */
    List<Moment> modified() {
        List<Moment> moments = new ArrayList<>();
        add(moments, structured.article("dateModified"));
        add(moments, structured.anything("dateModified"));
        DateNames.MODIFIED.forEach(name -> metas.all(name).forEach(value -> add(moments, Optional.of(value))));
        marked("dateModified", "dateUpdated").forEach(element -> addStamp(moments, element));
        return moments;
    }

    /** Of uploads and broadcasts. */
    List<Moment> uploaded() {
        List<Moment> moments = new ArrayList<>();
        add(moments, structured.anything("uploadDate"));
        return moments;
    }

    /** Of {@code time} elements that belong to the article: those made for publication, then the others in their order. */
    List<Moment> timed() {
        List<Element> times = page.select("time, abbr.published, abbr.date").stream()
                .filter(Predicate.not(surroundings::isElsewhere))
                .limit(MOST_ELEMENTS)
                .toList();
        List<Moment> moments = new ArrayList<>();
        times.stream().filter(ToldDates::isOfPublication).forEach(time -> addStamp(moments, time));
        times.stream().filter(time -> !isOfChange(time)).forEach(time -> addStamp(moments, time));
        return moments;
    }

    /** Of attributes such as {@code data-timestamp}. */
    List<Moment> stamped() {
        List<Moment> moments = new ArrayList<>();
        for (Element element :
                page.select("[data-datetime], [data-date], [data-published], [data-timestamp], [data-time],"
                        + " [data-utime], [data-epoch], [data-publish-date], [data-pubdate], [data-livestamp]")) {
            if (!surroundings.isElsewhere(element)) {
                addStamp(moments, element);
            }
        }
        return moments;
    }

    /** Of the data that scripts build the page from; no more than {@value #MOST_SCRIPT} characters are read. */
    List<Moment> scripted() {
        List<Moment> moments = new ArrayList<>();
        int left = MOST_SCRIPT;
        for (Element script : page.getElementsByTag("script")) {
            String data = script.data();
            int length = Math.min(data.length(), left);
            left -= length;
            Matcher matcher = IN_SCRIPT.matcher(data.substring(0, length));
            while (moments.isEmpty() && matcher.find()) {
                add(moments, Optional.of(matcher.group(1)));
            }
        }
        return moments;
    }

    private List<Element> marked(String... names) {
        List<Element> found = new ArrayList<>();
        for (String name : names) {
            marked.stream()
                    .filter(element ->
                            isNamed(element.attr("itemprop"), name) || isNamed(element.attr("property"), name))
                    .forEach(found::add);
        }
        return found;
    }

    /** With the prefix of a vocabulary or without. */
    private static boolean isNamed(String attribute, String name) {
        return attribute.equals(name) || attribute.endsWith(name) && attribute.endsWith(":" + name);
    }

    private static boolean isOfPublication(Element time) {
        String names = time.className().toLowerCase(Locale.ROOT);
        return time.hasAttr("pubdate")
                || names.contains("publish")
                || names.contains("entry-date")
                || names.contains("posted")
                || names.contains("created");
    }

    private static boolean isOfChange(Element time) {
        String names = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        return names.contains("updated") && !names.contains("publish") || names.contains("modified");
    }

    private void addStamp(List<Moment> moments, Element element) {
        for (String stamp : STAMPS) {
            if (element.hasAttr(stamp)) {
                Optional<Moment> moment = Moment.parse(element.attr(stamp), text);
                if (moment.isPresent()) {
                    moments.add(moment.get());
                    return;
                }
            }
        }
        add(moments, Optional.of(ElementText.of(element, LONGEST_TEXT)));
    }

    private void add(List<Moment> moments, Optional<String> value) {
        value.flatMap(each -> Moment.parse(each, text)).ifPresent(moments::add);
    }
}
