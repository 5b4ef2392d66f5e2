package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.entity.Entities;
import org.stet.core.language.english.entity.Entities.Mention;
import org.stet.core.language.english.entity.Entity;
import org.stet.core.language.english.entity.Entity.Gender;
import org.stet.core.language.english.entity.Genders;
import org.stet.core.language.english.entity.SourceKinds;
import org.stet.core.language.english.token.TaggedSentence;

/**
 * Whom or what a pronoun that opens a sentence means: the subject of the sentence before, if it is one of the right kind. A
 * subject that is itself such a pronoun passes on what it means. One pass over the sentences.
 */
final class Subjects {

    private enum Kind {
        MALE,
        FEMALE,
        SOMEBODY,
        THING,
        SEVERAL
    }

    /**
     * The subject of a sentence.
     *
     * @param words how another sentence can name it
     * @param named whether it is a name
     */
    private record Subject(Kind kind, String words, boolean named, boolean quoted) {}

    /** The tokens of a subject, up to the first that is none of it. */
    private record Phrase(int from, int to, int head, boolean several) {}

    private static final Set<String> LINKING =
            Set.of("and", "but", "yet", "so", "still", "now", "meanwhile", "however");

    private static final Set<String> PLURALS = Set.of("people", "police", "men", "women", "children", "officers");

    private static final Set<String> MEN = Set.of("man", "boy", "father", "son", "husband", "brother");

    private static final Set<String> WOMEN = Set.of("woman", "girl", "mother", "daughter", "wife", "sister");

    private static final Set<String> INNER = Set.of("of", "in", "at", "from", "by", "for", "between", "on", "about");

    /** Words before a noun that say how much or which of it, so that it is no one thing. */
    private static final Set<String> VAGUE = Set.of(
            "no", "each", "every", "any", "neither", "either", "none", "much", "most", "some", "there", "this", "that",
            "these", "those", "such", "what", "one", "another", "nothing", "part", "half", "all");

    private static final Set<String> POINTING = Set.of("he", "she", "it", "they", "his", "her", "its", "their");

    /** How many tokens an opening such as "In December" may take. */
    private static final int LONGEST_OPENING = 14;

    private static final int LONGEST_SUBJECT = 12;

    private final Entities entities;
    private final List<TaggedSentence> sentences;
    private final List<Optional<Subject>> before = new ArrayList<>();

    Subjects(TaggedArticle article) {
        this.entities = article.entities();
        this.sentences = article.tagged();
        Optional<Subject> last = Optional.empty();
        for (TaggedSentence sentence : sentences) {
            before.add(last);
            last = of(sentence, last);
        }
    }

    /** The token of the pronoun that opens a sentence, behind words such as "In December,"; -1 if none does. */
    static int pronoun(TaggedSentence sentence) {
        int start = opening(sentence);
        return sentence.isAny(start, POINTING) ? start : -1;
    }

    /**
     * The words for the pronoun at a token, if it opens its sentence and one subject before can be meant.
     *
     * @param number the number of the sentence among the tagged ones
     */
    Optional<String> meant(int number, int i) {
        TaggedSentence sentence = sentences.get(number);
        return pronoun(sentence) == i
                ? before.get(number)
                        .filter(subject -> fits(sentence, i, subject))
                        .map(Subject::words)
                : Optional.empty();
    }

    private static boolean fits(TaggedSentence sentence, int i, Subject subject) {
        boolean same = subject.quoted() == sentence.quoted(i);
        return same
                && switch (sentence.token(i).lower()) {
                    case "he", "his" -> subject.kind() == Kind.MALE || subject.kind() == Kind.SOMEBODY;
                    case "she", "her" -> subject.kind() == Kind.FEMALE || subject.kind() == Kind.SOMEBODY;
                    case "it", "its" -> subject.kind() == Kind.THING;
                    case "they", "their" -> subject.kind() == Kind.SEVERAL;
                    default -> false;
                };
    }

    private Optional<Subject> of(TaggedSentence sentence, Optional<Subject> last) {
        int start = opening(sentence);
        if (sentence.isAny(start, POINTING)) {
            boolean owner = sentence.possessive(start);
            return owner ? Optional.empty() : last.filter(subject -> fits(sentence, start, subject));
        }
        return phrase(sentence, start).flatMap(phrase -> subject(sentence, phrase));
    }

    /** Where the subject can begin: behind a mark, a linking word, or an opening with a comma. */
    private static int opening(TaggedSentence sentence) {
        int start = 0;
        while (sentence.quotationMark(start)
                || start < 2 && sentence.isAny(start, LINKING)
                || start > 0 && sentence.is(start, ",")) {
            start++;
        }
        boolean apart = sentence.isTagged(start, "ADP", "ADV");
        for (int i = start + 1; apart && i < start + LONGEST_OPENING && sentence.has(i); i++) {
            if (sentence.verbal(i)) {
                return start;
            }
            if (sentence.is(i, ",") && !sentence.isTagged(i + 1, "NUM")) {
                return i + 1;
            }
        }
        return start;
    }

    private Optional<Phrase> phrase(TaggedSentence sentence, int from) {
        if (!sentence.beginsPhrase(from) || sentence.isAny(from, VAGUE)) {
            return Optional.empty();
        }
        int to = nouns(sentence, from);
        int head = to - 1;
        boolean several = false;
        while (to < from + LONGEST_SUBJECT && sentence.has(to)) {
            boolean inner = sentence.isAny(to, INNER) && sentence.beginsPhrase(to + 1);
            boolean and = sentence.is(to, "and") && sentence.beginsPhrase(to + 1);
            int next = inner || and ? nouns(sentence, to + 1) : to;
            if (next <= to + 1) {
                break;
            }
            several |= and && head == to - 1;
            to = next;
        }
        boolean whole = head >= from
                && sentence.isTagged(head, "NOUN", "PROPN")
                && to - from <= LONGEST_SUBJECT
                && (sentence.verbal(to)
                        || sentence.is(to, ",")
                        || sentence.relative(to)
                        || sentence.isTagged(to, "ADV") && sentence.verbal(to + 1));
        return whole ? Optional.of(new Phrase(from, to, head, several)) : Optional.empty();
    }

    /** The place behind a noun with all that stands before it. */
    private static int nouns(TaggedSentence sentence, int from) {
        int to = from;
        while (sentence.isTagged(to, "DET", "ADJ", "NOUN", "PROPN", "NUM")
                || sentence.is(to, "'s")
                || sentence.is(to, "'")
                || to > from && sentence.is(to, "-")
                || to > from && sentence.is(to, ".") && sentence.isTagged(to - 1, "PROPN")) {
            to++;
        }
        return to;
    }

    private Optional<Subject> subject(TaggedSentence sentence, Phrase phrase) {
        boolean quoted = sentence.quoted(phrase.from());
        List<Mention> mentions = entities.mentionsIn(sentence.cover(phrase.from(), phrase.head() + 1));
        Optional<Entity> head = mentions.stream()
                .filter(mention ->
                        mention.span().end() == sentence.token(phrase.head()).end())
                .map(Mention::entity)
                .findFirst();
        if (head.filter(Entity::human).isPresent() && others(sentence, head.get())) {
            return Optional.empty();
        }
        if (phrase.several()) {
            return Optional.of(new Subject(Kind.SEVERAL, words(sentence, phrase), false, quoted));
        }
        if (head.isPresent()) {
            return Optional.of(named(head.get(), quoted))
                    .filter(subject -> !pluralName(sentence, phrase.head(), head.get()));
        }
        return described(sentence, phrase, quoted);
    }

    /** Whether a sentence names somebody else too whom the same pronoun could mean. */
    private boolean others(TaggedSentence sentence, Entity subject) {
        return entities.mentionsIn(sentence.span()).stream()
                .map(Mention::entity)
                .anyMatch(each -> !each.equals(subject) && each.answersTo(subject.gender()));
    }

    private static Subject named(Entity entity, boolean quoted) {
        String words = (entity.article() ? "the " : "") + entity.name();
        if (!entity.human()) {
            return new Subject(Kind.THING, words, true, quoted);
        }
        Kind kind =
                switch (entity.gender()) {
                    case MALE -> Kind.MALE;
                    case FEMALE -> Kind.FEMALE;
                    default -> Kind.SOMEBODY;
                };
        return new Subject(kind, entity.name(), true, quoted);
    }

    /** "Democrats": a name in the plural. */
    private static boolean pluralName(TaggedSentence sentence, int head, Entity entity) {
        return entity.name().indexOf(' ') < 0 && plural(sentence.token(head).lower()) && !entity.human();
    }

    private Optional<Subject> described(TaggedSentence sentence, Phrase phrase, boolean quoted) {
        if (!sentence.isTagged(phrase.head(), "NOUN")) {
            return Optional.empty();
        }
        String noun = sentence.token(phrase.head()).lower();
        boolean definite = sentence.is(phrase.from(), "the");
        Optional<Entity> role = definite && phrase.head() == phrase.from() + 1 && phrase.to() == phrase.head() + 1
                ? entities.byRole(noun)
                : Optional.empty();
        if (role.isPresent()) {
            return Optional.of(named(role.get(), quoted));
        }
        if (phrase.head() == phrase.from() + 1 && phrase.to() == phrase.head() + 1) {
            Optional<String> thing = entities.thing(noun, sentence.span().start());
            if (thing.isPresent() && !plural(noun)) {
                return Optional.of(new Subject(Kind.THING, thing.get(), true, quoted));
            }
        }
        if (noun.equals("one") || noun.equals("people") && phrase.head() == phrase.from()) {
            return Optional.empty();
        }
        String words = words(sentence, phrase);
        if (MEN.contains(noun) || WOMEN.contains(noun)) {
            return Optional.of(
                    new Subject(MEN.contains(noun) ? Kind.MALE : Kind.FEMALE, definite(words), false, quoted));
        }
        if (plural(noun)) {
            return Optional.of(new Subject(Kind.SEVERAL, words, false, quoted));
        }
        boolean person = SourceKinds.holder(noun)
                || Genders.ofWord(noun) != Gender.UNKNOWN
                || noun.endsWith("man")
                || noun.endsWith("woman");
        boolean determined = sentence.isTagged(phrase.from(), "DET") || sentence.possessive(phrase.from() + 1);
        return person || !determined
                ? Optional.empty()
                : Optional.of(new Subject(Kind.THING, definite(words), false, quoted));
    }

    private static boolean plural(String noun) {
        return PLURALS.contains(noun)
                || noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
    }

    private static String definite(String words) {
        return words.replaceFirst("^an? ", "the ");
    }

    /** The words of a phrase as they stand inside a sentence. */
    private static String words(TaggedSentence sentence, Phrase phrase) {
        StringBuilder words = new StringBuilder();
        for (int i = phrase.from(); i < phrase.to(); i++) {
            String token = sentence.token(i).text();
            boolean first = i == phrase.from();
            boolean space =
                    !first && sentence.token(i - 1).end() < sentence.token(i).start();
            words.append(space ? " " : "")
                    .append(first && lowers(sentence, i) ? sentence.token(i).lower() : token);
        }
        return words.toString();
    }

    private static boolean lowers(TaggedSentence sentence, int i) {
        String text = sentence.token(i).text();
        return !sentence.isTagged(i, "PROPN")
                && text.chars().skip(1).noneMatch(Character::isUpperCase)
                && !sentence.isTagged(i, "ADJ");
    }
}
