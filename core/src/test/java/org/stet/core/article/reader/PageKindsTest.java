package org.stet.core.article.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.Article;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of the kinds at which readers of pages fail: too short, in other scripts, hidden, or beside something longer. */
class PageKindsTest {

    private static final List<String> TEXT = List.of(
            "The harbour board voted late on Tuesday to sell the old grain store, ending a dispute that began in 2011 when the mill closed.",
            "“It was never a question of money,” said Ilse Brandvold, who chairs the board. “It was a question of who would look after it.”",
            "The store, built in 1904, has stood empty since a fire in its upper floors killed two watchmen and destroyed the hoists there.",
            "Three bids were made before the deadline, among them one from a cooperative of boat builders who rent the yard next to it.",
            "A decision on the permit is expected in March, and the board said that no work would begin before the nesting season ends.",
            "Residents of the quay collected 1,400 signatures against the sale, and two of them have appealed to the county court in Lund.");

    private static final String DEK = "Boat builders win against a brewery, and the hoists will stay.";

    private static final List<String> SHORT = List.of(
            "The harbour was closed at ten.",
            "All boats stayed in port, the office said.",
            "About 1,200 houses have no electricity.",
            "Nobody was hurt, the police said.");

    private static final List<String> CHINESE = List.of(
            "昨天下午我们去了海边",
            "天气不错就是风有点大",
            "孩子们在沙滩上堆城堡",
            "我在旁边拍了几张照片",
            "回家的路上买了鱼和虾",
            "晚饭很简单但是很好吃",
            "小女儿说下周还想再去",
            "我说等天气再暖和一点");

    private static final String ABOUT = "<div class=a2><h3>关于我</h3><p>我是一个喜欢摄影和旅行的人，住在南方的一个小城市，平时喜欢写一点东西，记录生活里的小事，"
            + "欢迎大家来这里看看我的照片，也可以给我留言。</p></div>";

    private static final String CAPTION =
            "A view of the harbour of Norwick on a day in the spring, when the boats had come back from the islands and the market was open until late.";

    private static final String COMMENT =
            "I do not think that this was the right thing to do, and I say so as somebody who has lived on that quay for years.";

    private static final String TEASER =
            "A longer teaser that tells what happened on the coast, and to whom, when the storm came over it in the night.";

    private final ArticleReader reader = new ArticleReader();

    @Test
    void a_page_of_short_paragraphs_is_an_article() {
        assertThat(paragraphs(article(paragraphs(SHORT)))).isEqualTo(SHORT);
    }

    @Test
    void short_sentences_after_a_long_paragraph_belong_to_it() {
        assertThat(paragraphs(article("<div class=x><p>" + TEXT.get(0) + " " + TEXT.get(2) + "</p></div><div class=y>"
                        + paragraphs(SHORT) + "</div>")))
                .containsSubsequence(SHORT);
    }

    @Test
    void nothing_after_the_first_block_of_a_short_page_is_lost() {
        String two = "<div id=a><p>" + TEXT.get(0) + "</p></div><div id=b><p>" + TEXT.get(1) + "</p></div>";
        assertThat(paragraphs(page(two))).isEqualTo(TEXT.subList(0, 2));
        assertThat(paragraphs(article(two + "<div><span>" + TEXT.get(2) + "</span></div>")))
                .isEqualTo(TEXT.subList(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>%s</p>", "<div>%s</div>", "%s<br><br>"})
    void lines_of_chinese_under_the_headline_are_the_article_and_not_the_longer_text_about_its_author(String line) {
        String lines = CHINESE.stream().map(line::formatted).collect(Collectors.joining());
        assertThat(paragraphs("<title>海边的一天</title><div id=wrap><div class=a1><h2>海边的一天</h2><div class=tx>" + lines
                        + "</div></div>" + ABOUT + "</div>"))
                .isEqualTo(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "渡轮公司星期一表示，从四月到九月共运送旅客六万一千人次，比去年同期增加四千人次。",
                "フェリー会社は月曜日、四月から九月までに六万一千人の乗客を運んだと発表した。",
                "여객선 회사는 월요일에 4월부터 9월까지 승객 6만 1천 명을 운송했다고 밝혔다."
            })
    void chinese_japanese_and_korean_say_in_few_characters_what_others_need_many_for(String sentence) {
        assertThat(paragraphs("<title>x</title><nav><a href=/>首页</a></nav><div class=text><p>" + sentence + "</p><p>"
                        + sentence + "</p></div>"))
                .containsExactly(sentence, sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='visibility: hidden'>%s</div>",
                "<div style='VISIBILITY:hidden;color:red'>%s</div>",
                "<section hidden>%s</section>",
                "<div style='display:none'>%s</div>"
            })
    void what_is_hidden_is_not_read_even_where_it_is_the_longer_part(String hidden) {
        assertThat(paragraphs(article("<p>" + TEXT.get(0) + "</p>" + hidden.formatted(paragraphs(TEXT.subList(1, 4)))
                        + "<p>" + TEXT.get(4) + "</p>")))
                .containsExactly(TEXT.get(0), TEXT.get(4));
    }

    @Test
    void what_is_hidden_until_a_script_runs_is_read_where_there_is_nothing_else() {
        assertThat(paragraphs("<div style='visibility:hidden'>" + article(paragraphs(TEXT)) + "</div>"))
                .isEqualTo(TEXT);
    }

    @Test
    void the_text_of_a_link_that_runs_a_script_is_text_and_a_button_is_not() {
        assertThat(paragraphs(article("<p>" + TEXT.get(0) + "</p><div><a href='javascript:void(0)'>" + TEXT.get(1)
                        + "</a></div><div><a href=' JavaScript:;'>" + TEXT.get(2)
                        + "</a></div><div><a href='javascript:print()'>Print the page</a></div>")))
                .isEqualTo(TEXT.subList(0, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gallery", "pix"})
    void a_gallery_longer_than_the_article_is_not_the_article(String name) {
        String slides = slides("<div class=slide><span>%d/50</span><img src=a><p>" + CAPTION + "</p></div>", 50);
        assertThat(paragraphs(article("<div class=" + name + "><h3>Norwick in pictures</h3>" + slides
                        + "</div><div class=t>" + paragraphs(TEXT) + "</div>")))
                .isEqualTo(TEXT);
    }

    @Test
    void what_is_counted_and_longer_than_a_caption_is_the_article() {
        String items = slides("<div class=item><span>%d/4</span><h2>Reason</h2>" + paragraphs(TEXT) + "</div>", 4);
        assertThat(paragraphs(article("<p>" + TEXT.get(0) + TEXT.get(1) + TEXT.get(2) + "</p>" + items)))
                .contains(TEXT.get(5));
    }

    @Test
    void the_settings_of_a_video_player_are_not_the_article() {
        String player =
                "<div class='video-js vjs-fluid'><div class=vjs-modal-dialog><p>This is a modal window. Beginning of "
                        + "dialog window. Escape will cancel and close the window.</p></div><div class=vjs-text-track-settings>Text "
                        + "Color White Black Red Green Blue Yellow Magenta Cyan Transparency Opaque Semi-Transparent</div></div>";
        assertThat(paragraphs(article(player + paragraphs(TEXT)))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kommentare", "comentarios", "viafoura", "user-comments", "x17"})
    void comments_are_not_the_article_however_they_are_called(String name) {
        String comments = slides(
                "<div class=c><b>reader%d</b><p>" + COMMENT + "</p><a href=#>Reply</a> <a href=#>Report</a></div>", 20);
        assertThat(paragraphs(article(
                        paragraphs(TEXT) + "<div class=" + name + "><h3>20 Comments</h3>" + comments + "</div>")))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article class=card><a href=/n/%d><h3>Another story of the week from the coast</h3></a><p>TEASER</p></article>",
                "<li><h3><a href=/n/%d>Another story of the week</a></h3><p>TEASER</p></li>",
                "<div class=card><h3>Another story of the week</h3><p>TEASER</p><a href=/n/%d>Read more</a></div>"
            })
    void cards_of_other_stories_are_not_the_article(String card) {
        assertThat(paragraphs(page("<div class=c><article><h1>Grain store sold</h1>" + paragraphs(TEXT)
                        + "</article></div><section class=m>" + slides(card.replace("TEASER", TEASER), 30)
                        + "</section>")))
                .isEqualTo(TEXT);
    }

    @Test
    void what_stands_under_a_heading_of_recommendations_goes_with_it_and_the_article_goes_on() {
        assertThat(paragraphs(article(paragraphs(TEXT.subList(0, 3)) + "<div class=b><h3>Related stories</h3><div><p>"
                        + TEASER + TEASER + TEASER + "</p></div></div>" + paragraphs(TEXT.subList(3, 6)))))
                .isEqualTo(TEXT);
    }

    @Test
    void a_notice_about_cookies_longer_than_the_article_is_not_the_article() {
        assertThat(paragraphs(article(paragraphs(TEXT.subList(0, 2))) + "<div id=CookieBox>"
                        + slides(
                                "<p>Cookie %d is stored so that this website can find out who you are, and what you did here, for a year.</p>",
                                12)
                        + "</div>"))
                .isEqualTo(TEXT.subList(0, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<header><h1>Grain store sold</h1><p class=dek>DEK</p></header>",
                "<header><h1>Grain store sold</h1><div class=subtitle>DEK</div><div class=byline>By Ines Okafor</div></header>",
                "<h1>Grain store sold</h1><h2>DEK</h2><div class=meta>By Ines Okafor</div>",
                "<div class=head><h1>Grain store sold</h1><p>DEK</p></div>"
            })
    void a_standfirst_beside_the_body_belongs_to_the_article(String head) {
        assertThat(paragraphs(page("<article>" + head.replace("DEK", DEK) + "<div class=article-body>"
                        + paragraphs(TEXT) + paragraphs(TEXT).replace("the", "that") + "</div></article>")))
                .startsWith(DEK, TEXT.get(0))
                .doesNotContain("By Ines Okafor");
    }

    @Test
    void short_lines_after_the_first_sentence_are_kept_apart_and_kept() {
        assertThat(paragraphs(article("<div>The harbour notice says that boats stay in.<br><br>Crossings cancelled:<br>"
                        + "07:10 from Harrowmere<br>19:40 from Brindle Isle<br><br>" + String.join("<br><br>", TEXT)
                        + "</div>")))
                .startsWith(
                        "The harbour notice says that boats stay in.",
                        "Crossings cancelled: 07:10 from Harrowmere 19:40 from Brindle Isle",
                        TEXT.get(0));
    }

    private static String slides(String slide, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(slide::formatted).collect(Collectors.joining());
    }

    private static String article(String body) {
        return page("<main><article><h1>Grain store sold</h1>" + body + "</article></main>");
    }

    private static String page(String body) {
        return "<!DOCTYPE html><title>Grain store sold</title><nav><a href=/>Home</a></nav>" + body
                + "<footer><p>All rights reserved.</p></footer>";
    }

    private static String paragraphs(List<String> texts) {
        return "<p>" + String.join("</p><p>", texts) + "</p>";
    }

    private List<String> paragraphs(String html) {
        Article article = reader.readPage(html, Optional.empty());
        return article.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(article.text()))
                .toList();
    }
}
