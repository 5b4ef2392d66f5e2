package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import opennlp.tools.postag.POSModel;

import org.stet.core.article.Article;
import org.stet.core.sentence.Sentence;
import org.stet.core.sentence.SentenceSplitter;

/**
 * Finds attributions in English by rules: verbs and phrases that attribute, quotation marks, and parts of speech. Spans
 * follow the conventions of PolNeAR (Newell, Margolin and Ruths, LREC 2018): auxiliaries and adverbs belong to the cue,
 * appositions to the source, quotation marks to the content.
 */
public final class CueAttributionFinder implements AttributionFinder {

    private final SentenceSplitter splitter;
    private final POSModel model;
    private final SentenceReader reader;

    /** Loads the list of cues and the part-of-speech model; make one and keep it. Safe for use by several threads. */
    public CueAttributionFinder() {
        this.splitter = new SentenceSplitter();
        this.model = Tagger.shippedModel();
        this.reader = new SentenceReader(CueLexicon.shipped());
    }

    @Override
    public List<Attribution> find(Article article) {
        Tagger tagger = Tagger.with(model);
        Quotations quotations = Quotations.of(article);
        List<TaggedSentence> sentences = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : splitter.split(article)) {
            TaggedSentence tagged =
                    new TaggedSentence(sentence.span(), tagger.tag(article.text(), sentence.span()), quotations);
            if (tagged.size() > 0) {
                sentences.add(tagged);
                drafts.addAll(reader.read(article.text(), tagged));
            }
        }
        new QuotationLinker(article, quotations).link(drafts);
        drafts.removeIf(draft -> draft.content().isEmpty());
        drafts.sort(Comparator.comparingInt(Draft::start));
        return Chains.attributions(article.text(), drafts, sentences);
    }
}
