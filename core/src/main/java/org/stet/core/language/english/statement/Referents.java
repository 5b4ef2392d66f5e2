package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.english.entity.Entities;
import org.stet.core.language.english.entity.Entities.Mention;
import org.stet.core.language.english.entity.Entity;
import org.stet.core.language.english.entity.Entity.Gender;
import org.stet.core.language.english.entity.Genders;
import org.stet.core.language.english.entity.SourceKinds;
import org.stet.core.language.english.statement.Wording.Edit;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.value.Places;
import org.stet.core.text.Span;

/** Says in a clause whom its pronouns, short names and roles mean, where that is sure. */
final class Referents {

    private static final Set<String> EXPLETIVE_VERBS =
            Set.of("rain", "rained", "snowed", "seems", "appears", "takes", "took");

    private static final Set<String> ADDRESSES = Set.of("mr.", "mrs.", "ms.", "mr", "mrs", "ms");

    private static final Set<String> PLURALS = Set.of("people", "police", "many", "some", "others", "several");

    /** "Puffin House Volunteer Coordinator", "association director": an office, and before it whose it is. */
    private static final Pattern OFFICE = Pattern.compile(
            "((?:\\p{Lu}[\\p{L}&.-]*(?:"
                    + " \\p{Lu}[\\p{L}&.-]*){0,3}?)|company|association|charity|union|club|firm|group|school|bank|airline)"
                    + " (?:(?:[Vv]olunteer|[Ee]xecutive|[Mm]anaging|[Cc]hief|[Pp]ress|[Dd]eputy|[Mm]edia) )?"
                    + "(?i:coordinator|director|president|chair\\p{L}*|executive|ceo|founder|spokes\\p{L}+|manager|boss|head|leader)");

    /** Words that open an office and name no body: "Vice President". */
    private static final Set<String> DEGREES = Set.of(
            "vice", "former", "deputy", "acting", "assistant", "associate", "senior", "mr.", "ms.", "dr.", "then");

    private static final Pattern OWNED = Pattern.compile(
            "(\\p{Lu}[\\p{L} .-]{1,60})['’]s? (?:office|lawyers?|attorneys?|spokes\\p{L}+|team|camp|campaign)");

    private static final Set<String> OWNERS = Set.of("his", "her");

    /** Pronouns of what is no person. */
    private static final Set<String> OF_THINGS = Set.of("it", "they", "its", "their");

    /** Verbs behind "it" where it means what happened, or nothing. */
    private static final Set<String> OF_EVENTS = Set.of(
            "means",
            "meant",
            "mean",
            "came",
            "comes",
            "follows",
            "followed",
            "happens",
            "happened",
            "marks",
            "marked",
            "depends",
            "makes",
            "made",
            "shows",
            "showed",
            "takes",
            "took",
            "sounds",
            "looks",
            "looked",
            "feels",
            "felt",
            "helps",
            "helped",
            "seems",
            "seemed",
            "appears",
            "appeared",
            "turns",
            "turned",
            "goes",
            "went",
            "becomes",
            "became",
            "rained",
            "snowed",
            "matters",
            "remains",
            "remained");

    private static final Set<String> TO_BE =
            Set.of("is", "was", "'s", "be", "been", "isn't", "wasn't", "would", "will", "could", "can", "may", "might");

    private static final Set<String> BEHIND_EXPLETIVE =
            Set.of("that", "to", "if", "whether", "who", "when", "how", "for", "why", "like", "because");

    private static final int CLAUSE_AHEAD = 8;

    private static final Set<String> BEING = Set.of("is", "was", "will", "would", "could", "can", "may", "might", "'s");

    /** How many characters back whoever opened a sentence is still meant. */
    private static final int NEAR = 400;

    private final String text;
    private final Entities entities;
    private final Grounds grounds;
    private final Subjects subjects;
    private final int number;
    private final TaggedSentence sentence;
    private final Optional<Attribution> attribution;
    private final Optional<ChainLink> speaker;
    private final String apostrophe;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private boolean personNamed;
    /** Whether the token that is read is the first of the clause. */
    private boolean opening;

    private Referents(
            String text,
            Entities entities,
            Grounds grounds,
            Subjects subjects,
            int number,
            TaggedSentence sentence,
            Optional<Attribution> attribution,
            String apostrophe) {
        this.text = text;
        this.entities = entities;
        this.grounds = grounds;
        this.subjects = subjects;
        this.number = number;
        this.sentence = sentence;
        this.attribution = attribution;
        this.apostrophe = apostrophe;
        this.speaker = attribution.flatMap(Attribution::speaker);
    }

    /**
     * What stands for the pronouns, short names and roles of a clause.
     *
     * @param grounds the places that the article speaks of
     * @param subjects what the article's sentences begin with
     * @param number the number of the sentence among the tagged ones
     * @param apostrophe the apostrophe that the article writes
     */
    static List<Edit> in(
            String text,
            Entities entities,
            Grounds grounds,
            Subjects subjects,
            int number,
            TaggedSentence sentence,
            Clause clause,
            Optional<Attribution> attribution,
            String apostrophe) {
        Referents referents =
                new Referents(text, entities, grounds, subjects, number, sentence, attribution, apostrophe);
        boolean first = true;
        for (Span span : clause.supplied()) {
            referents.read(span, first);
            first = false;
        }
        for (Span span : clause.parts()) {
            referents.read(span, first);
            first = false;
        }
        referents.firstPerson(clause);
        return referents.edits;
    }

    private void read(Span stretch, boolean opens) {
        boolean start = opens;
        for (int i = sentence.firstFrom(stretch.start());
                i < sentence.size() && sentence.token(i).end() <= stretch.end();
                i++) {
            if (!sentence.quotationMark(i)) {
                i = read(i, stretch, start);
                start = false;
            }
        }
    }

    /** Reads what begins at a token; the last token that it took. */
    private int read(int i, Span stretch, boolean opens) {
        opening = opens;
        Optional<Mention> mention = entities.mentionAt(sentence.token(i).start());
        if (mention.isPresent()) {
            int last = i;
            while (sentence.has(last + 1)
                    && sentence.token(last + 1).end() <= mention.get().span().end()) {
                last++;
            }
            name(mention.get(), i, last);
            return last;
        }
        if (labelled() || sentence.quoted(i) && !sentence.isAny(i, OF_THINGS)) {
            if (opens && sentence.isAny(i, Set.of("he", "she"))) {
                besides(i);
            }
            return i;
        }
        if (sentence.quoted(i)) {
            continued(i);
            return i;
        }
        switch (sentence.token(i).lower()) {
            case "he", "she" -> subject(i);
            case "his", "her" -> possessive(i);
            case "it" -> neuter(i, opens);
            case "they" -> plural(i, opens);
            case "its", "their" -> continued(i);
            case "the" -> {
                return role(i, stretch);
            }
            default -> {}
        }
        return i;
    }

    private void name(Mention mention, int from, int last) {
        Entity entity = mention.entity();
        String here = mention.span().of(text);
        boolean first = named.add(entity.name());
        personNamed |= entity.human();
        boolean shorter = here.length() < entity.name().length();
        boolean leads = entity.human() || entity.name().startsWith(here + " ");
        boolean whole = here.length() < entity.name().length()
                && entity.name().endsWith(here)
                && text.startsWith(
                        entity.name(), mention.span().end() - entity.name().length());
        if (first
                && !whole
                && shorter
                && leads
                && entities.unique(here)
                && !Places.known(here)
                && notAdjective(mention, last + 1)) {
            edit(withAddress(mention.span(), from), entity.name());
        }
    }

    /** The name with "Mr." before it, which a full name does without. */
    private Span withAddress(Span name, int from) {
        return sentence.isAny(from - 1, ADDRESSES)
                ? new Span(sentence.token(from - 1).start(), name.end())
                : name;
    }

    /** Whether a name stands for itself: not as in "the Courier building". */
    private boolean notAdjective(Mention mention, int next) {
        boolean follows = sentence.has(next)
                && sentence.token(next).start() == mention.span().end() + 1;
        return !follows || mention.entity().human() || !sentence.isTagged(next, "NOUN", "PROPN");
    }

    /** "It" or "their" that opens a sentence: what the subject of the sentence before was. */
    private boolean continued(int i) {
        boolean owner = sentence.possessive(i);
        boolean owns = owner && sentence.isTagged(i + 1, "NOUN", "ADJ", "NUM");
        boolean acts =
                !owner && (sentence.verbal(i + 1) || sentence.verbal(i + 2)) && !(sentence.is(i, "it") && empty(i));
        Optional<String> words = owns || acts ? subjects.meant(number, i).filter(this::unsaid) : Optional.empty();
        words.ifPresent(each -> edit(sentence.token(i).span(), owner ? each + owned(each) : each));
        return words.isPresent();
    }

    private String owned(String owner) {
        return apostrophe + (owner.endsWith("s") ? "" : "s");
    }

    /** Whether the clause does not say these words itself. */
    private boolean unsaid(String words) {
        int start = sentence.span().start();
        int end = Math.min(sentence.span().end(), start + NEAR);
        return !text.substring(start, end).contains(words) && !named.contains(words);
    }

    /** Whether "it" means nothing or what happened: "it is clear that …", "it means …", "it was the first …". */
    private boolean empty(int i) {
        int verb = sentence.isTagged(i + 1, "ADV") ? i + 2 : i + 1;
        if (sentence.isAny(verb, OF_EVENTS) || sentence.isAny(verb + 1, OF_EVENTS)) {
            return true;
        }
        boolean being = sentence.isAny(verb, TO_BE);
        verb = being && sentence.is(verb + 1, "be") ? verb + 1 : verb;
        if (being && sentence.isTagged(verb + 1, "DET", "PROPN", "NUM", "PRON")) {
            return true;
        }
        for (int k = verb + 1; being && k < verb + CLAUSE_AHEAD && sentence.has(k) && !sentence.is(k, ","); k++) {
            if (sentence.isAny(k, BEHIND_EXPLETIVE)) {
                return true;
            }
        }
        return false;
    }

    private void subject(int i) {
        if (personNamed) {
            return;
        }
        Gender gender = sentence.is(i, "he") ? Gender.MALE : Gender.FEMALE;
        speakingPerson(gender).or(() -> before(i)).or(() -> person(i, gender)).ifPresent(name -> {
            edit(sentence.token(i).span(), name);
            personNamed = true;
            named.add(name);
        });
    }

    /** The source of reported speech, if it is a person whom the pronoun can mean. */
    private Optional<String> speakingPerson(Gender gender) {
        if (speaker.isEmpty() || sourceIsSomebodys()) {
            return Optional.empty();
        }
        ChainLink link = speaker.get();
        Optional<Entity> entity = entities.named(link.name());
        if (entity.isPresent()) {
            return entity.filter(each -> each.answersTo(gender)).map(Entity::name);
        }
        boolean somebody = link.kind() == SourceKind.ANONYMOUS || link.kind() == SourceKind.OFFICIAL;
        return somebody && link.name().matches("(?i)an? \\p{L}.*") && !plural(link.name())
                ? Optional.of(lowerArticle(link.name()))
                : Optional.empty();
    }

    /** Where the article speaks: the person with whom the sentence before began. */
    private Optional<String> before(int i) {
        return attribution.isEmpty() ? subjects.meant(number, i) : Optional.empty();
    }

    /** "his lawyer said he …": the lawyer's client is meant, or the lawyer. */
    private boolean sourceIsSomebodys() {
        return attribution.stream().flatMap(each -> each.source().stream()).anyMatch(source -> source.of(text)
                .matches("(?is)(?:his|her|their)\\s.*"));
    }

    private Optional<String> person(int i, Gender gender) {
        boolean unnamedSpeaker = speaker.isPresent()
                && !sourceIsSomebodys()
                && (speaker.get().kind() == SourceKind.PERSON || speaker.get().kind() == SourceKind.OFFICIAL)
                && entities.named(speaker.get().name()).isEmpty();
        int position = attribution.isPresent()
                ? sentence.span().start()
                : sentence.token(i).start();
        return unnamedSpeaker
                ? Optional.empty()
                : entities.person(position, gender).or(() -> opener(i, gender)).map(Entity::name);
    }

    /** "He" at the beginning of a sentence of the article: with whom the sentences before it began. */
    private Optional<Entity> opener(int i, Gender gender) {
        int start = sentence.token(i).start();
        boolean reported = speaker.filter(link -> !SourceKinds.impersonal(link)).isPresent();
        boolean owner = sentence.isAny(i, OWNERS);
        boolean subject = !owner && named.isEmpty() && (opening || i < sentence.firstVerb());
        return !reported && (subject || i <= 1 && attribution.isEmpty())
                ? entities.openingSince(start - NEAR, start, gender)
                : Optional.empty();
    }

    private void possessive(int i) {
        boolean owns = sentence.isTagged(i + 1, "NOUN", "ADJ", "PROPN", "NUM")
                || sentence.isTagged(i + 1, "VERB") && sentence.isTagged(i + 2, "NOUN");
        if (personNamed || !owns) {
            return;
        }
        Gender gender = sentence.is(i, "his") ? Gender.MALE : Gender.FEMALE;
        speakingPerson(gender)
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .or(() -> before(i))
                .or(() -> person(i, gender))
                .ifPresent(name -> {
                    edit(sentence.token(i).span(), name + apostrophe + "s");
                    personNamed = true;
                    named.add(name);
                });
    }

    private void neuter(int i, boolean opens) {
        int verb = sentence.isTagged(i + 1, "ADV") ? i + 2 : i + 1;
        boolean does = sentence.isTagged(verb, "AUX") && sentence.isTagged(verb + 1, "VERB", "PART", "ADV")
                || sentence.isTagged(verb, "VERB");
        boolean expletive = sentence.isAny(i + 1, EXPLETIVE_VERBS)
                || sentence.is(i + 3, "that")
                || sentence.is(i + 1, "was") && sentence.is(i + 3, "to");
        boolean speaks = speaker.filter(link -> SourceKinds.impersonal(link) || bare(link))
                .isPresent();
        boolean subject = opens || named.isEmpty() && sentence.is(i - 1, ",");
        if (subject
                && does
                && !expletive
                && speaks
                && !somebodys(speaker.get().name())
                && !plural(speaker.get().name())) {
            edit(sentence.token(i).span(), withArticle(speaker.get().name()));
        } else if (!(speaker.isPresent() && speaks) && continued(i)) {
            return;
        } else if (subject && does && !expletive && attribution.isEmpty() && !sentence.isAny(i + 1, BEING)) {
            entities.bodyBefore(sentence.span().start())
                    .ifPresent(body -> edit(sentence.token(i).span(), withArticle(body.name())));
        }
    }

    /** A name of one word that nothing tells to be a person's: "Norvane says it …". */
    private boolean bare(ChainLink link) {
        return link.kind() == SourceKind.PERSON
                && link.name().indexOf(' ') < 0
                && Character.isUpperCase(link.name().charAt(0))
                && entities.named(link.name())
                        .filter(each -> each.gender() == Gender.UNKNOWN
                                && each.description().isEmpty())
                        .isPresent();
    }

    private void plural(int i, boolean opens) {
        if (opens
                && speaker.filter(link -> plural(link.name()) && !somebodys(link.name()))
                        .isPresent()) {
            edit(sentence.token(i).span(), lowerArticle(speaker.get().name()));
        } else if (attribution.isEmpty()) {
            continued(i);
        }
    }

    private static boolean somebodys(String name) {
        return name.matches("(?i)(?:his|her|their|its|our|my)\\s.*");
    }

    private static boolean plural(String name) {
        String head = name.replaceFirst("(?i)\\s(?:of|at|in|from|for|with|who|close|familiar)\\s.*", "");
        String last = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ENGLISH);
        boolean common = Character.isLowerCase(head.charAt(head.lastIndexOf(' ') + 1)) || !head.contains(" ");
        return common && (PLURALS.contains(last) || last.endsWith("s") && !last.endsWith("ss"));
    }

    private String withArticle(String name) {
        boolean needs = entities.named(name).map(Entity::article).orElse(false);
        return needs ? "the " + name : lowerArticle(name);
    }

    private static String lowerArticle(String name) {
        boolean article = name.matches("(?:The|A|An|Some|Two|Three|Several|Many|Local|Senior)\\s.*")
                || name.matches("\\p{Lu}\\p{Ll}+s?(?: \\p{Ll}.*)?");
        return article ? name.substring(0, 1).toLowerCase(Locale.ENGLISH) + name.substring(1) : name;
    }

    /** "the company": the one that the article describes so. */
    private int role(int i, Span stretch) {
        boolean alone = sentence.isTagged(i + 1, "NOUN")
                && stretch.contains(sentence.token(i + 1).span())
                && (!sentence.isTagged(i + 2, "NOUN", "PROPN") || sentence.isTagged(i + 3, "NUM", "DET"))
                && !sentence.isAny(i + 2, Set.of("of", "for", "that", "who", "which"));
        if (!alone) {
            return i;
        }
        Optional<Entity> entity = entities.byRole(sentence.token(i + 1).lower());
        if (entity.isPresent() && named.add(entity.get().name()) && !spoken(entity.get())) {
            String name = entity.get().name();
            boolean sibilant = name.endsWith("s") && sentence.is(i + 2, "'s");
            int last = sibilant ? i + 2 : i + 1;
            edit(
                    sentence.cover(i, last + 1),
                    (entity.get().article() ? "the " : "") + name + (sibilant ? apostrophe : ""));
            personNamed |= entity.get().human();
            return last;
        }
        Optional<String> place = entity.isEmpty() ? grounds.at(sentence, i + 1) : Optional.empty();
        if (place.isPresent()) {
            edit(sentence.cover(i, i + 2), place.get());
        } else if (entity.isEmpty() && !sentence.isTagged(i + 2, "PROPN", "PRON", "DET")) {
            entities.thing(sentence.token(i + 1).lower(), sentence.span().start())
                    .filter(thing -> !sentence.span().of(text).contains(owner(thing)))
                    .ifPresent(thing -> edit(sentence.cover(i, i + 2), thing));
        }
        return i + 1;
    }

    /** The name in "the Rukesh camp" or "Rukesh's camp". */
    private static String owner(String thing) {
        return thing.replaceFirst("^the ", "").replaceFirst("(?:['’]s)? \\p{Ll}[^ ]*$", "");
    }

    /** Whether the clause names an entity further on, so that its role would name it twice. */
    private boolean spoken(Entity entity) {
        return entities.mentionsIn(sentence.span()).stream()
                .anyMatch(mention -> mention.entity().equals(entity)
                        && attribution.stream()
                                .flatMap(each -> each.source().stream())
                                .noneMatch(source -> source.overlaps(mention.span())));
    }

    /** "He took 5 mg", said of somebody else by a person who is named. */
    private void besides(int i) {
        Gender gender = sentence.is(i, "he") ? Gender.MALE : Gender.FEMALE;
        speaker.filter(link -> !personNamed)
                .flatMap(link -> owner(link, gender)
                        .or(() -> entities.personBesides(sentence.token(i).start(), gender, link.name()))
                        .or(() -> entities.person(sentence.token(i).start(), gender)
                                .filter(person -> SourceKinds.impersonal(link))))
                .ifPresent(person -> {
                    edit(sentence.token(i).span(), person.name());
                    personNamed = true;
                    named.add(person.name());
                });
    }

    /** Whom "Quill's office" or "Quill's lawyer" means by "he". */
    private Optional<Entity> owner(ChainLink link, Gender gender) {
        Matcher owned = OWNED.matcher(link.name());
        return owned.matches()
                ? entities.mentions().stream()
                        .map(Mention::entity)
                        .filter(each -> each.name().endsWith(owned.group(1)) && each.answersTo(gender))
                        .findFirst()
                : Optional.empty();
    }

    /** "I" and "we" of whoever speaks, in a quotation or behind a label: a person, or the body for which somebody speaks. */
    private void firstPerson(Clause clause) {
        List<Span> stretches = new ArrayList<>(clause.supplied());
        stretches.addAll(clause.parts());
        boolean spoken =
                stretches.stream().allMatch(span -> sentence.quoted(sentence.firstFrom(span.start()))) || labelled();
        if (!spoken) {
            return;
        }
        speakingOne()
                .map(who ->
                        FirstPerson.person(sentence, who.name(), who.gender()).in(stretches, apostrophe))
                .ifPresent(edits::addAll);
        speaker.flatMap(this::body)
                .map(name -> FirstPerson.body(sentence, name).in(stretches, apostrophe))
                .ifPresent(edits::addAll);
    }

    /** Whether the words stand behind the label of a speaker. */
    private boolean labelled() {
        return attribution.stream().flatMap(each -> each.source().stream()).anyMatch(source -> source.of(text)
                .endsWith(":"));
    }

    /** The only person among those who pass the words on. */
    private Optional<Entity> speakingOne() {
        List<ChainLink> people = attribution.map(Attribution::chain).orElse(List.of()).stream()
                .filter(link -> link.kind() != SourceKind.PUBLICATION && link.kind() != SourceKind.DOCUMENT)
                .toList();
        if (people.size() != 1) {
            return Optional.empty();
        }
        ChainLink link = people.get(0);
        return entities.named(link.name()).filter(Entity::human).or(() -> Optional.of(link)
                .filter(each -> labelled() && each.kind() != SourceKind.ORGANISATION)
                .filter(each -> each.name().indexOf(' ') > 0
                        && Character.isUpperCase(each.name().charAt(0)))
                .map(each -> new Entity(
                        each.name(), each.kind(), "", "", Set.of(), Genders.of(each.name(), Set.of()), false)));
    }

    /** The body that speaks, or for which somebody speaks: "association director Tim Lund". */
    private Optional<String> body(ChainLink link) {
        Matcher office = OFFICE.matcher(link.description());
        boolean bodys = office.matches() && !DEGREES.contains(office.group(1).toLowerCase(Locale.ENGLISH));
        if (bodys && link.name().indexOf(' ') > 0) {
            String of = office.group(1);
            return Optional.of(Character.isUpperCase(of.charAt(0)) ? of : "the " + of);
        }
        return SourceKinds.impersonal(link)
                        && !somebodys(link.name())
                        && !plural(link.name())
                        && link.kind() != SourceKind.DOCUMENT
                ? Optional.of(withArticle(link.name()))
                : Optional.empty();
    }

    private void edit(Span span, String words) {
        edits.add(new Edit(span, words));
    }
}
