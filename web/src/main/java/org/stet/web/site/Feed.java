package org.stet.web.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is new, for programs that come again and again.
 *
 * @param title what the feed is called
 * @param self its own address
 * @param home the page that shows the same
 * @param language the language of its words
 * @param publisher whose it is
 * @param logo the address of the newsroom's logo; empty where it has none
 * @param entries newest first
 */
public record Feed(
        String title, String self, String home, String language, String publisher, String logo, List<Entry> entries) {

    private static final Pattern NOT_FOR_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** A text without what no XML may hold. */
    static String forXml(String text) {
        return NOT_FOR_XML.matcher(text).replaceAll("");
    }

    /**
     * One thing that is new.
     *
     * @param id the same for ever, whatever becomes of its address
     * @param url where it stands
     * @param title its headline
     * @param summary what it says, in a few sentences
     * @param published when it first went out
     * @param updated when it last changed
     */
    public record Entry(UUID id, String url, String title, String summary, Instant published, Instant updated) {

        private static final DateTimeFormatter MAIL_DATE =
                DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

        /** Leaves out what no XML may hold. */
        public Entry {
            title = forXml(title);
            summary = forXml(summary);
        }

        /** When it first went out, as RSS writes it. */
        public String publishedForMail() {
            return MAIL_DATE.format(published);
        }
    }

    /** When anything in it last changed; of an empty one, long ago. */
    public Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** As JSON Feed 1.1. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", title);
        json.put("home_page_url", home);
        json.put("feed_url", self);
        json.put("language", language);
        if (!logo.isEmpty()) {
            json.put("icon", logo);
        }
        json.put("authors", List.of(Map.of("name", publisher)));
        json.put("items", entries.stream().map(Feed::item).toList());
        return json;
    }

    private static Map<String, Object> item(Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "urn:uuid:" + entry.id());
        item.put("url", entry.url());
        item.put("title", entry.title());
        item.put("content_text", entry.summary());
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        return item;
    }
}
