package org.stet.core.article.reader;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.article.body.Clutter;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages built as publishers build theirs, each with the paragraphs that a reader would copy out by hand. */
class PageBodyTest {

    private static final String FIRST =
            "NORWICK (NW) — The harbour board voted late on Tuesday to sell the old grain store, ending a dispute that began in 2011.";
    private static final String SECOND =
            "“It was never a question of money,” said Ilse Brandvold, who chairs the board. “It was a question of who would look after it.”";
    private static final String THIRD =
            "The store, built in 1904, has stood empty since a fire in its upper floors killed two watchmen and destroyed the hoists.";
    private static final String FOURTH =
            "Three bids were made before the deadline, among them one from a cooperative of boat builders who rent the yard next to it.";
    private static final String FIFTH =
            "A decision on the permit is expected in March, and the board said that no work would begin before the nesting season ends.";
    private static final List<String> ALL = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);

    private final ArticleReader reader = new ArticleReader();

    @Test
    void advertisement_slots_between_paragraphs_leave_no_trace() {
        assertThat(paragraphs(article("<div class=\"RichTextBody\"><p>" + FIRST
                        + "</p><div class=\"Advertisement\"><p>Advertisement</p></div><p>"
                        + SECOND + "</p><div class=\"ad-slot\" data-x></div><p>" + THIRD + "</p><p>" + FOURTH
                        + "</p><div class=\"google-dfp-ad-wrapper\">ADVERTISEMENT</div><p>" + FIFTH + "</p></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void a_link_in_a_paragraph_stays_whatever_it_is_called() {
        String linked = FIRST.replace(
                        "harbour board", "<a id=\"auto-tag_harbour\" class=\"tag-link\" href=/x>harbour board</a>")
                .replace("NORWICK (NW)", "<span class=\"dateline\">NORWICK (NW)</span>");

        assertThat(paragraphs(article(body(linked, SECOND, THIRD, FOURTH, FIFTH))))
                .isEqualTo(ALL);
    }

    @Test
    void what_only_screen_readers_say_is_not_read() {
        String linked = THIRD.replace(
                "a fire",
                "<a href=/fire>a fire<span style=\"border:0;clip:rect(0, 0, 0, 0);height:1px;position:absolute\">, opens new tab</span></a>");

        assertThat(paragraphs(article(body(FIRST, SECOND, linked, FOURTH, FIFTH))))
                .isEqualTo(ALL);
    }

    @Test
    void calls_to_action_between_paragraphs_go() {
        assertThat(paragraphs(article("<div class=\"article-body\"><p class=\"speakable\">" + FIRST
                        + "</p><p><a href=/app><strong>CLICK HERE TO GET THE NORWICK APP</strong></a></p><p>" + SECOND
                        + "</p><p><strong><a href=/b>HARBOUR MASTER RESIGNS AFTER REPORT ON FIRE</a></strong></p><p>"
                        + THIRD
                        + "</p><p>SEE ALSO: <a href=/c>Ten stores that burnt</a></p><p>" + FOURTH
                        + "</p><p>Read more: <a href=/d>The watchmen of Norwick</a></p><p>" + FIFTH
                        + "</p><p>Follow Ilse Norden on Twitter @ilsenorden</p></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void a_whole_sentence_that_is_a_link_is_text() {
        String linked = "<a href=/report>" + THIRD + "</a>";

        assertThat(paragraphs(article(body(FIRST, SECOND, linked, FOURTH, FIFTH))))
                .isEqualTo(ALL);
    }

    @Test
    void pictures_take_their_captions_and_credits_with_them() {
        assertThat(paragraphs(article("<div class=\"story-body\"><p>" + FIRST
                        + "</p><figure><img src=a><figcaption>The store on Monday.</figcaption></figure><p>" + SECOND
                        + "</p><div class=\"image-ct inline\"><img src=b><div class=\"caption\"><p>Boats lie in front of the store, which has been empty for decades. (Lars Ek for the Herald)</p></div></div><p>"
                        + THIRD
                        + "</p><div><img src=c><p>The burnt hoists in 1998. (Photo: Herald archive)</p></div><p>"
                        + FOURTH
                        + "</p><p>Norwick harbour seen from the air, Shutterstock/Getty Images</p><p>" + FIFTH
                        + "</p></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void a_first_letter_set_apart_joins_its_word() {
        String cap = "<span class=\"dropcap\">T</span>" + THIRD.substring(1);

        assertThat(paragraphs(article(body(cap, SECOND, FOURTH, FIFTH)))).containsExactly(THIRD, SECOND, FOURTH, FIFTH);
    }

    @Test
    void paragraphs_parted_by_two_line_breaks_are_paragraphs() {
        assertThat(paragraphs(article("<div id=\"storytext\">" + String.join("<br><br>\n", ALL) + "</div>")))
                .isEqualTo(ALL);
        assertThat(paragraphs(article("<table><tr><td>" + String.join("<br>&nbsp;<br/>", ALL) + "</td></tr></table>")))
                .isEqualTo(ALL);
    }

    @Test
    void paragraphs_can_be_bare_divisions() {
        StringBuilder html = new StringBuilder("<div class=\"x1f\">");
        ALL.forEach(paragraph -> html.append("<div data-testid=\"paragraph\" class=\"y2g\">")
                .append(paragraph)
                .append("</div>"));

        assertThat(paragraphs(article(html.append("</div>").toString()))).isEqualTo(ALL);
    }

    @Test
    void a_body_cut_in_pieces_is_put_together() {
        assertThat(paragraphs(
                        "<title>Grain store sold</title><main><div class=\"chunks\"><div class=\"row\"><div class=\"grid-text\"><p>"
                                + FIRST + "</p><p>" + SECOND
                                + "</p></div></div><div class=\"row\"><div class=\"promo-unit\"><p>The best of the Herald, chosen for you by our editors every single morning.</p></div></div><div class=\"row\"><div class=\"grid-text\"><p>"
                                + THIRD + "</p></div></div><div class=\"row\"><div class=\"grid-text\"><p>" + FOURTH
                                + "</p><p>" + FIFTH
                                + "</p></div></div></div></main>"))
                .isEqualTo(ALL);
    }

    @Test
    void headings_and_lists_between_the_pieces_belong_to_them() {
        StringBuilder html = new StringBuilder("<main class=grid>");
        ALL.forEach(paragraph ->
                html.append("<div class=\"article-body\"><p>").append(paragraph).append("</p></div>"));
        html.insert(
                html.indexOf("<div class=\"article-body\"><p>" + FOURTH),
                "<h3>The bids</h3><div class=list><ul><li>Boats</li><li>Beer</li></ul></div>");

        assertThat(paragraphs("<title>Grain store sold</title>" + html + "</main>"))
                .containsExactly(FIRST, SECOND, THIRD, "The bids", "Boats", "Beer", FOURTH, FIFTH);
    }

    @Test
    void bylines_and_labels_of_many_kinds_are_clutter() {
        List<String> clutter = List.of(
                "By Ines Okafor - The Herald - Thursday, June 1, 2023",
                "Photograph by Lars Ek / Herald",
                "Story by INES OKAFOR and Tom Vale",
                "Advertisement - story continues below",
                "Register now for FREE unlimited access to the Herald",
                "Nov. 14, 2023, 9:41 AM EST",
                "Updated 3 hours ago");

        assertThat(clutter)
                .allSatisfy(line -> assertThat(Clutter.isClutter(line)).as(line).isTrue());
    }

    @Test
    void headline_byline_date_and_kicker_are_not_the_body() {
        assertThat(paragraphs(
                        "<title>Grain store sold to boat builders - The Herald</title><article><div class=k>Harbour</div>"
                                + "<h1>Grain store sold to boat builders</h1><p>By Ines Okafor</p><p>Nov. 14, 2023 9:41 a.m. ET</p><div>5 min read</div>"
                                + "<p>" + String.join("</p><p>", ALL) + "</p></article>"))
                .isEqualTo(ALL);
    }

    @Test
    void the_authors_life_at_the_end_is_not_the_body() {
        assertThat(
                        paragraphs(
                                "<meta name=author content=\"Ines Okafor\">"
                                        + article(
                                                "<div class=\"entry-content\"><p>"
                                                        + String.join("</p><p>", ALL)
                                                        + "</p><p><em>Ines Okafor is a reporter for the Herald, where she writes about harbours.</em></p></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void other_stories_at_the_end_go_with_their_heading() {
        assertThat(paragraphs(article("<div class=\"body__content\"><p>" + String.join("</p><p>", ALL)
                        + "</p><h2>Herald Favorites</h2><ul><li><p>The year that <a href=/a>the river froze over</a>.</p></li>"
                        + "<li><p><a href=/b>How we learnt to live</a> with gulls.</p></li></ul>"
                        + "<p>Sign up for our daily newsletter to receive the best stories.</p></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void a_heading_that_only_begins_like_a_pointer_stays() {
        assertThat(paragraphs(article("<div class=\"body__content\"><p>" + FIRST + "</p><p>" + SECOND
                        + "</p><h2>More trouble ahead</h2><p>" + THIRD + "</p><h2>Other bids</h2><p>" + FOURTH
                        + "</p><p>" + FIFTH + "</p></div>")))
                .containsExactly(FIRST, SECOND, "More trouble ahead", THIRD, "Other bids", FOURTH, FIFTH);
    }

    @Test
    void the_wall_goes_and_the_paragraphs_that_bear_its_name_stay() {
        assertThat(paragraphs(article("<div class=\"body__inner\"><p>" + FIRST + "</p><p class=\"paywall\">" + SECOND
                        + "</p><p class=\"has-dropcap paywall\">" + THIRD + "</p><div class=\"subscriber-only\"><p>"
                        + FOURTH + "</p><p>" + FIFTH
                        + "</p></div><div class=\"paywall-barrier\"><p>To read on, take out a subscription: the first month is free, and you can leave whenever you like.</p>"
                        + "<a href=/offer>Subscribe</a></div></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void newsletters_donations_sharing_and_comments_are_left_out() {
        assertThat(paragraphs(article("<div class=\"entry-content\"><p>" + FIRST
                        + "</p><div class=\"NewsletterSignup-wrapper\"><p>Original reporting, delivered to you every week without any charge at all.</p></div><p>"
                        + SECOND + "</p><p>" + THIRD + "</p><div class=\"sharedaddy\"><h3>Share this:</h3></div><p>"
                        + FOURTH + "</p><p>" + FIFTH
                        + "</p><div class=\"donation-box\"><p>We depend on readers like you. Give what you can today, and help us to go on reporting.</p></div></div>"
                        + "<div id=comments><p>" + THIRD.replace("store", "shop") + "</p></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void summaries_in_lists_and_lists_in_the_text_are_items() {
        List<String> items = List.of("Boat builders want to keep the hoists.", "A brewery wants the cellars.");
        Article article = reader.readPage(
                article("<div class=\"ArticleBody-articleBody\"><div class=\"group\"><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></div><ul><li>" + String.join("</li><li>", items) + "</li></ul><div class=\"group\"><p>"
                        + THIRD + "</p></div></div>"),
                Optional.empty());

        assertThat(texts(article)).containsExactly(FIRST, SECOND, items.get(0), items.get(1), THIRD);
        assertThat(article.paragraphs().get(2).kind()).isEqualTo(Paragraph.Kind.LIST_ITEM);
    }

    @Test
    void a_message_from_a_network_is_one_quotation() {
        Article article = reader.readPage(
                article("<div class=\"entry-content\"><p>" + FIRST + "</p><p>" + SECOND
                        + "</p><blockquote class=\"twitter-tweet\"><p>Sold at last! The boats stay.</p>— Ilse Brandvold (@ilse) <a href=/t>November 14, 2023</a></blockquote><p>"
                        + THIRD + "</p></div>"),
                Optional.empty());

        assertThat(texts(article))
                .containsExactly(
                        FIRST,
                        SECOND,
                        "Sold at last! The boats stay. — Ilse Brandvold (@ilse) November 14, 2023",
                        THIRD);
        assertThat(article.paragraphs().get(2).kind()).isEqualTo(Paragraph.Kind.QUOTATION);
    }

    @Test
    void every_post_of_a_live_page_is_read_with_its_heading() {
        StringBuilder html = new StringBuilder("<div class=\"live-feed\">");
        for (int i = 0; i < ALL.size(); i++) {
            html.append("<article class=\"post\"><time>1")
                    .append(i)
                    .append(":30 GMT</time><h2>Update ")
                    .append(i)
                    .append(" from the board</h2><div class=\"post-body\"><p>")
                    .append(ALL.get(i))
                    .append("</p></div><div class=\"share\"><a href=#>Share</a></div></article>");
        }

        assertThat(paragraphs(article(html.append("</div>").toString())))
                .containsExactly(
                        "Update 0 from the board", FIRST,
                        "Update 1 from the board", SECOND,
                        "Update 2 from the board", THIRD,
                        "Update 3 from the board", FOURTH,
                        "Update 4 from the board", FIFTH);
    }

    @Test
    void an_amp_page_is_read_like_any_other() {
        assertThat(paragraphs(
                        "<html amp><body><amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article><h1>Grain store sold</h1>"
                                + "<amp-img src=a></amp-img><p>" + FIRST + "</p><amp-ad>Ad</amp-ad><p>" + SECOND
                                + "</p><amp-embed>More</amp-embed><p>"
                                + THIRD + "</p></article></body>"))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void a_page_to_print_is_read_although_it_has_no_names() {
        assertThat(paragraphs(
                        "<title>Grain store sold</title><body class=print><h2>Grain store sold</h2>Printed from The Herald<hr><p>"
                                + String.join("<p>", ALL) + "<hr><small>© 2023 The Herald</small>"))
                .isEqualTo(ALL);
    }

    @Test
    void what_the_page_tells_machines_shows_where_the_article_ends() {
        String promise =
                "<p>The Herald stands for reporting that takes its time, and it has done so for more than a hundred years now.</p>";

        assertThat(paragraphs("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + String.join(" ", ALL) + "\"}</script>"
                        + article("<div class=t>" + promise + "<p>" + String.join("</p><p>", ALL) + "</p>" + promise
                                + "</div>")))
                .isEqualTo(ALL);
    }

    @Test
    void a_teaser_told_to_machines_is_not_the_article() {
        assertThat(paragraphs("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST
                        + "…\"}</script>" + article(body(FIRST, SECOND, THIRD))))
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void a_body_that_is_only_told_to_machines_is_read_there() {
        assertThat(paragraphs("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"<p>"
                        + String.join("</p><p>", ALL) + "</p>\"}</script>"
                        + article("<p>" + FIRST + "</p><div class=wall></div>")))
                .isEqualTo(ALL);
    }

    @Test
    void the_state_of_a_script_is_read_where_the_page_shows_nothing() {
        StringBuilder parts = new StringBuilder();
        ALL.forEach(text -> parts.append("{\"type\":\"paragraph\",\"children\":[{\"text\":\"")
                .append(text, 0, 20)
                .append("\"},{\"text\":\"")
                .append(text.substring(20))
                .append("\"}]},"));
        String state = "{\"props\":{\"title\":\"Grain store sold\",\"url\":\"https://herald.example/grain\",\"body\":["
                + parts + "{\"type\":\"image\",\"url\":\"https://herald.example/a.jpg\"}]}}";

        assertThat(paragraphs(
                        "<div id=__next></div><script id=__NEXT_DATA__ type=application/json>" + state + "</script>"))
                .isEqualTo(ALL);
        assertThat(paragraphs("<div id=app>Loading</div><script>window.__STATE__ = {\"story\":{\"html\":\"<p>"
                        + String.join("<\\/p><p>", ALL) + "<\\/p>\"}};(function(){})()</script>"))
                .isEqualTo(ALL);
    }

    @Test
    void a_template_is_read_where_the_page_shows_nothing() {
        String text = "<p>" + String.join("</p><p>", ALL) + "</p>";

        assertThat(paragraphs("<div class=post><h2>Grain store sold</h2><script type='text/template'>" + text
                        + "</script></div>"))
                .isEqualTo(ALL);
        assertThat(paragraphs("<div id=app>Loading</div><noscript>" + text + "</noscript>"))
                .isEqualTo(ALL);
    }

    @Test
    void a_told_body_does_not_lose_what_stands_before_a_repeated_sentence() {
        assertThat(paragraphs("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + String.join(" ", ALL) + "\"}</script>"
                        + article("<div class=t><p>" + FIRST + "</p><blockquote>" + FIFTH + "</blockquote><p>" + SECOND
                                + "</p><p>" + THIRD + "</p><p>" + FOURTH + "</p><p>" + FIFTH + "</p></div>")))
                .containsExactly(FIRST, FIFTH, SECOND, THIRD, FOURTH, FIFTH);
    }

    @Test
    void what_stands_before_the_headline_is_another_article() {
        assertThat(paragraphs(
                        "<title>Grain store sold to boat builders</title><div class=main><div class=breaking><ul><li>"
                                + "<a href=/x>Ferry stops</a> NORWICK: The ferry to the island will stop running in the second week of January, the council said.</li></ul></div>"
                                + "<h2>Grain store sold to boat builders</h2><p>" + String.join("</p><p>", ALL)
                                + "</p></div>"))
                .isEqualTo(ALL);
    }

    @Test
    void clutter_is_known_in_other_languages_too() {
        List<String> clutter = List.of(
                "Lesen Sie auch: Die Fähre kommt nicht",
                "Lea también: El puente se cierra",
                "Anzeige",
                "Реклама",
                "Publié le 14 novembre 2023 à 9h41",
                "Tempo de leitura: 2 minutos");

        assertThat(clutter)
                .allSatisfy(line -> assertThat(Clutter.isClutter(line)).as(line).isTrue());
    }

    private static String article(String body) {
        return "<!DOCTYPE html><title>Grain store sold to boat builders</title><nav><a href=/>Home</a></nav><main><article>"
                + "<h1>Grain store sold to boat builders</h1>" + body
                + "</article></main><footer><p>All rights reserved.</p></footer>";
    }

    private static String body(String... paragraphs) {
        return "<div class=\"article-body\"><p>" + String.join("</p><p>", paragraphs) + "</p></div>";
    }

    private List<String> paragraphs(String html) {
        return texts(reader.readPage(html, Optional.empty()));
    }

    private static List<String> texts(Article article) {
        return article.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(article.text()))
                .toList();
    }
}
