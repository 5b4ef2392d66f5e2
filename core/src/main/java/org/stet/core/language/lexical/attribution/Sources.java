package org.stet.core.language.lexical.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.People;
import org.stet.core.language.lexical.word.Person;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.text.Span;

/** Tells of the words for a source whom they name, and what kind of source that is. */
final class Sources {

    /** In the order in which they are looked up. */
    private static final Map<WordClass, SourceKind> KINDS = kinds();

    private final Lexicon lexicon;
    private final People people;
    private final String text;

    Sources(Lexicon lexicon, People people, String text) {
        this.lexicon = lexicon;
        this.people = people;
        this.text = text;
    }

    private static Map<WordClass, SourceKind> kinds() {
        Map<WordClass, SourceKind> kinds = new EnumMap<>(WordClass.class);
        kinds.put(WordClass.OFFICIALS, SourceKind.OFFICIAL);
        kinds.put(WordClass.ORGANISATIONS, SourceKind.ORGANISATION);
        kinds.put(WordClass.PUBLICATIONS, SourceKind.PUBLICATION);
        kinds.put(WordClass.DOCUMENTS, SourceKind.DOCUMENT);
        kinds.put(WordClass.ANONYMOUS, SourceKind.ANONYMOUS);
        return kinds;
    }

    /** Whether the words only point to the speaker before: "demnach". */
    boolean isTherefore(Span source) {
        return lexicon.is(WordClass.THEREFORE, source.of(text).toLowerCase(Locale.ROOT));
    }

    /** Whether the words are a pronoun. */
    boolean isPronoun(Span source) {
        String lower = source.of(text)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^-(?:t-)?", "")
                .replaceFirst(" .*", "");
        return lexicon.is(WordClass.PRONOUNS, lower);
    }

    /** The link of a source that is no pronoun. */
    ChainLink link(Span source, String cue) {
        Words words = Words.of(text, source, position -> false);
        int from = start(words);
        Optional<Person> person = person(words, from);
        if (person.isPresent()) {
            SourceKind kind = person.get().official() || hasOfficial(words) ? SourceKind.OFFICIAL : SourceKind.PERSON;
            return new ChainLink(person.get().name(), kind, cue, person.get().description(), List.of());
        }
        return new ChainLink(plain(words.text(from, words.size())), kind(words, from), cue);
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u00a0]+", " ");
    }

    /** Behind articles, and behind "the words of". */
    private int start(Words words) {
        int from = 0;
        int last = words.size() - 1;
        while (from < last
                && (lexicon.is(WordClass.DETERMINERS, words.at(from).lower())
                        || lexicon.is(WordClass.SAYINGS, words.at(from).lower())
                        || lexicon.is(WordClass.OF, words.at(from).lower())
                        || lexicon.is(WordClass.TITLES, words.at(from).lower())
                        || words.is(from, "."))) {
            from++;
        }
        return from;
    }

    /** The person whom the words name themselves; one behind "of" is somebody else. */
    private Optional<Person> person(Words words, int from) {
        boolean belongs = false;
        for (int i = from; i < words.size(); i++) {
            belongs = !words.is(i, ",")
                    && (belongs || lexicon.is(WordClass.OF, words.at(i).lower()));
            int end = belongs ? i : people.nameEnd(words, i);
            if (end > i) {
                int name = people.nameStart(words, i, end);
                Optional<Person> person =
                        name < end ? people.named(words.at(end - 1).text()) : Optional.empty();
                if (person.isPresent() && fits(person.get(), words.text(name, end))) {
                    return person;
                }
                i = end - 1;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Person person, String name) {
        return person.name().equals(name) || person.name().endsWith(" " + name);
    }

    private boolean hasOfficial(Words words) {
        return words.all().stream().anyMatch(word -> lexicon.isNoun(WordClass.OFFICIALS, word.lower()));
    }

    private SourceKind kind(Words words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (lexicon.isNoun(WordClass.SPOKESPEOPLE, words.at(i).lower())) {
                return hasOfficial(words) ? SourceKind.OFFICIAL : SourceKind.ORGANISATION;
            }
            int at = i;
            Optional<SourceKind> kind = listed(each -> lexicon.at(each, words, at) > 0)
                    .or(() -> listed(each -> lexicon.isNoun(each, words.at(at).lower())));
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return unlisted(words, from);
    }

    private static Optional<SourceKind> listed(Predicate<WordClass> has) {
        return KINDS.entrySet().stream()
                .filter(each -> has.test(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private SourceKind unlisted(Words words, int from) {
        boolean determined =
                from > 0 && lexicon.is(WordClass.DETERMINERS, words.at(0).lower());
        boolean role = false;
        int capitals = 0;
        for (int i = from; i < words.size(); i++) {
            role |= lexicon.isNoun(WordClass.ROLES, words.at(i).lower());
            capitals +=
                    words.at(i).isCapitalised() && !people.common(words.at(i).lower()) ? 1 : 0;
        }
        if (role) {
            return capitals > 0 ? SourceKind.PERSON : SourceKind.ANONYMOUS;
        }
        if (capitals == 0) {
            return SourceKind.ANONYMOUS;
        }
        if (words.at(from).text().startsWith("@")) {
            return SourceKind.PERSON;
        }
        boolean twoNames = capitals == 2 && words.size() - from == 2 && !determined;
        return twoNames ? SourceKind.PERSON : SourceKind.ORGANISATION;
    }
}
