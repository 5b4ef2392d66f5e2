package org.stet.core.attribution;

import java.util.List;
import java.util.Optional;

import org.stet.core.text.Span;

/**
 * One attribution: somebody (the source) is said (the cue) to have said something (the content). Each part is a list of
 * spans, since it can be broken ("Prices," he said, "will fall").
 *
 * @param source who says it; empty when nobody is named
 * @param cue the words that attribute it: "said", "according to"
 * @param content what is said; quotation marks belong to it
 * @param chain from the one nearest to the page back to the origin: the newspaper, then whom it cites; never empty when
 *     {@code source} is not
 * @param cited the links of the chain whose words are not their own: the link before each merely cites it
 * @param hedges the words of source, cue and content that leave it open ("reportedly", "alleged", "may"), in lower case,
 *     each once
 */
public record Attribution(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        List<ChainLink> chain,
        List<ChainLink> cited,
        List<String> hedges) {

    /** Keeps its own copies of the lists. */
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        chain = List.copyOf(chain);
        cited = List.copyOf(cited);
        hedges = List.copyOf(hedges);
    }

    /** Who speaks the words: the last link of the chain that is not merely cited. */
    public Optional<ChainLink> speaker() {
        return chain.stream().filter(link -> !cited.contains(link)).reduce((first, second) -> second);
    }

    /** Whether cue or content leaves it open. */
    public boolean hedged() {
        return !hedges.isEmpty();
    }
}
