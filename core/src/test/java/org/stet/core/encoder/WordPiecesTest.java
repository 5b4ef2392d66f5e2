package org.stet.core.encoder;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces(
            List.of("[UNK]", "[CLS]", "[SEP]", "the", "har", "##bour", "cafe", "said", ",", "“", "”", "85", "##000"));

    private static List<String> words(String text) {
        return WordPieces.words(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void every_mark_is_a_word_and_space_is_none() {
        assertThat(words("“The harbour,” said\u00a0she — $85,000"))
                .containsExactly("“", "The", "harbour", ",", "”", "said", "she", "—", "$", "85", ",", "000");
    }

    @Test
    void words_after_an_emoji_keep_their_place() {
        String text = "🚢 harbour";
        assertThat(WordPieces.words(text, new Span(0, text.length()))).containsExactly(new Span(0, 2), new Span(3, 10));
    }

    @Test
    void only_the_stretch_is_read() {
        assertThat(WordPieces.words("one two three", new Span(4, 7))).containsExactly(new Span(4, 7));
    }

    @Test
    void a_word_falls_into_the_longest_pieces_without_case_and_accents() {
        assertThat(PIECES.pieces("Harbour")).containsExactly(4, 5);
        assertThat(PIECES.pieces("CAFÉ")).containsExactly(6);
        assertThat(PIECES.pieces("85000")).containsExactly(11, 12);
    }

    @Test
    void a_word_that_cannot_be_put_together_is_one_unknown_piece() {
        assertThat(PIECES.pieces("harboured")).containsExactly(0);
        assertThat(PIECES.pieces("x".repeat(200))).containsExactly(0);
        assertThat(PIECES.pieces("\u0301")).containsExactly(0);
    }

    @Test
    void a_vocabulary_without_its_special_pieces_is_refused() {
        assertThatThrownBy(() -> new WordPieces(List.of("the"))).hasMessageContaining("[UNK]");
    }
}
