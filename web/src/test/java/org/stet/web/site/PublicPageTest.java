package org.stet.web.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A public page answers caches as RFC 9110 has it, and pages are kept up to a size. */
class PublicPageTest {

    private static final Instant CHANGED = Instant.parse("2026-05-14T09:12:05Z");
    private static final Instant LATER = Instant.parse("2026-05-14T10:00:00Z");

    private final PublicPage page = page("<p>Twelve trawlers.</p>", Optional.empty());

    private static PublicPage page(String content, Optional<PublicPage> before) {
        return PublicPage.of(CHANGED, CHANGED, "text/html", content.getBytes(StandardCharsets.UTF_8), before);
    }

    private Answer answer(String... headers) {
        MultiMap request = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            request.add(headers[i], headers[i + 1]);
        }
        return page.answer(request, LATER);
    }

    private static String tag(Answer answer) {
        return answer.headers().get("ETag");
    }

    @Test
    void it_may_be_kept_by_anybody_who_asks_again_before_each_use() {
        Answer plain = answer();
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.headers().get("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(plain.headers().get("Vary")).isEqualTo("Accept-Encoding");
        assertThat(plain.headers().get("Last-Modified")).isEqualTo("Thu, 14 May 2026 09:12:05 GMT");
        assertThat(tag(plain)).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void packed_it_has_another_tag() {
        Answer packed = answer("Accept-Encoding", "br, gzip");
        assertThat(packed.headers().get("Content-Encoding")).isEqualTo("gzip");
        assertThat(tag(packed)).isNotEqualTo(tag(answer())).endsWith("-gzip\"");
        assertThat(answer("If-None-Match", tag(packed)).status()).isEqualTo(200);
        assertThat(answer("If-None-Match", tag(packed), "Accept-Encoding", "gzip")
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP|true",
                "gzip;q=0.5|true",
                "gzip; q=1.0|true",
                "gzip;q=0|false",
                "gzip;q=0.0|false",
                "identity|false",
                "br|false",
                "x-gzip-not|false"
            })
    void it_is_packed_for_who_takes_gzip(String accepted, boolean packed) {
        assertThat("gzip".equals(answer("Accept-Encoding", accepted).headers().get("Content-Encoding")))
                .isEqualTo(packed);
    }

    @Test
    void a_picture_is_packed_already() {
        MultiMap request = MultiMap.caseInsensitiveMultiMap().add("Accept-Encoding", "gzip");
        Answer picture = PublicPage.of(CHANGED, CHANGED, "image/png", new byte[] {1, 2}, Optional.empty())
                .answer(request, LATER);
        assertThat(picture.headers()).doesNotContainKey("Content-Encoding");
        assertThat(picture.body()).containsExactly(1, 2);
    }

    @Test
    void who_has_it_gets_304_with_the_headers_and_without_the_page() {
        String tag = tag(answer());
        for (String known : new String[] {tag, "W/" + tag, "\"a\", " + tag, "*"}) {
            Answer unchanged = answer("If-None-Match", known);
            assertThat(unchanged.status()).as(known).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();
            assertThat(tag(unchanged)).isEqualTo(tag);
            assertThat(unchanged.headers().get("Cache-Control")).isEqualTo("public, no-cache");
        }
        assertThat(answer("If-None-Match", "\"a\"").status()).isEqualTo(200);
        assertThat(answer("If-None-Match", tag.replace("\"", "")).status()).isEqualTo(200);
    }

    @Test
    void a_date_counts_where_no_tag_is_named() {
        String at = "Thu, 14 May 2026 09:12:05 GMT";
        assertThat(answer("If-Modified-Since", at).status()).isEqualTo(304);
        assertThat(answer("If-Modified-Since", "Thu, 14 May 2026 09:12:04 GMT").status())
                .isEqualTo(200);
        assertThat(answer("If-Modified-Since", "yesterday").status()).isEqualTo(200);
        assertThat(answer("If-Modified-Since", at, "If-None-Match", "\"a\"").status())
                .isEqualTo(200);
    }

    @Test
    void a_change_to_come_is_not_told_as_the_last_one() {
        Answer early = page.answer(MultiMap.caseInsensitiveMultiMap(), CHANGED.minusSeconds(2));
        assertThat(early.headers().get("Last-Modified")).isEqualTo("Thu, 14 May 2026 09:12:03 GMT");
    }

    @Test
    void what_is_made_again_and_the_same_has_not_changed_since() {
        PublicPage again = PublicPage.of(
                LATER,
                LATER,
                "text/html",
                "<p>Twelve trawlers.</p>".getBytes(StandardCharsets.UTF_8),
                Optional.of(page));
        Answer answer = again.answer(MultiMap.caseInsensitiveMultiMap(), LATER);
        assertThat(answer.headers().get("Last-Modified")).isEqualTo("Thu, 14 May 2026 09:12:05 GMT");
        assertThat(tag(answer)).isEqualTo(tag(answer()));
        assertThat(again.isOf(LATER)).isTrue();
        assertThat(page.isOf(LATER)).isFalse();
        assertThat(tag(page("<p>Eleven trawlers.</p>", Optional.of(page))
                        .answer(MultiMap.caseInsensitiveMultiMap(), LATER)))
                .isNotEqualTo(tag(answer()));
    }

    @Test
    void pages_are_kept_up_to_a_size_and_the_one_that_nobody_asked_for_goes_first() {
        PagesInMemory pages = new PagesInMemory(2L * (page.size() + 1) + 1);
        pages.keep("a", page);
        pages.keep("b", page);
        pages.keep("b", page);
        assertThat(pages.at("a")).isPresent();
        pages.keep("c", page);
        assertThat(pages.at("a")).isPresent();
        assertThat(pages.at("b")).isEmpty();
        assertThat(pages.at("c")).isPresent();
        pages.keep("d", page("x".repeat(10_000), Optional.empty()));
        assertThat(pages.at("d")).isEmpty();
    }
}
