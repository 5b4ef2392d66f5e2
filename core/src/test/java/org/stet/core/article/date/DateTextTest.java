package org.stet.core.article.date;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateTextTest {

    private static final LocalDate FOURTH_OF_MARCH = LocalDate.of(2021, 3, 4);

    private static Optional<LocalDate> first(String language, String text) {
        return new DateText(Optional.of(language)).first(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en-US; Thursday, March 4, 2021 at 9:15 a.m.",
                "en-US; Mar. 4, 2021",
                "en-US; 3/4/2021",
                "en-GB; 4th March 2021",
                "en-GB; 04/03/2021",
                "en-GB; the 4th of March 2021",
                "de; Donnerstag, 4. März 2021, 9:15 Uhr",
                "de; 04.03.21",
                "de-AT; 4. Maerz 2021",
                "fr; jeudi 4 mars 2021 à 9h15",
                "es; 4 de marzo de 2021",
                "pt-BR; 4 de março de 2021",
                "fa; تاریخ انتشار: ۱۳۹۹/۱۲/۱۴ - ۱۴:۵۲",
                "fa; ۱۴ اسفند ۱۳۹۹",
                "ar; ٢٠ رجب ١٤٤٢ هـ",
                "th; 4 มี.ค. 2564",
                "th; 04/03/2564",
                "zh-TW; 民國110年3月4日",
                "it; 4 marzo 2021",
                "ca; 4 de març del 2021",
                "nl; 4 maart 2021",
                "sv; 4 mars 2021",
                "da; 4. marts 2021",
                "fi; 4. maaliskuuta 2021",
                "pl; 4 marca 2021",
                "cs; 4. března 2021",
                "ro; 4 martie 2021",
                "hu; 2021. március 4.",
                "lt; 2021 m. kovo 4 d.",
                "lv; 2021. gada 4. marts",
                "eu; 2021ko martxoa 4",
                "ru; 4 марта 2021 г.",
                "uk; 4 березня 2021",
                "el; 4 Μαρτίου 2021",
                "tr; 4 Mart 2021",
                "id; 4 Maret 2021",
                "vi; 4 tháng 3, 2021",
                "ar; ٤ مارس ٢٠٢١",
                "ar; 4 آذار / مارس 2021",
                "he; 4 במרץ 2021",
                "hi; 4 मार्च 2021",
                "th; 4 มีนาคม 2564",
                "ja; 2021年3月4日(木)",
                "ja; 令和3年3月4日",
                "ko; 2021년 3월 4일",
                "zh; 2021-03-04 09:15",
            })
    void a_day_is_read_in_the_languages_of_the_web(String language, String text) {
        assertThat(first(language, text)).as(text).contains(FOURTH_OF_MARCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"en; 2021-03-04T23:59:59Z", "en; 20210304", "en; 2021/3/4", "en; Thu, 04 Mar 2021 09:15:00 +0100"})
    void machine_readable_days_need_no_language(String language, String text) {
        assertThat(first(language, text)).contains(FOURTH_OF_MARCH);
    }

    @Test
    void a_name_that_two_languages_share_is_read_in_that_of_the_page() {
        assertThat(first("pl", "4 listopada 2021")).contains(LocalDate.of(2021, 11, 4));
        assertThat(first("hr", "4. listopada 2021.")).contains(LocalDate.of(2021, 10, 4));
    }

    @Test
    void the_order_of_numbers_gives_way_where_it_makes_no_day() {
        assertThat(first("en-US", "25/12/2020")).contains(LocalDate.of(2020, 12, 25));
        assertThat(first("en-GB", "12/25/2020")).contains(LocalDate.of(2020, 12, 25));
    }

    @Test
    void days_before_the_web_and_days_to_come_are_no_days_of_articles() {
        assertThat(first("en", "4 March 1983")).isEmpty();
        assertThat(first("en", "4 March 2094")).isEmpty();
        assertThat(first("en", "born 4 March 1983, elected 5 May 2019")).contains(LocalDate.of(2019, 5, 5));
    }

    @Test
    void numbers_that_only_look_like_days_are_none() {
        assertThat(first("en", "version 10.2.20.1, 1,250 comments, call 0201 555 0199, 31/31/2020"))
                .isEmpty();
    }

    @Test
    void a_long_text_of_digits_takes_little_time() {
        String hard = "1/1/1/2020202020 ".repeat(20_000);

        long began = System.nanoTime();
        new DateText(Optional.of("en")).all(hard);
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
    }
}
