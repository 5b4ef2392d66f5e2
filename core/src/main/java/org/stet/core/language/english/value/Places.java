package org.stet.core.language.english.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.statement.PlaceMention;
import org.stet.core.statement.PlaceMention.Kind;
import org.stet.core.text.Span;

/** Finds the places that the gazetteer ({@code places.txt}) knows: countries, their adjectives, and large cities. */
public final class Places {

    private record Place(String name, Kind kind, String country) {}

    private static final int MOST_WORDS = 4;

    private static final int NEAR = 12;

    /** States of the United States, of which one is called as a country is. */
    private static final Set<String> STATES = Set.copyOf(WordLists.lines("english/us-states"));

    private static final Map<String, Place> GAZETTEER = read();

    private Places() {}

    private static Map<String, Place> read() {
        Map<String, Place> places = new HashMap<>();
        WordLists.lines("english/places").forEach(line -> add(places, line));
        return places;
    }

    private static void add(Map<String, Place> places, String line) {
        String[] fields = line.split("\\|", -1);
        String country = fields[0];
        String[] names = fields[1].split(", ");
        for (String name : names) {
            places.put(name, new Place(names[0], Kind.COUNTRY, country));
        }
        for (String adjective : fields[2].split(", ")) {
            places.put(adjective, new Place(names[0], Kind.COUNTRY, country));
        }
        for (String city : fields[3].split(", ")) {
            places.putIfAbsent(city, new Place(city, Kind.CITY, country));
        }
    }

    /** Whether the gazetteer has this very name. */
    public static boolean known(String name) {
        return GAZETTEER.containsKey(name);
    }

    /** The places in a stretch, in order. A place that is part of a longer name, as in "Paris Hilton", is none. */
    public static List<PlaceMention> in(TaggedSentence sentence, Span stretch) {
        List<PlaceMention> found = new ArrayList<>();
        int i = sentence.firstFrom(stretch.start());
        while (i < sentence.size() && sentence.token(i).end() <= stretch.end()) {
            Optional<PlaceMention> place = at(sentence, i);
            place.ifPresent(found::add);
            int end = place.map(each -> each.span().end()).orElse(0);
            do {
                i++;
            } while (i < sentence.size() && sentence.token(i).start() < end);
        }
        return found;
    }

    private static Optional<PlaceMention> at(TaggedSentence sentence, int start) {
        if (!Character.isUpperCase(sentence.token(start).text().charAt(0))) {
            return Optional.empty();
        }
        for (int end = Math.min(sentence.size(), start + MOST_WORDS); end > start; end--) {
            StringBuilder name = new StringBuilder();
            for (int i = start; i < end; i++) {
                name.append(i > start ? " " : "").append(sentence.token(i).text());
            }
            Place place = GAZETTEER.get(name.toString());
            boolean partOfName = place != null
                    && place.kind() == Kind.CITY
                    && (properName(sentence, start - 1) || properName(sentence, end));
            boolean state = place != null && STATES.contains(place.name()) && amongStates(sentence, start);
            if (place != null && !partOfName && !state) {
                return Optional.of(
                        new PlaceMention(sentence.cover(start, end), place.name(), place.kind(), place.country()));
            }
        }
        return Optional.empty();
    }

    /** Whether another of the states is named nearby: "Arizona, Georgia and Michigan". */
    private static boolean amongStates(TaggedSentence sentence, int place) {
        String name = sentence.token(place).text();
        for (int i = Math.max(0, place - NEAR); i < Math.min(sentence.size(), place + NEAR); i++) {
            String word = sentence.token(i).text();
            if (STATES.contains(word) && !word.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean properName(TaggedSentence sentence, int i) {
        return sentence.isTagged(i, "PROPN")
                && !sentence.time(i)
                && Character.isUpperCase(sentence.token(i).text().charAt(0));
    }
}
