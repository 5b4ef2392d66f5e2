package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.entity.Entities.Mention;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.value.Places;
import org.stet.core.statement.PlaceMention;
import org.stet.core.statement.PlaceMention.Kind;
import org.stet.core.text.Span;

/** Which place "the state", "the country" and "the city" mean: the only one of its kind that the article, or the sentences shortly before, speak of. */
final class Grounds {

    private static final Set<String> STATES = Set.copyOf(WordLists.lines("english/us-states"));

    /** Countries whose names have an article. */
    private static final Set<String> WITH_ARTICLE =
            Set.of("United States", "United Kingdom", "Netherlands", "Philippines", "United Arab Emirates");

    private static final int SENTENCES_BACK = 2;

    private final TaggedArticle article;
    private final Set<String> states = new TreeSet<>();

    Grounds(TaggedArticle article) {
        this.article = article;
        String text = article.article().text();
        for (Mention mention : article.entities().mentions()) {
            String name = mention.span().of(text);
            if (STATES.contains(name)) {
                states.add(name);
            }
        }
    }

    /** The place that a noun behind "the" means. */
    Optional<String> at(TaggedSentence sentence, int noun) {
        return switch (sentence.token(noun).lower()) {
            case "state" -> states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
            case "country" -> near(sentence, noun, Kind.COUNTRY);
            case "city" -> near(sentence, noun, Kind.CITY);
            default -> Optional.empty();
        };
    }

    private Optional<String> near(TaggedSentence sentence, int noun, Kind kind) {
        int here = article.sentenceAt(sentence.span().start());
        List<PlaceMention> places = new ArrayList<>();
        for (int i = Math.max(0, here - SENTENCES_BACK); i < here; i++) {
            TaggedSentence before = article.tagged().get(i);
            places.addAll(Places.in(before, before.span()));
        }
        Span said = new Span(sentence.span().start(), sentence.token(noun).start());
        List<PlaceMention> same = Places.in(sentence, said);
        Set<String> names = new TreeSet<>();
        places.stream().filter(place -> place.kind() == kind).forEach(place -> names.add(place.name()));
        boolean told = same.stream().anyMatch(place -> place.kind() == kind);
        return names.size() == 1 && !told
                ? names.stream()
                        .map(name -> (WITH_ARTICLE.contains(name) ? "the " : "") + name)
                        .findFirst()
                : Optional.empty();
    }
}
