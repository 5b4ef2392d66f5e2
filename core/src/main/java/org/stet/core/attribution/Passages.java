package org.stet.core.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.stet.core.text.Span;

/** Finds, in the sentence of an attribution, who passed its words on besides the source: whom it cites, whom it told. */
final class Passages {

    /** Words by which a source names its own source. */
    static final Set<String> CITING = Set.of("citing", "quoting", "referring to");

    /** Whom a source cites, and the word for it. */
    record Cited(Span source, String cue) {}

    private static final Set<String> CITING_VERBS = Set.of("citing", "quoting");

    private static final Set<String> SEEING = Set.of("seen", "obtained", "reviewed", "published");

    private static final Set<String> CONVERSATIONS = Set.of("interview", "conversation");

    private final String text;
    private final List<TaggedSentence> sentences;

    Passages(String text, List<TaggedSentence> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    /** "…, the newspaper said, citing officials"; "Citing officials, it wrote that …". */
    Optional<Cited> cited(Draft draft, List<Draft> drafts) {
        return sentence(draft).flatMap(sentence -> {
            for (int i = 0; i < sentence.size(); i++) {
                Span verb = sentence.token(i).span();
                boolean free = drafts.stream()
                        .filter(each ->
                                !CITING_VERBS.contains(each.cue().of(text).toLowerCase(Locale.ENGLISH)))
                        .noneMatch(each -> each.contentCovers(verb));
                if (sentence.isAny(i, CITING_VERBS) && free && (i == 0 || sentence.is(i - 1, ","))) {
                    String cue = sentence.token(i).lower();
                    return SourceLocator.after(sentence, i + 1).map(source -> new Cited(cover(sentence, source), cue));
                }
            }
            return Optional.empty();
        });
    }

    /** "… recalled in an interview with the magazine Schiene". */
    Optional<Span> interviewer(Draft draft) {
        return sentence(draft).flatMap(sentence -> {
            for (int i = 0; i + 1 < sentence.size(); i++) {
                if (sentence.isAny(i, CONVERSATIONS)
                        && sentence.is(i + 1, "with")
                        && !draft.contentCovers(sentence.token(i).span())) {
                    return SourceLocator.shortAfter(sentence, i + 2).map(source -> cover(sentence, source));
                }
            }
            return Optional.empty();
        });
    }

    /** "according to a draft law seen by Schiene". */
    Optional<Span> seenBy(Draft draft) {
        Optional<Span> source = draft.source();
        return sentence(draft).filter(sentence -> source.isPresent()).flatMap(sentence -> {
            for (int i = 1; i + 2 < sentence.size(); i++) {
                boolean near = sentence.token(i).start() >= source.get().start()
                        && sentence.token(i).start() <= source.get().end() + 1;
                if (near && sentence.isAny(i, SEEING) && sentence.is(i + 1, "by")) {
                    return SourceLocator.shortAfter(sentence, i + 2).map(seer -> cover(sentence, seer));
                }
            }
            return Optional.empty();
        });
    }

    private Optional<TaggedSentence> sentence(Draft draft) {
        return sentences.stream()
                .filter(sentence -> sentence.span().overlaps(draft.cue()))
                .findFirst();
    }

    private static Span cover(TaggedSentence sentence, Stretch stretch) {
        return sentence.cover(stretch.from(), stretch.to());
    }
}
