package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names and the persons of an article, to tell whom a short name or a description means. */
final class Mentions {

    /**
     * A name where it stands in full.
     *
     * @param text the name without titles
     * @param position where it begins
     * @param around the name with the words about it: titles before, a noun after
     * @param publication whether it names a newspaper or the like
     */
    record Name(String text, int position, String around, boolean publication) {

        List<String> words() {
            return Arrays.asList(text.split(" "));
        }

        String last() {
            return text.substring(text.lastIndexOf(' ') + 1);
        }
    }

    /** A noun phrase that describes without a name: "the head of a Russian delegation". */
    private record Description(String text, int position, String head) {}

    private static final Set<String> TITLES = Set.of(
            "president",
            "mr.",
            "mrs.",
            "ms.",
            "dr.",
            "sen.",
            "rep.",
            "gov.",
            "gen.",
            "senator",
            "minister",
            "prime",
            "secretary",
            "general",
            "king",
            "prince",
            "queen",
            "pope",
            "mayor",
            "judge",
            "chancellor",
            "chairman",
            "spokesman",
            "spokeswoman",
            "former",
            "vice",
            "lord",
            "sir",
            "professor",
            "ambassador",
            "commissioner",
            "director",
            "chief",
            "governor",
            "congressman",
            "congresswoman",
            "attorney",
            "foreign",
            "lt.",
            "col.",
            "representative",
            "justice",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sergeant",
            "captain",
            "major",
            "colonel",
            "premier");

    private static final Set<String> LEADERS =
            Set.of("head", "chief", "leader", "boss", "chair", "chairman", "chairwoman", "director");

    private static final Set<String> LINKS = Set.of(
            "of", "de", "van", "von", "bin", "la", "al", "der", "den", "do", "da", "dos", "du", "des", "le", "del",
            "di", "y", "e", "ibn");

    private static final int LONGEST_NAME = 5;

    private final List<Name> names = new ArrayList<>();
    private final List<Description> descriptions = new ArrayList<>();

    static Mentions of(List<TaggedSentence> sentences) {
        Mentions mentions = new Mentions();
        sentences.forEach(mentions::read);
        return mentions;
    }

    private void read(TaggedSentence sentence) {
        int at = 0;
        while (at < sentence.size()) {
            int end = endOfName(sentence, at);
            if (end > at) {
                addName(sentence, at, end);
                at = end;
            } else {
                readDescription(sentence, at);
                at++;
            }
        }
    }

    /** Where the name that begins at {@code start} ends; {@code start} itself if none does. */
    static int endOfName(TaggedSentence sentence, int start) {
        int end = start;
        while (partOfName(sentence, end)
                || end > start && sentence.isAny(end, LINKS) && capital(sentence, end + 1)
                || end > start && sentence.isAny(end - 1, LINKS) && capital(sentence, end)) {
            end++;
        }
        return end;
    }

    private static boolean partOfName(TaggedSentence sentence, int i) {
        if (!sentence.has(i) || sentence.time(i)) {
            return false;
        }
        String text = sentence.token(i).text();
        return capital(sentence, i) && sentence.isTagged(i, "PROPN")
                || text.startsWith("al-")
                || text.startsWith("el-");
    }

    private static boolean capital(TaggedSentence sentence, int i) {
        return sentence.has(i) && Character.isUpperCase(sentence.token(i).text().charAt(0));
    }

    private void addName(TaggedSentence sentence, int from, int to) {
        int start = afterTitles(sentence, from, to);
        if (start == to) {
            return;
        }
        int before = from;
        while (before > 0 && sentence.isTagged(before - 1, "NOUN", "ADJ", "PROPN") && from - before < LONGEST_NAME) {
            before--;
        }
        boolean noun = sentence.has(to)
                && sentence.isTagged(to, "NOUN", "ADJ", "ADV")
                && SourceKinds.publicationNoun(sentence.token(to).lower());
        String text = join(sentence, start, to);
        boolean publication =
                noun || SourceKinds.publicationNoun(sentence.token(to - 1).lower());
        names.add(
                new Name(text, sentence.token(start).start(), join(sentence, before, noun ? to + 1 : to), publication));
    }

    /** Past titles and the words of origin before them: "Syrian President". */
    static int afterTitles(TaggedSentence sentence, int from, int to) {
        int start = from;
        for (int i = from; i < to - 1; i++) {
            if (TITLES.contains(sentence.token(i).lower())) {
                start = i + 1;
            }
        }
        return start;
    }

    private void readDescription(TaggedSentence sentence, int at) {
        if (!sentence.isAny(at, LEADERS) || !sentence.is(at + 1, "of")) {
            return;
        }
        int end = at + 2;
        while (sentence.isTagged(end, "DET", "ADJ", "NOUN", "PROPN") && !sentence.time(end)) {
            end++;
        }
        int start = at;
        while (sentence.isTagged(start - 1, "DET", "ADJ")) {
            start--;
        }
        if (end > at + 2) {
            descriptions.add(new Description(
                    join(sentence, start, end),
                    sentence.token(start).start(),
                    sentence.token(end - 1).lower()));
        }
    }

    private static String join(TaggedSentence sentence, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean space =
                    i > from && sentence.token(i - 1).end() < sentence.token(i).start();
            words.append(space ? " " : "").append(sentence.token(i).text());
        }
        return words.toString();
    }

    /** The fullest form of a name: of those that end with it, the nearest one before {@code position}, else the first. */
    Name fullest(String name, int position) {
        Name part = new Name(name, position, name, SourceKinds.publicationNoun(name));
        return nearest(
                        names.stream()
                                .filter(full ->
                                        endsWith(full, part) && full.words().size() <= LONGEST_NAME)
                                .toList(),
                        position)
                .or(() -> nearest(
                        names.stream()
                                .filter(full -> full.publication() && beginsWith(full, part))
                                .toList(),
                        position))
                .orElseGet(() -> same(part));
    }

    /** Whether the article has this very name. */
    boolean named(String name) {
        return names.stream().anyMatch(each -> each.text().equals(name));
    }

    private Name same(Name name) {
        return names.stream()
                .filter(each -> each.text().equals(name.text()))
                .reduce((a, b) -> a.around().length() >= b.around().length() ? a : b)
                .orElse(name);
    }

    private static boolean endsWith(Name full, Name part) {
        int extra = full.words().size() - part.words().size();
        if (extra < 1) {
            return false;
        }
        List<String> end = full.words().subList(extra, full.words().size());
        return end.equals(part.words())
                || part.words().size() == 1 && end.get(0).endsWith("-" + part.text());
    }

    private static boolean beginsWith(Name full, Name part) {
        return full.words().size() > part.words().size()
                && full.words().subList(0, part.words().size()).equals(part.words());
    }

    private static Optional<Name> nearest(List<Name> candidates, int position) {
        Optional<Name> before = candidates.stream()
                .filter(name -> name.position() <= position)
                .reduce((a, b) -> b.words().size() >= a.words().size() ? b : a);
        return before.or(() -> candidates.stream().findFirst());
    }

    /** The publication that "the newspaper" at {@code position} means. */
    Optional<Name> publication(int position) {
        List<Name> publications = names.stream().filter(Name::publication).toList();
        return publications.stream()
                .filter(name -> name.position() < position)
                .reduce((a, b) -> b)
                .or(() -> publications.stream().findFirst());
    }

    /** The person nearest before {@code position} who is named with more than one word. */
    Optional<Name> person(int position) {
        return names.stream()
                .filter(name -> name.position() < position
                        && !name.publication()
                        && name.words().size() > 1)
                .filter(name -> {
                    SourceKind kind = SourceKinds.of(name.last(), name.around(), true);
                    return kind == SourceKind.PERSON || kind == SourceKind.OFFICIAL;
                })
                .reduce((a, b) -> b);
    }

    /** The description that a shorter one such as "the delegation chief" repeats. */
    Optional<String> description(String phrase, int position) {
        List<String> words = Arrays.asList(phrase.toLowerCase(Locale.ENGLISH).split(" "));
        if (words.size() < 2 || !LEADERS.contains(words.get(words.size() - 1))) {
            return Optional.empty();
        }
        return descriptions.stream()
                .filter(each -> each.position() < position && words.contains(each.head()))
                .map(Description::text)
                .reduce((a, b) -> b);
    }
}
