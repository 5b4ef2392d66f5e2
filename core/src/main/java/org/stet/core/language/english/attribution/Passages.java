package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.stet.core.attribution.ChainLink;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.entity.SourceKinds;
import org.stet.core.language.english.entity.SourceLocator;
import org.stet.core.language.english.token.Stretch;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/** Finds, in the sentence of an attribution, who passed its words on besides the source: whom it cites, whom it told. */
public final class Passages {

    /** Words by which a source names its own source. */
    static final Set<String> CITING = Set.of("citing", "quoting", "referring to");

    /** Whether the link before it in the chain merely cites it, so that its words are not its own. */
    static boolean merelyCited(ChainLink link) {
        return CITING.contains(link.cue());
    }

    /** Whom a source cites, and the word for it. */
    record Cited(Span source, String cue) {}

    private static final Set<String> CITING_VERBS = Set.of("citing", "quoting");

    private static final Set<String> SEEING = Set.of("seen", "obtained", "reviewed", "published", "quoted", "cited");

    private static final Set<String> CONVERSATIONS = Set.of("interview", "conversation");

    private static final Pattern TELLING = Pattern.compile("\\b(?:told|tells?|telling)$");

    private static final Set<String> BROADCAST = Set.of("on", "to", "in", "for", "with");

    private static final Set<String> ASKING = Set.of("contacted", "reached", "asked", "interviewed", "quoted");

    private static final int NEAR_CUE = 6;

    /** Documents that are nothing but their writer's words, made known at once. */
    private static final Set<String> OWN_WORDS = Set.of(
            "statement", "release", "statements", "tweet", "tweets", "post", "posts", "testimony", "video", "text");

    /** Words that open the name of a document. */
    private static final Set<String> OPENING = Set.of("the", "a", "an", "his", "her", "its", "their");

    private static final int LONGEST_DOCUMENT = 4;

    private static final Set<String> WRITING = Set.of("sent", "written", "signed", "authored", "penned", "drafted");

    private static final int REACH = 12;

    private final TaggedArticle article;
    /** What is said by others than those who only cite. */
    private final SpanIndex<Span> said;

    Passages(TaggedArticle article, List<Draft> drafts) {
        String text = article.article().text();
        this.article = article;
        this.said = SpanIndex.of(drafts.stream()
                .filter(each -> !CITING_VERBS.contains(each.cue().of(text).toLowerCase(Locale.ENGLISH)))
                .flatMap(each -> each.content().stream())
                .toList());
    }

    /** "…, the newspaper said, citing officials"; "Citing officials, it wrote that …". */
    Optional<Cited> cited(Draft draft) {
        return sentence(draft).flatMap(sentence -> {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.isAny(i, CITING_VERBS)
                        && (i == 0 || sentence.is(i - 1, ","))
                        && !said.overlaps(sentence.token(i).span())) {
                    String cue = sentence.token(i).lower();
                    return SourceLocator.after(sentence, i + 1).map(source -> new Cited(cover(sentence, source), cue));
                }
            }
            return Optional.empty();
        });
    }

    /** "… recalled in an interview with the magazine Schiene". */
    Optional<Span> interviewer(Draft draft) {
        return sentence(draft).flatMap(sentence -> {
            for (int i = 0; i + 1 < sentence.size(); i++) {
                if (sentence.isAny(i, CONVERSATIONS)
                        && sentence.is(i + 1, "with")
                        && !draft.contentCovers(sentence.token(i).span())) {
                    return SourceLocator.shortAfter(sentence, i + 2).map(source -> cover(sentence, source));
                }
            }
            return Optional.empty();
        });
    }

    /** "…, a source told the Courier": whom a source tells where nothing that is said stands behind. */
    Optional<Span> told(Draft draft) {
        String cue = draft.cue().of(article.article().text()).toLowerCase(Locale.ENGLISH);
        if (!TELLING.matcher(cue).find()) {
            return Optional.empty();
        }
        return sentence(draft).flatMap(sentence -> SourceLocator.shortAfter(
                        sentence, sentence.firstFrom(draft.cue().end()))
                .map(hearer -> cover(sentence, hearer))
                .filter(hearer -> !draft.contentCovers(hearer)));
    }

    /**
     * "said on Channel Norvane", "said in a message to the Courier", "when reached by Schiene, the chief said": the names behind
     * such words next to the cue, the nearest first.
     */
    List<Span> broadcasters(Draft draft) {
        List<Span> names = new ArrayList<>();
        sentence(draft).ifPresent(sentence -> {
            int cue = sentence.firstFrom(draft.cue().end());
            for (int i = Math.max(0, cue - REACH); i < Math.min(sentence.size() - 1, cue + NEAR_CUE); i++) {
                boolean behind = i >= cue && sentence.isAny(i, BROADCAST);
                boolean asked = sentence.is(i, "by") && sentence.isAny(i - 1, ASKING);
                if ((behind || asked)
                        && sentence.isTagged(i + 1, "PROPN", "DET")
                        && !draft.contentCovers(sentence.token(i).span())) {
                    SourceLocator.shortAfter(sentence, i + 1)
                            .map(source -> owner(sentence, source))
                            .ifPresent(names::add);
                }
            }
        });
        return names;
    }

    /** "CNN" of "CNN's evening show". */
    private static Span owner(TaggedSentence sentence, Stretch phrase) {
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (sentence.is(i, "'s") || sentence.is(i, "’s")) {
                return sentence.cover(phrase.from(), i);
            }
        }
        return cover(sentence, phrase);
    }

    /** The document of which a source's words are: "…, she wrote in the memo". */
    Optional<Span> document(Draft draft) {
        return sentence(draft).flatMap(sentence -> {
            int from = sentence.firstFrom(draft.cue().end());
            for (int i = from; i < Math.min(sentence.size() - 2, from + 2); i++) {
                if (sentence.is(i, "in")
                        && sentence.isAny(i + 1, OPENING)
                        && !draft.contentCovers(sentence.token(i).span())) {
                    return SourceLocator.shortAfter(sentence, i + 1)
                            .filter(phrase -> phrase.to() - phrase.from() <= LONGEST_DOCUMENT)
                            .filter(phrase -> SourceKinds.document(
                                            sentence.token(phrase.to() - 1).lower())
                                    && !sentence.isAny(phrase.to() - 1, OWN_WORDS))
                            .map(phrase -> cover(sentence, phrase));
                }
            }
            return Optional.empty();
        });
    }

    /** "an email sent by chairman Odo Lunt": who wrote the document that is the source. */
    Optional<Span> writer(Draft draft) {
        return draft.source().flatMap(source -> sentence(draft).flatMap(sentence -> {
            int from = sentence.firstFrom(source.start());
            for (int i = from + 1; i + 2 < sentence.size() && sentence.token(i).end() <= source.end() + REACH; i++) {
                if (sentence.isAny(i, WRITING)
                        && sentence.is(i + 1, "by")
                        && SourceKinds.document(sentence.token(i - 1).lower())) {
                    return SourceLocator.shortAfter(sentence, i + 2).map(writer -> cover(sentence, writer));
                }
            }
            return Optional.empty();
        }));
    }

    /** "according to a draft law seen by Schiene". */
    Optional<Span> seenBy(Draft draft) {
        Optional<Span> source = draft.source();
        return sentence(draft).filter(sentence -> source.isPresent()).flatMap(sentence -> {
            for (int i = 1; i + 2 < sentence.size(); i++) {
                boolean near = sentence.token(i).start() >= source.get().start()
                        && sentence.token(i).start() <= source.get().end() + 1;
                if (near && sentence.isAny(i, SEEING) && sentence.is(i + 1, "by")) {
                    return SourceLocator.shortAfter(sentence, i + 2).map(seer -> cover(sentence, seer));
                }
            }
            return Optional.empty();
        });
    }

    private Optional<TaggedSentence> sentence(Draft draft) {
        int number = article.sentenceAt(draft.cue().start());
        return article
                .tagged()
                .subList(number, Math.min(number + 2, article.tagged().size()))
                .stream()
                .filter(sentence -> sentence.span().overlaps(draft.cue()))
                .findFirst();
    }

    private static Span cover(TaggedSentence sentence, Stretch stretch) {
        return sentence.cover(stretch.from(), stretch.to());
    }
}
