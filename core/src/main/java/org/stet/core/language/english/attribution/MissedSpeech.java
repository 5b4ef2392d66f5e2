package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.article.Paragraph;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.CueLexicon;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * Finds plain attributions in sentences in which the tagger saw none: "…, the ministry said", "A poll found that …", "an
 * allegation that …", a source in brackets behind what it says, a signature behind a quotation, "From the chairwoman:".
 */
final class MissedSpeech {

    private static final int LONGEST_SOURCE = 14;

    private static final int LONGEST_OPENING = 8;

    private static final int LONGEST_TAIL = 5;

    private static final int NEAR = 8;

    /** Nouns for what somebody says. */
    private static final Set<String> SAYINGS = Set.of(
            "allegation",
            "allegations",
            "claim",
            "claims",
            "accusation",
            "accusations",
            "assertion",
            "assertions",
            "complaint",
            "warning",
            "conclusion",
            "contention");

    private static final Set<String> FINDING = Set.of("found", "finds", "shows", "showed");

    /** Verbs that give their object a cause. */
    private static final Set<String> ATTRIBUTING = Set.of("attribute", "attributes", "attributed");

    /** "“…” —Commissioner Odile Tamsworth". */
    private static final Pattern SIGNATURE =
            Pattern.compile("([“\"].{20,}[”\"]) ?([—–-]{1,2}) ?(\\p{Lu}[^.!?“”\"]{3,80})");

    /** "And from Chairwoman Nell Ardwick:". */
    private static final Pattern FROM = Pattern.compile("(?:(?:And )?[Ff]rom) (\\p{Lu}[^.!?“”\"]{3,80})(:)");

    private static final Pattern READS = Pattern.compile("(reads|says|read) ((?:an?|the|one|another) .+)");

    private final CueLexicon lexicon = CueLexicon.shipped();

    /** Who says something, by which word, and what. */
    private record Found(Span source, Span cue, Span content) {}

    /** The spans, and those of sentences without a cue. */
    RoleSpans in(TaggedArticle article, RoleSpans spans) {
        SpanIndex<Span> cues = SpanIndex.of(spans.cues());
        SpanIndex<Span> contents = SpanIndex.of(spans.contents());
        SpanIndex<Span> named = SpanIndex.of(spans.sources());
        List<Span> replaced = new ArrayList<>();
        List<Found> found = new ArrayList<>(layouts(article, cues));
        for (TaggedSentence sentence : article.tagged()) {
            article.deadline().check();
            Optional<Found> bracketed = brackets(sentence);
            bracketed.ifPresent(each -> {
                found.add(each);
                if (named.overlapping(sentence.span()).stream().allMatch(each.source()::overlaps)) {
                    replaced.add(sentence.span());
                }
            });
            if (bracketed.isEmpty() && !cues.overlaps(sentence.span())) {
                trailing(sentence)
                        .or(() -> leading(sentence))
                        .or(() -> noun(sentence))
                        .ifPresent(found::add);
            }
        }
        SpanIndex<Span> gone = SpanIndex.of(replaced);
        List<Span> sources = without(gone, spans.sources());
        List<Span> allCues = without(gone, spans.cues());
        List<Span> allContents = without(gone, spans.contents());
        for (Found each : found) {
            sources.add(each.source());
            allCues.add(each.cue());
            if (!contents.overlaps(each.content()) || gone.overlaps(each.content())) {
                allContents.add(each.content());
            }
        }
        separate(article, sources, allCues);
        return new RoleSpans(
                sources.stream().distinct().sorted().toList(),
                allCues.stream().sorted().toList(),
                allContents.stream().sorted().toList());
    }

    private static List<Span> without(SpanIndex<Span> gone, List<Span> spans) {
        return new ArrayList<>(
                spans.stream().filter(span -> !gone.overlaps(span)).toList());
    }

    /** A source that the tagger took for a part of the cue: "reads a post on Chatter". */
    private static void separate(TaggedArticle article, List<Span> sources, List<Span> cues) {
        String text = article.article().text();
        SpanIndex<Span> known = SpanIndex.of(sources);
        for (int i = 0; i < cues.size(); i++) {
            Matcher reads =
                    READS.matcher(text).region(cues.get(i).start(), cues.get(i).end());
            if (reads.matches() && !known.overlaps(cues.get(i))) {
                cues.set(i, span(reads, 1));
                sources.add(span(reads, 2));
            }
        }
    }

    /** "X did A, the railway said on Tuesday"; "“…,” reads a post". */
    private Optional<Found> trailing(TaggedSentence sentence) {
        int end = sentence.endOfWords();
        for (int verb = end - 1; verb > Math.max(2, end - LONGEST_SOURCE - LONGEST_TAIL); verb--) {
            if (!attributes(sentence, verb) || sentence.quoted(verb)) {
                continue;
            }
            int comma = verb - 1;
            while (comma > 0 && nounPhrase(sentence, comma)) {
                comma--;
            }
            int close = sentence.quotationMark(comma) ? comma - 1 : comma;
            boolean behind = sentence.is(comma, ",") || sentence.quotationMark(comma) && sentence.is(close, ",");
            if (!behind || !clause(sentence, 0, close)) {
                continue;
            }
            Span content = sentence.cover(0, sentence.quotationMark(comma) ? comma + 1 : comma);
            boolean before = comma + 1 < verb && sentence.nominal(verb - 1) && end - verb <= LONGEST_TAIL;
            if (before) {
                return Optional.of(new Found(sentence.cover(comma + 1, verb), sentence.cover(verb, verb + 1), content));
            }
            boolean inverted = comma + 1 == verb && verb + 1 < end && sentence.beginsPhrase(verb + 1);
            if (inverted && end - verb <= LONGEST_SOURCE) {
                return Optional.of(new Found(sentence.cover(verb + 1, end), sentence.cover(verb, verb + 1), content));
            }
        }
        return Optional.empty();
    }

    /** "Last week, a poll found that X does A". */
    private Optional<Found> leading(TaggedSentence sentence) {
        int from = opening(sentence);
        int verb = from;
        while (verb - from <= LONGEST_SOURCE && nounPhrase(sentence, verb) && !attributing(sentence, verb)) {
            verb++;
        }
        int to = verb;
        while (sentence.isTagged(verb, "AUX", "ADV") && verb - to < 2) {
            verb++;
        }
        boolean said = attributes(sentence, verb) || attributing(sentence, verb);
        if (to == from || !said || sentence.quoted(verb) || !sentence.nominal(to - 1) || !sentence.beginsPhrase(from)) {
            return Optional.empty();
        }
        int content = verb + 1;
        int end = sentence.endOfWords();
        boolean full = sentence.is(content, "that") && clause(sentence, content + 1, end)
                || sentence.beginsPhrase(content) && finiteSoon(sentence, content, end)
                || sentence.isAny(verb, FINDING) && trailingParticiple(sentence, content, end)
                || attributing(sentence, verb);
        return full && content < end
                ? Optional.of(
                        new Found(sentence.cover(from, to), sentence.cover(to, verb + 1), sentence.cover(content, end)))
                : Optional.empty();
    }

    /** "Norvane went public with an unproven allegation that …". */
    private Optional<Found> noun(TaggedSentence sentence) {
        int from = opening(sentence);
        int to = from;
        while (sentence.isTagged(to, "DET", "PROPN") && to - from < LONGEST_OPENING) {
            to++;
        }
        if (to == from || !sentence.isTagged(to - 1, "PROPN") || !sentence.verbal(to)) {
            return Optional.empty();
        }
        for (int i = to + 1; i + 2 < sentence.endOfWords(); i++) {
            if (sentence.isAny(i, SAYINGS) && sentence.is(i + 1, "that")) {
                int start = i;
                while (sentence.isTagged(start - 1, "ADJ", "DET")) {
                    start--;
                }
                return Optional.of(new Found(
                        sentence.cover(from, to),
                        sentence.cover(start, i + 1),
                        sentence.cover(i + 1, sentence.endOfWords())));
            }
        }
        return Optional.empty();
    }

    /** "The sea is 0.1 degrees above 2016 (Coastal Climate Service, 2023)." */
    private static Optional<Found> brackets(TaggedSentence sentence) {
        int last = sentence.endOfWords() - 1;
        int open = last;
        while (open > 0 && !sentence.is(open, "(") && last - open < LONGEST_SOURCE) {
            open--;
        }
        if (!sentence.is(last, ")") || !sentence.is(open, "(") || open < 3 || last - open < 2) {
            return Optional.empty();
        }
        int end = last;
        if (sentence.isTagged(end - 1, "NUM")) {
            end--;
        }
        while (end > open && sentence.is(end - 1, ",")) {
            end--;
        }
        boolean name = end > open + 1 && (end < last || sentence.is(open + 2, ",") || end - open > 2);
        for (int i = open + 1; i < end && name; i++) {
            boolean capital = Character.isUpperCase(sentence.token(i).text().charAt(0));
            name = capital && sentence.isTagged(i, "PROPN", "NOUN", "ADJ")
                    || sentence.is(i, ",")
                    || sentence.is(i, "of");
        }
        boolean states = false;
        for (int i = 0; i < open; i++) {
            states |= sentence.verbal(i);
        }
        return name && states
                ? Optional.of(new Found(
                        sentence.cover(open + 1, end), sentence.cover(open, open + 1), sentence.cover(0, open)))
                : Optional.empty();
    }

    private static List<Found> layouts(TaggedArticle article, SpanIndex<Span> cues) {
        String text = article.article().text();
        List<Paragraph> paragraphs = article.article().paragraphs();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span span = paragraphs.get(i).span();
            Matcher signature = SIGNATURE.matcher(text).region(span.start(), span.end());
            Matcher from = FROM.matcher(text).region(span.start(), span.end());
            if (!cues.overlaps(span) && signature.matches()) {
                found.add(new Found(span(signature, 3), span(signature, 2), span(signature, 1)));
            } else if (i + 1 < paragraphs.size() && from.matches()) {
                Span next = paragraphs.get(i + 1).span();
                if (!cues.overlaps(next) && "“\"".indexOf(text.charAt(next.start())) >= 0) {
                    found.add(new Found(span(from, 1), span(from, 2), next));
                }
            }
        }
        return found;
    }

    private static Span span(Matcher matcher, int group) {
        return new Span(matcher.start(group), matcher.end(group));
    }

    /** Past a time or a place before the subject: "Last week, …". */
    private static int opening(TaggedSentence sentence) {
        for (int i = 0; i < LONGEST_OPENING && sentence.has(i) && !sentence.verbal(i); i++) {
            if (sentence.is(i, ",")) {
                return sentence.isTagged(0, "ADP", "ADV", "ADJ", "SCONJ") || sentence.time(i - 1) ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static boolean nounPhrase(TaggedSentence sentence, int i) {
        return sentence.isTagged(i, "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
                || sentence.possessive(i)
                || sentence.isAny(i, Set.of("of", "for", "at", "from", "like", "on", "in"))
                        && sentence.isTagged(i, "ADP", "SCONJ");
    }

    private boolean attributes(TaggedSentence sentence, int verb) {
        String form = sentence.has(verb) ? sentence.token(verb).lower() : "";
        boolean reads = form.equals("reads");
        return reads
                || sentence.isTagged(verb, "VERB")
                        && !form.endsWith("ing")
                        && !sentence.is(verb - 1, "to")
                        && !sentence.isTagged(verb - 1, "AUX")
                        && lexicon.find(form)
                                .filter(each -> each.takes("clause") || each.takes("that"))
                                .isPresent();
    }

    private static boolean attributing(TaggedSentence sentence, int verb) {
        return sentence.isAny(verb, ATTRIBUTING) && sentence.beginsPhrase(verb + 1);
    }

    private static boolean clause(TaggedSentence sentence, int from, int to) {
        boolean noun = false;
        for (int i = from; i < to; i++) {
            if (noun && sentence.verbal(i) && !sentence.is(i - 1, "to")) {
                return true;
            }
            noun |= sentence.nominal(i);
        }
        return false;
    }

    private static boolean finiteSoon(TaggedSentence sentence, int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + NEAR); i++) {
            boolean finite =
                    sentence.verbal(i) && !sentence.token(i).lower().endsWith("ing") && !sentence.is(i - 1, "to");
            if (finite) {
                return sentence.nominal(i - 1) || sentence.isTagged(i - 1, "ADV");
            }
            if (sentence.is(i, ",") || sentence.isTagged(i, "SCONJ") || sentence.quotationMark(i)) {
                return false;
            }
        }
        return false;
    }

    /** "found Odd Quill trailing Rolf Lunt". */
    private static boolean trailingParticiple(TaggedSentence sentence, int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + NEAR); i++) {
            if (sentence.isTagged(i, "VERB") && sentence.token(i).lower().endsWith("ing")) {
                return sentence.isTagged(i - 1, "PROPN", "NOUN");
            }
        }
        return false;
    }
}
