package org.stet.core.language.lexical.word;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people whom an article names with first and last name, by their last names. */
public final class People {

    private static final int LONGEST_NAME = 5;

    private static final int LONGEST_APPOSITION = 10;

    private final Lexicon lexicon;
    private final Map<String, Person> byLastName = new HashMap<>();

    private People(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public static People of(List<Words> sentences, Lexicon lexicon) {
        People people = new People(lexicon);
        sentences.forEach(people::read);
        return people;
    }

    /** The names of the people whom a sentence names, in full, each once. */
    public Set<String> in(Words words) {
        Set<String> names = new LinkedHashSet<>();
        int i = 0;
        while (i < words.size()) {
            int end = nameEnd(words, i);
            if (end > i) {
                named(words.at(end - 1).text()).map(Person::name).ifPresent(names::add);
            }
            i = Math.max(i + 1, end);
        }
        return names;
    }

    /** The person with a last name. */
    public Optional<Person> named(String lastName) {
        return Optional.ofNullable(byLastName.get(lastName));
    }

    private void read(Words words) {
        int i = 0;
        while (i < words.size()) {
            int end = nameEnd(words, i);
            if (end > i + 1) {
                int from = nameStart(words, i, end);
                if (end - from >= 2 && end - from <= LONGEST_NAME && !(from == i && determined(words, i))) {
                    add(words, i, from, end);
                }
            }
            i = Math.max(i + 1, end);
        }
    }

    /** Whether an article stands before a word: "la Constitución de Brena" is nobody's name. */
    private boolean determined(Words words, int i) {
        return i > 0 && lexicon.is(WordClass.DETERMINERS, words.at(i - 1).lower());
    }

    /** The word behind the capital letters and particles that begin at a word. */
    public int nameEnd(Words words, int start) {
        int at = start;
        while (at < words.size() && partOfName(words, start, at)) {
            at++;
        }
        while (at > start && !words.at(at - 1).isCapitalised()) {
            at--;
        }
        return at;
    }

    private boolean partOfName(Words words, int start, int at) {
        Word word = words.at(at);
        if (word.isWord() && word.isCapitalised()) {
            return at > start && words.at(at - 1).isCapitalised()
                    || !lexicon.is(WordClass.STOPS, word.lower())
                            && !lexicon.is(WordClass.DETERMINERS, word.lower())
                            && !lexicon.is(WordClass.PREPOSITIONS, word.lower())
                            && !lexicon.is(WordClass.TITLES, word.lower());
        }
        return at > start
                && (lexicon.is(WordClass.PARTICLES, word.lower())
                        || lexicon.is(WordClass.DETERMINERS, word.lower())
                                && lexicon.is(
                                        WordClass.PARTICLES, words.at(at - 1).lower())
                        || word.is(".") && words.at(at - 1).text().length() <= 2)
                && at + 1 < words.size();
    }

    /** Where the name begins behind what somebody is: "Gesundheitsministerin Jana Rauh". */
    public int nameStart(Words words, int start, int end) {
        int from = start;
        while (from < end && (common(words.at(from).lower()) || words.is(from, "."))) {
            from++;
        }
        while (from < end && !words.at(from).isCapitalised()) {
            from++;
        }
        for (int i = from; i < end; i++) {
            if (common(words.at(i).lower())) {
                return end;
            }
        }
        return from;
    }

    /** Whether a word says what somebody or something is, so that it is no name. */
    public boolean common(String lower) {
        return lexicon.is(WordClass.TITLES, lower)
                || lexicon.isNoun(WordClass.ROLES, lower)
                || lexicon.isNoun(WordClass.SPOKESPEOPLE, lower)
                || lexicon.isNoun(WordClass.OFFICIALS, lower)
                || lexicon.isNoun(WordClass.ORGANISATIONS, lower)
                || lexicon.isNoun(WordClass.PUBLICATIONS, lower)
                || lexicon.isNoun(WordClass.DOCUMENTS, lower)
                || lexicon.isNoun(WordClass.ANONYMOUS, lower);
    }

    private void add(Words words, int start, int from, int end) {
        String description = from > start ? words.text(start, from) : before(words, start);
        boolean official = false;
        for (int i = Math.max(0, start - LONGEST_APPOSITION / 2); i < from; i++) {
            official |= isOfficial(words.at(i).lower()) && noMarkBetween(words, i, from);
        }
        for (int i = end + 1; words.is(end, ",") && i < Math.min(words.size(), end + LONGEST_APPOSITION); i++) {
            if (words.is(i, ",") || words.is(i, ".")) {
                break;
            }
            official |= isOfficial(words.at(i).lower());
        }
        boolean holdsOffice = official;
        String lastName = words.at(end - 1).text();
        String name = words.text(from, end);
        Person known = byLastName.get(lastName);
        if (known == null) {
            byLastName.put(lastName, new Person(name, description, holdsOffice));
        } else if (known.name().equals(name)) {
            byLastName.put(
                    lastName,
                    new Person(
                            name,
                            known.description().isEmpty() ? description : known.description(),
                            known.official() || holdsOffice));
        }
    }

    private static boolean noMarkBetween(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.at(i).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** A role in small letters before a name: "la maire Odile Marsan". */
    private String before(Words words, int start) {
        int from = start;
        while (from > 0
                && from > start - 4
                && words.at(from - 1).isWord()
                && !words.at(from - 1).isCapitalised()
                && !lexicon.is(WordClass.STOPS, words.at(from - 1).lower())
                && !lexicon.is(WordClass.DETERMINERS, words.at(from - 1).lower())) {
            from--;
        }
        return from < start && common(words.at(from).lower()) ? words.text(from, start) : "";
    }

    private boolean isOfficial(String lower) {
        return lexicon.isNoun(WordClass.OFFICIALS, lower);
    }
}
