package org.stet.core.language.english.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.stet.core.article.Paragraph;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.WordLists;
import org.stet.core.language.english.entity.Entities;
import org.stet.core.language.english.entity.Entity;
import org.stet.core.language.english.entity.SourceKinds;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * Paragraphs that open with a label: the turns of an interview or a transcript ("OWEN TREDICK, SENATOR: …", "Q: …"), the parts
 * of a fact-check ("CLAIM: …") and other heads ("BOTTOM LINE: …"). Who a label names speaks the whole turn.
 */
public final class Turns {

    /**
     * What stands behind a label.
     *
     * @param label the label with its colon
     * @param words what is said, up to the next label
     * @param speaker who says it; empty where the article does
     */
    public record Turn(Span label, Span words, Optional<ChainLink> speaker) {

        Span whole() {
            return new Span(label.start(), words.end());
        }

        /** Whether a stretch lies in the turn, its label included. */
        public boolean contains(Span stretch) {
            return whole().contains(stretch);
        }
    }

    private static final String PART = "[\\p{L}.'’&-]{1,30}";

    /** "BO KI-ARD, CHAIRMAN, HARBOUR COMMISSION:". */
    private static final Pattern CAPITALS =
            Pattern.compile("[“\"]?((?:\\p{Lu}[\\p{Lu}.'’-]{1,30})(?: \\p{Lu}[\\p{Lu}.'’-]{0,30}){0,4})" + "((?:, "
                    + PART + "(?: " + PART + "){0,6}){0,3}(?: \\([^()]{1,60}\\))?):\\s");

    /** "Odile Tamsworth:". */
    private static final Pattern NAME =
            Pattern.compile("[“\"]?(\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,3})():\\s");

    private static final Pattern ROLE =
            Pattern.compile("(Interviewer|Moderator|Reporter|Presenter|Question|Answer|Q|A)():\\s");

    /** "Marissa:", of somebody whom the article names in full. */
    private static final Pattern FIRST_NAME = Pattern.compile("(\\p{Lu}\\p{Ll}{1,20})():\\s");

    /** A head of a paragraph that names nobody. */
    private static final Pattern HEAD =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\d.'’&-]{0,30}(?: [\\p{Lu}\\d][\\p{Lu}\\d.'’&-]{0,30}){0,4} ?:\\s");

    private static final Pattern CLAIM = Pattern.compile("(?i)(?:the )?claims?(?: \\d{1,2})? ?:\\s");

    private static final WordLists LISTS = WordLists.read("english/labels");

    /** First words of heads that would look like names. */
    private static final Set<String> NO_NAMES = LISTS.set("no-names");

    private static final Set<String> ASKING =
            Set.of("interviewer", "moderator", "reporter", "presenter", "question", "q");

    private static final Set<String> ANSWERING = Set.of("answer", "a");

    private static final ChainLink CHECKED =
            new ChainLink("Those whom the article checks", SourceKind.ANONYMOUS, "claim");

    private static final int FEWEST = 2;

    /** A name in capitals that is longer is a label's, not an abbreviation. */
    private static final int LONGEST_INITIALS = 5;

    private final TaggedArticle article;
    private final String text;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    /** The full names of people by their surnames in lower case, where one person has it. */
    private final Map<String, String> surnames = new HashMap<>();
    /** By each word of a label the first label that has it: "BO" stands for "BO KI-ARD". */
    private final Map<String, String> fullByWord = new HashMap<>();

    private Map<String, String> people;

    private SpanIndex<Turn> index;

    private Turns(TaggedArticle article) {
        this.article = article;
        this.text = article.article().text();
    }

    /** A label where it stands. */
    private record Label(int paragraph, Span span, String name, String title) {}

    static Turns of(TaggedArticle article) {
        Turns found = new Turns(article);
        List<Label> labels = found.labels();
        if (transcript(labels)) {
            found.addTurns(labels);
        }
        found.addHeads();
        found.index = SpanIndex.of(found.turns, Turn::whole);
        return found;
    }

    /** The turn to which a place of the text belongs. */
    public Optional<Turn> at(int position) {
        return index.overlapping(new Span(position, position + 1)).stream().findFirst();
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        List<Paragraph> paragraphs = article.article().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span span = paragraphs.get(i).span();
            for (Pattern pattern : List.of(CAPITALS, ROLE, NAME, FIRST_NAME)) {
                Matcher matcher = pattern.matcher(text).region(span.start(), span.end());
                boolean named = matcher.lookingAt() && !NO_NAMES.contains(firstWord(matcher.group(1)));
                if (named && (pattern != FIRST_NAME || people().containsKey(matcher.group(1)))) {
                    labels.add(new Label(
                            i, new Span(matcher.start(), matcher.end() - 1), matcher.group(1), matcher.group(2)));
                    break;
                }
            }
        }
        return labels;
    }

    /** The full names of people by their given names; who shares one with another is left out. */
    private Map<String, String> people() {
        if (people == null) {
            people = new HashMap<>();
            article.entities().mentions().stream()
                    .map(Entities.Mention::entity)
                    .filter(entity -> entity.human() && entity.name().indexOf(' ') > 0)
                    .map(Entity::name)
                    .distinct()
                    .forEach(name -> people.merge(name.substring(0, name.indexOf(' ')), name, (one, other) -> ""));
            people.values().removeIf(String::isEmpty);
        }
        return people;
    }

    private static String firstWord(String name) {
        String lower = name.toLowerCase(Locale.ENGLISH);
        return lower.indexOf(' ') < 0 ? lower : lower.substring(0, lower.indexOf(' '));
    }

    /** Whether several speak, or one answers. */
    private static boolean transcript(List<Label> labels) {
        Set<String> different = new HashSet<>();
        boolean again = labels.stream().anyMatch(label -> !different.add(label.name()));
        boolean asked = labels.stream().anyMatch(label -> role(label, ASKING));
        boolean loud = labels.stream()
                .allMatch(label -> label.name().equals(label.name().toUpperCase(Locale.ENGLISH)));
        return labels.size() >= FEWEST && (again || asked || loud);
    }

    private static boolean role(Label label, Set<String> roles) {
        return roles.contains(label.name().toLowerCase(Locale.ENGLISH));
    }

    private void addTurns(List<Label> labels) {
        article.entities().mentions().forEach(mention -> learn(mention.entity()));
        surnames.values().removeIf(String::isEmpty);
        List<Paragraph> paragraphs = article.article().paragraphs();
        Map<String, ChainLink> speakers = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            boolean last = i + 1 == labels.size();
            int lastParagraph = last ? label.paragraph() : labels.get(i + 1).paragraph() - 1;
            Span words = new Span(
                    label.span().end(), paragraphs.get(lastParagraph).span().end());
            turns.add(new Turn(label.span(), words, speaker(label, labels.get(0), speakers)));
        }
    }

    /** Notes a name that stands elsewhere than in labels, and whose surname it is. */
    private void learn(Entity entity) {
        String name = entity.name();
        if (name.equals(name.toUpperCase(Locale.ENGLISH)) && name.length() > LONGEST_INITIALS) {
            return;
        }
        names.putIfAbsent(name.toLowerCase(Locale.ENGLISH), name);
        if (entity.human() && name.indexOf(' ') > 0) {
            String surname = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ENGLISH);
            surnames.merge(surname, name, (one, other) -> one.equals(other) ? one : "");
        }
    }

    private Optional<ChainLink> speaker(Label label, Label first, Map<String, ChainLink> speakers) {
        if (role(label, ASKING)) {
            return Optional.empty();
        }
        if (role(label, ANSWERING)) {
            return interviewee(first.span().start());
        }
        String[] words = label.name().split(" ");
        String known = people().getOrDefault(label.name(), label.name());
        String full = words.length == 1 ? fullByWord.getOrDefault(words[0], known) : label.name();
        for (String word : words) {
            fullByWord.putIfAbsent(word, full);
        }
        return Optional.of(speakers.computeIfAbsent(full, each -> link(each, label.title())));
    }

    /** Whom the words before the first question name: the only person, or the first. */
    private Optional<ChainLink> interviewee(int before) {
        return article.entities().mentionsIn(new Span(0, before)).stream()
                .map(Entities.Mention::entity)
                .filter(Entity::human)
                .findFirst()
                .map(entity -> new ChainLink(
                        entity.name(),
                        SourceKinds.ofLink(entity.name(), entity.kind(), entity.said()),
                        "answered",
                        entity.description(),
                        List.of()));
    }

    private ChainLink link(String label, String title) {
        String lower = label.toLowerCase(Locale.ENGLISH);
        String name = names.getOrDefault(lower, surnames.getOrDefault(lower, written(label)));
        Optional<Entity> entity = article.entities().named(name);
        String description = title.replaceFirst("^, ", "").strip();
        boolean holds = Arrays.stream(description.split("[ ,]+")).anyMatch(SourceKinds::holder);
        SourceKind kind = entity.map(Entity::kind).orElse(SourceKind.PERSON);
        String said = Stream.of(description, entity.map(Entity::said).orElse(""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return new ChainLink(
                name,
                SourceKinds.ofLink(name, holds ? SourceKind.OFFICIAL : kind, said),
                "said",
                description.isEmpty() ? entity.map(Entity::description).orElse("") : description,
                List.of());
    }

    /** "OWEN KI-ARD" as "Owen Ki-Ard". */
    private static String written(String name) {
        if (!name.equals(name.toUpperCase(Locale.ENGLISH))) {
            return name;
        }
        StringBuilder written = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            written.append(inside ? Character.toLowerCase(c) : c);
            inside = Character.isLetter(c);
        }
        return written.toString();
    }

    /** Heads of paragraphs that are no turns. */
    private void addHeads() {
        Set<Integer> taken = new HashSet<>();
        turns.forEach(turn -> taken.add(turn.label().start()));
        for (Paragraph paragraph : article.article().paragraphs()) {
            Span span = paragraph.span();
            Matcher claim = CLAIM.matcher(text).region(span.start(), span.end());
            Matcher head = HEAD.matcher(text).region(span.start(), span.end());
            boolean checked = claim.lookingAt();
            if (!taken.contains(span.start()) && (checked || head.lookingAt() && head.end() - head.start() > 3)) {
                int end = (checked ? claim.end() : head.end()) - 1;
                turns.add(new Turn(
                        new Span(span.start(), end),
                        new Span(end, span.end()),
                        checked ? Optional.of(CHECKED) : Optional.empty()));
            }
        }
    }
}
