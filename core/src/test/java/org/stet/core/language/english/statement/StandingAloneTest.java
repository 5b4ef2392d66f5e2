package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** What an English wording adds for a reader who has not seen the article. */
class StandingAloneTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.fast();

    private static final String LINES = "Norsund Lines to close its Dravik terminal";

    private static Article article(String title, String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        Metadata metadata = new Metadata(
                Optional.ofNullable(title),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty());
        return new Article(text, paragraphs, metadata);
    }

    private static ClaimCandidate claim(String title, String text, String words) {
        return EXTRACTOR.extract(article(title, text)).claims().stream()
                .filter(each -> each.span().of(text).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String wording(String title, String text, String words) {
        return claim(title, text, words).wording();
    }

    @Test
    void a_wording_gets_no_words_that_the_sentence_does_not_ask_for() {
        String text = "Norsund Lines closed a terminal on the coast.\nNorsund Lines has 14 ferries.\n"
                + "Nearly 300 workers lost their jobs in the harbour.";

        assertThat(wording(LINES, text, "Nearly 300 workers"))
                .isEqualTo("Nearly 300 workers lost their jobs in the harbour.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ohio counted 4,000 cases in March. The state has closed 40 schools.|Ohio has closed 40 schools",
                "Jordan closed its border in 2016. The country has admitted 650,000 refugees.|"
                        + "Jordan has admitted 650,000 refugees",
                "The Rukesh camp opened in 2014. The camp has held 40,000 people.|The Rukesh camp has held 40,000 people"
            })
    void a_place_or_thing_is_named_where_only_one_is_meant(String text, String worded) {
        assertThat(wording(null, text, text.substring(text.length() - 12, text.length() - 1)))
                .startsWith(worded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ohio and Iowa counted 4,000 cases in March. The state has closed 40 schools.|The state",
                "Jordan and Syria closed the border in 2016. The country has admitted 650,000 refugees.|The country",
                "The Rukesh camp and the Sarna camp opened in 2014. The camp has held 40,000 people.|The camp",
                "The Rukesh camp opened in 2014 and then a second camp. The camp has held 40,000 people.|The camp"
            })
    void a_place_or_thing_is_left_open_where_several_can_be_meant(String text, String worded) {
        assertThat(wording(null, text, text.substring(text.length() - 12, text.length() - 1)))
                .startsWith(worded);
    }

    @Test
    void a_subject_behind_an_opening_is_who_the_sentence_before_begins_with() {
        String text =
                "Corin Lunt told the voters of the whole valley that Bardo Quill would win. In 2016, he received 4,000 votes in Dravik.";

        assertThat(wording(null, text, "4,000 votes")).contains("Corin Lunt received 4,000 votes");
    }

    @Test
    void he_in_the_words_of_an_office_is_whose_office_it_is() {
        String text = "Corin Lunt left the ministry in May.\n"
                + "“He did sign 14 contracts in a single week,” Lunt’s office said in a statement.";

        assertThat(wording(null, text, "14 contracts")).startsWith("Corin Lunt did sign 14 contracts");
    }

    @Test
    void someone_who_is_quoted_by_another_as_saying_it_ends_the_chain() {
        String text =
                "The Dravik Courier quoted another unnamed official as saying that the mayor had closed 40 schools.";

        assertThat(claim(null, text, "closed 40 schools").speaker()).isEqualTo("another unnamed official");
    }

    @Test
    void georgia_among_other_states_is_no_country() {
        String text = "Bardo Quill trails in several states, including Arizona, Georgia and Michigan, by 5 percent.";

        assertThat(claim(null, text, "5 percent").places()).isEmpty();
    }

    @Test
    void a_bare_no_is_no_claim() {
        String text =
                "“Do I like the mayor of Dravik? No,” Corin Lunt told the paper.\nThe mayor closed 40 schools in May.";

        assertThat(EXTRACTOR.extract(article(null, text)).claims())
                .extracting(ClaimCandidate::wording)
                .noneMatch(wording -> wording.contains("told the paper"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“I have paid 400 dollars in tax,” said Mary Pell.|Mary Pell has paid 400 dollars in tax.",
                "“I don’t own 3 boats,” said Mary Pell.|Mary Pell doesn’t own 3 boats.",
                "“I’m 64 years old,” said Mary Pell.|Mary Pell is 64 years old.",
                "“They offered me 3,000 dollars,” said Mary Pell.|They offered Mary Pell 3,000 dollars.",
                "“I run my 14 shops,” said Mary Pell.|Mary Pell runs her 14 shops.",
                "“My brother sold 14 boats,” said Mary Pell.|Mary Pell's brother sold 14 boats."
            })
    void i_in_a_quotation_is_who_is_quoted(String text, String worded) {
        assertThat(claim(null, text, "").wording()).isEqualTo(worded);
    }

    @Test
    void i_stays_where_a_verb_is_not_sure() {
        String text = "“I run 14 shops and own 3 boats,” said Mary Pell.";

        assertThat(EXTRACTOR.extract(article(null, text)).claims())
                .extracting(ClaimCandidate::wording)
                .noneMatch(wording -> wording.contains("Mary Pell run ") || wording.contains("Pell own"));
    }

    @Test
    void i_behind_a_label_is_whom_the_label_names() {
        String text = "INTERVIEWER: What did you do?\nMARY PELL: I signed 14 contracts in May.";

        assertThat(wording(null, text, "14 contracts")).isEqualTo("Mary Pell signed 14 contracts in May.");
    }

    @Test
    void we_and_our_of_a_bank_are_the_bank() {
        String text = "“Our members paid us 40 dollars each,” the Harbour Bank said. The Harbour Bank has 14 offices.";

        assertThat(wording(null, text, "40 dollars")).isEqualTo("The Harbour Bank's members paid it 40 dollars each.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The sea rose. But the port of Dravik lost 14 ships.|The port of Dravik lost 14 ships.",
                "The sea rose. The port, however, lost 14 ships.|The port lost 14 ships.",
                "The sea rose. Now Mary Pell faces 14 charges.|Mary Pell faces 14 charges."
            })
    void words_that_only_tie_sentences_together_are_left_out(String text, String worded) {
        assertThat(wording(null, text, "14 ")).isEqualTo(worded);
    }

    @Test
    void a_sentence_full_of_names_is_no_headline() {
        String text = "The Coast Relief Works Agency lost money. The state gives the agency $300 million a year.";

        assertThat(wording(null, text, "300 million")).contains("Coast Relief Works Agency");
    }

    @Test
    void he_behind_a_label_is_not_whoever_speaks() {
        String text = "INTERVIEWER: And the mayor?\nROLF PELL: He has signed 14 contracts in May.";

        assertThat(wording(null, text, "14 contracts")).startsWith("He has signed");
    }
}
