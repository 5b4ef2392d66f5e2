package org.stet.core.language.lexical.word;

/** Noun phrases of French and Spanish: they go on until a mark, a preposition that does not mean "of", or a verb. */
public final class RomanceNounPhrases implements NounPhrases {

    private static final int LONGEST = 16;

    private static final int LONGEST_APPOSITION = 14;

    private final Lexicon lexicon;

    /** By the words of a language. */
    public RomanceNounPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public int end(Words words, int start, int limit) {
        if (start >= limit) {
            return start;
        }
        Word first = words.at(start);
        if (lexicon.is(WordClass.PRONOUNS, first.lower())) {
            return start + 1;
        }
        int at = simple(words, start, limit);
        return at > start ? apposition(words, at, limit) : start;
    }

    private int simple(Words words, int start, int limit) {
        int at = start;
        while (at < Math.min(limit, start + LONGEST) && (goesOn(words, start, at) || inBrackets(words, start, at))) {
            at++;
        }
        while (at > start && isLink(words.at(at - 1))) {
            at--;
        }
        boolean named = false;
        for (int i = start; i < at; i++) {
            named |= words.at(i).isWord()
                    && !lexicon.is(WordClass.DETERMINERS, words.at(i).lower());
        }
        return named ? at : start;
    }

    private boolean goesOn(Words words, int start, int at) {
        Word word = words.at(at);
        if (word.is(".")) {
            return at > start
                    && words.at(at - 1).text().length() <= 3
                    && words.at(at - 1).isCapitalised()
                    && at + 1 < words.size()
                    && words.at(at + 1).isCapitalised();
        }
        if (!word.isWord() && !word.isNumber()) {
            return false;
        }
        boolean link = isLink(word);
        if (at == start) {
            return !link
                    && !word.isNumber()
                    && !lexicon.is(WordClass.STOPS, word.lower())
                    && !lexicon.is(WordClass.PREPOSITIONS, word.lower());
        }
        if (link || lexicon.is(WordClass.PARTICLES, word.lower())) {
            return true;
        }
        return word.isCapitalised()
                || !lexicon.is(WordClass.STOPS, word.lower())
                        && !lexicon.is(WordClass.PREPOSITIONS, word.lower())
                        && !lexicon.is(WordClass.SPEECH, word.lower())
                        && !lexicon.is(WordClass.AUXILIARIES, word.lower())
                        && !lexicon.is(WordClass.FINITE, word.lower())
                        && !lexicon.is(WordClass.FIRST_PERSON, word.lower())
                        && !lexicon.is(WordClass.THAT, word.lower());
    }

    /** "la Unión Europea (UE)". */
    private static boolean inBrackets(Words words, int start, int at) {
        return at > start + 1
                && (words.is(at, "(") && words.is(at + 2, ")") || words.is(at, ")") && words.is(at - 2, "("));
    }

    private boolean isLink(Word word) {
        return lexicon.is(WordClass.OF, word.lower());
    }

    /** "Odile Marsan, maire de Brenne,". */
    private int apposition(Words words, int at, int limit) {
        if (!words.is(at, ",") || at + 1 >= limit) {
            return at;
        }
        Word first = words.at(at + 1);
        if (!first.isWord()) {
            return at;
        }
        if (first.isCapitalised()) {
            return named(words, at, limit);
        }
        int end = at + 1;
        while (end < Math.min(limit, at + LONGEST_APPOSITION)
                && (words.at(end).isWord() || words.at(end).isNumber())
                && !verb(words.at(end))) {
            end++;
        }
        boolean noun = !lexicon.is(WordClass.STOPS, first.lower())
                && !lexicon.is(WordClass.PREPOSITIONS, first.lower())
                && !lexicon.is(WordClass.AND, first.lower())
                && !lexicon.is(WordClass.THAT, first.lower());
        if (!noun || end < at + 3 || end < words.size() && !words.is(end, ",") && !words.is(end, ".")) {
            return at;
        }
        return words.is(end, ",") && end + 1 <= limit ? end + 1 : end;
    }

    /** "le ministre de la Santé, Emile Korn,". */
    private int named(Words words, int comma, int limit) {
        int end = comma + 1;
        while (end < limit
                && (words.at(end).isCapitalised()
                        || lexicon.is(WordClass.PARTICLES, words.at(end).lower()))) {
            end++;
        }
        boolean closed = end == words.size() || words.is(end, ",") || words.is(end, ".");
        if (!closed || end < comma + 3) {
            return comma;
        }
        return words.is(end, ",") && end + 1 <= limit ? end + 1 : end;
    }

    private boolean verb(Word word) {
        return lexicon.is(WordClass.SPEECH, word.lower())
                || lexicon.is(WordClass.AUXILIARIES, word.lower())
                || lexicon.is(WordClass.FINITE, word.lower())
                || lexicon.is(WordClass.THAT, word.lower());
    }
}
