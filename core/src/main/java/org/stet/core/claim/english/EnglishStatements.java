package org.stet.core.claim.english;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.Hedges;
import org.stet.core.attribution.TaggedArticle;
import org.stet.core.attribution.TaggedSentence;
import org.stet.core.claim.DateMention;
import org.stet.core.claim.PlaceMention;
import org.stet.core.claim.Quantity;
import org.stet.core.claim.Statement;
import org.stet.core.claim.StatementReader;
import org.stet.core.claim.english.Times.Found;
import org.stet.core.claim.english.Wording.Edit;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/** Cuts English sentences into clauses that state something each, and words them to stand alone. */
final class EnglishStatements implements StatementReader {

    @Override
    public List<Statement> read(TaggedArticle article, List<Attribution> attributions) {
        Cutter cutter = new Cutter(article.article().text(), attributions);
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            Optional<TaggedSentence> tagged = article.sentenceOf(sentence.span());
            if (sentence.paragraph().kind() != Paragraph.Kind.HEADING && tagged.isPresent()) {
                cutter.in(sentence, tagged.get())
                        .forEach(cut -> statements.addAll(statements(article, tagged.get(), cut)));
            }
        }
        return statements;
    }

    private static List<Statement> statements(TaggedArticle article, TaggedSentence sentence, Cut cut) {
        List<Clause> clauses =
                cut.parts().size() == 1 ? Clauses.of(sentence, cut.parts().get(0)) : List.of(Clause.whole(cut.parts()));
        return clauses.stream()
                .map(clause -> statement(article, sentence, clause, cut))
                .toList();
    }

    private static Statement statement(TaggedArticle article, TaggedSentence sentence, Clause clause, Cut cut) {
        String text = article.article().text();
        Optional<LocalDate> published = article.article().metadata().published();
        List<Edit> edits = new ArrayList<>(Referents.in(text, article.entities(), sentence, clause, cut.attribution()));
        List<DateMention> dates = new ArrayList<>();
        List<Quantity> quantities = new ArrayList<>();
        List<PlaceMention> places = new ArrayList<>();
        Tense tense = tense(sentence, clause);
        for (Span part : clause.parts()) {
            List<Found> times = Times.in(text, part, published, sentence, quoted(sentence, part));
            times.forEach(time -> {
                dates.add(time.mention());
                time.wording()
                        .ifPresent(words -> edits.add(new Edit(time.mention().span(), words)));
            });
            quantities.addAll(Quantities.in(
                    text, sentence, part, times.stream().map(Found::mention).toList()));
            places.addAll(Places.in(sentence, part));
        }
        edits.sort(Comparator.comparing(Edit::span));
        return new Statement(
                clause.parts(),
                Wording.of(text, clause, edits),
                cut.attribution(),
                hedges(text, clause, cut),
                SpeechActs.of(sentence, clause, tense, cut.attribution().isPresent()),
                quantities,
                dates,
                places);
    }

    private static Tense tense(TaggedSentence sentence, Clause clause) {
        List<Span> spans = new ArrayList<>(clause.supplied());
        spans.addAll(clause.parts());
        for (Span span : spans) {
            int from = first(sentence, span);
            int to = from;
            while (to < sentence.size() && sentence.token(to).end() <= span.end()) {
                to++;
            }
            Tense tense = Tense.of(sentence, from, to);
            if (tense != Tense.UNTOLD) {
                return tense;
            }
        }
        return Tense.UNTOLD;
    }

    private static int first(TaggedSentence sentence, Span span) {
        int from = 0;
        while (from < sentence.size() && sentence.token(from).start() < span.start()) {
            from++;
        }
        return from;
    }

    private static boolean quoted(TaggedSentence sentence, Span part) {
        return sentence.quoted(first(sentence, part));
    }

    private static List<String> hedges(String text, Clause clause, Cut cut) {
        Set<String> hedges = new LinkedHashSet<>();
        clause.supplied().forEach(span -> hedges.addAll(Hedges.of(span.of(text))));
        clause.parts().forEach(span -> hedges.addAll(Hedges.of(span.of(text))));
        cut.attribution().ifPresent(attribution -> {
            attribution.cue().forEach(cue -> hedges.addAll(Hedges.of(cue.of(text))));
            attribution.chain().forEach(link -> hedges.addAll(link.hedges()));
        });
        return List.copyOf(hedges);
    }
}
