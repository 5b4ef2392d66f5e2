package org.stet.core.language.english.attribution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.stet.core.attribution.Attribution;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.language.english.span.SpanTagger;
import org.stet.core.language.english.token.Tagger;

/**
 * Finds attributions in steps: a tagger finds the spans, rules add those nested in others and plain ones that it
 * missed, a linker puts them together, a resolver names who is meant.
 */
public final class SpanAttributionFinder implements AttributionFinder {

    private final NestedSpeech nested = new NestedSpeech();
    private final MissedSpeech missed = new MissedSpeech();
    private final SpanTagger spans;

    public SpanAttributionFinder(SpanTagger spans) {
        this.spans = spans;
    }

    @Override
    public List<Attribution> find(SplitArticle split) {
        TaggedArticle article = TaggedArticle.of(split);
        RoleSpans found = Anonymity.without(article, nested.in(article, spans.tag(article)));
        List<Draft> drafts = AttributionLinker.link(article, missed.in(article, found));
        drafts.sort(Comparator.comparingInt(Draft::start));
        return Chains.attributions(article, drafts);
    }

    @Override
    public Map<String, String> models() {
        Map<String, String> models = new HashMap<>(Tagger.models());
        models.putAll(spans.models());
        return models;
    }
}
