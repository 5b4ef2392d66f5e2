package org.stet.core.language.english.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.stet.core.language.english.entity.Mentions.Name;

/** The names of an article by the shorter forms that can stand for them. */
final class FullNames {

    /** Longer names are lists of names, or no names. */
    private static final int MOST_WORDS = 5;

    /** How many shorter forms of one name are kept. */
    private static final int MOST_FORMS = 10;

    private static final Set<String> FAMILY = Set.of(
            "wife",
            "husband",
            "son",
            "daughter",
            "brother",
            "sister",
            "mother",
            "father",
            "widow",
            "cousin",
            "nephew",
            "niece");

    /** The given names of those who are told as somebody's family. */
    private final Set<String> relatives = new HashSet<>();

    /** For each form, by the place of a name, the longest name so far that has the form; of two as long, the later. */
    private final Map<String, NavigableMap<Integer, Name>> byEnd = new HashMap<>();

    private final Map<String, NavigableMap<Integer, Name>> byBeginning = new HashMap<>();
    private final Map<String, Name> byText = new HashMap<>();

    /** The names, in the order of the text. */
    FullNames(List<Name> names) {
        for (Name name : names) {
            byText.merge(
                    name.text(),
                    name,
                    (one, other) -> one.around().length() >= other.around().length() ? one : other);
            List<String> words = name.words();
            if (name.roles().stream().anyMatch(FAMILY::contains)) {
                relatives.add(words.get(0));
            }
            if (words.size() <= MOST_WORDS) {
                addEnds(name, words);
            }
            for (int count = 1; name.publication() && count < words.size() && count <= MOST_FORMS; count++) {
                add(byBeginning, String.join(" ", words.subList(0, count)), name);
            }
        }
    }

    private void addEnds(Name name, List<String> words) {
        for (int from = 1; from < words.size(); from++) {
            add(byEnd, String.join(" ", words.subList(from, words.size())), name);
        }
        String last = name.last();
        int hyphen = words.size() > 1 ? last.lastIndexOf('-') : -1;
        for (int count = 0; hyphen >= 0 && count < MOST_FORMS; count++) {
            add(byEnd, last.substring(hyphen + 1), name);
            hyphen = last.lastIndexOf('-', hyphen - 1);
        }
    }

    private static void add(Map<String, NavigableMap<Integer, Name>> names, String form, Name name) {
        NavigableMap<Integer, Name> sharing = names.computeIfAbsent(form, each -> new TreeMap<>());
        Entry<Integer, Name> before = sharing.lastEntry();
        boolean longest = before == null
                || name.words().size() >= before.getValue().words().size();
        sharing.put(name.position(), longest ? name : before.getValue());
    }

    /**
     * The fullest form of a name: of those that end with it, the longest before {@code position}, else the first; else a
     * publication that begins with it; else the name itself where most is said around it.
     */
    Optional<Name> fullest(String name, int position) {
        NavigableMap<Integer, Name> sharing = byEnd.get(name);
        Set<String> bearers = sharing == null ? Set.of() : bearers(sharing);
        if (bearers.size() > 1) {
            return Optional.ofNullable(byText.get(name));
        }
        if (!bearers.isEmpty()) {
            return sharing.values().stream()
                    .filter(each -> bearers.contains(each.words().get(0)))
                    .findFirst();
        }
        return nearest(sharing, position)
                .or(() -> nearest(byBeginning.get(name), position))
                .or(() -> Optional.ofNullable(byText.get(name)));
    }

    /**
     * The given names of those who share a surname, without those who are told as somebody's family; empty where nobody has
     * to be told apart.
     */
    private Set<String> bearers(NavigableMap<Integer, Name> sharing) {
        Set<String> given = new LinkedHashSet<>();
        for (Name name : sharing.values()) {
            if (Genders.given(name.words().get(0).toLowerCase(Locale.ENGLISH))) {
                given.add(name.words().get(0));
            }
        }
        if (given.size() < 2) {
            return Set.of();
        }
        Set<String> leading = new LinkedHashSet<>(given);
        leading.removeAll(relatives);
        return leading.isEmpty() ? given : leading;
    }

    private static Optional<Name> nearest(NavigableMap<Integer, Name> sharing, int position) {
        if (sharing == null) {
            return Optional.empty();
        }
        Entry<Integer, Name> before = sharing.floorEntry(position);
        return Optional.of((before == null ? sharing.firstEntry() : before).getValue());
    }

    /** Whether the article has this very name. */
    boolean has(String name) {
        return byText.containsKey(name);
    }
}
