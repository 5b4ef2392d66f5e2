package org.stet.core.language.english.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.attribution.SourceKind;
import org.stet.core.language.WordLists;
import org.stet.core.language.english.entity.Entity.Gender;
import org.stet.core.language.english.entity.Mentions.Name;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.text.Span;

/** Who and what an article names, and whom pronouns, short names and roles in it mean, where that is sure. */
public final class Entities {

    /**
     * A place where an entity is named.
     *
     * @param span the name there, without titles
     */
    public record Mention(Span span, Entity entity) {}

    private static final WordLists LISTS = WordLists.read("english/names");

    private static final Set<String> GENERIC = LISTS.set("generic");

    private static final Set<String> ADDRESSES = LISTS.set("addresses");

    private static final Set<String> BUSINESS = Set.of("company", "firm", "business");

    private static final Set<String> TRADES = LISTS.set("trades");

    /** Nouns that can stand for the company that an article is about. */
    private static final Set<String> FIRMS = LISTS.set("firms");

    /** What only companies have. */
    private static final Set<String> OF_FIRMS = LISTS.set("of-firms");

    /** Verbs that "it" has where it means nothing, or a thing: "said it seemed …". */
    private static final Set<String> OF_NOBODY = Set.of(
            "be",
            "been",
            "seems",
            "seemed",
            "appears",
            "appeared",
            "takes",
            "took",
            "rained",
            "rise",
            "risen",
            "fallen",
            "happened",
            "happen",
            "cost",
            "costs",
            "means",
            "meant",
            "mean",
            "depends",
            "depend",
            "felt",
            "feels",
            "come",
            "came",
            "become",
            "became",
            "go",
            "went",
            "looked",
            "looks",
            "turned",
            "sounds",
            "sounded",
            "makes",
            "made");

    private static final int OFTEN = 3;

    /** How many times as often as all others somebody is named who alone is meant by what several are. */
    private static final int FOREMOST = 3;

    /** Nouns for what a person is. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:head|chief|boss|chair|judge|king|queen|nurse|pilot|president|.+(?:er|or|ist|man|woman|person|ant|ent|ian|ee"
                    + "|ive|ess|ary|yst|at))");

    /** How many characters of a sentence a subject with its titles can take. */
    private static final int OPENING = 40;

    private static final int SENTENCES_BACK = 2;

    /** How many shorter forms of one name are kept. */
    private static final int MOST_FORMS = 10;

    /** How many things that are said of one name are kept. */
    private static final int MOST_SAID = 40;

    /** "Harwell Rigby" of "Harwell Rigby CEO Emma Lunt". */
    private static final Pattern EMPLOYER = Pattern.compile(
            "(\\p{Lu}[\\p{L}&-]{1,30}(?: \\p{Lu}[\\p{L}&-]{1,30}){0,3}) (?:CEO|[Cc]hief [Ee]xecutive)\\b.*");

    private final Map<String, Entity> byName = new LinkedHashMap<>();
    private final Set<String> employers = new HashSet<>();
    private final List<Mention> mentions;
    private final Map<Integer, Mention> byPlace = new HashMap<>();
    private final List<TaggedSentence> sentences;
    /** The gender of the pronoun that each sentence begins with. */
    private final Gender[] openers;
    /** For each sentence the first of the sentences up to it that begin with the same pronoun. */
    private final int[] runs;

    private final Map<Gender, Persons> persons = new EnumMap<>(Gender.class);
    private final Map<String, Integer> forms = new HashMap<>();
    /** Whom a noun means, once it was asked. */
    private final Map<String, Optional<Entity>> foremost = new HashMap<>();
    /** How often each entity is named. */
    private final Map<String, Integer> times = new HashMap<>();

    private final Map<String, List<Entity>> people = new HashMap<>();
    private final Map<String, List<Entity>> bodies = new HashMap<>();
    private final List<Entity> businesses = new ArrayList<>();
    private final Optional<Entity> concern;
    private final NamedThings things;

    public Entities(Mentions named, List<TaggedSentence> sentences) {
        this.sentences = sentences;
        this.openers = new Gender[sentences.size()];
        this.runs = new int[sentences.size()];
        for (int i = 0; i < openers.length; i++) {
            openers[i] = Genders.ofWord(sentences.get(i).token(0).lower());
            runs[i] = i > 0 && openers[i] == openers[i - 1] ? runs[i - 1] : i;
        }
        Map<String, List<Name>> groups = new LinkedHashMap<>();
        List<String> fullest = new ArrayList<>();
        for (Name name : named.names()) {
            String full = named.fullest(name.text(), name.position()).text();
            fullest.add(full);
            groups.computeIfAbsent(full, each -> new ArrayList<>()).add(name);
        }
        groups.values().forEach(names -> names.forEach(this::learnEmployer));
        groups.forEach((full, names) -> byName.put(full, entity(full, names)));
        mentions = mentions(named, fullest);
        learnGenders();
        mentions.replaceAll(mention ->
                new Mention(mention.span(), byName.get(mention.entity().name())));
        mentions.forEach(mention -> byPlace.putIfAbsent(mention.span().start(), mention));
        mentions.forEach(mention -> times.merge(mention.entity().name(), 1, Integer::sum));
        byName.values().forEach(this::index);
        concern = concern();
        things = new NamedThings(sentences);
    }

    /** The company that the article is about: named often, and at least twice as often as any other. */
    private Optional<Entity> concern() {
        Map<Entity, Integer> named = new LinkedHashMap<>();
        Set<Entity> firms = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            named.merge(mention.entity(), 1, Integer::sum);
            if (mention.entity().gender() == Gender.UNKNOWN && hasWhatFirmsHave(mention)) {
                firms.add(mention.entity());
            }
        }
        Entity most = null;
        int second = 0;
        for (Entity firm : firms) {
            if (most == null || named.get(firm) > named.get(most)) {
                second = most == null ? 0 : named.get(most);
                most = firm;
            } else {
                second = Math.max(second, named.get(firm));
            }
        }
        int times = most == null ? 0 : named.get(most);
        return times >= OFTEN && times >= 2 * second ? Optional.of(most) : Optional.empty();
    }

    /** "Norsund Lines employees", "Norsund Lines's shares". */
    private boolean hasWhatFirmsHave(Mention mention) {
        TaggedSentence sentence = sentences.get(indexOf(mention.span().start()));
        int next = sentence.firstFrom(mention.span().end());
        return sentence.isAny(sentence.possessive(next) ? next + 1 : next, OF_FIRMS);
    }

    private List<Mention> mentions(Mentions named, List<String> fullest) {
        List<Mention> all = new ArrayList<>();
        for (int i = 0; i < fullest.size(); i++) {
            all.add(new Mention(named.names().get(i).span(), byName.get(fullest.get(i))));
        }
        return all;
    }

    /** "She" at the beginning of a sentence tells the gender of the only person in the sentence before. */
    private void learnGenders() {
        for (int i = 1; i < sentences.size(); i++) {
            if (openers[i] == Gender.UNKNOWN) {
                continue;
            }
            Set<Entity> before = people(sentences.get(i - 1).span(), Gender.UNKNOWN);
            if (before.size() == 1) {
                Entity person = byName.get(before.iterator().next().name());
                if (person.gender() == Gender.UNKNOWN) {
                    byName.put(
                            person.name(),
                            new Entity(
                                    person.name(),
                                    person.kind(),
                                    person.description(),
                                    person.said(),
                                    person.roles(),
                                    openers[i],
                                    person.article()));
                }
            }
        }
    }

    /** Notes by which words a name can be meant. */
    private void index(Entity entity) {
        forms(entity.name()).forEach(form -> forms.merge(form, 1, Integer::sum));
        if (entity.human()) {
            entity.roles().forEach(role -> people.computeIfAbsent(role, each -> new ArrayList<>())
                    .add(entity));
        }
        if (entity.kind() == SourceKind.ORGANISATION) {
            Set<String> nouns = new LinkedHashSet<>(entity.roles());
            String lower = entity.name().toLowerCase(Locale.ENGLISH);
            if (lower.indexOf(' ') >= 0) {
                nouns.add(lower.substring(lower.lastIndexOf(' ') + 1));
                nouns.add(lower.substring(0, lower.indexOf(' ')));
            }
            nouns.forEach(noun ->
                    bodies.computeIfAbsent(noun, each -> new ArrayList<>()).add(entity));
            if (trades(entity)) {
                businesses.add(entity);
            }
        }
    }

    /** A name and what may stand for it: its last words, its first words, what stands behind a hyphen. */
    private static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        int end = name.length();
        for (int count = 0; count < MOST_FORMS && end > 0; count++) {
            end = Math.max(name.lastIndexOf(' ', end - 1), name.lastIndexOf('-', end - 1));
            if (end >= 0) {
                forms.add(name.substring(end + 1));
            }
        }
        int space = name.indexOf(' ');
        for (int count = 0; count < MOST_FORMS && space >= 0; count++) {
            forms.add(name.substring(0, space));
            space = name.indexOf(' ', space + 1);
        }
        return forms;
    }

    private Entity entity(String full, List<Name> names) {
        Set<String> roles = new TreeSet<>();
        String description = "";
        boolean publication = false;
        boolean article = false;
        Set<String> said = new LinkedHashSet<>();
        for (Name name : names) {
            if (said.size() < MOST_SAID) {
                said.add(name.titles());
                said.add(name.description());
            }
            roles.addAll(name.roles());
            description = name.description().length() > description.length() ? name.description() : description;
            publication |= name.publication();
            article |= name.text().equals(full) && afterThe(name.position());
        }
        String last = full.substring(full.lastIndexOf(' ') + 1);
        List<String> words = Arrays.asList(full.toLowerCase(Locale.ENGLISH).split(" "));
        boolean body = words.stream().limit(1).anyMatch(SourceKinds::body);
        SourceKind kind = publication
                ? SourceKind.PUBLICATION
                : body ? SourceKind.ORGANISATION : SourceKinds.ofName(last, words, roles);
        boolean addressed = roles.stream().anyMatch(ADDRESSES::contains);
        if (kind == SourceKind.PERSON
                && !addressed
                && !Genders.given(words.get(0))
                && (article || roles.contains("at") || employers.contains(full) || actsAsBody(names, said))) {
            kind = SourceKind.ORGANISATION;
        }
        said.remove("");
        return new Entity(full, kind, description, String.join("; ", said), roles, Genders.of(full, roles), article);
    }

    private void learnEmployer(Name name) {
        Matcher employer = EMPLOYER.matcher(name.titles());
        if (employer.matches()) {
            employers.add(employer.group(1));
        }
    }

    /** Whether the words behind a name tell that it is no person's: "Norsund Lines CEO", "Norsund said it had sold …". */
    private boolean actsAsBody(List<Name> names, Set<String> said) {
        boolean described = said.stream().anyMatch(words -> !words.isEmpty());
        int times = 0;
        for (Name name : names) {
            TaggedSentence sentence = sentences.get(indexOf(name.position()));
            int next = sentence.firstFrom(name.span().end());
            boolean words = name.text().indexOf(' ') > 0;
            if (words && hasFirm(sentence, sentence.possessive(next) ? next + 1 : next)) {
                return true;
            }
            times += saysIt(sentence, next) ? words ? 1 : 2 : 0;
        }
        return !described && times > 1;
    }

    private static boolean hasFirm(TaggedSentence sentence, int i) {
        return sentence.isAny(i, OF_FIRMS) || sentence.is(i, "chief") && sentence.is(i + 1, "executive");
    }

    /** Whether a verb and "it" with a deed follow: "said it had sold …", but not "said it had been …". */
    private static boolean saysIt(TaggedSentence sentence, int next) {
        int it = sentence.is(next + 1, "that") ? next + 2 : next + 1;
        int verb = sentence.isTagged(it + 1, "ADV") ? it + 2 : it + 1;
        int deed = sentence.isTagged(verb, "AUX") ? verb + 1 : verb;
        return sentence.isTagged(next, "VERB")
                && sentence.is(it, "it")
                && sentence.isTagged(deed, "VERB")
                && !sentence.isAny(deed, OF_NOBODY);
    }

    private boolean afterThe(int position) {
        TaggedSentence sentence = sentences.get(indexOf(position));
        int at = sentence.firstFrom(position);
        if (at == 0 || at == sentence.size() || sentence.token(at).start() != position) {
            return false;
        }
        int end = at;
        while (sentence.isTagged(end, "PROPN")) {
            end++;
        }
        return sentence.is(at - 1, "the") && !sentence.isTagged(end, "NOUN");
    }

    /** Every place where an entity is named, in the order of the text. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The entity with this fullest name. */
    public Optional<Entity> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The mention that begins at {@code position}. */
    public Optional<Mention> mentionAt(int position) {
        return Optional.ofNullable(byPlace.get(position));
    }

    /** The mentions within a stretch, in order. */
    public List<Mention> mentionsIn(Span stretch) {
        List<Mention> within = new ArrayList<>();
        for (int i = firstMention(stretch.start());
                i < mentions.size() && mentions.get(i).span().start() < stretch.end();
                i++) {
            if (mentions.get(i).span().end() <= stretch.end()) {
                within.add(mentions.get(i));
            }
        }
        return within;
    }

    /** Whether a name, full or short, can mean one entity only. */
    public boolean unique(String name) {
        return forms.getOrDefault(name, 0) == 1;
    }

    /**
     * The entity that "the mayor" or "the company" means: the only one that the article describes so.
     *
     * @param noun the noun in lower case
     */
    public Optional<Entity> byRole(String noun) {
        boolean body = SourceKinds.body(noun) && !SourceKinds.holder(noun) || GENERIC.contains(noun);
        List<Entity> described = List.of();
        if (body) {
            described = bodies.getOrDefault(noun, List.of());
        } else if (PERSON.matcher(noun).matches()) {
            described = people.getOrDefault(noun, List.of());
        }
        if (described.isEmpty() && FIRMS.contains(noun) && concern.isPresent()) {
            return concern;
        }
        if (described.isEmpty() && BUSINESS.contains(noun)) {
            described = businesses;
        }
        List<Entity> all = described;
        return foremost.computeIfAbsent(noun, each -> foremost(all));
    }

    /** The only one who is described so, or of several the one who is named several times as often as all others together. */
    private Optional<Entity> foremost(List<Entity> described) {
        if (described.size() == 1) {
            return Optional.of(described.get(0));
        }
        Entity most = null;
        int all = 0;
        for (Entity each : described) {
            all += times.getOrDefault(each.name(), 0);
            if (most == null || times.getOrDefault(each.name(), 0) > times.getOrDefault(most.name(), 0)) {
                most = each;
            }
        }
        int often = most == null ? 0 : times.getOrDefault(most.name(), 0);
        return often >= OFTEN && often >= FOREMOST * (all - often) ? Optional.of(most) : Optional.empty();
    }

    /** What "the camp" means, as {@link NamedThings#before} tells it. */
    public Optional<String> thing(String noun, int position) {
        return things.before(noun, position);
    }

    /** The body that the sentence before a place begins with: the only one that is named there, and nobody with it. */
    public Optional<Entity> bodyBefore(int position) {
        int here = sentences.isEmpty() ? 0 : indexOf(position);
        if (here == 0) {
            return Optional.empty();
        }
        Span before = sentences.get(here - 1).span();
        List<Mention> opening = mentionsIn(new Span(before.start(), Math.min(before.end(), before.start() + OPENING)));
        return opening.size() == 1
                ? Optional.of(opening.get(0).entity())
                        .filter(each -> each.kind() == SourceKind.ORGANISATION || each.kind() == SourceKind.PUBLICATION)
                : Optional.empty();
    }

    /** Whether name or description tell a business. */
    private static boolean trades(Entity entity) {
        String last =
                entity.name().substring(entity.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ENGLISH);
        return entity.kind() == SourceKind.ORGANISATION
                && (TRADES.contains(last) || entity.roles().stream().anyMatch(TRADES::contains));
    }

    /**
     * The person whom a pronoun means: the only one of that gender named shortly before it, or else the only one that the
     * sentence before begins with.
     *
     * @param position where the pronoun stands
     * @param pronoun the gender that it tells
     */
    public Optional<Entity> person(int position, Gender pronoun) {
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        int here = indexOf(position);
        int limit = position;
        if (pronoun != Gender.UNKNOWN && here > 0 && openers[here - 1] == pronoun) {
            here = runs[here - 1];
            limit = sentences.get(here).token(0).start();
        }
        int from = sentences.get(Math.max(0, here - SENTENCES_BACK)).span().start();
        Set<Entity> near = people(new Span(Math.min(from, limit), limit), pronoun);
        if (near.size() == 1) {
            return Optional.of(near.iterator().next());
        }
        Optional<Entity> only = near.isEmpty() ? persons(pronoun).onlyBefore(limit) : Optional.empty();
        return only.isPresent() || here == 0
                ? only
                : only(people(sentences.get(here - 1).span(), pronoun));
    }

    /**
     * The only person besides one who speaks whom a pronoun can mean.
     *
     * @param position where the pronoun stands
     * @param pronoun the gender that it tells
     * @param speaker the name of who speaks
     */
    public Optional<Entity> personBesides(int position, Gender pronoun, String speaker) {
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        int from = sentences
                .get(Math.max(0, indexOf(position) - SENTENCES_BACK))
                .span()
                .start();
        Set<Entity> near = people(new Span(Math.min(from, position), position), pronoun);
        near.removeIf(person -> person.name().equalsIgnoreCase(speaker));
        return only(near);
    }

    /** The only person named at the beginning of the last sentence that begins with one, after {@code from}. */
    public Optional<Entity> openingSince(int from, int to, Gender pronoun) {
        int last = sentences.isEmpty() ? -1 : persons(pronoun).lastOpening(indexOf(to) - 1);
        return last < 0 || sentences.get(last).span().start() <= from ? Optional.empty() : only(opening(last, pronoun));
    }

    private static Optional<Entity> only(Set<Entity> all) {
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    /** The people named at the beginning of a sentence. */
    private Set<Entity> opening(int sentence, Gender pronoun) {
        Span span = sentences.get(sentence).span();
        return people(new Span(span.start(), Math.min(span.end(), span.start() + OPENING)), pronoun);
    }

    private Set<Entity> people(Span stretch, Gender pronoun) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Mention mention : mentionsIn(stretch)) {
            if (mention.entity().answersTo(pronoun)) {
                found.add(mention.entity());
            }
        }
        return found;
    }

    private Persons persons(Gender pronoun) {
        return persons.computeIfAbsent(pronoun, Persons::new);
    }

    /** Whom a pronoun can mean, over the whole article. */
    private final class Persons {

        private final Optional<Mention> first;
        private final Optional<Mention> second;
        /** For each sentence the last one up to it that begins with somebody; -1 for none. */
        private final int[] openings = new int[sentences.size()];

        Persons(Gender pronoun) {
            first = mentions.stream()
                    .filter(mention -> mention.entity().answersTo(pronoun))
                    .findFirst();
            second = mentions.stream()
                    .filter(mention -> mention.entity().answersTo(pronoun))
                    .filter(mention ->
                            !mention.entity().equals(first.orElseThrow().entity()))
                    .findFirst();
            int last = -1;
            for (int i = 0; i < openings.length; i++) {
                last = opening(i, pronoun).isEmpty() ? last : i;
                openings[i] = last;
            }
        }

        Optional<Entity> onlyBefore(int position) {
            boolean more =
                    second.filter(mention -> mention.span().end() <= position).isPresent();
            return first.filter(mention -> mention.span().end() <= position && !more)
                    .map(Mention::entity);
        }

        int lastOpening(int sentence) {
            return sentence < 0 ? -1 : openings[sentence];
        }
    }

    /** The number of the first mention that begins at {@code position} or after it. */
    private int firstMention(int position) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of the last sentence that begins at {@code position} or before it; 0 if none does. */
    private int indexOf(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
