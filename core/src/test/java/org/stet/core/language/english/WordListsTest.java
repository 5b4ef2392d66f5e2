package org.stet.core.language.english;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.stet.core.language.WordLists;

import static org.assertj.core.api.Assertions.assertThat;

class WordListsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/stet/core/language/english");

    /** Files of another form: a line is a verb with its frames, a country, or two groups of opposites. */
    private static final Set<String> OTHER_FORMS = Set.of("cues", "opposites", "places", "us-states");

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .filter(name -> !OTHER_FORMS.contains(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void no_list_stands_there_twice() throws IOException {
        Map<Set<String>, String> known = new HashMap<>();
        for (String file : files()) {
            WordLists lists = WordLists.read("english/" + file);
            for (String name : lists.names()) {
                Set<String> words = new TreeSet<>(lists.list(name));
                assertThat(words).as(file + " " + name).doesNotContain("").hasSizeGreaterThan(1);
                assertThat(known.put(words, file + " " + name))
                        .as(file + " " + name)
                        .isNull();
            }
        }
        assertThat(known).isNotEmpty();
    }
}
