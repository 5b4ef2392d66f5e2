package org.stet.core.language.english.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.StatementReader;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.attribution.Hedges;
import org.stet.core.language.english.statement.Wording.Edit;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Tense;
import org.stet.core.language.english.value.Places;
import org.stet.core.language.english.value.Quantities;
import org.stet.core.language.english.value.Times;
import org.stet.core.language.english.value.Times.Found;
import org.stet.core.sentence.Sentence;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.PlaceMention;
import org.stet.core.statement.Quantity;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

/** Cuts English sentences into clauses that state something each, and words them to stand alone. */
public final class EnglishStatements implements StatementReader {

    @Override
    public List<Statement> read(SplitArticle split, List<Attribution> attributions) {
        TaggedArticle article = TaggedArticle.of(split);
        Cutter cutter = new Cutter(article.article().text(), attributions);
        String apostrophe = article.article().text().indexOf('’') >= 0 ? "’" : "'";
        Grounds grounds = new Grounds(article);
        Subjects subjects = new Subjects(article);
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            article.deadline().check();
            Optional<TaggedSentence> tagged = article.sentenceOf(sentence.span());
            if (sentence.paragraph().kind() != Paragraph.Kind.HEADING && tagged.isPresent()) {
                cutter.in(
                                sentence,
                                tagged.get(),
                                article.turns().at(sentence.span().start()))
                        .forEach(cut -> statements.addAll(
                                statements(article, grounds, subjects, tagged.get(), cut, apostrophe)));
            }
        }
        return statements;
    }

    private static List<Statement> statements(
            TaggedArticle article,
            Grounds grounds,
            Subjects subjects,
            TaggedSentence sentence,
            Cut cut,
            String apostrophe) {
        List<Clause> clauses =
                cut.parts().size() == 1 ? Clauses.of(sentence, cut.parts().get(0)) : List.of(Clause.whole(cut.parts()));
        return clauses.stream()
                .map(clause -> statement(article, grounds, subjects, sentence, clause, cut, apostrophe))
                .toList();
    }

    private static Statement statement(
            TaggedArticle article,
            Grounds grounds,
            Subjects subjects,
            TaggedSentence sentence,
            Clause clause,
            Cut cut,
            String apostrophe) {
        String text = article.article().text();
        Optional<LocalDate> published = article.article().metadata().published();
        List<Edit> edits = new ArrayList<>(Referents.in(
                text,
                article.entities(),
                grounds,
                subjects,
                article.sentenceAt(sentence.span().start()),
                sentence,
                clause,
                cut.attribution(),
                apostrophe));
        edits.addAll(clause.edits());
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
        for (Span shared : clause.supplied()) {
            Times.in(text, shared, published, sentence, quoted(sentence, shared))
                    .forEach(time -> time.wording()
                            .ifPresent(
                                    words -> edits.add(new Edit(time.mention().span(), words))));
        }
        edits.sort(Comparator.comparing(Edit::span));
        String wording = Wording.of(text, clause, edits);
        return new Statement(
                clause.parts(),
                wording,
                cut.attribution(),
                hedges(text, clause, cut),
                Housekeeping.is(cut.sentence().span().of(text))
                        ? SpeechAct.INSTRUCTION
                        : SpeechActs.of(
                                sentence, clause, tense, cut.attribution().isPresent()),
                quantities,
                dates,
                places);
    }

    private static Tense tense(TaggedSentence sentence, Clause clause) {
        List<Span> spans = new ArrayList<>(clause.supplied());
        spans.addAll(clause.parts());
        for (Span span : spans) {
            int from = sentence.firstFrom(span.start());
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

    private static boolean quoted(TaggedSentence sentence, Span part) {
        return sentence.quoted(sentence.firstFrom(part.start()));
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
