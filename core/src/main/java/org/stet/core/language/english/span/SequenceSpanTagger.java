package org.stet.core.language.english.span;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;

/** Finds spans with a {@link SpanModel}, paragraph by paragraph. */
public final class SequenceSpanTagger implements SpanTagger {

    private final SpanModel model;
    private final CueLexicon lexicon = CueLexicon.shipped();
    private final Map<String, String> models;

    public SequenceSpanTagger(SpanModel model) {
        this.model = model;
        this.models = Map.of(SpanModel.NAME, model.versionAndDigest());
    }

    @Override
    public RoleSpans tag(TaggedArticle article) {
        Map<SpanRole, List<Span>> spans = new EnumMap<>(SpanRole.class);
        SpanModel.ORDER.forEach(role -> spans.put(role, new ArrayList<>()));
        for (ParagraphTokens tokens : ParagraphTokens.of(article)) {
            article.deadline().check();
            ParagraphFeatures paragraph = new ParagraphFeatures(tokens, lexicon);
            List<byte[]> labels = model.label(paragraph);
            for (int i = 0; i < labels.size(); i++) {
                spans.get(SpanModel.ORDER.get(i)).addAll(paragraph.spans(labels.get(i)));
            }
        }
        List<Span> cues = spans.get(SpanRole.CUE);
        return new RoleSpans(apartFrom(cues, spans.get(SpanRole.SOURCE)), cues, spans.get(SpanRole.CONTENT));
    }

    /** The sources that do not lie in a cue; both lists are in the order of the text. */
    private static List<Span> apartFrom(List<Span> cues, List<Span> sources) {
        List<Span> apart = new ArrayList<>();
        int next = 0;
        for (Span source : sources) {
            while (next < cues.size() && cues.get(next).end() < source.end()) {
                next++;
            }
            if (next == cues.size() || !cues.get(next).contains(source)) {
                apart.add(source);
            }
        }
        return apart;
    }

    @Override
    public Map<String, String> models() {
        return models;
    }
}
