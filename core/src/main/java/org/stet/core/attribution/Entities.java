package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.stet.core.attribution.Entity.Gender;
import org.stet.core.attribution.Mentions.Name;
import org.stet.core.text.Span;

/** Who and what an article names, and whom pronouns, short names and roles in it mean, where that is sure. */
public final class Entities {

    /**
     * A place where an entity is named.
     *
     * @param span the name there, without titles
     */
    public record Mention(Span span, Entity entity) {}

    private static final Set<String> GENERIC =
            Set.of("company", "firm", "group", "organisation", "organization", "agency", "charity", "business");

    private static final Set<String> ADDRESSES = Set.of("mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr");

    private static final Set<String> BUSINESS = Set.of("company", "firm", "business");

    private static final Set<String> TRADES =
            Set.copyOf(List.of(("operator maker manufacturer producer carrier supplier retailer"
                            + " brewer builder developer utility airline airlines bank lines steel metals motors inc inc. corp"
                            + " corp. ltd plc holdings energy systems shipping railway railways owner brewery refinery"
                            + " industries pharmaceuticals technologies lender insurer publisher chain subsidiary start-up"
                            + " startup miner giant group co. llc gmbh foods telecom media")
                    .split(" ")));

    /** Nouns for what a person is. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:head|chief|boss|chair|judge|king|queen|nurse|pilot|president|.+(?:er|or|ist|man|woman|person|ant|ent|ian|ee"
                    + "|ive|ess|ary|yst|at))");

    /** How many characters of a sentence a subject with its titles can take. */
    private static final int OPENING = 40;

    private static final int SENTENCES_BACK = 2;

    private final Map<String, Entity> byName = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<TaggedSentence> sentences;

    Entities(Mentions named, List<TaggedSentence> sentences) {
        this.sentences = sentences;
        Map<String, List<Name>> groups = new LinkedHashMap<>();
        List<String> fullest = new ArrayList<>();
        for (Name name : named.names()) {
            String full = named.fullest(name.text(), name.position()).text();
            fullest.add(full);
            groups.computeIfAbsent(full, each -> new ArrayList<>()).add(name);
        }
        groups.forEach((full, names) -> byName.put(full, entity(full, names)));
        for (int i = 0; i < fullest.size(); i++) {
            mentions.add(new Mention(named.names().get(i).span(), byName.get(fullest.get(i))));
        }
        learnGenders();
    }

    /** "She" at the beginning of a sentence tells the gender of the only person in the sentence before. */
    private void learnGenders() {
        for (int i = 1; i < sentences.size(); i++) {
            Gender gender = Genders.ofWord(sentences.get(i).token(0).lower());
            Set<Entity> before = people(
                    sentences.get(i - 1).span().start(),
                    sentences.get(i - 1).span().end(),
                    Gender.UNKNOWN);
            if (gender != Gender.UNKNOWN && before.size() == 1) {
                Entity person = before.iterator().next();
                if (person.gender() == Gender.UNKNOWN) {
                    Entity told = new Entity(
                            person.name(),
                            person.kind(),
                            person.description(),
                            person.roles(),
                            gender,
                            person.article());
                    byName.put(told.name(), told);
                    mentions.replaceAll(
                            mention -> mention.entity().equals(person) ? new Mention(mention.span(), told) : mention);
                }
            }
        }
    }

    private Entity entity(String full, List<Name> names) {
        Set<String> roles = new TreeSet<>();
        String description = "";
        boolean publication = false;
        boolean article = false;
        for (Name name : names) {
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
        if (kind == SourceKind.PERSON && !addressed && (article || roles.contains("at"))) {
            kind = SourceKind.ORGANISATION;
        }
        return new Entity(full, kind, description, roles, Genders.of(full, roles), article);
    }

    private boolean afterThe(int position) {
        return sentences.stream()
                .filter(sentence -> sentence.span().start() <= position
                        && position < sentence.span().end())
                .anyMatch(sentence -> {
                    for (int i = 1; i < sentence.size(); i++) {
                        if (sentence.token(i).start() == position) {
                            int end = i;
                            while (sentence.isTagged(end, "PROPN")) {
                                end++;
                            }
                            return sentence.is(i - 1, "the") && !sentence.isTagged(end, "NOUN");
                        }
                    }
                    return false;
                });
    }

    /** Every place where an entity is named, in the order of the text. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The entity with this fullest name. */
    public Optional<Entity> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The one that is named at a place. */
    public Optional<Entity> at(Span span) {
        return mentions.stream()
                .filter(mention -> mention.span().equals(span))
                .map(Mention::entity)
                .findFirst();
    }

    /** Whether a name, full or short, can mean one entity only. */
    public boolean unique(String name) {
        String end = " " + name;
        return byName.keySet().stream()
                        .filter(full -> full.equals(name)
                                || full.endsWith(end)
                                || full.startsWith(name + " ")
                                || full.endsWith("-" + name))
                        .count()
                == 1;
    }

    /**
     * The entity that "the mayor" or "the company" means: the only one that the article describes so.
     *
     * @param noun the noun in lower case
     */
    public Optional<Entity> byRole(String noun) {
        List<Entity> described =
                byName.values().stream().filter(entity -> plays(entity, noun)).toList();
        if (described.isEmpty() && BUSINESS.contains(noun)) {
            described = byName.values().stream().filter(Entities::trades).toList();
        }
        return described.size() == 1 ? Optional.of(described.get(0)) : Optional.empty();
    }

    private static boolean plays(Entity entity, String noun) {
        boolean body = SourceKinds.body(noun) && !SourceKinds.holder(noun) || GENERIC.contains(noun);
        if (!body) {
            return entity.human()
                    && entity.roles().contains(noun)
                    && PERSON.matcher(noun).matches();
        }
        String lower = entity.name().toLowerCase(Locale.ENGLISH);
        return entity.kind() == SourceKind.ORGANISATION
                && (entity.roles().contains(noun) || lower.endsWith(" " + noun) || lower.startsWith(noun + " "));
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
        int here = indexOf(position);
        int last = here - 1;
        if (last >= 0 && Genders.ofWord(sentences.get(last).token(0).lower()) == pronoun && pronoun != Gender.UNKNOWN) {
            return person(sentences.get(last).token(0).start(), pronoun);
        }
        int from = sentences.isEmpty()
                ? 0
                : sentences.get(Math.max(0, here - SENTENCES_BACK)).span().start();
        Set<Entity> near = people(from, position, pronoun);
        if (near.isEmpty()) {
            near = people(0, position, pronoun);
        }
        if (near.size() == 1) {
            return Optional.of(near.iterator().next());
        }
        return here > 0 ? opening(sentences.get(here - 1), pronoun) : Optional.empty();
    }

    /** The only person named at the beginning of the last sentence that begins with one, after {@code from}. */
    Optional<Entity> openingSince(int from, int to, Gender pronoun) {
        for (int i = indexOf(to) - 1; i >= 0; i--) {
            Span sentence = sentences.get(i).span();
            if (sentence.start() <= from) {
                break;
            }
            Set<Entity> named = people(sentence.start(), Math.min(sentence.end(), sentence.start() + OPENING), pronoun);
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Entity> opening(TaggedSentence sentence, Gender pronoun) {
        Set<Entity> all = people(sentence.span().start(), sentence.span().end(), pronoun);
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    private Set<Entity> people(int from, int to, Gender pronoun) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (mention.span().start() >= from
                    && mention.span().end() <= to
                    && mention.entity().answersTo(pronoun)) {
                found.add(mention.entity());
            }
        }
        return found;
    }

    private int indexOf(int position) {
        int index = 0;
        while (index + 1 < sentences.size() && sentences.get(index + 1).span().start() <= position) {
            index++;
        }
        return index;
    }
}
