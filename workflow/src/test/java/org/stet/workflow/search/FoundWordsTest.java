package org.stet.workflow.search;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.workflow.search.FoundWords.Piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class FoundWordsTest {

    @ParameterizedTest
    @CsvSource({
        "zurich,The Zürich register,The [Zürich] register",
        "ZÜRICH's,Zürich’s quay,[Zürich]’[s] quay",
        "straße,a STRASSE here,a [STRASSE] here",
        "lodz,in Łódź now,in [Łódź] now",
        "quay,the quayside quays,the [quay]side [quay]s",
        "ays,the quays,the qu[ays]",
        "ay,the quays,the quays",
        "12.5,rose by 12.5 per cent,rose by [12].[5] per cent",
        "finding,the ﬁnding stands,the [ﬁnding] stands",
        "%,41 % more,41 % more",
        "<b>,a <b> tag,a <[b]> tag"
    })
    void what_is_searched_for_is_marked_as_it_is_written(String typed, String text, String marked) {
        assertThat(marked(FoundWords.of(typed).whole(text))).isEqualTo(marked);
    }

    @Test
    void letters_that_are_written_as_two_characters_stay_whole() {
        assertThat(marked(FoundWords.of("zurich").whole("in Zu\u0308rich 😀 zurich")))
                .isEqualTo("in [Zu\u0308rich] 😀 [zurich]");
    }

    @Test
    void a_passage_is_cut_between_words_and_never_within_a_letter() {
        String text = "😀".repeat(300) + " the harbour register " + "quay ".repeat(200);
        List<Piece> passage = FoundWords.of("register").passage(text);
        String shown = passage.stream().map(Piece::text).collect(Collectors.joining());
        assertThat(marked(passage)).contains("harbour [register] quay");
        assertThat(shown).startsWith("… ").endsWith(" …").hasSizeLessThan(350);
        assertThat(shown.codePoints().filter(letter -> letter >= 0xd800 && letter <= 0xdfff))
                .isEmpty();
        assertThat(FoundWords.of("lighthouse").passage(text)).isEmpty();
    }

    @Test
    void a_long_text_of_nothing_but_hits_takes_no_longer_than_its_length() {
        String text = "aaaaaaaaab".repeat(50_000);
        String typed = "aaaa aaab aab ab a b aaaaaa aaaaab";
        assertThat(assertTimeout(
                        Duration.ofSeconds(5), () -> FoundWords.of(typed).whole(text)))
                .isNotEmpty();
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
