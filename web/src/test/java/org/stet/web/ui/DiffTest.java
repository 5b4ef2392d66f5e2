package org.stet.web.ui;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.stet.web.ui.Diff.Kind;
import org.stet.web.ui.Diff.Part;

import static org.assertj.core.api.Assertions.assertThat;

class DiffTest {

    @Test
    void equal_texts_are_one_part() {
        assertThat(Diff.between("The same.", "The same.")).containsExactly(new Part(Kind.SAME, "The same."));
        assertThat(Diff.between("", "")).isEmpty();
    }

    @Test
    void a_changed_word_is_removed_and_added() {
        assertThat(Diff.between("It shows 60 people.", "It shows 61 people."))
                .containsExactly(
                        new Part(Kind.SAME, "It shows "),
                        new Part(Kind.REMOVED, "60"),
                        new Part(Kind.ADDED, "61"),
                        new Part(Kind.SAME, " people."));
    }

    @Test
    void the_parts_put_together_are_both_texts() {
        String before = "Ferry 😀 line\n\nis leaving — for good.";
        String after = "The ferry line is  leaving\n😀 — today, for good!";
        List<Part> parts = Diff.between(before, after);
        assertThat(without(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(without(parts, Kind.REMOVED)).isEqualTo(after);
    }

    @Test
    void texts_too_long_to_compare_word_by_word_stand_one_after_the_other() {
        String before = "a ".repeat(5_000);
        String after = "b ".repeat(5_000);
        List<Part> parts = Diff.between(before, after);
        assertThat(without(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(without(parts, Kind.REMOVED)).isEqualTo(after);
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
