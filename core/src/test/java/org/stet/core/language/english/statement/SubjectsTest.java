package org.stet.core.language.english.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.SourceKind;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** What a pronoun at the beginning of a sentence means, and what a short name and a noun mean. */
class SubjectsTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.fast();

    private static List<ClaimCandidate> claims(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, new Span(start, start + line.length())));
            start += line.length() + 1;
        }
        Metadata metadata = new Metadata(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 5, 20)),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty());
        return EXTRACTOR.extract(new Article(text, paragraphs, metadata)).claims();
    }

    private static ClaimCandidate claim(String text, String words) {
        return claims(text).stream()
                .filter(each -> each.span().of(text).contains(words))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Rukesh dam was opened in 2014. It holds 300 tons of water.|holds 300|The Rukesh dam holds 300",
                "The new tram line opened in 2019. It carries 4,000 people a day.|carries 4,000"
                        + "|The new tram line carries 4,000",
                "The dock workers walked out in March. They earn 14 euros an hour.|earn 14|The dock workers earn 14",
                "The Rukesh dam was opened in 2014. Its walls hold 300 tons of water.|walls hold"
                        + "|The Rukesh dam's walls hold"
            })
    void a_pronoun_that_opens_a_sentence_is_the_subject_before(String text, String words, String worded) {
        assertThat(claim(text, words).wording()).startsWith(worded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Rukesh dam was opened in 2014. It is clear that 300 people lost their homes.|300 people|It is clear",
                "The Rukesh dam was opened in 2014. It was the third dam in the valley in 20 years.|third dam|It was",
                "The tram lines opened in 2019. It carries 4,000 people a day.|carries 4,000|It carries",
                "People like the tram. They built 14 houses near its stops in 2019.|built 14|They built",
                "Karl Lind met Jonas Beck in the harbour. He had lost 40,000 euros.|had lost|He had lost"
            })
    void a_pronoun_stays_where_nothing_before_is_sure_to_be_meant(String text, String words, String worded) {
        assertThat(claim(text, words).wording()).startsWith(worded);
    }

    @Test
    void a_pronoun_passes_on_what_it_means() {
        String text = "The Rukesh dam was opened in 2014. It holds 300 tons of water. It has leaked since 2020.";

        assertThat(claim(text, "leaked since").wording()).startsWith("The Rukesh dam has leaked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The casinos in Karsten lost 40 jobs in 2014. The casinos earned 2 million euros.|earned 2"
                        + "|The casinos in Karsten earned"
            })
    void a_thing_is_named_by_what_it_belongs_to(String text, String words, String worded) {
        assertThat(claim(text, words).wording()).startsWith(worded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Norvanian president spoke on Monday. The president signed 14 laws.|signed 14|The president signed"
            })
    void a_thing_stays_unnamed_where_another_can_be_meant(String text, String words, String worded) {
        assertThat(claim(text, words).wording()).startsWith(worded);
    }

    @Test
    void a_surname_that_opens_a_sentence_is_a_person() {
        String text = "Beverly Quillby runs the harbour of Karsten. The harbour lost 14 ferries, says Mrs Quillby."
                + "\nQuillby added that the harbour closed 3 docks in 2019.";

        ClaimCandidate claim = claim(text, "closed 3 docks");
        assertThat(claim.speaker()).isEqualTo("Beverly Quillby");
        assertThat(claim.chain().get(0).kind()).isEqualTo(SourceKind.PERSON);
    }

    @Test
    void what_somebody_says_of_a_thought_is_no_part_of_it() {
        String text = "“I think the harbour lost 14 ferries in 2019,” said Emma Lunt.";

        assertThat(claim(text, "lost 14").wording()).isEqualTo("The harbour lost 14 ferries in 2019.");
    }

    @Test
    void a_name_with_today_in_it_is_no_day() {
        String text = "A KARSTEN TODAY analysis counted 14 ferries.";

        assertThat(claim(text, "14 ferries").wording()).isEqualTo("A KARSTEN TODAY analysis counted 14 ferries.");
    }

    @Test
    void a_representative_with_a_capital_letter_holds_an_office() {
        String text = "Representative Steve Quill said the state closed 14 schools in 2019.";

        assertThat(claim(text, "14 schools").chain().get(0).kind()).isEqualTo(SourceKind.OFFICIAL);
    }
}
