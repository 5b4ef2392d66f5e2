package org.stet.web.ui.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Help is where the link says it is: each link leads to a heading that exists. */
class HelpLinksTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern LINK = Pattern.compile("\\{#include layout [^}]*?guide='([a-z-]+)(?:#([^']+))?'");
    private static final Pattern POSTS = Pattern.compile("method=\"post\"|#claimForm|#claimButton|#move ");

    /** Pages for people who are not signed in, or who have come by a link from a mail, with nothing to look up. */
    private static final Set<String> WITHOUT =
            Set.of("SignInPage", "LinkPage", "SetUpPage", "confirmation.html", "layout.html");

    private final Map<Guide, RenderedGuide> guides = new EnumMap<>(Guide.class);

    HelpLinksTest() throws IOException {
        for (Guide guide : Guide.values()) {
            guides.put(guide, RenderedGuide.of(guide, Files.readString(DOCS.resolve(guide.file()))));
        }
    }

    @Test
    void each_link_of_a_page_leads_to_a_heading_that_exists() throws IOException {
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Path template : templates()) {
            Matcher link = LINK.matcher(Files.readString(template));
            while (link.find()) {
                links++;
                String anchor = link.group(2) == null ? "" : link.group(2);
                if (Guide.of(link.group(1))
                        .filter(guide -> guides.get(guide).anchors().contains(anchor))
                        .isEmpty()) {
                    dead.add(template.getFileName() + ": " + link.group());
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(links).isGreaterThan(35);
    }

    @Test
    void each_page_with_a_form_has_one() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            boolean exempt = WITHOUT.contains(template.getFileName().toString())
                    || WITHOUT.contains(template.getParent().getFileName().toString());
            if (text.contains("{#include layout")
                    && POSTS.matcher(text).find()
                    && !LINK.matcher(text).find()
                    && !exempt) {
                without.add(template.toString());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void each_link_between_guides_leads_to_a_heading_that_exists_and_each_picture_is_there() {
        guides.forEach((guide, rendered) -> {
            Document page = Jsoup.parseBodyFragment(rendered.html());
            for (Element link : page.select("a[href^=/help/]")) {
                String[] parts = link.attr("href").substring("/help/".length()).split("#");
                Guide other = Guide.of(parts[0]).orElseThrow();
                assertThat(guides.get(other).anchors())
                        .as(guide + " leads to " + link.attr("href"))
                        .contains(parts.length > 1 ? parts[1] : "");
            }
            for (Element link : page.select("a[href^=#]")) {
                assertThat(rendered.anchors())
                        .as(guide + " " + link)
                        .contains(link.attr("href").substring(1));
            }
            for (Element picture : page.select("img")) {
                String file = picture.attr("src").substring("/static/help/".length());
                assertThat(DOCS.resolve("images").resolve(file))
                        .as(guide + " shows " + file)
                        .exists();
                assertThat(picture.attr("alt")).as(file).isNotBlank();
            }
        });
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
