package org.stet.core.language.english.attribution;

import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.token.TaggedSentence;

/** The polls of an article: what people who are counted say is the finding of a poll. */
final class Polls {

    private static final Set<String> NOUNS = Set.of("poll", "polls", "survey", "surveys", "polling");

    /** "polling station". */
    private static final Set<String> NO_POLL = Set.of("station", "stations", "place", "places", "booth", "booths");

    private static final Pattern RESPONDENTS = Pattern.compile(
            "(?i)(?:(?:just|only|about|nearly|almost|some|more than|fewer than|over|around|another) )?(?:the "
                    + ")?(?:\\S+ ){0,2}(?:%|per ?cent\\b|percent\\b).*|(?:the|a) (?:\\p{L}+ )?(?:share|proportion|majority|third|quarter) of .*"
                    + "|(?:most|half) of .*|(?:\\w+ ){0,2}\\w+ (?:in|out of) (?:\\w+|\\d+)(?: .*)?"
                    + "|(?:(?:the|most|many) )?respondents|(?:those|\\p{L}+) (?:polled|surveyed).*");

    private static final int LONGEST = 8;

    /** In how many paragraphs behind its mention a poll is meant. */
    private static final int FAR = 10;

    private final TaggedArticle article;
    private final NavigableMap<Integer, ChainLink> polls = new TreeMap<>();

    Polls(TaggedArticle article) {
        this.article = article;
        article.tagged().forEach(this::read);
    }

    private void read(TaggedSentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.isAny(i, NOUNS) && sentence.isTagged(i, "NOUN", "PROPN") && !sentence.isAny(i + 1, NO_POLL)) {
                add(sentence, i);
            }
        }
    }

    private void add(TaggedSentence sentence, int noun) {
        int from = noun;
        while (noun - from < LONGEST
                && !sentence.isTagged(from, "DET")
                && (sentence.isTagged(from - 1, "DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM")
                        || sentence.possessive(from - 1))) {
            from--;
        }
        int position = sentence.token(noun).start();
        boolean told = noun - from > (sentence.isTagged(from, "DET") ? 1 : 0);
        Entry<Integer, ChainLink> before = polls.lowerEntry(position);
        ChainLink link = told || before == null
                ? new ChainLink(
                        sentence.cover(from, noun + 1).of(article.article().text()), SourceKind.DOCUMENT, "found")
                : before.getValue();
        polls.put(position, link);
    }

    /** Whether a source is people of whom it is told how many they are. */
    static boolean respondents(String source) {
        return RESPONDENTS.matcher(source).matches();
    }

    /** The poll that is the source at a place of the text. */
    Optional<ChainLink> at(int position) {
        Entry<Integer, ChainLink> before = polls.floorEntry(position);
        return Optional.ofNullable(before)
                .filter(each -> article.paragraphAt(position) - article.paragraphAt(each.getKey()) <= FAR)
                .map(Entry::getValue);
    }
}
