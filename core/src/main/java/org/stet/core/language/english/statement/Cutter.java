package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.english.article.Turns.Turn;
import org.stet.core.language.english.attribution.Statements;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/** Cuts sentences into what is stated in them, by whom. */
final class Cutter {

    private static final int FEWEST_WORDS = 3;

    private static final int FEWEST_WORDS_WITHOUT_VERB = 6;

    /** "NEW YORK (AP) —": where and by whom a report was written. */
    private static final Pattern DATELINE =
            Pattern.compile("\\p{Lu}[\\p{Lu} .'’-]{2,30}(?:, [\\p{L}. ]{2,20})?(?: ?\\(\\p{L}[\\p{L} ]{1,20}\\))?["
                    + " \\u00a0]?(?:—|–|--|-)[ \\u00a0]");

    /** People who are counted are no source: what they say is the finding of whoever counted. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?i)(?:(?:just |only |about |nearly |almost |some |more than |fewer than |over |around )?(?:\\S+"
                    + " ){0,2}(?:%|per ?cent\\b|percent\\b)|(?:the|a) (?:number|share|proportion|majority|third|quarter)"
                    + " of\\b|(?:most|half) of\\b|(?:just |only |about |nearly |almost |some )?\\w+ (?:in|out of)"
                    + " (?:\\w+|\\d+) \\w+|(?:someone|somebody|anyone|everyone|nobody|what)\\b)");

    private static final Pattern JUDGING = Pattern.compile("(?i)\\b(?:accus|blam|attribut)(?:e|es|ed|ing)\\b");

    private static final Pattern IMPERSONAL =
            Pattern.compile("(?i)(?:it )?(?:is|are|was|were|has been|have been|had been) (?:\\p{L}+"
                    + " )?(?:understood|predicted|believed|thought|expected|told|known"
                    + "|reported|alleged|said|estimated|considered|described)");

    private static final Pattern PASSIVE = Pattern.compile("(?i)\\b(?:was|were|been|being|is|are)\\b");

    /** Verbs by which somebody does something rather than state it. */
    private static final Pattern ACTS = Pattern.compile(
            "(?i)\\b(?:agree|declin|refus|den(?:y|ie)|promis|pledg|vow|plan|threat|seek|sought|offer|post|shar|demand|urg|order|ask|call|endors"
                    + "|prais|criticis|criticiz|condemn|reject|dismiss|support|oppos|discuss|express|remark|welcom|propos)");

    private static final Set<String> REVEALING =
            Set.of("revealed", "reveals", "revealed that", "confirmed", "established");

    private static final Pattern RELATIVE = Pattern.compile("(?i)who|which|that");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom", "where");

    /** Words that open a question that somebody asks, answers or leaves open, or a clause that lacks its noun. */
    private static final Set<String> ASKING = Set.of("how", "whether", "why", "which", "who", "whose");

    private static final Set<String> INDIRECT = Set.of("what", "how", "whether");

    /** Words that open a clause behind the words on which it depends. */
    private static final Set<String> DEPENDING = Set.of("as", "because", "until", "unless");

    private static final int LONGEST_OPENING = 80;

    /** "But ", with a mark. */
    private static final int LONGEST_LINK = 6;

    private static final Pattern RESTRICTION = Pattern.compile("((?:Of|Among) [^.“”\"]{5,150},) ");

    private static final Pattern SENTENCES = Pattern.compile("[.!?] \\p{Lu}");

    private static final Set<String> DASH = Set.of("—", "–", "-", "--");

    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");

    private final String text;
    /** Something that is said. */
    private record Said(Span content, Attribution attribution, int number) {}

    private final SpanIndex<Said> said;

    Cutter(String text, List<Attribution> attributions) {
        this.text = text;
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            if (states(attribution)) {
                for (Span content : attribution.content()) {
                    all.add(new Said(content, attribution, i));
                }
            }
        }
        this.said = SpanIndex.of(all, Said::content);
    }

    private boolean states(Attribution attribution) {
        return found(attribution)
                || reveals(attribution)
                || !attribution.chain().isEmpty()
                        && attribution.source().stream().noneMatch(source -> COUNTED.matcher(source.of(text))
                                .lookingAt())
                        && attribution.cue().stream().noneMatch(this::impersonal)
                        && attribution.chain().stream()
                                .noneMatch(link -> COUNTED.matcher(link.name()).lookingAt())
                        && (attribution.cue().stream().anyMatch(cue -> passedOn(cue.of(text)))
                                || attribution.content().stream().anyMatch(this::told));
    }

    /** Whether a document shows something in a clause of its own: "The scan revealed he has …". */
    private boolean reveals(Attribution attribution) {
        return attribution
                        .speaker()
                        .filter(link -> link.kind() == SourceKind.DOCUMENT)
                        .isPresent()
                && attribution.cue().stream().anyMatch(cue -> REVEALING.contains(cue.of(text)));
    }

    /** Whether people are counted of whom it is known which poll counted them. */
    private boolean found(Attribution attribution) {
        return attribution
                        .speaker()
                        .filter(link -> link.kind() == SourceKind.DOCUMENT)
                        .isPresent()
                && attribution.source().stream()
                        .anyMatch(source -> COUNTED.matcher(source.of(text)).lookingAt());
    }

    /** "is believed", of which nobody is named who believes it. */
    private boolean impersonal(Span cue) {
        return IMPERSONAL.matcher(cue.of(text)).matches() && !text.startsWith(" by ", cue.end());
    }

    private static boolean passedOn(String cue) {
        return cue.equals("(")
                || cue.length() > 1 && cue.endsWith(":")
                || DASH.contains(cue)
                || judges(cue)
                || Statements.passedOnBy(cue);
    }

    /** Whether a cue and its content make a sentence only with their source: "accused X of …". */
    private static boolean judges(String cue) {
        return JUDGING.matcher(cue).find() && !PASSIVE.matcher(cue).find();
    }

    private boolean judges(Attribution attribution) {
        return attribution.cue().stream().anyMatch(cue -> judges(cue.of(text)));
    }

    /** Whether the source is the subject with which a sentence begins. */
    private boolean opens(Attribution attribution, Span sentence) {
        return attribution.source().stream()
                .anyMatch(source -> source.start() >= sentence.start()
                        && source.start() - sentence.start() < LONGEST_OPENING
                        && attribution.cue().stream()
                                .anyMatch(cue -> cue.start() >= source.end() && cue.end() <= sentence.end())
                        && !RELATIVE.matcher(source.of(text)).matches());
    }

    private boolean quoted(Span part) {
        return part.start() > 0 && "“\"".indexOf(text.charAt(part.start() - 1)) >= 0
                || "“\"".indexOf(text.charAt(part.start())) >= 0;
    }

    /** Whether a stretch has a verb of its own, not only one inside a clause that depends on a word of it. */
    private static boolean clausal(TaggedSentence tagged, Span part) {
        int from = tagged.firstFrom(part.start());
        int start = tagged.is(from, "that") ? from + 1 : from;
        boolean clause = start > from || tagged.is(from - 1, "that");
        if (!clause && !standing(tagged, start)) {
            return false;
        }
        for (int i = start; i < tagged.size() && tagged.token(i).end() <= part.end(); i++) {
            if (!clause && i > start && depends(tagged, i)) {
                return false;
            }
            if (finite(tagged, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement can begin with a token: not with "to push", "how many" or "which". */
    private static boolean standing(TaggedSentence tagged, int i) {
        boolean infinitive = tagged.is(i, "to") && tagged.isTagged(i + 1, "VERB", "AUX")
                || tagged.is(i - 1, "to") && tagged.isTagged(i, "VERB", "AUX");
        return !tagged.isAny(i, ASKING) && !infinitive;
    }

    /** Whether the first verb of a stretch is an infinitive: "the closures to have brought …". */
    private static boolean infinitive(TaggedSentence tagged, Span part) {
        int verb = tagged.firstFrom(part.start());
        while (tagged.has(verb) && !tagged.verbal(verb)) {
            verb++;
        }
        return tagged.is(verb - 1, "to");
    }

    /** Whether a token opens a clause that depends on the words before it. */
    private static boolean depends(TaggedSentence tagged, int i) {
        boolean points = tagged.is(i, "that") && tagged.isTagged(i + 1, "NOUN", "PROPN", "ADJ");
        return tagged.isAny(i, RELATIVES) && !points
                || tagged.isAny(i, INDIRECT)
                || tagged.isTagged(i, "SCONJ") && tagged.isAny(i, DEPENDING);
    }

    /** Whether a content is a clause, or a quotation that goes on behind its first sentence. */
    private boolean told(Span content) {
        String words = content.of(text);
        return words.startsWith("that ")
                || "“\"".indexOf(words.charAt(0)) >= 0
                        && SENTENCES.matcher(words).find();
    }

    /** Whether a sentence stands before that of its source and is no quotation: then it is the article's own. */
    private boolean before(Span words, Said said) {
        Attribution attribution = said.attribution();
        int frame = Stream.concat(attribution.source().stream(), attribution.cue().stream())
                .mapToInt(Span::start)
                .min()
                .orElse(0);
        return words.end() <= frame && !quoted(said.content());
    }

    /** What one sentence says; the sentence itself where nobody else is said to state it. */
    List<Cut> in(Sentence sentence, TaggedSentence tagged, Optional<Turn> turn) {
        int start = turn.map(
                        each -> Math.max(sentence.span().start(), each.label().end()))
                .orElse(sentence.span().start());
        if (start >= sentence.span().end()) {
            return List.of();
        }
        Span words = new Span(start, sentence.span().end());
        List<Cut> attributed = new ArrayList<>();
        SortedMap<Integer, List<Said>> here = new TreeMap<>();
        for (Said each : said.overlapping(words)) {
            boolean label = turn.isPresent()
                    && each.attribution().cue().stream()
                            .anyMatch(cue -> !turn.get().contains(cue)
                                    || cue.overlaps(turn.get().label()));
            if (label || before(words, each)) {
                continue;
            }
            here.computeIfAbsent(each.number(), number -> new ArrayList<>()).add(each);
        }
        List<Cut> wholes = new ArrayList<>();
        for (List<Said> contents : here.values()) {
            Attribution attribution = contents.get(0).attribution();
            List<Span> parts = parts(contents, words, attribution);
            if (found(attribution)) {
                wholes.add(new Cut(sentence, own(sentence, words).parts(), Optional.of(attribution)));
                continue;
            }
            boolean phrase = judges(attribution)
                    || parts.stream().noneMatch(part -> quoted(part) || clausal(tagged, part))
                            && parts.stream().noneMatch(this::told);
            if (phrase) {
                boolean opens = opens(attribution, sentence.span());
                if (opens && !acts(attribution)) {
                    wholes.add(new Cut(sentence, own(sentence, words).parts(), Optional.of(attribution)));
                }
                boolean main = !opens
                        && !judges(attribution)
                        && !parts.isEmpty()
                        && parts.get(0).start() - words.start() <= LONGEST_LINK
                        && standing(tagged, tagged.firstFrom(parts.get(0).start()))
                        && !infinitive(tagged, parts.get(0));
                if (!main) {
                    continue;
                }
            }
            Cut statement = new Cut(sentence, parts, Optional.of(attribution));
            boolean goesOn = contents.stream().anyMatch(each -> each.content().contains(sentence.span()));
            if (!parts.isEmpty() && (goesOn || full(statement, tagged))) {
                attributed.add(statement);
            }
        }
        List<Cut> kept = attributed.stream()
                .filter(each -> attributed.stream().noneMatch(other -> other != each && yieldsTo(each, other)))
                .toList();
        List<Cut> cuts = kept.isEmpty()
                ? List.of(wholes.isEmpty() ? own(sentence, words) : wholes.get(0))
                : withRest(kept, sentence, tagged, words);
        return turn.flatMap(Turn::speaker)
                .map(speaker -> cuts.stream()
                        .map(cut -> spoken(cut, turn.get(), speaker))
                        .toList())
                .orElse(cuts);
    }

    /** Whether somebody does something by speaking rather than state it. */
    private boolean acts(Attribution attribution) {
        return !judges(attribution)
                && attribution.cue().stream()
                        .anyMatch(cue -> ACTS.matcher(cue.of(text)).find());
    }

    /** What is said in a sentence, and what the article itself states beside it. */
    private List<Cut> withRest(List<Cut> kept, Sentence sentence, TaggedSentence tagged, Span words) {
        List<Cut> cuts = new ArrayList<>(kept);
        for (Span rest : Rest.of(tagged, words, kept)) {
            Span trimmed = ClaimSpan.trim(text, own(sentence, rest).cover());
            if (trimmed.length() > 0) {
                cuts.add(new Cut(sentence, List.of(trimmed), Optional.empty()));
            }
        }
        return cuts;
    }

    /** What somebody says in a turn, or says that another has said. */
    private static Cut spoken(Cut cut, Turn turn, ChainLink speaker) {
        List<ChainLink> chain = new ArrayList<>(List.of(speaker));
        cut.attribution().ifPresent(inner -> inner.chain().stream()
                .filter(link -> !link.name().equals(speaker.name()))
                .forEach(chain::add));
        Attribution attribution = new Attribution(
                cut.attribution().map(Attribution::source).orElse(List.of(turn.label())),
                cut.attribution().map(Attribution::cue).orElse(List.of()),
                cut.parts(),
                chain,
                cut.attribution().map(Attribution::cited).orElse(List.of()),
                cut.attribution().map(Attribution::hedges).orElse(List.of()));
        return new Cut(cut.sentence(), cut.parts(), Optional.of(attribution));
    }

    private Cut own(Sentence sentence, Span span) {
        Matcher dateline = DATELINE.matcher(span.of(text));
        int start = dateline.lookingAt() ? span.start() + dateline.end() : span.start();
        return new Cut(sentence, List.of(ClaimSpan.trim(text, new Span(start, span.end()))), Optional.empty());
    }

    /** What is said within a sentence. Words between two pieces stay, unless they name who says it. */
    private List<Span> parts(List<Said> contents, Span sentence, Attribution attribution) {
        List<Span> frame = new ArrayList<>(attribution.source());
        frame.addAll(attribution.cue());
        List<Span> parts = new ArrayList<>();
        for (Said each : contents) {
            Span content = each.content();
            Span part = new Span(Math.max(content.start(), sentence.start()), Math.min(content.end(), sentence.end()));
            int last = parts.size() - 1;
            boolean goesOn = last >= 0
                    && part.start() >= parts.get(last).end()
                    && frame.stream().noneMatch(new Span(parts.get(last).end(), part.start())::overlaps);
            Span joined = goesOn ? new Span(parts.get(last).start(), part.end()) : part;
            Span trimmed = ClaimSpan.trim(text, withSubject(joined, sentence, frame));
            if (trimmed.length() > 0) {
                if (goesOn) {
                    parts.remove(last);
                }
                parts.add(trimmed);
            }
        }
        parts.removeIf(part -> part != parts.get(0)
                && !quoted(part)
                && Wording.words(part.of(text)).size() < FEWEST_WORDS);
        if (parts.size() == 1) {
            restriction(sentence, frame, parts.get(0)).ifPresent(front -> parts.add(0, front));
        }
        return parts;
    }

    /** "Of the third who own a car, the poll found that …": without these words the rest is not true. */
    private Optional<Span> restriction(Span sentence, List<Span> frame, Span part) {
        int to = frame.stream().mapToInt(Span::start).min().orElse(sentence.start());
        if (to <= sentence.start() || part.start() < to) {
            return Optional.empty();
        }
        Matcher front = RESTRICTION.matcher(text).region(sentence.start(), to);
        return front.matches() ? Optional.of(new Span(sentence.start(), front.end(1))) : Optional.empty();
    }

    /** A stretch with the few words before it that nobody else has: "Night trains" of "Night trains carried …, X said". */
    private Span withSubject(Span part, Span sentence, List<Span> frame) {
        Span before = new Span(sentence.start(), Math.max(sentence.start(), part.start()));
        boolean lost = before.length() > 0
                && before.length() < LONGEST_OPENING
                && frame.stream().noneMatch(before::overlaps)
                && frame.stream().anyMatch(each -> each.start() >= part.end())
                && Character.isLowerCase(text.charAt(part.start()))
                && before.of(text).indexOf(',') < 0
                && said.overlapping(before).isEmpty();
        return lost ? new Span(before.start(), part.end()) : part;
    }

    private boolean full(Cut statement, TaggedSentence tagged) {
        int words = 0;
        boolean finite = false;
        boolean figure = false;
        for (Span part : statement.parts()) {
            words += Wording.words(part.of(text)).size();
            figure |= FIGURE.matcher(part.of(text).replace('\n', ' ')).matches();
            finite |= finite(tagged, part);
        }
        return words >= FEWEST_WORDS && (finite || figure && words >= FEWEST_WORDS_WITHOUT_VERB);
    }

    private static boolean finite(TaggedSentence tagged, Span part) {
        for (int i = tagged.firstFrom(part.start());
                i < tagged.size() && tagged.token(i).end() <= part.end();
                i++) {
            if (finite(tagged, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean finite(TaggedSentence tagged, int i) {
        return tagged.isTagged(i, "AUX") && !tagged.is(i - 1, "to")
                || tagged.isTagged(i, "VERB") && !tagged.token(i).lower().endsWith("ing") && !tagged.is(i - 1, "to");
    }

    /**
     * Whether one statement is a frame around most of the other, or a small thing inside it. A direct quotation is no
     * frame: its words are the speaker's.
     */
    private boolean yieldsTo(Cut statement, Cut other) {
        boolean inside = other.cover().contains(statement.cover());
        boolean around = statement.cover().contains(other.cover());
        if (inside && around) {
            return other.attribution().map(a -> a.chain().size()).orElse(0)
                    > statement.attribution().map(a -> a.chain().size()).orElse(0);
        }
        if (inside) {
            return !within(statement, other) && (statement.length() * 2 < other.length() || quotes(other));
        }
        return around && other.length() * 2 >= statement.length() && (!quotes(statement) || within(other, statement));
    }

    /** Whether what one says is passed on by whoever says the other: "The mayor said …, Lunt said." */
    private static boolean within(Cut inner, Cut outer) {
        List<ChainLink> links = inner.attribution().map(Attribution::chain).orElse(List.of());
        List<ChainLink> before = outer.attribution().map(Attribution::chain).orElse(List.of());
        return !before.isEmpty()
                && links.size() > before.size()
                && links.subList(0, before.size()).equals(before);
    }

    private boolean quotes(Cut statement) {
        Span cover = statement.cover();
        return said.overlapping(cover).stream()
                .filter(each -> each.attribution() == statement.attribution().orElse(null))
                .map(Said::content)
                .filter(content -> content.contains(cover))
                .anyMatch(content -> "“\"'".indexOf(text.charAt(content.start())) >= 0);
    }
}
