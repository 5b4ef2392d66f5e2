package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.SourceResolver.Resolved;
import org.stet.core.text.Span;

/**
 * Links the drafts of an article into chains. An attribution inside another's content comes after it; whoever was told
 * stands between the page and who told it; whom a source cites comes after the source.
 */
final class Chains {

    private static final int DEEPEST = 4;

    private final String text;
    private final List<Draft> drafts;
    private final Map<Draft, Optional<Resolved>> resolved = new IdentityHashMap<>();

    private Chains(String text, List<Draft> drafts) {
        this.text = text;
        this.drafts = drafts;
    }

    /** The attributions for drafts, in the same order. */
    static List<Attribution> attributions(String text, List<Draft> drafts, List<TaggedSentence> sentences) {
        Chains chains = new Chains(text, drafts);
        if (!sentences.isEmpty()) {
            chains.resolve(new SourceResolver(text, sentences), sentences);
        }
        return drafts.stream().map(chains::attribution).toList();
    }

    private void resolve(SourceResolver resolver, List<TaggedSentence> sentences) {
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparingInt(draft -> draft.cue().start()));
        Passages passages = new Passages(text, sentences);
        for (Draft draft : inOrder) {
            Optional<Resolved> speaker = around(draft).flatMap(outer -> resolved.getOrDefault(outer, Optional.empty()));
            resolved.put(draft, draft.source().map(source -> resolver.resolve(source, speaker)));
            List<ChainLink> chain = draft.chain();
            draft.hearer()
                    .or(() -> passages.interviewer(draft))
                    .map(hearer -> resolver.find(hearer, speaker))
                    .filter(Chains::publishes)
                    .ifPresent(hearer -> chain.add(link(hearer, SourceKind.PUBLICATION, "was told", List.of())));
            passages.seenBy(draft)
                    .map(seer -> resolver.find(seer, speaker))
                    .ifPresent(seer -> chain.add(link(seer, seer.kind(), "saw", List.of())));
            resolved.get(draft).ifPresent(who -> chain.add(link(who, who.kind(), cue(draft), hedges(draft))));
            if (!cites(draft)) {
                passages.cited(draft, drafts)
                        .ifPresent(cited -> chain.add(cited(resolver.find(cited.source(), speaker), cited.cue())));
            }
        }
    }

    private static ChainLink link(Resolved who, SourceKind kind, String cue, List<String> hedges) {
        return new ChainLink(who.name(), kind, cue, who.description(), hedges);
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
                List.copyOf(hedges));
    }

    private List<ChainLink> chain(Draft draft, int depth) {
        List<ChainLink> chain = new ArrayList<>();
        if (depth < DEEPEST) {
            around(draft).ifPresent(outer -> chain.addAll(chain(outer, depth + 1)));
        }
        draft.chain().stream().filter(link -> notTwice(chain, link)).forEach(chain::add);
        return chain;
    }

    private static boolean notTwice(List<ChainLink> chain, ChainLink link) {
        return chain.stream().noneMatch(each -> each.name().equals(link.name()));
    }

    /** The smallest draft in whose content this one says something. */
    private Optional<Draft> around(Draft draft) {
        Span cue = draft.cue();
        return drafts.stream()
                .filter(each -> each != draft && each.content().stream().anyMatch(span -> span.contains(cue)))
                .filter(each -> draft.content().stream().noneMatch(span -> span.contains(each.cue())))
                .min(Comparator.comparingInt(each -> each.end() - each.start()));
    }
}
