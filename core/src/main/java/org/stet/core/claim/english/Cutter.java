package org.stet.core.claim.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.Statements;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/** Cuts sentences into what is stated in them, by whom. */
final class Cutter {

    private static final int FEWEST_WORDS = 3;

    private static final int FEWEST_WORDS_WITHOUT_VERB = 6;

    private static final Pattern FINITE =
            Pattern.compile("(?i).*(?:\\b(?:is|are|was|were|be|been|has|have|had|will|would"
                    + "|can|could|may|might|should|must|do|does|did|cannot|won|made|went|took|came|got|rose|fell|left|\\p{L}+ed)\\b"
                    + "|n['’]t\\b|['’](?:s|re|ve|ll|d)\\b).*");

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

    /** The statements of one sentence; the sentence itself where nobody else is said to state it. */
    List<Cut> in(Sentence sentence) {
        List<Cut> attributed = new ArrayList<>();
        for (Attribution attribution : attributions) {
            List<Span> parts = parts(attribution, sentence.span());
            Cut statement = new Cut(sentence, parts, Optional.of(attribution));
            if (!parts.isEmpty() && full(statement)) {
                attributed.add(statement);
            }
        }
        List<Cut> kept = attributed.stream()
                .filter(each -> attributed.stream().noneMatch(other -> other != each && yieldsTo(each, other)))
                .toList();
        return kept.isEmpty() ? List.of(own(sentence)) : kept;
    }

    private Cut own(Sentence sentence) {
        return new Cut(sentence, List.of(ClaimSpan.trim(text, sentence.span())), Optional.empty());
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

    private boolean full(Cut statement) {
        int words = 0;
        boolean finite = false;
        for (Span part : statement.parts()) {
            words += Wording.words(part.of(text)).size();
            finite |= FINITE.matcher(part.of(text).replace('\n', ' ')).matches();
        }
        return words >= FEWEST_WORDS && (finite || words >= FEWEST_WORDS_WITHOUT_VERB);
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
