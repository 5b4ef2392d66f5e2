package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.stet.core.attribution.Descriptions.Description;
import org.stet.core.text.Span;

/** The names and the descriptions of an article, to tell whom a short name or a description means. */
final class Mentions {

    /**
     * A name where it stands.
     *
     * @param text the name without titles
     * @param span where it stands
     * @param around the name with the words about it: titles before, a noun after
     * @param publication whether it names a newspaper or the like
     * @param description what is said of it there: "the mayor of Karsten"; may be empty
     * @param roles the nouns by which it is described there, in lower case: "mayor"
     */
    record Name(String text, Span span, String around, boolean publication, String description, Set<String> roles) {

        int position() {
            return span.start();
        }

        List<String> words() {
            return Arrays.asList(text.split(" "));
        }

        String last() {
            return text.substring(text.lastIndexOf(' ') + 1);
        }
    }

    /** A noun phrase that describes without a name: "the head of a Russian delegation", "the electoral commission". */
    private record Phrase(String text, int position, String head, boolean leader) {}

    private static final Set<String> TITLES =
            Set.copyOf(List.of(("president mr. mrs. ms. dr. sen. rep. gov. gen. senator minister"
                            + " prime secretary general king prince princess queen pope mayor judge chancellor chairman"
                            + " chairwoman spokesman spokeswoman former vice lord lady sir dame professor prof. ambassador"
                            + " commissioner director chief governor congressman congresswoman attorney foreign lt. col."
                            + " representative justice mr mrs ms dr sergeant captain major colonel premier inspector"
                            + " superintendent prosecutor detective officer nurse farmer engineer lawyer coach councillor"
                            + " alderman sheriff reverend rev. father bishop archbishop cardinal admiral commander deputy"
                            + " lieutenant economist analyst historian author researcher constable treasurer baroness speaker")
                    .split(" ")));

    private static final Set<String> LEADERS =
            Set.of("head", "chief", "leader", "boss", "chair", "chairman", "chairwoman", "director");

    private static final Set<String> LINKS = Set.of(
            "of", "de", "van", "von", "bin", "la", "al", "der", "den", "do", "da", "dos", "du", "des", "le", "del",
            "di", "y", "e", "ibn");

    private static final Set<String> INNER_LINKS = Set.of("for", "and", "&");

    /** Adjectives of origin: they stand before names and belong to none. */
    private static final Pattern ORIGIN =
            Pattern.compile("\\p{Lu}\\p{L}*(?:an|ish|ese|ench|eek|utch|elsh|wiss|aqi|ani|audi|emeni|elsh|ari)s?|I");

    private static final Set<String> GENERATIONS = Set.of("jr.", "sr.", "jr", "sr");

    private static final int LONGEST_NAME = 5;

    private static final int LONGEST_PHRASE = 5;

    private final List<Name> names = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<String> capitalised = new HashSet<>();

    static Mentions of(List<TaggedSentence> sentences) {
        Mentions mentions = new Mentions();
        List<TaggedSentence> running =
                sentences.stream().filter(each -> !titled(each)).toList();
        running.forEach(mentions::learn);
        running.forEach(mentions::read);
        return mentions;
    }

    /** Whether nearly every word has a capital letter, as in a headline: there capitals tell no names. */
    private static boolean titled(TaggedSentence sentence) {
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

    /** Words that have a capital letter where no sentence begins. */
    private void learn(TaggedSentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            if (inner(sentence, i)
                    && capital(sentence, i)
                    && !sentence.time(i)
                    && !ORIGIN.matcher(sentence.token(i).text()).matches()) {
                capitalised.add(sentence.token(i).text());
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
    int endOfName(TaggedSentence sentence, int start) {
        int end = start;
        while (partOfName(sentence, end)
                || end > start && sentence.isAny(end, LINKS) && capital(sentence, end + 1) && !sentence.time(end + 1)
                || end > start && sentence.isAny(end - 1, LINKS) && capital(sentence, end) && !sentence.time(end)
                || initialBefore(sentence, start, end)
                || insideBody(sentence, start, end)) {
            end++;
        }
        return end;
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
                && SourceKinds.body(sentence.token(start).lower())
                && partOfName(sentence, end + 1);
    }

    private boolean partOfName(TaggedSentence sentence, int i) {
        if (!sentence.has(i) || sentence.time(i) || sentence.isAny(i, GENERATIONS)) {
            return false;
        }
        String text = sentence.token(i).text();
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

    private static boolean capital(TaggedSentence sentence, int i) {
        return sentence.has(i) && Character.isUpperCase(sentence.token(i).text().charAt(0));
    }

    private void addName(TaggedSentence sentence, int from, int to) {
        int start = withOrigin(sentence, afterTitles(sentence, from, to), to);
        boolean common = start == to - 1
                && from == 0
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
                && SourceKinds.publicationNoun(sentence.token(to).lower());
        boolean partOfIt = noun && sentence.isAny(to, Set.of("television", "radio", "tv"));
        String text = join(sentence, start, partOfIt ? to + 1 : to);
        Set<String> roles = new TreeSet<>();
        for (int i = from; i < start; i++) {
            roles.add(sentence.token(i).lower());
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
        names.add(new Name(
                text,
                sentence.cover(start, partOfIt ? to + 1 : to),
                join(sentence, before, noun ? to + 1 : to),
                publication,
                description.text(),
                roles));
    }

    /** "Republican Party": a body's one-word name takes the adjective before it. */
    private static int withOrigin(TaggedSentence sentence, int start, int to) {
        boolean body = start == to - 1 && SourceKinds.body(sentence.token(start).lower());
        return body && capital(sentence, start - 1) && sentence.isTagged(start - 1, "ADJ", "PROPN") ? start - 1 : start;
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
            phrases.add(new Phrase(
                    join(sentence, start, end),
                    sentence.token(start).start(),
                    sentence.token(end - 1).lower(),
                    true));
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
            phrases.add(new Phrase(
                    "the " + join(sentence, at + 1, end),
                    sentence.token(at).start(),
                    sentence.token(end - 1).lower(),
                    false));
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

    /** The fullest form of a name: of those that end with it, the nearest one before {@code position}, else the first. */
    Name fullest(String name, int position) {
        Name part = new Name(
                name,
                new Span(position, position + name.length()),
                name,
                SourceKinds.publicationNoun(name),
                "",
                Set.of());
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

    /** The description that a shorter one such as "the delegation chief" or "the office" repeats. */
    Optional<String> description(String phrase, int position) {
        List<String> words = Arrays.asList(phrase.toLowerCase(Locale.ENGLISH).split(" "));
        String head = words.get(words.size() - 1);
        if (words.size() >= 2 && LEADERS.contains(head)) {
            return phrases.stream()
                    .filter(each -> each.leader() && each.position() < position && words.contains(each.head()))
                    .map(Phrase::text)
                    .reduce((a, b) -> b);
        }
        List<String> full = phrases.stream()
                .filter(each ->
                        !each.leader() && words.size() == 2 && each.head().equals(head) && each.position() < position)
                .map(Phrase::text)
                .distinct()
                .toList();
        return full.size() == 1 ? Optional.of(full.get(0)) : Optional.empty();
    }
}
