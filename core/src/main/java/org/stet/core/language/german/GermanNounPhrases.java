package org.stet.core.language.german;

import java.util.regex.Pattern;

import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.NounPhrases;
import org.stet.core.language.lexical.word.Word;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;

/** German noun phrases: a noun has a capital letter, what is small before it is an article or an adjective. */
final class GermanNounPhrases implements NounPhrases {

    private static final Pattern ADJECTIVE = Pattern.compile("[\\p{L}-]{3,}(?:e|er|en|es|em)");

    private static final Pattern INFLECTED_NUMBER = Pattern.compile("\\d+-?[\\p{L}-]+");

    private static final int MOST_ADJECTIVES = 4;

    private static final int LONGEST_NAME_IN_QUOTES = 6;

    private static final int LONGEST_APPOSITION = 16;

    private final Lexicon lexicon;

    GermanNounPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public int end(Words words, int start, int limit) {
        if (start >= limit) {
            return start;
        }
        if (lexicon.is(WordClass.PRONOUNS, words.at(start).lower())) {
            return words.is(start + 1, "selbst") && start + 1 < limit ? start + 2 : start + 1;
        }
        int at = simple(words, start, limit);
        while (at > start && at < limit) {
            int more = attached(words, at, limit);
            if (more == at) {
                break;
            }
            at = more;
        }
        return at > start ? apposition(words, at, limit) : start;
    }

    /** Articles, adjectives, nouns and names. */
    private int simple(Words words, int start, int limit) {
        int at = start;
        while (at < limit && lexicon.is(WordClass.DETERMINERS, words.at(at).lower())) {
            if (at > start
                    && lexicon.is(WordClass.RELATIVE, words.at(at).lower())
                    && lexicon.is(WordClass.RELATIVE, words.at(at - 1).lower())) {
                return start;
            }
            at++;
        }
        int adjectives = 0;
        while (at < limit && adjectives < MOST_ADJECTIVES && adjective(words.at(at), at > start)) {
            at++;
            adjectives++;
        }
        int noun = at;
        if (at > start + 1 && INFLECTED_NUMBER.matcher(words.at(at - 1).text()).matches()) {
            noun = at - 1;
        }
        while (at < limit && inName(words, noun, at)) {
            at++;
        }
        if (at == noun && !(at < limit && isMark(words.at(at)) && words.at(at).quoted())) {
            return start;
        }
        int end = quotedName(words, at, limit);
        return end == noun ? start : end;
    }

    private boolean adjective(Word word, boolean inside) {
        return word.isWord()
                        && !word.isCapitalised()
                        && ADJECTIVE.matcher(word.text()).matches()
                        && !lexicon.is(WordClass.STOPS, word.lower())
                        && !lexicon.is(WordClass.SPEECH, word.lower())
                        && !lexicon.is(WordClass.FINITE, word.lower())
                || word.isNumber()
                || inside && INFLECTED_NUMBER.matcher(word.text()).matches();
    }

    private boolean inName(Words words, int noun, int at) {
        Word word = words.at(at);
        if (word.isWord() && word.isCapitalised()) {
            return at > noun || !lexicon.is(WordClass.STOPS, word.lower());
        }
        boolean particle = lexicon.is(WordClass.PARTICLES, word.lower()) && !lexicon.is(WordClass.OF, word.lower());
        if (at == noun && (particle || lexicon.is(WordClass.PUBLICATIONS, word.lower()))) {
            return true;
        }
        boolean between = at > noun && at + 1 < words.size() && words.at(at + 1).isCapitalised();
        return between
                && (lexicon.is(WordClass.PARTICLES, word.lower())
                        || word.is("der")
                                && lexicon.is(
                                        WordClass.PARTICLES, words.at(at - 1).lower())
                        || word.is(".") && words.at(at - 1).text().length() <= 3
                        || word.is("&"));
    }

    /** A paper's name in marks behind the noun, a party in brackets behind a name. */
    private static int quotedName(Words words, int at, int limit) {
        int end = at;
        if (end < limit && isMark(words.at(end))) {
            for (int i = end + 1; i < Math.min(limit, end + LONGEST_NAME_IN_QUOTES); i++) {
                if ("“”\"«»‘".contains(words.at(i).text())) {
                    end = i + 1;
                    break;
                }
            }
        }
        if (words.is(end, "(")) {
            for (int i = end + 1; i < Math.min(limit, end + LONGEST_NAME_IN_QUOTES); i++) {
                if (words.is(i, ")")) {
                    return i + 1;
                }
            }
        }
        return end;
    }

    private static boolean isMark(Word word) {
        return "„“\"«»‚".contains(word.text());
    }

    /** "… der Polizei", "… von Berlin", "… und der Minister". */
    private int attached(Words words, int at, int limit) {
        String link = words.at(at).lower();
        boolean genitive = link.equals("der") || link.equals("des") || link.equals("eines") || link.equals("einer");
        if (genitive) {
            int noun = simple(words, at, limit);
            return noun > at && !told(words, at, noun) ? noun : at;
        }
        if (lexicon.is(WordClass.OF, link)) {
            int noun = simple(words, at + 1, limit);
            return noun > at + 1 ? noun : at;
        }
        if (link.equals("und") || link.equals("sowie")) {
            int noun = simple(words, at + 1, limit);
            return noun > at + 1 && noun <= limit ? noun : at;
        }
        return at;
    }

    /** "sagte Meier der Zeitung": whom he told. */
    private boolean told(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.isNoun(WordClass.PUBLICATIONS, words.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Jana Rauh, Sprecherin der Polizei,". */
    private int apposition(Words words, int at, int limit) {
        if (!words.is(at, ",") || at + 1 >= limit) {
            return at;
        }
        int end = simple(words, at + 1, limit);
        while (end > at + 1 && end < limit) {
            int more = attached(words, end, limit);
            if (more == end && lexicon.is(WordClass.PREPOSITIONS, words.at(end).lower())) {
                int noun = simple(words, end + 1, limit);
                more = noun > end + 1 ? noun : end;
            }
            if (more == end) {
                break;
            }
            end = more;
        }
        boolean closed = end == words.size() || words.is(end, ",") || words.is(end, ".") || words.is(end, ":");
        if (end == at + 1 || !closed || end - at > LONGEST_APPOSITION) {
            return at;
        }
        return words.is(end, ",") && end + 1 <= limit ? end + 1 : end;
    }
}
