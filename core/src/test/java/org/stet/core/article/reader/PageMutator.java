package org.stet.core.article.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Makes pages that nobody would write out of pages that somebody did; the same number makes the same page. */
final class PageMutator {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1251"),
            Charset.forName("windows-1252"),
            Charset.forName("KOI8-R"),
            Charset.forName("Shift_JIS"),
            Charset.forName("EUC-KR"),
            Charset.forName("GB18030"),
            Charset.forName("ISO-2022-JP"),
            Charset.forName("IBM037"),
            Charset.forName("UTF-32LE"));

    private static final List<String> TAGS = List.of(
            "div",
            "span",
            "p",
            "a href=/x",
            "table",
            "tr",
            "td",
            "ul",
            "li",
            "b",
            "i",
            "font size=1",
            "h1",
            "h2",
            "form",
            "select",
            "option",
            "button",
            "svg",
            "math",
            "template",
            "noscript",
            "iframe",
            "textarea",
            "title",
            "style",
            "script",
            "plaintext",
            "frameset",
            "body",
            "html",
            "head",
            "article",
            "main",
            "aside",
            "blockquote",
            "br",
            "hr",
            "time",
            "figure",
            "nobr",
            "xmp",
            "ruby",
            "rt",
            "dd",
            "dt",
            "pre",
            "center",
            "section hidden",
            "foreignObject");

    private static final List<String> ENTITIES = List.of(
            "&",
            "&#",
            "&#x",
            "&#0;",
            "&#xd800;",
            "&#xdfff;",
            "&#1114112;",
            "&#99999999999999;",
            "&amp;amp;",
            "&nbsp",
            "&notit;",
            "&lt;p&gt;",
            "&#x1f600;",
            "&NotEqualTilde;",
            "&bogus;",
            "&#128;",
            "&shy;",
            "&zwj;");

    private static final List<String> SOUP = List.of(
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[",
            "]]>",
            "<?php echo '<p>' ?>",
            "<!doctype",
            "<!-",
            "</",
            "<script><!--<script>",
            "</script",
            "<style>@import",
            "</title>",
            "<noscript><p>",
            "<%",
            "{{#if}}",
            "\\u003cp\\u003e",
            "<base href='javascript:x'>",
            "<meta http-equiv=refresh content=0>",
            "<p",
            "<p a='",
            "<a\n=\"",
            "</p/>",
            "<3");

    private static final List<String> JSON = List.of(
            "{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\",\"articleBody\":\"\\u0000\\udc00\"}",
            "{\"@type\":[\"Article\",7,null,{}],\"author\":[[[{\"name\":[[]]}]],null,3,\"x\"],\"datePublished\":{}}",
            "{\"@graph\":{\"@graph\":{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"},\"@id\":\"#a\"}]}}}",
            "{\"@type\":\"Article\",\"datePublished\":\"0000-00-00T99:99:99Z\",\"dateModified\":1e999}",
            "{\"@type\":\"Article\",\"datePublished\":\"2019-02-30\",\"author\":\"" + "by ".repeat(300) + "\"}",
            "{\"@type\":\"Article\",\"articleBody\":\"" + "word ".repeat(2000) + "\",\"headline\":12}",
            "[[[[[[[[[[",
            "{\"a\":",
            "//<![CDATA[\n{}\n//]]>",
            "null",
            "\"\"",
            "/* */ {} ;",
            "{\"@type\":\"Person\",\"name\":null}",
            "[".repeat(2000) + "]".repeat(2000),
            "{\"@type\":\"Article\",\"url\":\"http://[::1\",\"publisher\":{\"name\":{\"@value\":1}}}");

    private static final List<String> TEXTS = List.of(
            "\0",
            "\ufeff",
            "\u202e",
            "\u2028",
            "\u0301".repeat(40),
            "\ud83c\udf09",
            "\ufffe",
            "\u000b",
            "\u001b$B",
            "\u0085",
            " \u00a0 ",
            "|",
            ",",
            "-",
            "31.12.9999",
            "99/99/9999",
            "2019-13-45",
            "By ",
            "By A, B and C; D",
            "Read more:",
            "12345678901234567890",
            "Jan. 1st, 2020",
            "२०२०-०१-०१",
            "٢٠٢٠",
            "T00:00:00Z",
            "@",
            "://",
            "\"",
            "'",
            "…",
            "¿",
            "\ud800");

    private static final List<String> PLACES = List.of(
            "author",
            "og:title",
            "date",
            "og:site_name",
            "article:published_time",
            "og:url",
            "description",
            "viewport");

    private final List<String> seeds;

    PageMutator(List<String> seeds) {
        this.seeds = seeds;
    }

    /**
     * An input for the reader.
     *
     * @param bytes the page
     * @param declared what a server would declare, rightly or wrongly
     */
    record Input(byte[] bytes, Optional<Charset> declared) {}

    /** The input of a number. */
    Input input(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        String page = any(seeds, random);
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            page = mutate(page, random);
        }
        Charset charset = random.nextInt(3) > 0 ? StandardCharsets.UTF_8 : any(CHARSETS, random);
        byte[] bytes = page.getBytes(charset);
        if (random.nextInt(3) == 0) {
            bytes = damage(bytes, random);
        }
        return new Input(bytes, random.nextInt(3) > 0 ? Optional.empty() : Optional.of(any(CHARSETS, random)));
    }

    private String mutate(String page, Random random) {
        String other = any(seeds, random);
        int many = random.nextInt(20) == 0 ? 2000 : 1 + random.nextInt(30);
        return switch (random.nextInt(16)) {
            case 0 -> page.substring(0, random.nextInt(page.length() + 1));
            case 1 -> insert(page, piece(other, random), random);
            case 2 -> insert(page, piece(page, random).repeat(1 + random.nextInt(5)), random);
            case 3 -> without(page, random);
            case 4 -> insert(page, ("<" + any(TAGS, random) + ">").repeat(many), random);
            case 5 -> insert(page, ("<" + any(TAGS, random) + "><" + any(TAGS, random) + ">").repeat(many), random);
            case 6 -> insert(page, ("</" + any(TAGS, random).split(" ")[0] + ">").repeat(many), random);
            case 7 -> insert(page, any(ENTITIES, random).repeat(many), random);
            case 8 -> insert(page, any(SOUP, random).repeat(1 + many / 10), random);
            case 9 -> insert(page, "<script type=application/ld+json>" + any(JSON, random) + "</script>", random);
            case 10 -> insert(page, any(TEXTS, random).repeat(many), random);
            case 11 -> page.replaceFirst("charset=[\"']?[\\w-]+", "charset=" + any(CHARSETS, random));
            case 12 -> inTag(page, attributes(many, random), random);
            case 13 -> inTag(page, " class='" + any(TEXTS, random).repeat(many) + " comment nav-" + many + "'", random);
            case 14 ->
                insert(
                        page,
                        "<meta name=" + any(PLACES, random) + " content='"
                                + any(TEXTS, random).repeat(many) + "'>",
                        random);
            default -> renamed(page, random);
        };
    }

    private static String attributes(int many, Random random) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < many; i++) {
            attributes
                    .append(" a")
                    .append(random.nextInt(1000))
                    .append("='")
                    .append(any(TEXTS, random))
                    .append("'");
        }
        return attributes.toString();
    }

    private static String renamed(String page, Random random) {
        List<String> all = List.of("p", "div", "article", "body", "h1", "li", "script", "title", "meta", "html");
        UnaryOperator<String> plain = name -> "(?<=</?)" + name + "\\b";
        return page.replaceAll(plain.apply(any(all, random)), any(all, random));
    }

    private static String inTag(String page, String text, Random random) {
        int from = random.nextInt(page.length() + 1);
        int end = page.indexOf('>', from);
        return end < 0 ? page : page.substring(0, end) + text + page.substring(end);
    }

    private static String insert(String page, String text, Random random) {
        int at = random.nextInt(page.length() + 1);
        return page.substring(0, at) + text + page.substring(at);
    }

    private static String piece(String page, Random random) {
        int start = random.nextInt(page.length() + 1);
        return page.substring(start, start + random.nextInt(page.length() - start + 1));
    }

    private static String without(String page, Random random) {
        int start = random.nextInt(page.length() + 1);
        int length = Math.min(random.nextInt(400), page.length() - start);
        return page.substring(0, start) + page.substring(start + length);
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : random.nextInt(bytes.length + 1));
        for (int left = random.nextInt(20); left > 0 && damaged.length > 0; left--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) > 0) {
            return damaged;
        }
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(damaged, 0, damaged.length / 2);
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        spliced.writeBytes(noise);
        spliced.write(damaged, damaged.length / 2, damaged.length - damaged.length / 2);
        return spliced.toByteArray();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
