package org.stet.core.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.Entity.Gender;
import org.stet.core.attribution.Mentions.Name;
import org.stet.core.text.Span;

/** Tells whom the words of a source mean: a name in full, and its kind. */
final class SourceResolver {

    /**
     * Who is meant.
     *
     * @param description what the article says of the source; may be empty
     */
    record Resolved(String name, SourceKind kind, String description) {

        Resolved(String name, SourceKind kind) {
            this(name, kind, "");
        }

        boolean human() {
            String head = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ENGLISH);
            return kind == SourceKind.PERSON || kind == SourceKind.OFFICIAL && !INSTITUTIONS.contains(head);
        }
    }

    /** Offices that are no single person: "he" does not mean them. */
    private static final Set<String> INSTITUTIONS = Set.of(
            "authority",
            "authorities",
            "administration",
            "agency",
            "commission",
            "council",
            "court",
            "department",
            "embassy",
            "government",
            "ministry",
            "office",
            "officials",
            "parliament",
            "police");

    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "his", "her", "him");

    private static final Set<String> THEY_OR_IT = Set.of("they", "it", "its", "their", "them");

    private static final Set<String> SPEAKERS = Set.of("i", "we", "my", "our");

    private static final Set<String> WHO = Set.of("who", "which", "whose");

    private static final Set<String> REPORTS = Set.of("report", "article", "story", "account");

    private static final Set<String> AFTER_HEAD = Set.of(
            ",",
            "of",
            "for",
            "in",
            "at",
            "from",
            "with",
            "who",
            "which",
            "that",
            "(",
            "to",
            "on",
            "by",
            "close",
            "familiar",
            "about");

    private final String article;
    private final List<TaggedSentence> sentences;
    private final Mentions mentions;
    private final Entities entities;
    private Optional<Resolved> lastHuman = Optional.empty();
    private int lastHumanAt = -1;
    private Optional<Resolved> lastOther = Optional.empty();
    private Optional<Resolved> lastPublication = Optional.empty();

    SourceResolver(String article, List<TaggedSentence> sentences) {
        this.article = article;
        this.sentences = sentences;
        this.mentions = Mentions.of(sentences);
        this.entities = new Entities(mentions, sentences);
    }

    /**
     * Whom a stretch means. To be asked in the order of the text, since pronouns look back.
     *
     * @param speaker who speaks where the stretch stands in a quotation
     */
    Resolved resolve(Span source, Optional<Resolved> speaker) {
        Resolved found = find(source, speaker);
        if (found.human()) {
            lastHuman = Optional.of(found);
            lastHumanAt = source.start();
        } else {
            lastOther = Optional.of(found);
        }
        if (found.kind() == SourceKind.PUBLICATION && mentions.named(found.name())) {
            lastPublication = Optional.of(found);
        }
        return found;
    }

    /** Whom a stretch means, without its becoming what a later pronoun means. */
    Resolved find(Span source, Optional<Resolved> speaker) {
        TaggedSentence sentence = sentenceAt(source.start());
        int from = 0;
        while (from < sentence.size() - 1 && sentence.token(from).end() <= source.start()) {
            from++;
        }
        int to = from;
        while (to < sentence.size() && sentence.token(to).start() < source.end()) {
            to++;
        }
        return find(sentence, new Stretch(from, Math.max(to, from + 1)), speaker);
    }

    private Resolved find(TaggedSentence sentence, Stretch source, Optional<Resolved> speaker) {
        Token first = sentence.token(source.from());
        int position = first.start();
        if (source.to() - source.from() == 1) {
            if (HE_OR_SHE.contains(first.lower())) {
                Gender gender = Genders.ofWord(first.lower());
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

    private boolean mayBe(Resolved who, Gender gender) {
        return entities.named(who.name())
                .map(person -> person.answersTo(gender))
                .orElse(true);
    }

    private Resolved antecedent(TaggedSentence sentence, int relative, Optional<Resolved> speaker) {
        int last = sentence.is(relative - 1, ",") ? relative - 2 : relative - 1;
        return last >= 0 && sentence.nominal(last)
                ? find(sentence, new Stretch(SourceLocator.phraseStart(sentence, last), last + 1), speaker)
                : new Resolved(sentence.token(relative).text(), SourceKind.ANONYMOUS);
    }

    private Resolved phrase(TaggedSentence sentence, Stretch source) {
        int start = source.from();
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
                        && SourceKinds.publicationNoun(sentence.token(head).lower())
                ? head
                : end;
        int nameStart = startOfName(sentence, start, nameEnd);
        boolean common = nameStart == nameEnd - 1
                && nameStart == 0
                && SourceKinds.common(sentence.token(nameStart).lower());
        if (nameStart < nameEnd && !common && !sentence.possessive(nameEnd)) {
            int to = Math.max(nameEnd, Math.min(mentions.endOfName(sentence, nameStart), source.to()));
            return fullName(sentence, new Stretch(nameStart, to), whole, nameEnd == head);
        }
        return common(sentence, new Stretch(start, source.to()), head, position);
    }

    /** Whether a participle behind the noun begins a description: "images published by …". */
    private static boolean describes(TaggedSentence sentence, int at, int start) {
        return at > start && sentence.isTagged(at, "VERB") && sentence.isTagged(at - 1, "NOUN", "PROPN");
    }

    private int startOfName(TaggedSentence sentence, int start, int end) {
        for (int i = start; i < end; i++) {
            if (sentence.is(end - 1, "television") && mentions.endOfName(sentence, i) == end - 1) {
                return i;
            }
            if (mentions.endOfName(sentence, i) >= end) {
                return Mentions.afterTitles(sentence, i, end);
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
        return new Resolved(entity.name(), entity.kind(), entity.description());
    }

    private Resolved common(TaggedSentence sentence, Stretch source, int head, int position) {
        Token noun = sentence.token(head);
        boolean definite = sentence.is(source.from(), "the");
        boolean known = definite
                || !sentence.isTagged(source.from(), "DET") && !noun.lower().endsWith("s");
        Optional<Resolved> apposed = apposed(sentence, head + 1, source.to());
        if (apposed.isPresent()) {
            return apposed.get();
        }
        if (known && noun.isTagged("NOUN", "ADJ") && SourceKinds.publicationNoun(noun.lower())) {
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
        return described(sentence, source, head, position);
    }

    /** "the opposition leader, Sanda Ilie": the name stands behind the description. */
    private Optional<Resolved> apposed(TaggedSentence sentence, int comma, int end) {
        if (!sentence.is(comma, ",")) {
            return Optional.empty();
        }
        int start = comma + 1;
        int to = mentions.endOfName(sentence, start);
        if (to <= start || to < end && !sentence.is(to, ",")) {
            return Optional.empty();
        }
        int first = Mentions.afterTitles(sentence, start, to);
        String text = sentence.cover(first, to).of(article);
        String full = mentions.fullest(text, sentence.token(first).start()).text();
        return entities.named(full).map(SourceResolver::named);
    }

    private Resolved described(TaggedSentence sentence, Stretch source, int head, int position) {
        Token noun = sentence.token(head);
        boolean definite = sentence.is(source.from(), "the") || sentence.possessive(source.from());
        String words = sentence.cover(source.from(), head + 1).of(article);
        Optional<Resolved> role = Optional.of(noun.lower())
                .filter(each -> definite && head <= source.from() + 2)
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
        int end = head + 1;
        while (end < source.to() && !sentence.is(end, ",") && !sentence.isAny(end, WHO)) {
            end++;
        }
        String whole = sentence.cover(source.from(), end).of(article).replaceFirst("[,;: ]+$", "");
        String rest = end < source.to()
                ? sentence.cover(end, source.to()).of(article).replaceAll("^[,;: ]+|[,;: ]+$", "")
                : "";
        return new Resolved(whole, SourceKinds.of(noun.text(), whole, false), rest);
    }

    private TaggedSentence sentenceAt(int position) {
        TaggedSentence found = sentences.get(0);
        for (TaggedSentence sentence : sentences) {
            if (sentence.span().start() <= position) {
                found = sentence;
            }
        }
        return found;
    }
}
