package org.stet.core.article.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageDecoderTest {

    private static final String RUSSIAN =
            "Мэр города заявил в понедельник, что мост через реку закроют на девять месяцев"
                    + " из-за трещин в опорах, которые нашли инженеры. Паромы будут ходить каждые десять минут.";
    private static final String FRENCH =
            "Le maire a déclaré lundi que l’hôtel de ville resterait fermé jusqu’à l’été : « Nous"
                    + " n’avons pas le choix », a-t-il expliqué à la presse après une réunion animée.";
    private static final String POLISH =
            "Burmistrz powiedział w poniedziałek, że most zostanie zamknięty na dziewięć miesięcy,"
                    + " ponieważ inżynierowie znaleźli pęknięcia. Żaden z nich nie jest groźny.";
    private static final String JAPANESE =
            "市長は月曜日、橋のひび割れが見つかったため、九か月間にわたり通行止めにすると発表した。" + "フェリーは十分おきに運航される予定で、住民からは不安の声も上がっている。";
    private static final String CHINESE = "市长星期一宣布，由于工程师在桥墩上发现裂缝，大桥将关闭九个月。渡轮将每十分钟开出一班，居民对此表示担忧。";
    private static final String TAIWANESE = "市長星期一宣布，由於工程師在橋墩上發現裂縫，大橋將關閉九個月。渡輪將每十分鐘開出一班，居民對此表示擔憂。";
    private static final String KOREAN =
            "시장은 월요일에 다리에서 균열이 발견되어 아홉 달 동안 통행을 막는다고 발표했다. 여객선은 십 분마다" + " 운항될 예정이며 주민들은 걱정하고 있다.";
    private static final String GREEK = "Ο δήμαρχος δήλωσε τη Δευτέρα ότι η γέφυρα θα κλείσει για εννέα μήνες επειδή οι"
            + " μηχανικοί βρήκαν ρωγμές στα θεμέλια.";
    private static final String TURKISH =
            "Belediye başkanı pazartesi günü köprünün dokuz ay boyunca kapatılacağını söyledi,"
                    + " çünkü mühendisler ayaklarda çatlaklar buldu.";

    @ParameterizedTest
    @CsvSource({
        "windows-1251,ru",
        "KOI8-R,ru",
        "IBM866,ru",
        "ISO-8859-5,ru",
        "windows-1252,fr",
        "windows-1250,pl",
        "ISO-8859-2,pl",
        "Shift_JIS,ja",
        "EUC-JP,ja",
        "ISO-2022-JP,ja",
        "GBK,zh",
        "GB18030,zh",
        "Big5,zh-TW",
        "EUC-KR,ko",
        "windows-1253,el",
        "ISO-8859-7,el",
        "windows-1254,tr",
        "UTF-8,ja",
        "UTF-16LE,ru",
        "UTF-16BE,ja"
    })
    void a_page_that_declares_no_character_set_is_read_by_its_bytes_and_its_language(Charset charset, String language) {
        String page = page("<html lang=" + language + ">", text(language));

        assertThat(decode(page.getBytes(charset), null)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251,ru,ISO-8859-1",
        "windows-1251,ru,UTF-8",
        "windows-1251,ru,KOI8-R",
        "KOI8-R,ru,windows-1251",
        "windows-1252,fr,UTF-8",
        "Shift_JIS,ja,ISO-8859-1",
        "Shift_JIS,ja,UTF-8",
        "EUC-JP,ja,windows-1252",
        "EUC-KR,ko,UTF-8",
        "GBK,zh,ISO-8859-1",
        "Big5,zh-TW,UTF-8",
        "windows-1250,pl,windows-1252",
        "ISO-8859-2,pl,UTF-8",
        "UTF-8,ru,ISO-8859-1",
        "UTF-8,zh,GBK",
        "UTF-8,fr,UTF-16",
        "UTF-16LE,fr,UTF-8",
        "windows-1252,fr,UTF-16LE"
    })
    void a_declaration_that_makes_no_text_of_the_bytes_gives_way(Charset charset, String language, Charset declared) {
        String page = page("<html lang=" + language + "><meta charset=" + declared + ">", text(language));

        assertThat(decode(page.getBytes(charset), declared)).isEqualTo(page);
        assertThat(decode(page.getBytes(charset), null)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "<meta charset=windows-1251>",
        "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=CP1251'>",
        "'<?xml version=\"1.0\" encoding=\"windows-1251\"?>'"
    })
    void the_page_names_its_own_set(String declaration) {
        String page = page(declaration, "Мост.");

        assertThat(decode(page.getBytes(Charset.forName("windows-1251")), null)).isEqualTo(page);
        assertThat(decode(page.getBytes(Charset.forName("windows-1251")), StandardCharsets.ISO_8859_1))
                .contains("<p>");
    }

    @Test
    void the_name_of_latin_1_means_windows_1252() {
        byte[] page = page("", "“Non”, he said – twice").getBytes(Charset.forName("windows-1252"));

        assertThat(decode(page, StandardCharsets.ISO_8859_1)).contains("“Non”, he said – twice");
    }

    @Test
    void utf_8_with_a_few_broken_bytes_is_still_utf_8() {
        byte[] page = page("", FRENCH).getBytes(StandardCharsets.UTF_8);
        page[page.length - 6] = (byte) 0x92;
        byte[] cut = Arrays.copyOf(page("", RUSSIAN).getBytes(StandardCharsets.UTF_8), 150);

        assertThat(decode(page, StandardCharsets.ISO_8859_1)).contains("l’hôtel", "déclaré", "\ufffd");
        assertThat(decode(cut, null)).contains("Мэр города");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_goes_before_everything_and_is_not_part_of_the_text(Charset charset) {
        assertThat(decode(("\ufeff" + FRENCH).getBytes(charset), Charset.forName("Shift_JIS")))
                .isEqualTo(FRENCH);
    }

    @Test
    void a_set_that_nobody_knows_is_passed_over() {
        assertThat(decode(page("<meta charset=no-such-set>", FRENCH).getBytes(WebCharset.WINDOWS_1252), null))
                .contains(FRENCH);
        assertThat(WebCharset.named("?!")).isEmpty();
    }

    private static String decode(byte[] bytes, Charset declared) {
        return PageDecoder.decode(bytes, Optional.ofNullable(declared));
    }

    private static String page(String head, String text) {
        return head + "<body class=article><p>" + text + "</p></body>";
    }

    private static String text(String language) {
        return switch (language) {
            case "ru" -> RUSSIAN;
            case "fr" -> FRENCH;
            case "pl" -> POLISH;
            case "ja" -> JAPANESE;
            case "zh" -> CHINESE;
            case "zh-TW" -> TAIWANESE;
            case "ko" -> KOREAN;
            case "el" -> GREEK;
            default -> TURKISH;
        };
    }
}
