package org.stet.core.language.lexical.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.Quotations.Quotation;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.lexical.word.Hedges;
import org.stet.core.language.lexical.word.LexicalArticle;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.NounPhrases;
import org.stet.core.language.lexical.word.Word;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/**
 * Who says what, by word lists and word order. A speaker goes on in the sentences behind that are quoted as a whole, and in
 * a language with a mood of reported speech in those that stand in it.
 */
public final class LexicalAttributions implements AttributionFinder {

    private static final int FEWEST_QUOTED_WORDS = 4;

    /** After so many sentences nobody goes on. */
    private static final int LONGEST_SILENCE = 4;

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final boolean clausesWithoutThat;

    public LexicalAttributions(Lexicon lexicon, NounPhrases phrases, boolean clausesWithoutThat) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.clausesWithoutThat = clausesWithoutThat;
    }

    @Override
    public List<Attribution> find(SplitArticle article) {
        return new Reading(LexicalArticle.of(article, lexicon)).all();
    }

    /** One article, sentence by sentence. */
    private final class Reading {
        private final LexicalArticle article;
        private final String text;
        private final Sources sources;
        private final SpeechFinder speech;
        private final List<Attribution> found = new ArrayList<>();

        /** Who spoke last, with the words for them. */
        private Optional<ChainLink> speaker = Optional.empty();

        private List<Span> named = List.of();

        /** How many sentences have passed since they spoke. */
        private int silent;

        /** The sentence before, of the same paragraph. */
        private Optional<Sentence> before = Optional.empty();

        /** The last person who spoke or was named as a source. */
        private Optional<ChainLink> person = Optional.empty();

        private int covered;

        Reading(LexicalArticle article) {
            this.article = article;
            this.text = article.split().article().text();
            this.sources = new Sources(lexicon, article.people(), text);
            this.speech = new SpeechFinder(
                    lexicon, phrases, clausesWithoutThat, text, article.split().quotations());
        }

        List<Attribution> all() {
            for (int i = 0; i < article.sentences().size(); i++) {
                article.split().deadline().check();
                Sentence sentence = article.split().sentences().get(i);
                Words words = article.sentences().get(i);
                if (sentence.paragraph().kind() == Paragraph.Kind.HEADING || words.size() == 0) {
                    silent = LONGEST_SILENCE;
                } else {
                    read(words, sentence);
                }
            }
            found.sort(Comparator.comparingInt(LexicalAttributions::start));
            return found;
        }

        private void read(Words words, Sentence sentence) {
            List<Draft> drafts = speech.in(
                    words,
                    before.filter(last -> last.paragraph().equals(sentence.paragraph()))
                            .map(Sentence::span));
            drafts.forEach(this::add);
            boolean covers = words.span().end() <= covered;
            silent = !drafts.isEmpty() || covers || goesOn(words) ? 0 : silent + 1;
            before = Optional.of(sentence);
        }

        private void add(Draft draft) {
            Optional<ChainLink> link = draft.source().isEmpty()
                    ? speaker
                    : draft.meant().or(draft::source).flatMap(this::link);
            List<Span> source = draft.source().map(List::of).orElse(named);
            String cue = draft.cue().stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
            List<ChainLink> chain = new ArrayList<>();
            link.ifPresent(speaking -> {
                draft.hearer()
                        .map(hearer -> sources.link(hearer, ""))
                        .filter(hearer -> hearer.kind() == SourceKind.PUBLICATION)
                        .ifPresent(chain::add);
                chain.add(new ChainLink(speaking.name(), speaking.kind(), cue, speaking.description(), List.of()));
                if (draft.source().isPresent()) {
                    speaker = link;
                    named = source;
                }
                if (speaking.kind() == SourceKind.PERSON || speaking.kind() == SourceKind.OFFICIAL) {
                    person = link;
                }
            });
            add(source, draft.cue(), draft.content(), chain);
        }

        private Optional<ChainLink> link(Span source) {
            if (sources.isTherefore(source)) {
                return speaker;
            }
            return sources.isPronoun(source) ? person.or(() -> speaker) : Optional.of(sources.link(source, ""));
        }

        private void add(List<Span> source, List<Span> cue, List<Span> content, List<ChainLink> chain) {
            content.forEach(span -> covered = Math.max(covered, span.end()));
            Set<String> hedges = new LinkedHashSet<>();
            cue.forEach(span -> hedges.addAll(Hedges.in(span.of(text), lexicon)));
            found.add(new Attribution(source, cue, content, chain, List.of(), List.copyOf(hedges)));
        }

        /** Whether a sentence without a cue goes on with what somebody says; then it is added. */
        private boolean goesOn(Words words) {
            if (silent >= LONGEST_SILENCE || speaker.isEmpty()) {
                return false;
            }
            Optional<Span> quoted = silent == 0 ? wholeQuotation(words) : Optional.empty();
            if (quoted.isEmpty() && !inReportedMood(words)) {
                return false;
            }
            add(named, List.of(), List.of(quoted.orElse(words.span())), List.of(speaker.get()));
            return true;
        }

        private Optional<Span> wholeQuotation(Words words) {
            if (!words.at(0).quoted() || words.size() < FEWEST_QUOTED_WORDS) {
                return Optional.empty();
            }
            return article.split()
                    .quotations()
                    .at(words.span().start())
                    .map(Quotation::span)
                    .filter(span -> span.end() >= words.span().end() - 1);
        }

        private boolean inReportedMood(Words words) {
            boolean reported = false;
            for (Word word : words.all()) {
                if (lexicon.is(WordClass.FIRST_PERSON, word.lower())) {
                    return false;
                }
                reported |= !word.quoted()
                        && (lexicon.is(WordClass.REPORTED_MOOD, word.lower())
                                || silent == 0 && lexicon.is(WordClass.PERHAPS_REPORTED_MOOD, word.lower()));
            }
            return reported;
        }
    }

    private static int start(Attribution attribution) {
        int start = Integer.MAX_VALUE;
        for (List<Span> spans : List.of(attribution.source(), attribution.cue(), attribution.content())) {
            for (Span span : spans) {
                start = Math.min(start, span.start());
            }
        }
        return start;
    }
}
