package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
            chains.resolve(new SourceResolver(text, sentences));
        }
        return drafts.stream().map(chains::attribution).toList();
    }

    private void resolve(SourceResolver resolver) {
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparingInt(draft -> draft.cue().start()));
        for (Draft draft : inOrder) {
            Optional<Resolved> speaker = around(draft).flatMap(outer -> resolved.getOrDefault(outer, Optional.empty()));
            resolved.put(draft, draft.source().map(source -> resolver.resolve(source, speaker)));
            draft.hearer()
                    .map(hearer -> resolver.resolve(hearer, speaker))
                    .filter(hearer -> hearer.kind() == SourceKind.PUBLICATION)
                    .ifPresent(hearer -> draft.chain().add(new ChainLink(hearer.name(), hearer.kind(), "was told")));
            link(draft, resolver, speaker);
        }
    }

    private void link(Draft draft, SourceResolver resolver, Optional<Resolved> speaker) {
        String cue = cue(draft);
        if (cites(draft)) {
            drafts.stream()
                    .filter(each -> each != draft && each.source().equals(draft.source()) && !cites(each))
                    .filter(each -> each.sentence().equals(draft.sentence()))
                    .forEach(each -> cited(draft, resolver, speaker).ifPresent(each.chain()::add));
        }
        resolved.get(draft).ifPresent(who -> draft.chain().add(new ChainLink(who.name(), who.kind(), cue)));
    }

    private static Optional<ChainLink> cited(Draft citing, SourceResolver resolver, Optional<Resolved> speaker) {
        return citing.content().stream()
                .findFirst()
                .map(span -> resolver.resolve(span, speaker))
                .map(who -> new ChainLink(who.name(), who.kind(), "citing"));
    }

    private boolean cites(Draft draft) {
        return cue(draft).equals("citing");
    }

    private String cue(Draft draft) {
        return draft.cue()
                .of(text)
                .toLowerCase(Locale.ENGLISH)
                .replaceFirst(":$", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:also|first|later|now|then) ", "");
    }

    private Attribution attribution(Draft draft) {
        List<ChainLink> chain = chain(draft, 0);
        boolean hedged =
                Hedges.in(draft.cue().of(text)) || draft.content().stream().anyMatch(span -> Hedges.in(span.of(text)));
        return new Attribution(
                draft.source().map(List::of).orElse(List.of()), List.of(draft.cue()), draft.content(), chain, hedged);
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
