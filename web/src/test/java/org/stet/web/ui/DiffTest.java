package org.stet.web.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    @Test
    void long_texts_that_differ_at_both_ends_are_shown_one_after_the_other_without_a_large_table() {
        String middle = IntStream.range(0, 2_998).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        String before = "Then " + middle + " ended";
        String after = "Now " + middle + " ends";
        assertThat(Diff.between(before, after))
                .containsExactly(new Part(Kind.REMOVED, before), new Part(Kind.ADDED, after));
    }

    @Test
    void a_long_text_of_sentences_that_differs_at_both_ends_is_compared_word_by_word_where_they_differ() {
        String middle = IntStream.range(0, 400)
                .mapToObj(i -> "Sentence " + i + " says this and that of it. ")
                .collect(Collectors.joining());
        assertThat(Diff.between("It begins well. " + middle + "It ends.", "It began well. " + middle + "All ends."))
                .containsExactly(
                        new Part(Kind.SAME, "It "),
                        new Part(Kind.REMOVED, "begins"),
                        new Part(Kind.ADDED, "began"),
                        new Part(Kind.SAME, " well. " + middle),
                        new Part(Kind.REMOVED, "It"),
                        new Part(Kind.ADDED, "All"),
                        new Part(Kind.SAME, " ends."));
    }

    @Test
    void a_long_text_that_changed_in_one_place_is_compared_word_by_word() {
        String start = IntStream.range(0, 3_000).mapToObj(i -> "word" + i + " ").collect(Collectors.joining());
        String end = IntStream.range(3_000, 6_000).mapToObj(i -> " word" + i).collect(Collectors.joining());
        String added = "a passage of some length, ".repeat(20_000);
        assertThat(Diff.between(start + "stays" + end, start + "goes" + end))
                .containsExactly(
                        new Part(Kind.SAME, start),
                        new Part(Kind.REMOVED, "stays"),
                        new Part(Kind.ADDED, "goes"),
                        new Part(Kind.SAME, end));
        assertThat(Diff.between(start + "stays" + end, start + added + "stays" + end))
                .containsExactly(
                        new Part(Kind.SAME, start), new Part(Kind.ADDED, added), new Part(Kind.SAME, "stays" + end));
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
