package org.stet.core.attribution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.stet.core.article.Article;
import org.stet.core.sentence.SentenceSplitter;

/**
 * Finds attributions in steps: a tagger finds the spans, rules add those nested in others, a linker puts them together, a
 * resolver names who is meant.
 */
final class SpanAttributionFinder implements AttributionFinder {

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final NestedSpeech nested = new NestedSpeech();
    private final SpanTagger spans;

    SpanAttributionFinder(SpanTagger spans) {
        this.spans = spans;
    }

    @Override
    public List<Attribution> find(Article article) {
        return find(new TaggedArticle(article, splitter.split(article)));
    }

    @Override
    public List<Attribution> find(TaggedArticle article) {
        List<Draft> drafts = AttributionLinker.link(article, nested.in(article, spans.tag(article)));
        drafts.sort(Comparator.comparingInt(Draft::start));
        return Chains.attributions(article.article().text(), drafts, article.tagged());
    }

    @Override
    public Map<String, String> models() {
        Map<String, String> models = new HashMap<>(Tagger.models());
        models.putAll(spans.models());
        return models;
    }
}
