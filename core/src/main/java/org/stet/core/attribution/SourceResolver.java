package org.stet.core.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.Mentions.Name;
import org.stet.core.text.Span;

/** Tells whom the words of a source mean: a name in full, and its kind. */
final class SourceResolver {

    /** Who is meant. */
    record Resolved(String name, SourceKind kind) {

        boolean human() {
            return kind == SourceKind.PERSON || kind == SourceKind.OFFICIAL;
        }
    }

    private static final Set<String> HE_OR_SHE = Set.of("he", "she", "his", "her", "him");

    private static final Set<String> THEY_OR_IT = Set.of("they", "it", "its", "their", "them");

    private static final Set<String> SPEAKERS = Set.of("i", "we", "my", "our");

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
    private Optional<Resolved> lastHuman = Optional.empty();
    private Optional<Resolved> lastOther = Optional.empty();
    private Optional<Resolved> lastPublication = Optional.empty();

    SourceResolver(String article, List<TaggedSentence> sentences) {
        this.article = article;
        this.sentences = sentences;
        this.mentions = Mentions.of(sentences);
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
        } else {
            lastOther = Optional.of(found);
        }
        if (found.kind() == SourceKind.PUBLICATION && mentions.named(found.name())) {
            lastPublication = Optional.of(found);
        }
        return found;
    }

    private Resolved find(Span source, Optional<Resolved> speaker) {
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
                return lastHuman
                        .or(() -> mentions.person(position).map(SourceResolver::named))
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

    private Resolved antecedent(TaggedSentence sentence, int relative, Optional<Resolved> speaker) {
        int last = sentence.is(relative - 1, ",") ? relative - 2 : relative - 1;
        return last >= 0 && sentence.nominal(last)
                ? find(sentence, new Stretch(SourceLocator.phraseStart(sentence, last), last + 1), speaker)
                : new Resolved(sentence.token(relative).text(), SourceKind.ANONYMOUS);
    }

    private Resolved phrase(TaggedSentence sentence, Stretch source) {
        int start = source.from();
        int end = start + 1;
        while (end < source.to() && !sentence.isAny(end, AFTER_HEAD)) {
            end++;
        }
        int head = end - 1;
        int position = sentence.token(start).start();
        String whole = sentence.cover(start, source.to()).of(article);
        int nameEnd = sentence.isTagged(head, "NOUN")
                        && SourceKinds.publicationNoun(sentence.token(head).lower())
                ? head
                : end;
        int nameStart = startOfName(sentence, start, nameEnd);
        if (nameStart < nameEnd && !sentence.possessive(nameEnd)) {
            return fullName(sentence, new Stretch(nameStart, nameEnd), whole, nameEnd == head);
        }
        return common(sentence, new Stretch(start, source.to()), head, position);
    }

    private static int startOfName(TaggedSentence sentence, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Mentions.endOfName(sentence, i) >= end) {
                return Mentions.afterTitles(sentence, i, end);
            }
        }
        return end;
    }

    private Resolved fullName(TaggedSentence sentence, Stretch name, String whole, boolean publication) {
        String text = sentence.cover(name.from(), name.to()).of(article);
        Name full = mentions.fullest(text, sentence.token(name.from()).start());
        if (publication || full.publication()) {
            return new Resolved(full.text(), SourceKind.PUBLICATION);
        }
        return new Resolved(full.text(), SourceKinds.of(full.last(), whole + " " + full.around(), true));
    }

    private static Resolved named(Name name) {
        return new Resolved(name.text(), SourceKinds.of(name.last(), name.around(), true));
    }

    private Resolved common(TaggedSentence sentence, Stretch source, int head, int position) {
        Token noun = sentence.token(head);
        boolean definite = sentence.is(source.from(), "the");
        boolean known = definite
                || !sentence.isTagged(source.from(), "DET") && !noun.lower().endsWith("s");
        if (known && noun.isTagged("NOUN", "ADJ") && SourceKinds.publicationNoun(noun.lower())) {
            Optional<Resolved> publication = lastPublication.or(() ->
                    mentions.publication(position).map(name -> new Resolved(name.text(), SourceKind.PUBLICATION)));
            if (publication.isPresent()) {
                return publication.get();
            }
        }
        if (definite && REPORTS.contains(noun.lower()) && head == source.from() + 1 && lastPublication.isPresent()) {
            return lastPublication.get();
        }
        String words = sentence.cover(source.from(), head + 1).of(article);
        Optional<String> description = definite ? mentions.description(words, position) : Optional.empty();
        if (description.isPresent()) {
            return new Resolved(description.get(), SourceKind.OFFICIAL);
        }
        String whole = sentence.cover(source.from(), source.to()).of(article).replaceFirst("[,;: ]+$", "");
        return new Resolved(whole, SourceKinds.of(noun.text(), whole, false));
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
