package org.stet.core.attribution;

import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.Cue.Shape;

/** Finds the verbs that attribute in a sentence, with the auxiliaries, adverbs and particles that belong to them. */
final class CueSpotter {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "'re", "am");

    private static final Set<String> SURE =
            Set.of("said", "says", "told", "tells", "tweeted", "insisted", "noted", "added", "argued", "wrote");

    private static final Set<String> STATEMENTS =
            Set.of("statement", "interview", "tweet", "email", "letter", "speech");

    private final CueLexicon lexicon;

    CueSpotter(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The cue whose verb is token {@code at}, if that is one. */
    Optional<Cue> spot(TaggedSentence sentence, int at) {
        Token token = sentence.token(at);
        if (!token.isTagged("VERB") && !SURE.contains(token.lower())) {
            return Optional.empty();
        }
        return lexicon.find(token.lower()).flatMap(verb -> spot(sentence, at, verb));
    }

    private static Optional<Cue> spot(TaggedSentence sentence, int at, CueLexicon.Verb verb) {
        int from = at;
        boolean passive = false;
        while (from > 0 && belongsBefore(sentence, from - 1)) {
            from--;
            passive |= from == at - 1 && sentence.isAny(from, BE) || sentence.isAny(from, BE) && from < at;
        }
        String form = sentence.token(at).lower();
        Shape shape = Shape.FINITE;
        if (form.endsWith("ing")) {
            shape = passive ? Shape.FINITE : Shape.GERUND;
        } else if (passive) {
            shape = Shape.PASSIVE;
        } else if (sentence.is(from - 1, "to") && form.equals(verb.base())) {
            shape = Shape.INFINITIVE;
            from--;
        }
        return Optional.of(withParticles(sentence, new Cue(at, from, at + 1, verb, shape)));
    }

    private static boolean belongsBefore(TaggedSentence sentence, int i) {
        return sentence.isTagged(i, "AUX")
                || sentence.isTagged(i, "PART") && !sentence.is(i, "to") && !sentence.possessive(i)
                || sentence.isTagged(i, "ADV")
                        && !sentence.isAny(i, Set.of("how", "why", "when", "where", "here"))
                        && i > 0;
    }

    private static Cue withParticles(TaggedSentence sentence, Cue cue) {
        int next = cue.to();
        if (sentence.has(next)
                && cue.lexical().takesParticle(sentence.token(next).lower())) {
            return cue.extendedTo(next + 1);
        }
        if (cue.lexical().base().equals("quote") && sentence.is(next, "as") && sentence.is(next + 1, "saying")) {
            return new Cue(cue.verb(), cue.from(), next + 2, cue.lexical(), Shape.FINITE);
        }
        if (sentence.is(next, "in") && sentence.isTagged(next + 1, "DET")) {
            for (int noun = next + 2; noun < next + 5; noun++) {
                if (sentence.isAny(noun, STATEMENTS) && !sentence.isTagged(noun + 1, "NOUN")) {
                    return cue.extendedTo(noun + 1);
                }
            }
        }
        return cue;
    }
}
