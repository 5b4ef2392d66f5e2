package org.stet.core.claim.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.Statements;
import org.stet.core.attribution.TaggedSentence;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/** Cuts sentences into what is stated in them, by whom. */
final class Cutter {

    private static final int FEWEST_WORDS = 3;

    private static final int FEWEST_WORDS_WITHOUT_VERB = 6;

    /** "NEW YORK (AP) —": where and by whom a report was written. */
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{Lu} .'’-]{2,30}(?:, [\\p{L}. ]{2,20})?(?: ?\\(\\p{L}[\\p{L} ]{1,20}\\))?[ \\u00a0]?(?:—|–|--|-)[ \\u00a0]");

    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");

    private final String text;
    private final List<Attribution> attributions;

    Cutter(String text, List<Attribution> attributions) {
        this.text = text;
        this.attributions = attributions.stream().filter(this::states).toList();
    }

    private boolean states(Attribution attribution) {
        return !attribution.chain().isEmpty()
                && attribution.cue().stream().anyMatch(cue -> Statements.passedOnBy(cue.of(text)));
    }

    /** What one sentence says; the sentence itself where nobody else is said to state it. */
    List<Cut> in(Sentence sentence, TaggedSentence tagged) {
        List<Cut> attributed = new ArrayList<>();
        for (Attribution attribution : attributions) {
            List<Span> parts = parts(attribution, sentence.span());
            Cut statement = new Cut(sentence, parts, Optional.of(attribution));
            if (!parts.isEmpty() && full(statement, tagged)) {
                attributed.add(statement);
            }
        }
        List<Cut> kept = attributed.stream()
                .filter(each -> attributed.stream().noneMatch(other -> other != each && yieldsTo(each, other)))
                .toList();
        return kept.isEmpty() ? List.of(own(sentence)) : kept;
    }

    private Cut own(Sentence sentence) {
        Span span = sentence.span();
        Matcher dateline = DATELINE.matcher(span.of(text));
        int start = dateline.lookingAt() ? span.start() + dateline.end() : span.start();
        return new Cut(sentence, List.of(ClaimSpan.trim(text, new Span(start, span.end()))), Optional.empty());
    }

    private List<Span> parts(Attribution attribution, Span sentence) {
        List<Span> parts = new ArrayList<>();
        for (Span content : attribution.content()) {
            if (content.overlaps(sentence)) {
                Span part =
                        new Span(Math.max(content.start(), sentence.start()), Math.min(content.end(), sentence.end()));
                Span trimmed = ClaimSpan.trim(text, part);
                if (trimmed.length() > 0) {
                    parts.add(trimmed);
                }
            }
        }
        return parts;
    }

    private boolean full(Cut statement, TaggedSentence tagged) {
        int words = 0;
        boolean finite = false;
        boolean figure = false;
        for (Span part : statement.parts()) {
            words += Wording.words(part.of(text)).size();
            figure |= FIGURE.matcher(part.of(text).replace('\n', ' ')).matches();
            finite |= finite(tagged, part);
        }
        return words >= FEWEST_WORDS && (finite || figure && words >= FEWEST_WORDS_WITHOUT_VERB);
    }

    private static boolean finite(TaggedSentence tagged, Span part) {
        for (int i = 0; i < tagged.size(); i++) {
            boolean verb = tagged.isTagged(i, "AUX")
                    || tagged.isTagged(i, "VERB")
                            && !tagged.token(i).lower().endsWith("ing")
                            && !tagged.is(i - 1, "to");
            if (verb && part.contains(tagged.token(i).span())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one statement is a frame around most of the other, or a small thing inside it. A direct quotation is no
     * frame: its words are the speaker's.
     */
    private boolean yieldsTo(Cut statement, Cut other) {
        boolean inside = other.cover().contains(statement.cover());
        boolean around = statement.cover().contains(other.cover());
        if (inside && around) {
            return other.attribution().map(a -> a.chain().size()).orElse(0)
                    > statement.attribution().map(a -> a.chain().size()).orElse(0);
        }
        if (inside) {
            return statement.length() * 2 < other.length() || quotes(other);
        }
        return around && other.length() * 2 >= statement.length() && !quotes(statement);
    }

    private boolean quotes(Cut statement) {
        Span cover = statement.cover();
        return statement.attribution().stream()
                .flatMap(attribution -> attribution.content().stream())
                .filter(content -> content.contains(cover))
                .anyMatch(content -> "“\"'".indexOf(text.charAt(content.start())) >= 0);
    }
}
