package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.attribution.SourceResolver.Resolved;
import org.stet.core.language.english.entity.SourceKinds;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * Links the drafts of an article into chains. An attribution inside another's content comes after it; whoever was told
 * stands between the page and who told it; whom a source cites comes after the source.
 */
final class Chains {

    private static final int DEEPEST = 4;

    private static final Pattern TIME_BEHIND = Pattern.compile(
            " (?:(?:on|in|last|earlier|this|late|during|by|via|after|before) |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)");

    private static final Pattern REPORTER =
            Pattern.compile("\\b(?:reporter|correspondent|journalist|anchor|host|editor|columnist)\\b");

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[\\p{L}&-]*");

    private static final Pattern SPEAKS_FOR = Pattern.compile(
            "(\\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30}){0,2})['’]s? (?:press secretary|spokes\\p{L}{3,8}|chief of staff)\\b");

    /** Sources that are whoever speaks, or nobody in particular: no link of their own. */
    private static final Set<String> OPEN = Set.of("i", "we", "you", "my", "our", "your");

    /** Something that is said, and the draft that says so. */
    private record Content(Span span, Draft draft, int number, int draftLength) {}

    private final TaggedArticle article;
    private final String text;
    private final List<Draft> drafts;
    private final SpanIndex<Content> contents;
    private final Map<Draft, Optional<Draft>> around = new IdentityHashMap<>();
    private final Map<Draft, Optional<Resolved>> resolved = new IdentityHashMap<>();

    private Chains(TaggedArticle article, List<Draft> drafts) {
        this.article = article;
        this.text = article.article().text();
        this.drafts = drafts;
        this.contents = SpanIndex.of(
                IntStream.range(0, drafts.size())
                        .boxed()
                        .flatMap(this::contents)
                        .toList(),
                Content::span);
        drafts.forEach(draft -> around.put(draft, findAround(draft)));
    }

    private Stream<Content> contents(int number) {
        Draft draft = drafts.get(number);
        int length = draft.end() - draft.start();
        return draft.content().stream().map(span -> new Content(span, draft, number, length));
    }

    /** The attributions for drafts of an article, in the same order. */
    static List<Attribution> attributions(TaggedArticle article, List<Draft> drafts) {
        Chains chains = new Chains(article, drafts);
        if (!article.tagged().isEmpty()) {
            chains.resolve(new SourceResolver(article));
            Retelling.of(article, drafts).ifPresent(retelling -> drafts.forEach(retelling::complete));
        }
        return drafts.stream().map(chains::attribution).toList();
    }

    private void resolve(SourceResolver resolver) {
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparingInt(draft -> draft.cue().start()));
        Passages passages = new Passages(article, drafts);
        Polls polls = new Polls(article);
        Publisher publisher = Publisher.of(article.article());
        for (Draft draft : inOrder) {
            article.deadline().check();
            Optional<Resolved> speaker = around.get(draft)
                    .flatMap(outer -> resolved.containsKey(outer)
                            ? resolved.get(outer)
                            : outer.source().map(source -> resolver.find(source, Optional.empty())));
            resolved.put(draft, draft.source().map(source -> resolver.resolve(source, speaker)));
            List<ChainLink> chain = draft.chain();
            Optional<ChainLink> poll = draft.source()
                    .filter(source -> Polls.respondents(source.of(text)))
                    .flatMap(source -> polls.at(source.start()));
            if (poll.isPresent()) {
                chain.add(poll.get());
                continue;
            }
            Stream.concat(
                            Stream.of(draft.hearer(), passages.told(draft), passages.interviewer(draft))
                                    .flatMap(Optional::stream),
                            passages.broadcasters(draft).stream())
                    .map(this::employer)
                    .map(hearer -> resolver.find(hearer, speaker))
                    .filter(Chains::publishes)
                    .filter(hearer -> !publisher.is(hearer.name()))
                    .findFirst()
                    .ifPresent(hearer -> chain.add(link(hearer, SourceKind.PUBLICATION, "was told", List.of())));
            passages.seenBy(draft)
                    .map(seer -> resolver.find(seer, speaker))
                    .ifPresent(seer -> chain.add(link(seer, seer.kind(), "saw", List.of())));
            if (resolved.get(draft)
                    .filter(who -> who.kind() != SourceKind.DOCUMENT)
                    .isPresent()) {
                passages.document(draft)
                        .map(document -> resolver.find(document, speaker))
                        .filter(document -> document.kind() == SourceKind.DOCUMENT)
                        .ifPresent(document -> chain.add(link(document, document.kind(), "has", List.of())));
            }
            resolved.get(draft)
                    .filter(who -> !OPEN.contains(who.name().toLowerCase(Locale.ENGLISH)))
                    .ifPresent(who -> chain.add(link(who, who.kind(), cue(draft), hedges(draft))));
            passages.writer(draft)
                    .map(writer -> resolver.find(writer, speaker))
                    .filter(Resolved::human)
                    .ifPresent(writer -> chain.add(link(writer, writer.kind(), "wrote", List.of())));
            if (!cites(draft)) {
                passages.cited(draft)
                        .ifPresent(cited -> chain.add(cited(resolver.find(cited.source(), speaker), cited.cue())));
            }
        }
    }

    private ChainLink link(Resolved who, SourceKind kind, String cue, List<String> hedges) {
        SourceKind own = SourceKinds.ofLink(who.name(), kind, who.said());
        SourceKind speaksAs = own == SourceKind.PERSON && speaksForOfficial(who) ? SourceKind.OFFICIAL : own;
        return new ChainLink(who.name(), speaksAs, cue, who.description(), hedges);
    }

    /** "Lunt’s press secretary", where Lunt holds an office. */
    private boolean speaksForOfficial(Resolved who) {
        Matcher owner = SPEAKS_FOR.matcher(who.said());
        if (!owner.find()) {
            return false;
        }
        String name = article.mentions().fullest(owner.group(1), 0).text();
        return article.entities()
                .named(name)
                .filter(each -> SourceKinds.ofLink(each.name(), each.kind(), each.said()) == SourceKind.OFFICIAL)
                .isPresent();
    }

    private ChainLink cited(Resolved who, String cue) {
        return link(who, who.kind(), cue, Hedges.of(who.name()));
    }

    /** "Norvane Radio" of "Norvane Radio reporter Nell Ardwick on Monday": whom a hearer works for, without a time behind. */
    private Span employer(Span hearer) {
        Matcher time = TIME_BEHIND.matcher(text).region(hearer.start(), hearer.end());
        int end = time.find() && time.start() > hearer.start() ? time.start() : hearer.end();
        boolean reporter = REPORTER.matcher(text).region(hearer.start(), end).find();
        Matcher word = CAPITAL.matcher(text).region(hearer.start(), end);
        int at = hearer.start();
        while (reporter && word.find() && word.start() - at <= 1) {
            at = word.end();
            if (SourceKinds.press(word.group().toLowerCase(Locale.ENGLISH))) {
                return new Span(hearer.start(), at);
            }
        }
        return new Span(hearer.start(), end);
    }

    /** A newspaper, or an agency to which somebody talks. */
    private static boolean publishes(Resolved hearer) {
        return hearer.kind() == SourceKind.PUBLICATION
                || hearer.kind() == SourceKind.ORGANISATION
                        && hearer.description().endsWith("agency")
                        && Character.isUpperCase(hearer.name().charAt(0));
    }

    /** The words by which source or cue leave the claim open. */
    private List<String> hedges(Draft draft) {
        String words = draft.source().map(source -> source.of(text)).orElse("") + " "
                + draft.cue().of(text);
        return Hedges.of(words);
    }

    private boolean cites(Draft draft) {
        return Passages.CITING.contains(cue(draft));
    }

    private String cue(Draft draft) {
        return draft.cue()
                .of(text)
                .toLowerCase(Locale.ENGLISH)
                .replaceFirst(":$", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:also|first|later|now|then) ", "")
                .replaceFirst(" (?:on )?(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$", "");
    }

    private Attribution attribution(Draft draft) {
        List<ChainLink> chain = chain(draft, 0);
        Set<String> hedges = new LinkedHashSet<>(hedges(draft));
        draft.content().forEach(span -> hedges.addAll(Hedges.of(span.of(text))));
        return new Attribution(
                draft.source().map(List::of).orElse(List.of()),
                List.of(draft.cue()),
                draft.content(),
                chain,
                chain.stream().filter(Passages::merelyCited).toList(),
                List.copyOf(hedges));
    }

    private List<ChainLink> chain(Draft draft, int depth) {
        List<ChainLink> chain = new ArrayList<>();
        if (depth < DEEPEST) {
            around.get(draft).ifPresent(outer -> chain.addAll(chain(outer, depth + 1)));
        }
        if (chain.isEmpty() && cites(draft)) {
            citing(draft).ifPresent(chain::addAll);
        }
        draft.chain().stream().filter(link -> notTwice(chain, link)).forEach(chain::add);
        return chain;
    }

    /** Who cites: the links of the sentence's own speaker, of a draft that "quoting an official" begins. */
    private Optional<List<ChainLink>> citing(Draft draft) {
        return drafts.stream()
                .filter(each -> each != draft && each.sentence().equals(draft.sentence()) && !cites(each))
                .map(each -> each.chain().stream()
                        .filter(link -> !Passages.merelyCited(link))
                        .toList())
                .filter(links -> !links.isEmpty())
                .findFirst();
    }

    private static boolean notTwice(List<ChainLink> chain, ChainLink link) {
        return chain.stream().noneMatch(each -> each.name().equals(link.name()));
    }

    /** The smallest draft in whose content this one says something. */
    private Optional<Draft> findAround(Draft draft) {
        Span cue = draft.cue();
        return contents.overlapping(cue).stream()
                .filter(each -> each.draft() != draft && each.span().contains(cue))
                .filter(each -> draft.content().stream()
                        .noneMatch(span -> span.contains(each.draft().cue())))
                .min(Comparator.comparingInt(Content::draftLength).thenComparingInt(Content::number))
                .map(Content::draft);
    }
}
