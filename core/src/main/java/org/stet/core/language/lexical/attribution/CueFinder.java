package org.stet.core.language.lexical.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.Word;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;

/** Finds the verbs of speech of a sentence. */
final class CueFinder {

    /** How far the second part of a verb may stand behind its first. */
    private static final int FARTHEST = 25;

    private final Lexicon lexicon;
    private final boolean participlesAtTheEnd;
    private final Map<String, Set<String>> separable = new HashMap<>();
    private final Set<String> joined = new HashSet<>();

    /**
     * By the words of a language.
     *
     * @param participlesAtTheEnd whether a participle stands at the end of its clause
     */
    CueFinder(Lexicon lexicon, boolean participlesAtTheEnd) {
        this.lexicon = lexicon;
        this.participlesAtTheEnd = participlesAtTheEnd;
        for (String verb : lexicon.all(WordClass.SEPARABLE)) {
            String[] parts = verb.split("\\+");
            separable.computeIfAbsent(parts[0], each -> new HashSet<>()).add(parts[1]);
            joined.add(parts[1] + parts[0]);
        }
    }

    /** The verb of speech that begins at a word. */
    Optional<Cue> at(Words words, int i) {
        String lower = words.at(i).lower();
        Optional<Cue> cue = Optional.empty();
        if (separable.containsKey(lower)) {
            cue = inTwo(words, i, separable.get(lower));
        }
        if (cue.isEmpty() && (lexicon.is(WordClass.SPEECH, lower) || joined.contains(lower))) {
            return Optional.of(new Cue(i, i + 1, -1, -1));
        }
        if (cue.isEmpty() && lexicon.is(WordClass.AUXILIARIES, lower)) {
            return participlesAtTheEnd ? inTwo(words, i, lexicon.all(WordClass.PARTICIPLES)) : withParticiple(words, i);
        }
        return cue;
    }

    /** Whether a word is a verb of speech as it stands at the end of a clause. */
    boolean endsClause(Words words, int i) {
        String lower = words.at(i).lower();
        return joined.contains(lower)
                || i + 1 < words.size()
                        && joined.contains(lower + words.at(i + 1).lower())
                || lexicon.is(WordClass.SPEECH, lower)
                || lexicon.is(WordClass.PARTICIPLES, lower)
                        && i + 1 < words.size()
                        && lexicon.is(WordClass.AUXILIARIES, words.at(i + 1).lower());
    }

    private Optional<Cue> inTwo(Words words, int i, Set<String> second) {
        for (int j = i + 1; j < Math.min(words.size(), i + FARTHEST); j++) {
            Word word = words.at(j);
            if (word.quoted() || word.is(":") || word.is(";") || lexicon.is(WordClass.THAT, word.lower())) {
                break;
            }
            if (second.contains(word.lower())) {
                return Optional.of(new Cue(i, i + 1, j, -1));
            }
        }
        return Optional.empty();
    }

    private Optional<Cue> withParticiple(Words words, int i) {
        int subject = -1;
        int j = i + 1;
        while (j < words.size()
                && (lexicon.is(WordClass.ADVERBS, words.at(j).lower())
                        || lexicon.is(WordClass.PRONOUNS, words.at(j).lower()))) {
            if (lexicon.is(WordClass.PRONOUNS, words.at(j).lower())) {
                subject = j;
            }
            j++;
        }
        return j < words.size() && lexicon.is(WordClass.PARTICIPLES, words.at(j).lower())
                ? Optional.of(new Cue(i, j + 1, -1, subject))
                : Optional.empty();
    }
}
