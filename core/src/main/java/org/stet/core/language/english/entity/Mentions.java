package org.stet.core.language.english.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.entity.Descriptions.Description;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.text.Span;

/** The names and the descriptions of an article, to tell whom a short name or a description means. */
public final class Mentions {

    /**
     * A name where it stands.
     *
     * @param text the name without titles
     * @param span where it stands
     * @param around the name with the words about it: titles before, a noun after
     * @param publication whether it names a newspaper or the like
     * @param description what is said of it there: "the mayor of Karsten"; may be empty
     * @param titles the words before it: "French President"; may be empty
     * @param roles the nouns by which it is described there, in lower case: "mayor"
     */
    public record Name(
            String text,
            Span span,
            String around,
            boolean publication,
            String description,
            String titles,
            Set<String> roles) {

        public int position() {
            return span.start();
        }

        List<String> words() {
            return Arrays.asList(text.split(" "));
        }

        public String last() {
            return text.substring(text.lastIndexOf(' ') + 1);
        }
    }

    private static final WordLists LISTS = WordLists.read("english/names");

    private static final Set<String> TITLES = LISTS.set("titles");

    private static final Set<String> LEADERS = LISTS.set("leaders");

    private static final Set<String> LINKS = LISTS.set("name-links");

    private static final Set<String> INNER_LINKS = Set.of("for", "and", "on", "&");

    /** Adjectives of origin: they stand before names and belong to none. */
    private static final Pattern ORIGIN =
            Pattern.compile("\\p{Lu}\\p{L}*(?:an|ish|ese|ench|eek|utch|elsh|wiss|aqi|ani|audi|emeni|elsh|ari)s?|I");

    private static final Set<String> GENERATIONS = Set.of("jr.", "sr.", "jr", "sr");

    private static final Set<String> ANSWERS = Set.of("no", "no.", "yes", "if", "in");

    private static final Set<String> FORMER = Set.of("former", "retired");

    private static final int LONGEST_NAME = 5;

    private static final int LONGEST_PHRASE = 5;

    private final List<Name> names = new ArrayList<>();
    private final NavigableMap<Integer, Name> publications = new TreeMap<>();
    /** "the head of a Russian delegation", by "delegation" and by place. */
    private final Map<String, NavigableMap<Integer, String>> leaders = new HashMap<>();
    /** "the electoral commission", by "commission". */
    private final Map<String, Body> bodies = new HashMap<>();

    private final Set<String> capitalised = new HashSet<>();
    /** Words that the article writes without a capital letter. */
    private final Set<String> small = new HashSet<>();
    /** Words that stand behind a given name. */
    private final Set<String> surnames = new HashSet<>();

    private FullNames fullNames;

    public static Mentions of(List<TaggedSentence> sentences) {
        Mentions mentions = new Mentions();
        List<TaggedSentence> running =
                sentences.stream().filter(each -> !titled(each)).toList();
        running.forEach(mentions::learn);
        running.forEach(mentions::read);
        mentions.fullNames = new FullNames(mentions.names);
        return mentions;
    }

    /** Whether nearly every word has a capital letter, as in a headline: there capitals tell no names. */
    private static boolean titled(TaggedSentence sentence) {
        if (sentence.is(sentence.size() - 1, ".")) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (Character.isLetter(sentence.token(i).text().charAt(0))) {
                words++;
                capitals += capital(sentence, i) ? 1 : 0;
            }
        }
        return words >= LONGEST_NAME && capitals * 10 > words * 7;
    }

    /** Words that have a capital letter where no sentence begins; and those that are written without one. */
    private void learn(TaggedSentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (!capital(sentence, i)) {
                small.add(sentence.token(i).text());
            }
        }
        for (int i = 1; i < sentence.size(); i++) {
            if (inner(sentence, i)
                    && capital(sentence, i)
                    && !sentence.time(i)
                    && !ORIGIN.matcher(sentence.token(i).text()).matches()) {
                capitalised.add(sentence.token(i).text());
                boolean titled =
                        TITLES.contains(i < 2 ? "" : sentence.token(i - 2).lower()) || sentence.is(i - 2, "state");
                if (capital(sentence, i - 1)
                        && (Genders.given(sentence.token(i - 1).lower()) || titled && sentence.isTagged(i, "PROPN"))) {
                    surnames.add(sentence.token(i).text());
                }
            }
        }
    }

    /** Whether a token neither begins a sentence nor stands behind a mark after which a sentence may begin. */
    private static boolean inner(TaggedSentence sentence, int i) {
        return i > 0 && !sentence.quotationMark(i - 1) && !sentence.isTagged(i - 1, "PUNCT") || sentence.is(i - 1, ",");
    }

    /** The names in the order of the text. */
    List<Name> names() {
        return names;
    }

    private void read(TaggedSentence sentence) {
        int at = 0;
        while (at < sentence.size()) {
            int end = endOfName(sentence, at);
            if (end > at) {
                addName(sentence, at, end);
                at = end;
            } else {
                readLeader(sentence, at);
                readBody(sentence, at);
                at++;
            }
        }
    }

    /** Where the name that begins at {@code start} ends; {@code start} itself if none does. */
    public int endOfName(TaggedSentence sentence, int start) {
        int end = start;
        while (partOfName(sentence, end)
                || end > start
                        && sentence.isAny(end, LINKS)
                        && capital(sentence, end + 1)
                        && !sentence.time(end + 1)
                        && !personOf(sentence, start, end)
                || end > start && sentence.isAny(end - 1, LINKS) && capital(sentence, end) && !sentence.time(end)
                || initialBefore(sentence, start, end)
                || insideBody(sentence, start, end)) {
            end++;
        }
        return end;
    }

    /** "Angela Merkel of Germany": the name ends before "of". */
    private static boolean personOf(TaggedSentence sentence, int start, int link) {
        boolean person = false;
        for (int i = start; i < link - 1; i++) {
            person |= Genders.given(sentence.token(i).lower());
        }
        return person && sentence.is(link, "of");
    }

    /** The stop of an initial: "Paul D. Ryan". */
    private boolean initialBefore(TaggedSentence sentence, int start, int end) {
        return end > start
                && sentence.is(end, ".")
                && sentence.token(end - 1).text().length() == 1
                && sentence.token(end - 1).end() == sentence.token(end).start()
                && partOfName(sentence, end + 1);
    }

    /** "Institute for Soil Research": the link stands inside the name of a body. */
    private boolean insideBody(TaggedSentence sentence, int start, int end) {
        return end > start
                && sentence.isAny(end, INNER_LINKS)
                && (SourceKinds.body(sentence.token(start).lower())
                        || sentence.isAny(
                                end - 1, Set.of("commissioner", "representative", "council", "institute", "center")))
                && partOfName(sentence, end + 1);
    }

    private boolean partOfName(TaggedSentence sentence, int i) {
        if (!sentence.has(i) || sentence.time(i) || sentence.isAny(i, GENERATIONS)) {
            return false;
        }
        String text = sentence.token(i).text();
        if (sentence.isAny(i, ANSWERS)) {
            return false;
        }
        boolean after = i > 0
                && capital(sentence, i - 1)
                && Genders.given(sentence.token(i - 1).lower());
        boolean opens = Genders.given(sentence.token(i).lower()) && sentence.isTagged(i + 1, "PROPN");
        boolean between =
                sentence.isTagged(i, "VERB", "INTJ") && sentence.isTagged(i - 1, "PROPN") && capital(sentence, i - 1);
        if (capital(sentence, i)
                && sentence.isTagged(i, "VERB", "INTJ", "ADJ", "NOUN")
                && (after || opens || between)) {
            return true;
        }
        if (sentence.isTagged(i, "VERB") && surnames.contains(text)) {
            return true;
        }
        if (surnameAtStart(sentence, i)) {
            return true;
        }
        if (text.startsWith("al-") || text.startsWith("el-")) {
            return true;
        }
        if (!capital(sentence, i) || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        if (sentence.isTagged(i, "PROPN")) {
            return true;
        }
        boolean open = sentence.isTagged(i, "NOUN", "X", "ADJ", "PUNCT") && !text.matches(".*-\\p{Ll}+");
        if (!open || ORIGIN.matcher(text).matches()) {
            return false;
        }
        boolean before = capital(sentence, i + 1) && sentence.isTagged(i + 1, "PROPN", "NOUN");
        return sentence.isTagged(i, "ADJ")
                ? i > 0 && (before || inner(sentence, i) && !sentence.isTagged(i + 1, "NOUN", "ADJ", "PROPN"))
                : inner(sentence, i) && text.length() > 1
                        || before && !sentence.time(i + 1)
                        || capitalised.contains(text);
    }

    /** "Brekke replied": a word that is a name elsewhere, and nothing else, before the verb of its sentence. */
    private boolean surnameAtStart(TaggedSentence sentence, int i) {
        String text = sentence.token(i).text();
        boolean starts = i == 0 || sentence.quotationMark(i - 1) || sentence.is(i - 1, ",");
        return starts
                && text.length() > 2
                && capitalised.contains(text)
                && !small.contains(text.toLowerCase(Locale.ENGLISH))
                && !sentence.isTagged(i, "DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "NUM")
                && (sentence.verbal(i + 1) || sentence.is(i + 1, "'s") || sentence.isTagged(i + 1, "ADV"));
    }

    private static boolean capital(TaggedSentence sentence, int i) {
        return sentence.has(i) && Character.isUpperCase(sentence.token(i).text().charAt(0));
    }

    private void addName(TaggedSentence sentence, int from, int to) {
        int start = withOrigin(sentence, afterTitles(sentence, from, to), to);
        boolean common = start == to - 1
                && from == 0
                && !surnames.contains(sentence.token(start).text())
                && SourceKinds.common(sentence.token(start).lower());
        if (start == to || common) {
            return;
        }
        int before = from;
        while (before > 0 && sentence.isTagged(before - 1, "NOUN", "ADJ", "PROPN") && from - before < LONGEST_NAME) {
            before--;
        }
        boolean noun = sentence.has(to)
                && sentence.isTagged(to, "NOUN", "ADJ", "ADV")
                && (capital(sentence, to)
                        ? SourceKinds.publicationNoun(sentence.token(to).lower())
                        : SourceKinds.publishing(sentence.token(to).text()))
                && !(sentence.is(to, "press") && sentence.isTagged(to + 1, "NOUN"));
        boolean partOfIt = noun && sentence.isAny(to, Set.of("television", "radio", "tv"));
        String text = join(sentence, start, partOfIt ? to + 1 : to);
        Set<String> roles = new TreeSet<>();
        for (int i = from; i < start; i++) {
            roles.add(sentence.token(i).lower());
            if (sentence.isAny(i, Set.of("dr.", "dr"))) {
                roles.add("doctor");
            }
        }
        if (sentence.is(from - 1, "at")) {
            roles.add("at");
        }
        Description description = Descriptions.of(sentence, Math.min(from, start), start, to, noun);
        roles.addAll(description.roles());
        boolean publication = noun
                || SourceKinds.publicationNoun(sentence.token(to - 1).lower())
                || to - start > 1
                        && (sentence.is(start, "radio")
                                || SourceKinds.publicationNoun(
                                        sentence.token(start).lower()))
                || description.publication();
        Name name = new Name(
                text,
                sentence.cover(start, partOfIt ? to + 1 : to),
                join(sentence, before, noun ? to + 1 : to),
                publication,
                description.text(),
                titles(sentence, before, start, to),
                roles);
        names.add(name);
        if (publication) {
            publications.put(name.position(), name);
        }
    }

    /** The words before a name, and the seat of a member of a parliament behind it: "(D-Mass.)". */
    private static String titles(TaggedSentence sentence, int before, int start, int to) {
        boolean seat = sentence.is(to, "(") && sentence.has(to + 1);
        int first = before;
        while (first > 0
                && before - first < LONGEST_NAME
                && (sentence.isTagged(first - 1, "NOUN", "ADJ", "PROPN", "CCONJ")
                        || sentence.is(first - 1, "of") && sentence.isAny(first - 2, TITLES))
                && !sentence.isAny(first, FORMER)) {
            first--;
        }
        boolean former = first < before && sentence.isAny(first, FORMER);
        return (former ? "former " : "")
                + join(sentence, before, start)
                + (seat ? " (" + sentence.token(to + 1).text() + ")" : "");
    }

    /** "Republican Party": a body's name takes the adjective before it. */
    private static int withOrigin(TaggedSentence sentence, int start, int to) {
        boolean body = start < to && SourceKinds.body(sentence.token(to - 1).lower());
        return body && capital(sentence, start - 1) && sentence.isTagged(start - 1, "ADJ", "PROPN") ? start - 1 : start;
    }

    /** Past titles and the words of origin before them: "Syrian President". */
    public static int afterTitles(TaggedSentence sentence, int from, int to) {
        int start = from;
        for (int i = from; i < to - 1; i++) {
            if (TITLES.contains(sentence.token(i).lower())) {
                start = i + 1;
            }
        }
        return sentence.is(start, "of") ? afterOffice(sentence, start, to) : start;
    }

    /** The person behind "Secretary of State" or "Director of Public Prosecution". */
    private static int afterOffice(TaggedSentence sentence, int of, int to) {
        for (int i = of + 2; i < to; i++) {
            String first = sentence.token(i).lower();
            if (Genders.given(first) || Genders.given(first.substring(0, Math.max(0, first.indexOf('-'))))) {
                return i;
            }
        }
        return Math.max(of, to - 2);
    }

    private void readLeader(TaggedSentence sentence, int at) {
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
            leaders.computeIfAbsent(sentence.token(end - 1).lower(), each -> new TreeMap<>())
                    .put(sentence.token(start).start(), join(sentence, start, end));
        }
    }

    /** "the county health office": a body that is described in full, so that "the office" can be told. */
    private void readBody(TaggedSentence sentence, int at) {
        if (!sentence.isAny(at, Set.of("the", "a", "an"))) {
            return;
        }
        int end = at + 1;
        while (sentence.isTagged(end, "ADJ", "NOUN", "PROPN") && !sentence.time(end) && end - at <= LONGEST_PHRASE) {
            end++;
        }
        boolean described =
                sentence.token(at + 1 < sentence.size() ? at + 1 : at).lower().endsWith("ly");
        if (end - at > 2
                && !described
                && sentence.isTagged(end - 1, "NOUN")
                && SourceKinds.body(sentence.token(end - 1).lower())) {
            String text = "the " + join(sentence, at + 1, end);
            int position = sentence.token(at).start();
            bodies.computeIfAbsent(sentence.token(end - 1).lower(), each -> new Body(text, position))
                    .also(text, position);
        }
    }

    static String join(TaggedSentence sentence, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean space =
                    i > from && sentence.token(i - 1).end() < sentence.token(i).start();
            words.append(space ? " " : "").append(sentence.token(i).text());
        }
        return words.toString();
    }

    /** The fullest form of a name: see {@link FullNames#fullest}; a name that the article does not have is its own. */
    public Name fullest(String name, int position) {
        return fullNames
                .fullest(name, position)
                .orElseGet(() -> new Name(
                        name,
                        new Span(position, position + name.length()),
                        name,
                        SourceKinds.publicationNoun(name),
                        "",
                        "",
                        Set.of()));
    }

    /** Whether the article has this very name. */
    public boolean named(String name) {
        return fullNames.has(name);
    }

    /** The publication that "the newspaper" at {@code position} means. */
    public Optional<Name> publication(int position) {
        Entry<Integer, Name> before = publications.lowerEntry(position);
        return Optional.ofNullable(before == null ? publications.firstEntry() : before)
                .map(Entry::getValue);
    }

    /** The description that a shorter one such as "the delegation chief" or "the office" repeats. */
    public Optional<String> description(String phrase, int position) {
        List<String> words = Arrays.asList(phrase.toLowerCase(Locale.ENGLISH).split(" "));
        String head = words.get(words.size() - 1);
        if (words.size() >= 2 && LEADERS.contains(head)) {
            return words.stream()
                    .map(leaders::get)
                    .filter(Objects::nonNull)
                    .map(described -> described.lowerEntry(position))
                    .filter(Objects::nonNull)
                    .max(Entry.comparingByKey())
                    .map(Entry::getValue);
        }
        return words.size() == 2
                ? Optional.ofNullable(bodies.get(head)).flatMap(body -> body.before(position))
                : Optional.empty();
    }

    /** How the article describes a body in full, as far as it always does so in the same words. */
    private static final class Body {

        private final String text;
        private final int position;
        private int otherwise = Integer.MAX_VALUE;

        Body(String text, int position) {
            this.text = text;
            this.position = position;
        }

        void also(String words, int at) {
            if (!words.equals(text)) {
                otherwise = Math.min(otherwise, at);
            }
        }

        Optional<String> before(int at) {
            return position < at && at <= otherwise ? Optional.of(text) : Optional.empty();
        }
    }
}
