package org.stet.core.encoder;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class WindowsTest {

    private static final Windows WINDOWS = new Windows(new WordPieces(
            List.of("[UNK]", "[CLS]", "[SEP]", "ferry", "##man", "said", "it", ".", "“", "”", "\"", "«", "»")));

    private static List<Window> windows(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            paragraphs.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        return WINDOWS.of(text, paragraphs);
    }

    @Test
    void paragraphs_share_a_window_and_each_is_closed() {
        Window window = windows("Ferryman said.\nIt.").get(0);
        assertThat(window.pieces()).containsExactly(1, 3, 4, 5, 7, 2, 6, 7, 2);
        assertThat(window.words()).hasSize(5);
        assertThat(window.first(1)).isEqualTo(3);
        assertThat(window.end(0)).isEqualTo(3);
        assertThat(window.first(3)).isEqualTo(6);
    }

    @Test
    void a_paragraph_that_does_not_go_in_begins_a_window() {
        String line = "it ".repeat(200).strip();
        List<Window> windows = windows(line + "\n" + line);
        assertThat(windows).extracting(Window::length).containsExactly(202, 202);
    }

    @Test
    void a_paragraph_longer_than_a_window_is_cut_between_words_and_none_is_lost() {
        List<Window> windows = windows("ferryman ".repeat(300).strip());
        assertThat(windows).allSatisfy(window -> assertThat(window.length()).isLessThanOrEqualTo(Window.LONGEST));
        assertThat(windows.stream().mapToInt(window -> window.words().size()).sum())
                .isEqualTo(300);
    }

    @Test
    void capitals_and_quotation_marks_of_several_languages_are_told() {
        Window window = windows("IT said “it” it").get(0);
        assertThat(window.capitals()).containsExactly(0, 3, 1, 0, 1, 0, 1, 0);
        assertThat(window.quotations()).containsExactly(0, 0, 0, 2, 1, 3, 0, 0);
        assertThat(windows("«it» \"it\" it").get(0).quotations()).containsExactly(0, 2, 1, 3, 2, 1, 3, 0, 0);
        assertThat(windows("„it“ it").get(0).quotations()).containsExactly(0, 2, 1, 3, 0, 0);
    }

    @Test
    void a_quotation_left_open_ends_with_its_paragraph() {
        assertThat(windows("“it\nit").get(0).quotations()).containsExactly(0, 2, 1, 0, 0, 0);
    }

    @Test
    void a_text_without_words_has_no_windows() {
        assertThat(windows("  \n ")).isEmpty();
    }
}
