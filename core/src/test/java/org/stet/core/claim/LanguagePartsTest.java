package org.stet.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.LanguageRules;
import org.stet.core.language.Languages;
import org.stet.core.language.PlainParts;
import org.stet.core.language.english.EnglishParts;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagePartsTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.shipped();

    private static Extraction extract(String language, String text) {
        return EXTRACTOR.extract(article(language, text));
    }

    private static Article article(String language, String text) {
        Metadata metadata = new Metadata(
                Optional.empty(),
                List.of(),
                Optional.of("La Kuriero"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language),
                Optional.empty());
        return new Article(text, List.of(new Paragraph(Paragraph.Kind.TEXT, new Span(0, text.length()))), metadata);
    }

    @Test
    void a_provider_on_the_class_path_reads_its_language() {
        Extraction extraction =
                extract("eo-UY", "Marta diris, ke la haveno perdis 40 gruojn. La ponto estas tre bela kaj alta.");
        assertThat(extraction.claims())
                .extracting(ClaimCandidate::wording)
                .containsExactly("la haveno perdis 40 gruojn", "La ponto estas tre bela kaj alta.");
        assertThat(extraction.claims()).extracting(ClaimCandidate::speaker).containsExactly("Marta", "La Kuriero");
        assertThat(extraction.models()).containsOnlyKeys("toy");
        assertThat(extraction.remarks()).isEmpty();
    }

    @Test
    void what_nothing_reads_is_read_without_rules_and_said_so() {
        Extraction extraction = extract("fi", "Satama menetti 40 nosturia vuonna 2019.");
        assertThat(extraction.claims()).hasSize(1);
        assertThat(extraction.remarks()).containsExactly(new Remark(Remark.Code.READ_WITHOUT_RULES, List.of("fi")));
        assertThat(extraction.rules()).isEqualTo(LanguageRules.NONE);
    }

    @Test
    void every_model_is_named_with_version_and_digest() {
        assertThat(extract("en", "The harbour of Karsten handled 85,000 containers in 2019.")
                        .models())
                .containsKeys("opennlp-pos-en", "check-worthiness")
                .allSatisfy((name, version) -> assertThat(version).matches("\\S+ [0-9a-f]{64}"));
    }

    /** A language of which nothing is known but its name. */
    private static final class BareParts implements LanguageParts {

        @Override
        public Set<String> languages() {
            return Set.of("fi");
        }
    }

    private static Extraction extractPlainly(List<LanguageParts> languages) {
        return new ClaimExtractor(new Languages(languages))
                .extract(article(
                        "fi", "Satama menetti 40 nosturia. Silta on kaunis ja korkea. Miksi se suljettiin nyt?"));
    }

    @Test
    void a_language_that_leaves_all_parts_out_is_read_plainly_and_said_so() {
        Extraction extraction = extractPlainly(List.of(new BareParts()));
        assertThat(extraction.claims())
                .extracting(ClaimCandidate::wording)
                .containsExactly("Satama menetti 40 nosturia.", "Silta on kaunis ja korkea.");
        assertThat(extraction.leftOut()).extracting(LeftOut::reason).containsExactly(LeftOut.Reason.STATES_NOTHING);
        assertThat(extraction.claims()).extracting(ClaimCandidate::speaker).containsOnly("La Kuriero");
        assertThat(extraction.rules()).isEqualTo(LanguageRules.NONE);
        assertThat(extraction.remarks()).isEmpty();
    }

    @Test
    void where_nobody_stands_in_an_article_is_read_by_no_rules_and_said_so() {
        Extraction extraction = extractPlainly(List.of());
        assertThat(extraction.claims()).hasSize(2);
        assertThat(extraction.rules().any()).isFalse();
        assertThat(extraction.remarks()).containsExactly(new Remark(Remark.Code.READ_WITHOUT_RULES, List.of("fi")));
    }

    @Test
    void an_extraction_says_whose_rules_were_used_for_which_parts() {
        assertThat(extract("eo", "La ponto estas tre bela.").rules())
                .isEqualTo(new LanguageRules(
                        "eo",
                        Set.of(
                                LanguageRules.Part.SENTENCES,
                                LanguageRules.Part.ATTRIBUTIONS,
                                LanguageRules.Part.CHECK_WORTHINESS)));
        assertThat(extract("en-GB", "The bridge is shut.").rules().parts())
                .contains(LanguageRules.Part.STATEMENTS, LanguageRules.Part.HEADLINES, LanguageRules.Part.WORDS);
    }

    @Test
    void a_provider_reads_instead_of_what_is_shipped() {
        LanguageParts shipped = new EnglishParts();
        LanguageParts own = new LanguageParts() {
            @Override
            public Set<String> languages() {
                return Set.of("en");
            }
        };
        assertThat(new Languages(List.of(shipped, own)).forTag("en-US")).isSameAs(own);
        assertThat(new Languages(List.of(shipped, own)).forTag("fi")).isInstanceOf(PlainParts.class);
        assertThat(new Languages(List.of(shipped, own)).forTag("")).isSameAs(shipped);
    }
}
