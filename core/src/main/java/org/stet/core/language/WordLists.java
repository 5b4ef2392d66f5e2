package org.stet.core.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of a language, read from a file beside its package. A line is the name of a list, a colon, and words parted
 * by spaces ("months: january february"); a list may take several lines. Lines that begin with # are remarks. Immutable.
 */
public final class WordLists {

    private final String file;
    private final Map<String, List<String>> lists;

    private WordLists(String file, Map<String, List<String>> lists) {
        this.file = file;
        this.lists = lists;
    }

    /**
     * Reads a file of lists.
     *
     * @param file the language's package and the file's name without its ending: "english/verbs"
     */
    public static WordLists read(String file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            lists.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .addAll(List.of(line.substring(colon + 1).strip().split(" ")));
        }
        return new WordLists(file, lists);
    }

    /**
     * The lines of a file of another form, without remarks.
     *
     * @param file as of {@link #read}
     */
    public static List<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + file + " cannot be read", e);
        }
    }

    /** The names of the lists in the order of the file. */
    public List<String> names() {
        return List.copyOf(lists.keySet());
    }

    /**
     * The words of a list in their order.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public List<String> list(String name) {
        if (!lists.containsKey(name)) {
            throw new IllegalArgumentException("no list " + name + " in " + file);
        }
        return List.copyOf(lists.get(name));
    }

    /**
     * The words of a list.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public Set<String> set(String name) {
        return Set.copyOf(list(name));
    }
}
