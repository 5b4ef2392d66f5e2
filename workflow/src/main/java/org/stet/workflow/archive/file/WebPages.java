package org.stet.workflow.archive.file;

import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Web pages, one after the other: each ends with its {@code </html>}. */
final class WebPages extends Items {

    private static final int LARGEST_PAGE = 5_000_000;
    private static final String END = "</html>";

    private final Utf8Lines lines;

    WebPages(InputStream in, Drafting drafting) {
        super(drafting);
        this.lines = new Utf8Lines(in, LARGEST_PAGE);
    }

    @Override
    boolean readOn() {
        StringBuilder page = new StringBuilder();
        long begin = lines.number() + 1;
        boolean whole = true;
        boolean ended = false;
        try {
            Optional<Utf8Lines.Line> line = lines.next();
            while (line.isPresent() && !ended) {
                whole &= line.get().whole() && page.length() <= LARGEST_PAGE;
                if (whole) {
                    page.append(line.get().text()).append('\n');
                }
                ended = line.get().text().toLowerCase(Locale.ROOT).contains(END);
                line = ended ? line : lines.next();
            }
        } catch (CharacterCodingException notUtf8) {
            give(lines.number(), Flaw.of(Flaw.Kind.NOT_UTF_8));
            return false;
        }
        if (!whole) {
            give(begin, Flaw.of(Flaw.Kind.TOO_LARGE));
        } else if (!page.toString().isBlank()) {
            read(begin, Jsoup.parse(page.toString()));
        }
        return ended;
    }

    private void read(long line, Document page) {
        List<Map<Field, String>> checks = new ArrayList<>();
        boolean broken = false;
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                checks.addAll(ClaimReviews.in(ClaimReviews.JSON.readTree(script.data())));
            } catch (JsonProcessingException notJson) {
                broken = true;
            }
        }
        Microdata.claimReviews(page).forEach(review -> checks.addAll(ClaimReviews.in(review)));
        for (Map<Field, String> check : checks) {
            orElse(check, Field.URL, page.select("link[rel=canonical]").attr("href"));
            orElse(check, Field.LANGUAGE, page.select("html").attr("lang"));
        }
        give(line, checks);
        if (checks.isEmpty() || broken) {
            give(line, Flaw.of(broken ? Flaw.Kind.NOT_JSON : Flaw.Kind.NO_CHECK));
        }
    }

    private static void orElse(Map<Field, String> check, Field field, String value) {
        if (check.getOrDefault(field, "").isBlank()) {
            check.put(field, value);
        }
    }
}
