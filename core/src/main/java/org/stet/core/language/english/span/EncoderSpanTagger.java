package org.stet.core.language.english.span;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Encoder;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * Finds spans with the encoder. They follow the conventions of PolNeAR (Newell, Margolin and Ruths, LREC 2018), from which
 * the encoder learned them.
 */
public final class EncoderSpanTagger implements SpanTagger {

    /** What the beginning of a span has ahead where one is lacking, in log-odds; chosen on half of PolNeAR's development articles. */
    public static final float EAGERNESS = 2;

    private final Encoder encoder;
    private final float eagerness;

    public EncoderSpanTagger(Encoder encoder, float eagerness) {
        this.encoder = encoder;
        this.eagerness = eagerness;
    }

    @Override
    public RoleSpans tag(TaggedArticle article) {
        EncodedArticle encoded = article.encoded(encoder);
        List<Span> cues = encoded.spans().get(SpanRole.CUE);
        return new RoleSpans(
                withMore(article, encoded, SpanRole.SOURCE, cues),
                cues,
                withMore(article, encoded, SpanRole.CONTENT, cues));
    }

    /** The spans of a role, looked for more eagerly in sentences that have a cue and nothing of the role. */
    private List<Span> withMore(TaggedArticle article, EncodedArticle encoded, SpanRole role, List<Span> cues) {
        List<Span> found = encoded.spans().get(role);
        SpanIndex<Span> places = SpanIndex.of(found);
        Set<Span> lacking = new LinkedHashSet<>();
        for (Span cue : cues) {
            Span sentence =
                    article.tagged().get(article.sentenceAt(cue.start())).span();
            if (!places.overlaps(sentence)) {
                lacking.add(sentence);
            }
        }
        return lacking.isEmpty() ? found : encoded.spans(role, List.copyOf(lacking), eagerness);
    }

    @Override
    public Map<String, String> models() {
        return encoder.models();
    }
}
