package org.stet.web.wording;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What editors write comes out as simple markup, and as nothing else. */
class FormattedTextTest {

    @Test
    void paragraphs_headings_lists_and_links() {
        assertThat(FormattedText.html("One.\n\nTwo *and* **three**.\n\n# Sources\n\n- a\n- [b](https://b.example)"))
                .isEqualTo(
                        "<p dir=\"auto\">One.</p>\n<p dir=\"auto\">Two <em>and</em> <strong>three</strong>.</p>\n"
                                + "<h2 dir=\"auto\">Sources</h2>\n<ul>\n<li dir=\"auto\">a</li>\n"
                                + "<li dir=\"auto\"><a href=\"https://b.example\" rel=\"noopener nofollow\">b</a></li>\n</ul>\n");
    }

    @Test
    void markup_is_shown_as_words_and_no_address_runs_a_script() {
        String html = FormattedText.html("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> and"
                + " [here](javascript:alert(1)) ![p](https://x.example/p.png) [data](data:text/html,x)\n\n<b>bold</b>");
        assertThat(html)
                .contains("&lt;script&gt;", "&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<script", "<img", "href=\"javascript", "href=\"data", "<b>");
    }

    @Test
    void deep_nesting_comes_to_an_end() {
        assertThat(FormattedText.html("> ".repeat(2_000) + "deep")).contains("deep");
        assertThat(FormattedText.html("[".repeat(20_000))).contains("[[[");
        assertThat(FormattedText.html("*".repeat(20_000) + "deep" + "*".repeat(20_000)))
                .contains("deep");
        assertThat(FormattedText.html("![".repeat(5_000) + "deep" + "](x)".repeat(5_000)))
                .contains("deep");
        assertThat(FormattedText.html("- ".repeat(2_000) + "deep")).contains("deep");
    }
}
