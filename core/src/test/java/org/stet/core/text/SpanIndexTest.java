package org.stet.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpanIndexTest {

    @Test
    void it_finds_what_going_through_all_of_them_finds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Span> spans = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                int start = random.nextInt(40);
                spans.add(new Span(start, start + 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 6)));
            }
            int start = random.nextInt(45);
            Span stretch = new Span(start, start + random.nextInt(8));
            SpanIndex<Span> index = SpanIndex.of(spans);

            List<Span> expected =
                    spans.stream().filter(stretch::overlaps).sorted().toList();
            assertThat(index.overlapping(stretch)).isEqualTo(expected);
            assertThat(index.overlaps(stretch)).isEqualTo(!expected.isEmpty());
        }
    }
}
