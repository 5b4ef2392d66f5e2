package org.stet.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.LanguageParts;
import org.stet.core.sentence.Sentence;
import org.stet.core.sentence.SentenceFinder;
import org.stet.core.text.Span;

/** A toy Esperanto: sentences end at full stops, "X diris, ke …" attributes, and what has a figure is worth checking. */
public final class ToyParts implements LanguageParts {

    private static final Pattern SENTENCE = Pattern.compile("[^.]+\\.");

    private static final Pattern SAID = Pattern.compile("(\\p{Lu}\\p{L}+) (diris), ke ([^.]+)");

    @Override
    public Set<String> languages() {
        return Set.of("eo");
    }

    @Override
    public SentenceFinder sentences() {
        return ToyParts::split;
    }

    private static List<Sentence> split(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            Matcher sentence = SENTENCE.matcher(article.text())
                    .region(paragraph.span().start(), paragraph.span().end());
            while (sentence.find()) {
                sentences.add(new Sentence(new Span(sentence.start(), sentence.end()).trim(article.text()), paragraph));
            }
        }
        return sentences;
    }

    @Override
    public AttributionFinder attributions() {
        return article -> find(article.article());
    }

    private static List<Attribution> find(Article article) {
        List<Attribution> found = new ArrayList<>();
        Matcher said = SAID.matcher(article.text());
        while (said.find()) {
            ChainLink link = new ChainLink(said.group(1), SourceKind.PERSON, said.group(2));
            found.add(new Attribution(
                    List.of(new Span(said.start(1), said.end(1))),
                    List.of(new Span(said.start(2), said.end(2))),
                    List.of(new Span(said.start(3), said.end(3))),
                    List.of(link),
                    List.of(),
                    List.of()));
        }
        return found;
    }

    @Override
    public Assessor checkWorthiness() {
        return new Assessor() {

            @Override
            public List<Assessment> assess(List<String> sentences) {
                return sentences.stream()
                        .map(sentence -> {
                            boolean figure = sentence.matches(".*\\d.*");
                            return new Assessment(figure ? 0.9 : 0.1, figure, 0, Set.of(), List.of());
                        })
                        .toList();
            }

            @Override
            public Map<String, String> models() {
                return Map.of("toy", "1 0");
            }
        };
    }
}
