package org.stet.core.language.english.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.english.article.TaggedArticle;

/**
 * An article that retells what another publication reported: who is quoted next to that publication, or without a name, spoke
 * to it and not to the article.
 */
final class Retelling {

    /** How often a publication is named as a source where an article retells it. */
    private static final int FEWEST = 2;

    /** It is named within so many paragraphs from the beginning. */
    private static final int EARLY = 3;

    private final TaggedArticle article;
    private final ChainLink publication;
    /** The paragraphs in which the publication is a source. */
    private final TreeSet<Integer> paragraphs = new TreeSet<>();

    private Retelling(TaggedArticle article, ChainLink publication) {
        this.article = article;
        this.publication = new ChainLink(
                publication.name(), SourceKind.PUBLICATION, "reported", publication.description(), List.of());
    }

    /** What an article retells; empty if it retells nothing, or several publications. */
    static Optional<Retelling> of(TaggedArticle article, List<Draft> drafts) {
        Publisher publisher = Publisher.of(article.article());
        Map<String, Retelling> all = new HashMap<>();
        for (Draft draft : drafts) {
            for (ChainLink link : draft.chain()) {
                if (link.kind() == SourceKind.PUBLICATION && !publisher.is(link.name())) {
                    all.computeIfAbsent(link.name(), name -> new Retelling(article, link))
                            .paragraphs
                            .add(article.paragraphAt(draft.cue().start()));
                }
            }
        }
        return all.size() == 1
                ? all.values().stream()
                        .filter(each -> each.paragraphs.size() >= FEWEST && each.paragraphs.first() < EARLY)
                        .findFirst()
                : Optional.empty();
    }

    /** Puts the publication before a draft's source that spoke to it. */
    void complete(Draft draft) {
        List<ChainLink> chain = draft.chain();
        if (chain.isEmpty() || chain.stream().anyMatch(link -> link.kind() == SourceKind.PUBLICATION)) {
            return;
        }
        int paragraph = article.paragraphAt(draft.cue().start());
        Integer before = paragraphs.floor(paragraph);
        boolean near = before != null && paragraph - before <= 1;
        boolean unnamed = before != null && chain.get(chain.size() - 1).kind() == SourceKind.ANONYMOUS;
        if (near || unnamed) {
            chain.add(0, publication);
        }
    }
}
