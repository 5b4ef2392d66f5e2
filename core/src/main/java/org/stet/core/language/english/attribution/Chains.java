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
            Optional<Resolved> speaker =
                    around.get(draft).flatMap(outer -> resolved.getOrDefault(outer, Optional.empty()));
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
            resolved.get(draft).ifPresent(who -> chain.add(link(who, who.kind(), cue(draft), hedges(draft))));
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

    private static ChainLink link(Resolved who, SourceKind kind, String cue, List<String> hedges) {
        SourceKind speaksAs = SourceKinds.ofLink(who.name(), kind, who.said());
        return new ChainLink(who.name(), speaksAs, cue, who.description(), hedges);
    }

    private static ChainLink cited(Resolved who, String cue) {
        return link(who, who.kind(), cue, Hedges.of(who.name()));
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
        draft.chain().stream().filter(link -> notTwice(chain, link)).forEach(chain::add);
        return chain;
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
