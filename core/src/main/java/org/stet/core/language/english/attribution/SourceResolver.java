package org.stet.core.language.english.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.SourceKind;
import org.stet.core.language.WordLists;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.entity.Entities;
import org.stet.core.language.english.entity.Entity;
import org.stet.core.language.english.entity.Entity.Gender;
import org.stet.core.language.english.entity.Genders;
import org.stet.core.language.english.entity.Mentions;
import org.stet.core.language.english.entity.Mentions.Name;
import org.stet.core.language.english.entity.SourceKinds;
import org.stet.core.language.english.entity.SourceLocator;
import org.stet.core.language.english.token.Stretch;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Token;
import org.stet.core.text.Span;

/** Tells whom the words of a source mean: a name in full, and its kind. */
final class SourceResolver {

    /**
     * Who is meant.
     *
     * @param description what the article says of the source; may be empty
     * @param said all that the article says of it, parted by semicolons; may be empty
     */
    record Resolved(String name, SourceKind kind, String description, String said) {

        Resolved(String name, SourceKind kind, String description) {
            this(name, kind, description, description);
        }

        Resolved(String name, SourceKind kind) {
            this(name, kind, "");
        }

        boolean human() {
            String head = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ENGLISH);
            return kind == SourceKind.PERSON || kind == SourceKind.OFFICIAL && !INSTITUTIONS.contains(head);
        }
    }

    private static final WordLists LISTS = WordLists.read("english/names");

    /** Offices that are no single person: "he" does not mean them. */
    private static final Set<String> INSTITUTIONS = LISTS.set("ruling-bodies");

    private static final int LONGEST_APPOSITION = 8;

    private static final String MARKS = ",;: ";

    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "his", "her", "him");

    private static final Set<String> THEY_OR_IT = Set.of("they", "it", "its", "their", "them");

    private static final Set<String> SPEAKERS = Set.of("i", "we", "my", "our");

    private static final Set<String> WHO = Set.of("who", "which", "whose");

    private static final Set<String> BREAKS = Set.of(",", "–", "—", "--", "-");

    private static final Set<String> REPORTS = Set.of("report", "article", "story", "account");

    private static final Set<String> STATEMENTS = Set.of("statement", "release");

    private static final int NEAR = 30;

    private static final Set<String> POSSESSIVE = Set.of("'s", "’s");

    /** What is nothing but somebody's words: "Lunt's statement" says what Lunt says. */
    private static final Set<String> OWN_WORDS = LISTS.set("own-words");

    private static final Set<String> RESULTS = Set.of("results", "findings", "figures", "conclusions");

    private static final int LONGEST_DOCUMENT = 20;

    private static final Set<String> AFTER_HEAD = LISTS.set("after-head");

    private final TaggedArticle tagged;
    private final String article;
    private final Mentions mentions;
    private final Entities entities;
    private Optional<Resolved> lastHuman = Optional.empty();
    /** Who spoke last before {@link #lastHuman}. */
    private Optional<Resolved> humanBefore = Optional.empty();

    private int lastHumanAt = -1;
    private Optional<Resolved> lastOther = Optional.empty();
    private Optional<Resolved> lastPublication = Optional.empty();
    /** Who made the last statement. */
    private Optional<Resolved> lastStating = Optional.empty();

    SourceResolver(TaggedArticle article) {
        this.tagged = article;
        this.article = article.article().text();
        this.mentions = article.mentions();
        this.entities = article.entities();
    }

    /**
     * Whom a stretch means. To be asked in the order of the text, since pronouns look back.
     *
     * @param speaker who speaks where the stretch stands in a quotation
     */
    Resolved resolve(Span source, Optional<Resolved> speaker) {
        Resolved found = find(source, speaker);
        if (found.human()) {
            if (lastHuman.filter(last -> last.name().equals(found.name())).isEmpty()) {
                humanBefore = lastHuman;
            }
            lastHuman = Optional.of(found);
            lastHumanAt = source.start();
        } else {
            lastOther = Optional.of(found);
        }
        if (found.kind() != SourceKind.DOCUMENT && states(source)) {
            lastStating = Optional.of(found);
        }
        if (found.kind() == SourceKind.PUBLICATION && mentions.named(found.name())) {
            lastPublication = Optional.of(found);
        }
        return found;
    }

    /** Whether the sentence of a source tells of a statement: "the navy said in a statement". */
    private boolean states(Span source) {
        TaggedSentence sentence = tagged.tagged().get(tagged.sentenceAt(source.start()));
        int at = sentence.firstFrom(source.start());
        for (int i = Math.max(0, at - NEAR); i < Math.min(sentence.size(), at + NEAR); i++) {
            if (sentence.isAny(i, STATEMENTS)) {
                return true;
            }
        }
        return false;
    }

    /** Whom a stretch means, without its becoming what a later pronoun means. */
    Resolved find(Span source, Optional<Resolved> speaker) {
        TaggedSentence sentence = tagged.tagged().get(tagged.sentenceAt(source.start()));
        int from = 0;
        while (from < sentence.size() - 1 && sentence.token(from).end() <= source.start()) {
            from++;
        }
        int to = from;
        while (to < sentence.size() && sentence.token(to).start() < source.end()) {
            to++;
        }
        if (to - from > 1 && sentence.possessive(to - 1) && !sentence.isTagged(to - 1, "DET", "PRON")) {
            to--;
        }
        return find(sentence, new Stretch(from, Math.max(to, from + 1)), speaker);
    }

    private Resolved find(TaggedSentence sentence, Stretch source, Optional<Resolved> speaker) {
        Token first = sentence.token(source.from());
        int position = first.start();
        if (source.to() - source.from() == 1) {
            if (HE_OR_SHE.contains(first.lower())) {
                Gender gender = Genders.ofWord(first.lower());
                if (speaker.isPresent() && sentence.quoted(source.from())) {
                    return besides(position, gender, speaker.get())
                            .orElse(new Resolved(first.text(), SourceKind.PERSON));
                }
                return entities.openingSince(lastHumanAt, position, gender)
                        .map(SourceResolver::named)
                        .or(() -> lastHuman.filter(last -> mayBe(last, gender)))
                        .or(() -> entities.person(position, gender).map(SourceResolver::named))
                        .or(() -> lastHuman)
                        .orElse(new Resolved(first.text(), SourceKind.PERSON));
            }
            if (THEY_OR_IT.contains(first.lower())) {
                return lastOther.orElse(new Resolved(first.text(), SourceKind.ANONYMOUS));
            }
            if (SPEAKERS.contains(first.lower())) {
                return speaker.orElse(new Resolved(first.text(), SourceKind.PERSON));
            }
            if (sentence.relative(source.from())) {
                return antecedent(sentence, source.from(), speaker);
            }
        }
        return phrase(sentence, source);
    }

    /** "He said …" in a quotation: somebody else than whoever is quoted. */
    private Optional<Resolved> besides(int position, Gender gender, Resolved speaker) {
        return lastHuman
                .filter(last -> !last.name().equals(speaker.name()) && mayBe(last, gender))
                .or(() -> humanBefore.filter(last -> !last.name().equals(speaker.name()) && mayBe(last, gender)))
                .or(() ->
                        entities.personBesides(position, gender, speaker.name()).map(SourceResolver::named));
    }

    private boolean mayBe(Resolved who, Gender gender) {
        return entities.named(who.name())
                .map(person -> person.answersTo(gender))
                .orElse(true);
    }

    private Resolved antecedent(TaggedSentence sentence, int relative, Optional<Resolved> speaker) {
        int last = sentence.isAny(relative - 1, BREAKS) ? relative - 2 : relative - 1;
        return last >= 0 && sentence.nominal(last)
                ? find(sentence, new Stretch(SourceLocator.phraseStart(sentence, last), last + 1), speaker)
                : new Resolved(sentence.token(relative).text(), SourceKind.ANONYMOUS);
    }

    private Resolved phrase(TaggedSentence sentence, Stretch source) {
        int start = source.from();
        int mark = source.to() - 2;
        if (mark > start
                && sentence.isAny(mark, POSSESSIVE)
                && sentence.isAny(mark + 1, OWN_WORDS)
                && Character.isUpperCase(sentence.token(mark - 1).text().charAt(0))) {
            return phrase(sentence, new Stretch(start, mark));
        }
        int end = start + 1;
        while (end < source.to() && !sentence.isAny(end, AFTER_HEAD) && !describes(sentence, end, start)) {
            end++;
        }
        int head = end - 1;
        int position = sentence.token(start).start();
        String whole = sentence.cover(start, source.to()).of(article);
        int nameEnd = sentence.isTagged(head, "NOUN")
                        && Character.isLowerCase(sentence.token(head).text().charAt(0))
                        && !sentence.isAny(head, Set.of("television", "radio", "tv"))
                        && SourceKinds.publishing(sentence.token(head).lower())
                ? head
                : end;
        int nameStart = startOfName(sentence, start, nameEnd);
        if (nameStart >= nameEnd && nameStart < source.to()) {
            nameEnd = Math.min(mentions.endOfName(sentence, nameStart), source.to());
        }
        boolean common = nameStart == nameEnd - 1
                && nameStart == 0
                && SourceKinds.common(sentence.token(nameStart).lower());
        boolean owner = sentence.possessive(nameEnd) && nameEnd + 1 < source.to();
        if (nameStart < nameEnd && !common && !owner) {
            int to = Math.max(nameEnd, Math.min(mentions.endOfName(sentence, nameStart), source.to()));
            return fullName(sentence, new Stretch(nameStart, to), whole, nameEnd == head);
        }
        return common(sentence, new Stretch(start, source.to()), head, position);
    }

    /** Whether a participle behind the noun begins a description: "images published by …". */
    private static boolean describes(TaggedSentence sentence, int at, int start) {
        return at > start
                && sentence.isTagged(at, "VERB")
                && sentence.isTagged(at - 1, "NOUN", "PROPN")
                && !sentence.isTagged(at + 1, "NOUN");
    }

    private int startOfName(TaggedSentence sentence, int start, int end) {
        for (int i = start; i < end; i++) {
            if (sentence.is(end - 1, "television") && mentions.endOfName(sentence, i) == end - 1) {
                return i;
            }
            int to = mentions.endOfName(sentence, i);
            if (to >= end) {
                return Mentions.afterTitles(sentence, i, sentence.is(end, "of") ? to : end);
            }
        }
        return end;
    }

    private Resolved fullName(TaggedSentence sentence, Stretch name, String whole, boolean publication) {
        String text = sentence.cover(name.from(), name.to()).of(article);
        Name full = mentions.fullest(text, sentence.token(name.from()).start());
        Optional<Entity> entity = entities.named(full.text());
        String description = entity.map(Entity::description).orElse("");
        if (publication || full.publication()) {
            return new Resolved(full.text(), SourceKind.PUBLICATION, description);
        }
        return entity.map(SourceResolver::named)
                .orElseGet(() ->
                        new Resolved(full.text(), SourceKinds.of(full.last(), whole + " " + full.around(), true)));
    }

    private static Resolved named(Entity entity) {
        return new Resolved(entity.name(), entity.kind(), entity.description(), entity.said());
    }

    private Resolved common(TaggedSentence sentence, Stretch source, int head, int position) {
        Token noun = sentence.token(head);
        boolean definite = sentence.is(source.from(), "the");
        boolean known = definite
                || !sentence.isTagged(source.from(), "DET") && !noun.lower().endsWith("s");
        Optional<Resolved> apposed = Character.isLowerCase(noun.text().charAt(0))
                ? apposed(sentence, head + 1, source.to())
                : Optional.empty();
        if (apposed.isPresent()) {
            return apposed.get();
        }
        if (known && noun.isTagged("NOUN", "ADJ") && SourceKinds.publishing(noun.lower())) {
            Optional<Resolved> publication = lastPublication.or(() -> mentions.publication(position)
                    .flatMap(name -> entities.named(
                            mentions.fullest(name.text(), name.position()).text()))
                    .map(SourceResolver::named));
            if (publication.isPresent()) {
                return publication.get();
            }
        }
        if (definite && REPORTS.contains(noun.lower()) && head == source.from() + 1 && lastPublication.isPresent()) {
            return lastPublication.get();
        }
        if (definite && STATEMENTS.contains(noun.lower()) && head == source.from() + 1 && lastStating.isPresent()) {
            return lastStating.get();
        }
        return described(sentence, source, head, position);
    }

    /** "the opposition leader, Sanda Ilie": the name stands behind the description. */
    private Optional<Resolved> apposed(TaggedSentence sentence, int head, int end) {
        for (int comma = head; comma < end; comma++) {
            if (sentence.is(comma, ",")) {
                return named(sentence, comma + 1, end);
            }
        }
        return Optional.empty();
    }

    /** The name at the end of an apposition: "former envoy Kurt Volker". */
    private Optional<Resolved> named(TaggedSentence sentence, int from, int end) {
        for (int start = from; start < end && start - from < LONGEST_APPOSITION && !sentence.is(start, ","); start++) {
            int to = mentions.endOfName(sentence, start);
            if (to > start && (to >= end || sentence.is(to, ","))) {
                int first = Mentions.afterTitles(sentence, start, to);
                String words = sentence.cover(first, to).of(article);
                String full =
                        mentions.fullest(words, sentence.token(first).start()).text();
                boolean alone = start == from;
                return entities.named(full)
                        .filter(each -> alone || each.human())
                        .map(SourceResolver::named);
            }
        }
        return Optional.empty();
    }

    private Resolved described(TaggedSentence sentence, Stretch source, int head, int position) {
        Token noun = sentence.token(head);
        boolean definite = sentence.is(source.from(), "the") || sentence.possessive(source.from());
        String words = sentence.cover(source.from(), head + 1).of(article);
        Optional<Resolved> role = Optional.of(noun.lower())
                .filter(each -> definite && head <= source.from() + 2 && !told(sentence, source.from() + 1, head))
                .flatMap(entities::byRole)
                .map(SourceResolver::named);
        if (role.isPresent()) {
            return role.get();
        }
        Optional<String> description = definite ? mentions.description(words, position) : Optional.empty();
        if (description.isPresent()) {
            boolean body = SourceKinds.body(noun.lower());
            return new Resolved(description.get(), body ? SourceKind.ORGANISATION : SourceKind.OFFICIAL);
        }
        if (RESULTS.contains(noun.lower())
                && sentence.is(head + 1, "of")
                && head + 2 < source.to()
                && source.to() - head < LONGEST_DOCUMENT) {
            Resolved of = phrase(sentence, new Stretch(head + 2, source.to()));
            if (of.kind() == SourceKind.DOCUMENT) {
                return of;
            }
        }
        int end = head + 1;
        while (end < source.to() && !endsName(sentence, source, head, end)) {
            end++;
        }
        String whole = withoutMarks(sentence.cover(source.from(), end), false);
        String rest = end < source.to() ? withoutMarks(sentence.cover(end, source.to()), true) : "";
        SourceKind kind = SourceKinds.of(noun.text(), whole, false);
        boolean name = kind == SourceKind.ANONYMOUS
                && end == source.from() + 1
                && noun.isTagged("PROPN", "X")
                && Character.isUpperCase(noun.text().charAt(0))
                && !SourceKinds.common(noun.lower());
        return new Resolved(whole, name ? SourceKinds.of(noun.text(), whole, true) : kind, rest);
    }

    /** Whether what begins at a token only describes: "…, who", and of a document "that" and "released on Monday". */
    private static boolean endsName(TaggedSentence sentence, Stretch source, int head, int at) {
        boolean document = SourceKinds.document(sentence.token(head).lower());
        return sentence.is(at, ",")
                || sentence.isAny(at, WHO)
                || document && (sentence.is(at, "that") || describes(sentence, at, source.from()));
    }

    /** Whether an adjective with a capital letter tells which one: "the Jordanian government". */
    private static boolean told(TaggedSentence sentence, int from, int head) {
        return from < head && Character.isUpperCase(sentence.token(from).text().charAt(0));
    }

    /** A stretch without commas, colons and spaces at its end, and at its beginning. */
    private String withoutMarks(Span stretch, boolean atStart) {
        int from = stretch.start();
        int to = stretch.end();
        while (to > from && MARKS.indexOf(article.charAt(to - 1)) >= 0) {
            to--;
        }
        while (atStart && from < to && MARKS.indexOf(article.charAt(from)) >= 0) {
            from++;
        }
        return article.substring(from, to);
    }
}
