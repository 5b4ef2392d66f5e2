package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.Cue.Shape;
import org.stet.core.text.Span;

/** Reads the attributions of one sentence by rules. */
final class SentenceReader {

    private static final Set<String> ENDS = Set.of(".", ",", "?", "!", ";", ":", ")", "—", "–");

    private static final Set<String> RAISING = Set.of("seem", "appear", "expect");

    private final CueLexicon lexicon;
    private final CueSpotter spotter;
    private final ContentLocator contents;

    SentenceReader(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.spotter = new CueSpotter(lexicon);
        this.contents = new ContentLocator(lexicon);
    }

    List<Draft> read(String text, TaggedSentence sentence) {
        List<Draft> drafts = new ArrayList<>();
        Optional<Span> lastSource = Optional.empty();
        for (int i = 0; i < sentence.size(); i++) {
            Optional<Draft> found = sentence.is(i, "according") && sentence.is(i + 1, "to")
                    ? accordingTo(text, sentence, i)
                    : verb(text, sentence, i, lastSource);
            if (found.isPresent()) {
                while (sentence.has(i + 1)
                        && sentence.token(i + 1).end() <= found.get().cue().end()) {
                    i++;
                }
                drafts.add(found.get());
                lastSource = found.get().source().or(() -> found.flatMap(Draft::source));
            }
        }
        return drafts;
    }

    private Optional<Draft> accordingTo(String text, TaggedSentence sentence, int at) {
        boolean opens = at <= 1;
        Optional<Stretch> source =
                opens ? SourceLocator.shortAfter(sentence, at + 2) : SourceLocator.after(sentence, at + 2);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(source.map(s -> cover(sentence, s)), sentence.cover(at, at + 2), sentence.span());
        int end = source.get().to();
        if (opens) {
            int start = sentence.is(end, ",") ? end + 1 : end;
            if (start < sentence.endOfWords()) {
                draft.add(sentence.cover(start, sentence.endOfWords()), text);
            }
            return Optional.of(draft);
        }
        int contentEnd = at;
        while (contentEnd > 0 && sentence.is(contentEnd - 1, ",") && !sentence.quoted(contentEnd - 1)) {
            contentEnd--;
        }
        if (contentEnd > 0) {
            draft.add(sentence.cover(0, contentEnd), text);
        }
        if (sentence.is(end, ",") && end + 3 < sentence.endOfWords() && !sentence.isTagged(end + 1, "VERB")) {
            draft.add(sentence.cover(end + 1, sentence.endOfWords()), text);
        }
        return Optional.of(draft);
    }

    private Optional<Draft> verb(String text, TaggedSentence sentence, int at, Optional<Span> lastSource) {
        Optional<Cue> spotted = spotter.spot(sentence, at);
        if (spotted.isEmpty()) {
            return Optional.empty();
        }
        Cue cue = spotted.get();
        if (RAISING.contains(cue.lexical().base())) {
            return raising(text, sentence, cue);
        }
        boolean askedOf = cue.lexical().base().equals("ask")
                && sentence.token(at).is("asked")
                && (cue.from() == 0 || sentence.isAny(cue.from() - 1, Set.of("when", ",", "and")));
        return cue.shape() == Shape.PASSIVE || askedOf
                ? passive(text, sentence, cue)
                : inverted(text, sentence, cue).or(() -> straight(text, sentence, cue, lastSource));
    }

    private Optional<Draft> passive(String text, TaggedSentence sentence, Cue cue) {
        if (!cue.lexical().takes("hearer") && !sentence.is(cue.to(), "to")) {
            return Optional.empty();
        }
        return contents.after(sentence, cue).map(content -> {
            Draft draft = new Draft(Optional.empty(), cueSpan(sentence, cue), sentence.span());
            draft.add(cover(sentence, content), text);
            return draft;
        });
    }

    /** "The bridge seems to be safe": nobody is named, and what stands before the cue is part of the content. */
    private Optional<Draft> raising(String text, TaggedSentence sentence, Cue cue) {
        Optional<Stretch> after = contents.after(sentence, cue);
        if (after.isEmpty() || cue.lexical().base().equals("expect") && cue.shape() != Shape.PASSIVE) {
            return Optional.empty();
        }
        Draft draft = new Draft(Optional.empty(), cueSpan(sentence, cue), sentence.span());
        subject(sentence, cue)
                .filter(subject -> !sentence.isAny(subject.from(), Set.of("it", "there")))
                .ifPresent(subject -> draft.add(cover(sentence, subject), text));
        draft.add(cover(sentence, after.get()), text);
        return Optional.of(draft);
    }

    /** "…," said X. */
    private Optional<Draft> inverted(String text, TaggedSentence sentence, Cue cue) {
        if (!cue.lexical().takes("quote") || cue.shape() != Shape.FINITE) {
            return Optional.empty();
        }
        if (cue.from() == 0) {
            return SourceLocator.after(sentence, cue.to())
                    .map(source ->
                            new Draft(Optional.of(cover(sentence, source)), cueSpan(sentence, cue), sentence.span()));
        }
        Optional<Stretch> content = contents.before(sentence, cue.from());
        Optional<Stretch> source = SourceLocator.after(sentence, cue.to());
        if (content.isEmpty() || source.isEmpty() || subjectOf(sentence, source.get())) {
            return Optional.empty();
        }
        boolean quoted = sentence.closesQuotation(content.get().to() - 1);
        if (!quoted && !inversionWithoutQuotation(sentence, cue, source.get())) {
            return Optional.empty();
        }
        Draft draft = new Draft(source.map(s -> cover(sentence, s)), cueSpan(sentence, cue), sentence.span());
        draft.add(cover(sentence, content.get()), text);
        goOn(text, sentence, source.get().to(), draft);
        return Optional.of(draft);
    }

    private static boolean subjectOf(TaggedSentence sentence, Stretch source) {
        return sentence.verbal(source.to())
                && !sentence.is(source.to() - 1, ",")
                && !sentence.token(source.to()).lower().endsWith("ing");
    }

    private static boolean inversionWithoutQuotation(TaggedSentence sentence, Cue cue, Stretch source) {
        return sentence.is(cue.from() - 1, ",")
                && Set.of("said", "says", "added", "reported", "wrote", "writes", "reports")
                        .contains(sentence.token(cue.verb()).lower())
                && (source.to() >= sentence.endOfWords()
                        || sentence.isAny(source.to(), ENDS)
                        || sentence.isTagged(source.to(), "ADP"));
    }

    private Optional<Draft> straight(String text, TaggedSentence sentence, Cue cue, Optional<Span> lastSource) {
        Optional<Stretch> subject = subject(sentence, cue);
        Optional<Span> source = subject.map(s -> cover(sentence, s));
        if (cue.shape() == Shape.GERUND || subject.isEmpty()) {
            source = lastSource
                    .filter(s -> cue.shape() == Shape.GERUND || sentence.isTagged(cue.from() - 1, "CCONJ"))
                    .or(() -> subject.map(s -> cover(sentence, s)));
        }
        Optional<Span> hearer = ContentLocator.hearer(sentence, cue).map(s -> cover(sentence, s));
        Draft draft = new Draft(source, cueSpan(sentence, cue), sentence.span(), hearer);
        Optional<Stretch> after = contents.after(sentence, cue);
        if (subject.isPresent() && cue.lexical().takes("quote") && cue.shape() == Shape.FINITE) {
            contents.before(sentence, subject.get().from())
                    .filter(before ->
                            after.isEmpty() || sentence.closesQuotation(before.to() - 1) || sentence.is(cue.to(), ","))
                    .ifPresent(before -> draft.add(cover(sentence, before), text));
        }
        after.ifPresent(content -> addAfter(text, sentence, content, draft));
        if (after.isEmpty()) {
            goOn(text, sentence, cue.to(), draft);
        }
        boolean sourceless = source.isEmpty() && cue.shape() != Shape.GERUND;
        boolean promises = cue.lexical().takes("quote")
                && (endsWithColon(sentence, cue)
                        || subject.isPresent() && subject.get().from() == 0 && after.isEmpty());
        return draft.content().isEmpty() && !promises || sourceless ? Optional.empty() : Optional.of(draft);
    }

    private static boolean endsWithColon(TaggedSentence sentence, Cue cue) {
        return sentence.is(sentence.size() - 1, ":") && cue.to() >= sentence.size() - 8;
    }

    private Optional<Stretch> subject(TaggedSentence sentence, Cue cue) {
        return switch (cue.shape()) {
            case GERUND, INFINITIVE -> SourceLocator.ofClause(sentence, cue.from());
            default -> SourceLocator.before(sentence, cue.from());
        };
    }

    private static void addAfter(String text, TaggedSentence sentence, Stretch content, Draft draft) {
        draft.add(cover(sentence, content), text);
    }

    /** "…," X said, "…": what follows the words between the two parts. */
    private static void goOn(String text, TaggedSentence sentence, int from, Draft draft) {
        if (draft.content().isEmpty()) {
            return;
        }
        int at = sentence.skipTimeForwards(from);
        if (sentence.isAny(at, Set.of(",", ":", "—", ".")) && sentence.opensQuotation(at + 1)) {
            draft.add(sentence.cover(at + 1, sentence.endOfWords()), text);
        } else if (sentence.is(at, ",")
                && at + 4 < sentence.endOfWords()
                && sentence.isTagged(at + 1, "CCONJ", "SCONJ", "PRON")
                && !sentence.relative(at + 1)) {
            draft.add(sentence.cover(at + 1, sentence.endOfWords()), text);
        }
    }

    private static Span cueSpan(TaggedSentence sentence, Cue cue) {
        int end = sentence.is(cue.to(), ":") ? cue.to() + 1 : cue.to();
        return sentence.cover(cue.from(), end);
    }

    private static Span cover(TaggedSentence sentence, Stretch stretch) {
        return sentence.cover(stretch.from(), stretch.to());
    }

    CueLexicon lexicon() {
        return lexicon;
    }
}
