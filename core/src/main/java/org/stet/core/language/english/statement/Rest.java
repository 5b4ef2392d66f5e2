package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.Attribution;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.text.Span;

/**
 * What a sentence states itself beside what it lets somebody say: "The judge rejected the motion, saying …", "The fund
 * returned the gifts after a report said that …".
 */
final class Rest {

    /** Words between a clause of the article and the frame behind it. */
    private static final Set<String> BEFORE_FRAME =
            Set.of("after", "as", "though", "although", "while", "whereas", "because", "since", "and", "but", "before");

    /** Words between what is said and a clause of the article behind it. */
    private static final Set<String> BEHIND_CONTENT = Set.of("but", "although", "though", "while", "whereas", "yet");

    private static final Set<String> CONCEDING = Set.of("while", "although", "though", "whereas");

    private static final Set<String> LINKING = Set.of("and", "but", "yet", "so", "or");

    private static final Set<String> BREAKS = Set.of("—", "–", "--", ";");

    private static final Set<String> MARKS = Set.of(",", "—", "–", "--", ";", ":");

    private final TaggedSentence sentence;
    private final Span words;
    private final List<Cut> said;

    private Rest(TaggedSentence sentence, Span words, List<Cut> said) {
        this.sentence = sentence;
        this.words = words;
        this.said = said;
    }

    /** The stretches of the sentence that are clauses of its own, in order. */
    static List<Span> of(TaggedSentence sentence, Span words, List<Cut> said) {
        Rest rest = new Rest(sentence, words, said);
        List<Span> stretches = new ArrayList<>();
        rest.before().ifPresent(stretches::add);
        rest.behind().ifPresent(stretches::add);
        return stretches;
    }

    private Optional<Span> before() {
        int from = sentence.firstFrom(words.start());
        while (sentence.isAny(from, LINKING)) {
            from++;
        }
        int to = sentence.firstFrom(
                said.stream().mapToInt(this::frameStart).min().orElse(words.start()));
        int end = to;
        while (end > from && sentence.isAny(end - 1, MARKS)) {
            end--;
        }
        return clause(from, end);
    }

    /** Where the clause before a statement and its frame ends; the sentence's start where none is before them. */
    private int frameStart(Cut cut) {
        int content = cut.cover().start();
        int source = start(cut.attribution().map(Attribution::source).orElse(List.of()), content);
        int cue = start(cut.attribution().map(Attribution::cue).orElse(List.of()), content);
        int verb = sentence.firstFrom(cue);
        boolean participle = cue < content
                && sentence.has(verb)
                && sentence.token(verb).lower().endsWith("ing")
                && sentence.is(verb - 1, ",");
        if (participle) {
            return sentence.token(verb - 1).start();
        }
        int first = sentence.firstFrom(Math.min(content, Math.min(source, cue)));
        if (first > 0 && sentence.quotationMark(first - 1)) {
            first--;
        }
        boolean relative = sentence.is(first - 1, "which") && sentence.is(first - 2, ",");
        boolean linked = source < content && sentence.isAny(first - 1, BEFORE_FRAME);
        boolean broken = sentence.isAny(first - 1, BREAKS);
        if (relative || linked) {
            return sentence.token(first - 1).start();
        }
        return broken ? sentence.token(first - 1).start() : words.start();
    }

    private int start(List<Span> spans, int otherwise) {
        return spans.stream()
                .filter(words::contains)
                .mapToInt(Span::start)
                .min()
                .orElse(otherwise);
    }

    private Optional<Span> behind() {
        int last = said.stream().mapToInt(this::end).max().orElse(words.end());
        boolean framedBefore = said.stream().allMatch(cut -> frames(cut).stream()
                .allMatch(each -> each.start() < cut.cover().start()));
        int at = sentence.firstFrom(last);
        while (sentence.quotationMark(at)) {
            at++;
        }
        int start = sentence.isAny(at, MARKS) ? at + 1 : at;
        boolean linked = sentence.isAny(start, BEHIND_CONTENT);
        boolean conceded = start > at && sentence.isAny(sentence.firstFrom(words.start()), CONCEDING);
        if (!framedBefore || !linked && !conceded) {
            return Optional.empty();
        }
        return clause(linked ? start + 1 : start, sentence.size());
    }

    private int end(Cut cut) {
        int end = cut.cover().end();
        for (Span frame : frames(cut)) {
            end = Math.max(end, words.contains(frame) ? frame.end() : end);
        }
        return end;
    }

    private static List<Span> frames(Cut cut) {
        List<Span> frames = new ArrayList<>();
        cut.attribution().ifPresent(attribution -> {
            frames.addAll(attribution.source());
            frames.addAll(attribution.cue());
        });
        return frames;
    }

    private Optional<Span> clause(int from, int to) {
        int end = to;
        while (end > from && sentence.token(end - 1).end() > words.end()) {
            end--;
        }
        boolean cued = false;
        for (int i = from; i < end; i++) {
            Span token = sentence.token(i).span();
            cued |= said.stream().anyMatch(cut -> frames(cut).stream().anyMatch(token::overlaps) && cued(cut, token));
            if (sentence.quotationMark(i)) {
                return Optional.empty();
            }
        }
        boolean open = sentence.isTagged(from, "SCONJ") || sentence.isAny(from, CONCEDING);
        return !cued && !open && Clauses.states(sentence, from, end)
                ? Optional.of(sentence.cover(from, end))
                : Optional.empty();
    }

    private static boolean cued(Cut cut, Span token) {
        return cut.attribution().stream()
                .flatMap(attribution -> attribution.cue().stream())
                .anyMatch(token::overlaps);
    }
}
