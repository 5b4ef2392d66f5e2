package org.stet.core.claim;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagePartsTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.shipped();

    private static Extraction extract(String language, String text) {
        Metadata metadata = new Metadata(
                Optional.empty(),
                List.of(),
                Optional.of("La Kuriero"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language),
                Optional.empty());
        return EXTRACTOR.extract(
                new Article(text, List.of(new Paragraph(Paragraph.Kind.TEXT, new Span(0, text.length()))), metadata));
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
    void what_nothing_reads_is_read_as_english_and_said_so() {
        Extraction extraction = extract("fi", "The harbour of Karsten handled 85,000 containers in 2019.");
        assertThat(extraction.claims()).hasSize(1);
        assertThat(extraction.remarks()).singleElement().asString().contains("fi");
    }

    @Test
    void every_model_is_named_with_version_and_digest() {
        assertThat(extract("en", "The harbour of Karsten handled 85,000 containers in 2019.")
                        .models())
                .containsKeys("opennlp-pos-en", "check-worthiness")
                .allSatisfy((name, version) -> assertThat(version).matches("\\S+ [0-9a-f]{64}"));
    }
}
