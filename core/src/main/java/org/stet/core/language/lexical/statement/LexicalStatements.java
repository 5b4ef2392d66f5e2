package org.stet.core.language.lexical.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.StatementReader;
import org.stet.core.language.lexical.value.Calendar;
import org.stet.core.language.lexical.value.Calendar.Time;
import org.stet.core.language.lexical.value.Figures;
import org.stet.core.language.lexical.word.Hedges;
import org.stet.core.language.lexical.word.LexicalArticle;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.NounPhrases;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.sentence.Sentence;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.Quantity;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

/**
 * Cuts sentences into what they state: what is attributed, without the frame around it, else the sentence; several main
 * clauses make several statements. In the wording, times that are told from the day of publication are days, and a pronoun
 * for the speaker is the speaker.
 */
public final class LexicalStatements implements StatementReader {

    private static final String OPENING = "„“\"«»”‚‘’'";

    /** "Brennau, 7 mar (Nordfunk).- ", "BRENNAU: " */
    private static final Pattern DATELINE = Pattern.compile(
            "(?:.{0,60}?\\)[ \u00a0]?\\.?[ \u00a0]?[-–—][ \u00a0]?|\\p{Lu}[\\p{Lu} -]{3,30}: )(?=\\p{Lu})");

    private static final int LONGEST_MARKS = 2;

    private static final int FEWEST_WORDS = 3;

    private final Lexicon lexicon;
    private final Figures figures;
    private final Calendar calendar;
    private final Clauses clauses;
    private final Opening opening;
    private final boolean german;

    public LexicalStatements(Lexicon lexicon, NounPhrases phrases, Figures figures, Calendar calendar, boolean german) {
        this.opening = new Opening(lexicon, phrases, german);
        this.german = german;
        this.lexicon = lexicon;
        this.figures = figures;
        this.calendar = calendar;
        this.clauses = new Clauses(lexicon);
    }

    /** A stretch of a sentence, and who is said to have said it. */
    private record Cut(List<Span> parts, Optional<Attribution> attribution) {}

    @Override
    public List<Statement> read(SplitArticle split, List<Attribution> attributions) {
        LexicalArticle article = LexicalArticle.of(split, lexicon);
        Topic topic = Topic.of(article, lexicon, figures.units(), german);
        TreeMap<Integer, List<Attribution>> bySentence = bySentence(split, attributions);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < split.sentences().size(); i++) {
            split.deadline().check();
            Sentence sentence = split.sentences().get(i);
            if (sentence.paragraph().kind() != Paragraph.Kind.HEADING
                    && sentence.span().length() > 0) {
                for (Cut cut : cuts(article, sentence, bySentence.getOrDefault(i, List.of()))) {
                    statements.add(statement(article, topic, i, cut));
                }
            }
        }
        return statements;
    }

    /** The attributions with content in a sentence, by its number. */
    private static TreeMap<Integer, List<Attribution>> bySentence(SplitArticle split, List<Attribution> attributions) {
        List<Sentence> sentences = split.sentences();
        TreeMap<Integer, List<Attribution>> found = new TreeMap<>();
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            starts.put(sentences.get(i).span().start(), i);
        }
        for (Attribution attribution : attributions) {
            Set<Integer> numbers = new LinkedHashSet<>();
            for (Span span : attribution.content()) {
                Integer first = starts.floorKey(span.start());
                int i = first == null ? 0 : starts.get(first);
                while (i < sentences.size() && sentences.get(i).span().start() < span.end()) {
                    if (sentences.get(i).span().overlaps(span)) {
                        numbers.add(i);
                    }
                    i++;
                }
            }
            numbers.forEach(
                    i -> found.computeIfAbsent(i, each -> new ArrayList<>()).add(attribution));
        }
        return found;
    }

    private List<Cut> cuts(LexicalArticle article, Sentence sentence, List<Attribution> attributions) {
        String text = article.split().article().text();
        List<Cut> cuts = new ArrayList<>();
        for (Attribution attribution : attributions) {
            List<Span> parts = new ArrayList<>();
            for (Span span : attribution.content()) {
                if (span.overlaps(sentence.span())) {
                    Span part = new Span(
                            Math.max(span.start(), sentence.span().start()),
                            Math.min(span.end(), sentence.span().end()));
                    bare(text, part).ifPresent(parts::add);
                }
            }
            boolean said = cuts.stream().anyMatch(cut -> cut.parts().stream()
                    .anyMatch(one -> parts.stream().anyMatch(one::overlaps)));
            if (!parts.isEmpty()
                    && !said
                    && !attribution.chain().isEmpty()
                    && (length(text, parts) >= FEWEST_WORDS || opens(sentence, parts.get(0)))) {
                clauses(article.split(), parts).forEach(each -> cuts.add(new Cut(each, Optional.of(attribution))));
            }
        }
        if (!cuts.isEmpty()) {
            return cuts;
        }
        return bare(text, sentence.span())
                .map(span -> clauses(article.split(), List.of(span)).stream()
                        .map(each -> new Cut(each, Optional.empty()))
                        .toList())
                .orElse(List.of());
    }

    /** Whether a stretch stands at the beginning of a sentence, quotation marks left out. */
    private static boolean opens(Sentence sentence, Span part) {
        return part.start() - sentence.span().start() <= LONGEST_MARKS;
    }

    private static int length(String text, List<Span> parts) {
        return parts.stream().mapToInt(part -> part.of(text).split(" ").length).sum();
    }

    private List<List<Span>> clauses(SplitArticle split, List<Span> parts) {
        if (parts.size() > 1) {
            return List.of(parts);
        }
        Words words = Words.of(split.article().text(), parts.get(0), position -> false);
        List<List<Span>> found = new ArrayList<>();
        for (Span span : clauses.of(words)) {
            boolean last = span.end() == words.at(words.size() - 1).span().end();
            Span clause = last ? new Span(span.start(), parts.get(0).end()) : span;
            Words inside = Words.of(split.article().text(), clause, position -> false);
            int comma = clauses.addition(inside);
            found.add(List.of(comma < 0 ? clause : inside.span(0, comma)));
            if (comma >= 0) {
                found.add(List.of(new Span(inside.at(comma + 1).span().start(), clause.end())));
            }
        }
        return found;
    }

    /** A stretch without quotation marks that enclose all of it, and without "that" at its beginning. */
    private Optional<Span> bare(String text, Span stretch) {
        Span part = stretch.trim(text);
        Matcher dateline = DATELINE.matcher(text).region(part.start(), part.end());
        int from = dateline.lookingAt() ? dateline.end() : part.start();
        int to = part.end();
        while (from < to
                && (from + 1 < to
                                && OPENING.indexOf(text.charAt(from)) >= 0
                                && !Character.isLetterOrDigit(text.charAt(from + 1))
                                && OPENING.indexOf(text.charAt(from + 1)) < 0
                        || OPENING.indexOf(text.charAt(from)) >= 0 && unpaired(text, from, to)
                        || "•*–—-,;:".indexOf(text.charAt(from)) >= 0
                        || isSpace(text.charAt(from)))) {
            from++;
        }
        while (to > from
                && (OPENING.indexOf(text.charAt(to - 1)) >= 0 && unpaired(text, from, to)
                        || ",;:".indexOf(text.charAt(to - 1)) >= 0
                        || isSpace(text.charAt(to - 1)))) {
            to--;
        }
        if (from >= to) {
            return Optional.empty();
        }
        Words words = Words.of(text, new Span(from, to), position -> false);
        int first = 0;
        while (first < words.size() - 1
                && (lexicon.is(WordClass.THAT, words.at(first).lower())
                        || lexicon.is(WordClass.AND, words.at(first).lower())
                        || words.is(first, ",")
                        || words.is(first, ":"))) {
            first++;
        }
        return Optional.of(
                new Span(words.size() == 0 ? from : words.at(first).span().start(), to));
    }

    /** Whether the marks of quotation in a stretch leave one over, or enclose all of it. */
    private static boolean unpaired(String text, int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0 && !betweenLetters(text, i)) {
                marks++;
            }
        }
        boolean encloses =
                marks == 2 && OPENING.indexOf(text.charAt(from)) >= 0 && OPENING.indexOf(text.charAt(to - 1)) >= 0;
        return marks % 2 == 1 || encloses;
    }

    private static boolean betweenLetters(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private Statement statement(LexicalArticle article, Topic topic, int number, Cut cut) {
        SplitArticle split = article.split();
        Sentence sentence = split.sentences().get(number);
        String text = split.article().text();
        Optional<LocalDate> published = split.article().metadata().published();
        List<Wording.Edit> edits = new ArrayList<>();
        List<DateMention> dates = new ArrayList<>();
        List<Quantity> quantities = new ArrayList<>();
        Set<String> hedges = new LinkedHashSet<>();
        for (Span part : cut.parts()) {
            List<Time> times = calendar.in(text, part, published);
            List<DateMention> mentions = times.stream().map(Time::mention).toList();
            dates.addAll(mentions);
            times.forEach(time -> time.span().ifPresent(span -> edits.add(new Wording.Edit(span, time.words()))));
            quantities.addAll(figures.in(text, part, mentions));
            hedges.addAll(Hedges.in(part.of(text), lexicon));
        }
        cut.attribution().ifPresent(attribution -> {
            hedges.addAll(attribution.hedges());
            Pronouns.speaker(text, cut.parts(), attribution, lexicon).ifPresent(edits::add);
        });
        if (cut.attribution().isEmpty()) {
            Pronouns.person(article, number, cut.parts().get(0), lexicon).ifPresent(edits::add);
        }
        edits.sort(Comparator.comparing(Wording.Edit::span));
        Words first = Words.of(
                text, cut.parts().get(0), position -> split.quotations().quoted(position));
        List<Span> order = new ArrayList<>(opening.order(first));
        order.addAll(cut.parts().subList(1, cut.parts().size()));
        return new Statement(
                cut.parts(),
                topic.before(Wording.of(text, order, edits)),
                cut.attribution(),
                List.copyOf(hedges),
                act(text, sentence, cut),
                quantities,
                dates,
                List.of());
    }

    private SpeechAct act(String text, Sentence sentence, Cut cut) {
        Span last = cut.parts().get(cut.parts().size() - 1);
        String words = last.of(text);
        if (words.matches("(?s).*\\?[\"”»“’)]*") || words.startsWith("¿")) {
            return SpeechAct.QUESTION;
        }
        if (Housekeeping.is(sentence.span().of(text), lexicon)) {
            return SpeechAct.INSTRUCTION;
        }
        Words all = Words.of(text, cut.parts().get(0), position -> false);
        if (all.size() > 0 && lexicon.is(WordClass.INSTRUCTION, all.at(0).lower())) {
            return SpeechAct.INSTRUCTION;
        }
        boolean official = cut.attribution()
                .map(Attribution::chain)
                .map(chain -> chain.get(chain.size() - 1).kind())
                .filter(kind -> kind == SourceKind.DOCUMENT)
                .isPresent();
        boolean foretells = all.all().stream().anyMatch(word -> lexicon.is(WordClass.FUTURE, word.lower()));
        return foretells && !official ? SpeechAct.PREDICTION : SpeechAct.STATEMENT;
    }
}
