package org.stet.core.language.english.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.article.Article;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.value.Times.Found;

import static org.assertj.core.api.Assertions.assertThat;

/** Times of an article that was published on Wednesday, 20 March 2024. */
class TimesTest {

    private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2024, 3, 20));

    private static List<Found> times(String text) {
        TaggedSentence sentence = TaggedArticle.of(SplitArticle.of(Article.ofLines(text)))
                .tagged()
                .get(0);
        return Times.in(text, sentence.span(), PUBLISHED, sentence, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council on Friday rejected the plan.|2024-03-15|Friday, 15 March 2024,",
                "The council on Friday firmly rejected the plan.|2024-03-15|Friday, 15 March 2024,",
                "The firm starts shutting off power Wednesday to 3,000 homes.|2024-03-20|on Wednesday, 20 March 2024,",
                "The commission holds a hearing Wednesday with drivers.|2024-03-20|on Wednesday, 20 March 2024,",
                "The mayor raised it in Monday’s debate.|2024-03-18|the Monday, 18 March 2024,",
                "The mayor raised it in Monday night's debate.|2024-03-18|the Monday night, 18 March 2024,",
                "It was barely mentioned in this year’s race.|2024|2024",
                "He led last month's strike.|2024-02|February 2024"
            })
    void a_day_is_told_against_the_day_of_publication(String text, String iso, String words) {
        assertThat(times(text)).singleElement().satisfies(found -> {
            assertThat(found.mention().iso()).isEqualTo(iso);
            assertThat(found.wording()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor will vote ahead of Friday’s debate.",
                "The firm starts selling boats Thursday to 300 sailors."
            })
    void a_day_that_may_be_past_or_to_come_keeps_its_words(String text) {
        assertThat(times(text)).noneMatch(found -> found.wording().orElse("").contains("the Friday"));
        assertThat(times(text)).noneMatch(found -> found.wording().orElse("").contains("14 March"));
    }
}
