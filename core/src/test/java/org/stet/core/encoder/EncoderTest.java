package org.stet.core.encoder;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class EncoderTest {

    private static final String PARAGRAPH =
            "The harbour office said on Monday that it would close the pier. ".repeat(17);

    private final Encoder encoder = Encoder.shipped().orElseThrow();

    @Test
    void windows_in_which_the_same_stands_are_read_once_and_found_in_each_place() {
        String text = PARAGRAPH.repeat(3);
        List<Span> paragraphs = IntStream.range(0, 3)
                .mapToObj(i -> new Span(i * PARAGRAPH.length(), (i + 1) * PARAGRAPH.length()))
                .toList();

        List<Span> once = encoder.encode(PARAGRAPH, List.of(new Span(0, PARAGRAPH.length())))
                .spans()
                .get(SpanRole.CUE);
        List<Span> thrice = encoder.encode(text, paragraphs).spans().get(SpanRole.CUE);

        assertThat(once).isNotEmpty();
        assertThat(thrice)
                .isEqualTo(paragraphs.stream()
                        .flatMap(paragraph -> once.stream().map(cue -> cue.shift(paragraph.start())))
                        .toList());
    }
}
