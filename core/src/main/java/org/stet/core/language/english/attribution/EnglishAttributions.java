package org.stet.core.language.english.attribution;

import org.stet.core.encoder.Encoder;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.english.span.EncoderSpanTagger;
import org.stet.core.language.english.span.SequenceSpanTagger;
import org.stet.core.language.english.span.SpanModel;
import org.stet.core.language.english.span.SpanTagger;

/** The finders of attributions that this distribution has for English. */
public final class EnglishAttributions {

    private EnglishAttributions() {}

    /** The surest finder: with the encoder, or the {@link #fast()} one where the encoder was left out. Make one and keep it. */
    public static AttributionFinder shipped() {
        return Encoder.shipped().map(EnglishAttributions::with).orElseGet(EnglishAttributions::fast);
    }

    /** A finder over an encoder. */
    public static AttributionFinder with(Encoder encoder) {
        return new SpanAttributionFinder(new EncoderSpanTagger(encoder, EncoderSpanTagger.EAGERNESS));
    }

    /**
     * The finder that needs no encoder but a model over hashed features. Without its model file it finds nothing. Make one
     * and keep it.
     */
    public static AttributionFinder fast() {
        return new SpanAttributionFinder(
                SpanModel.shipped().<SpanTagger>map(SequenceSpanTagger::new).orElse(SpanTagger.NONE));
    }
}
