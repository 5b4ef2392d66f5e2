package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.stet.core.article.Article;
import org.stet.core.sentence.SentenceSplitter;

/**
 * Finds attributions in English by rules: verbs and phrases that attribute, quotation marks, and parts of speech. Spans
 * follow the conventions of PolNeAR (Newell, Margolin and Ruths, LREC 2018): auxiliaries and adverbs belong to the cue,
 * appositions to the source, quotation marks to the content.
 */
public final class CueAttributionFinder implements AttributionFinder {

    private final SentenceSplitter splitter;
    private final SentenceReader reader;

    /** Loads the list of cues; make one and keep it. Safe for use by several threads. */
    public CueAttributionFinder() {
        this.splitter = new SentenceSplitter();
        this.reader = new SentenceReader(CueLexicon.shipped());
    }

    @Override
    public List<Attribution> find(Article article) {
        return find(new TaggedArticle(article, splitter.split(article)));
    }

    @Override
    public List<Attribution> find(TaggedArticle tagged) {
        Article article = tagged.article();
        List<Draft> drafts = new ArrayList<>();
        for (TaggedSentence sentence : tagged.tagged()) {
            drafts.addAll(reader.read(article.text(), sentence));
        }
        new QuotationLinker(article, Quotations.of(article)).link(drafts);
        drafts.removeIf(draft -> draft.content().isEmpty());
        drafts.sort(Comparator.comparingInt(Draft::start));
        return Chains.attributions(article.text(), drafts, tagged.tagged());
    }

    @Override
    public Map<String, String> models() {
        return Tagger.models();
    }
}
