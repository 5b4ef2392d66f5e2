package org.stet.core.claim.english;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.Entities;
import org.stet.core.attribution.Entities.Mention;
import org.stet.core.attribution.Entity;
import org.stet.core.attribution.Entity.Gender;
import org.stet.core.attribution.SourceKind;
import org.stet.core.attribution.TaggedSentence;
import org.stet.core.claim.english.Wording.Edit;
import org.stet.core.text.Span;

/** Says in a clause whom its pronouns, short names and roles mean, where that is sure. */
final class Referents {

    private static final Set<String> EXPLETIVE_VERBS =
            Set.of("rain", "rained", "snowed", "seems", "appears", "takes", "took");

    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my", "mine", "we", "us", "our", "myself");

    private static final Set<String> ADDRESSES = Set.of("mr.", "mrs.", "ms.", "mr", "mrs", "ms");

    private static final Set<String> PLURALS = Set.of("people", "police", "many", "some", "others", "several");

    private final String text;
    private final Entities entities;
    private final TaggedSentence sentence;
    private final Optional<Attribution> attribution;
    private final Optional<ChainLink> speaker;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private boolean personNamed;

    private Referents(String text, Entities entities, TaggedSentence sentence, Optional<Attribution> attribution) {
        this.text = text;
        this.entities = entities;
        this.sentence = sentence;
        this.attribution = attribution;
        this.speaker = attribution.flatMap(
                each -> each.chain().stream().filter(link -> !link.citedOnly()).reduce((first, second) -> second));
    }

    /** What stands for the pronouns, short names and roles of a clause. */
    static List<Edit> in(
            String text, Entities entities, TaggedSentence sentence, Clause clause, Optional<Attribution> attribution) {
        Referents referents = new Referents(text, entities, sentence, attribution);
        boolean first = true;
        for (Span span : clause.supplied()) {
            referents.read(span, first);
            first = false;
        }
        for (Span span : clause.parts()) {
            referents.read(span, first);
            first = false;
        }
        return referents.edits;
    }

    private void read(Span stretch, boolean opens) {
        boolean start = opens;
        for (int i = 0; i < sentence.size(); i++) {
            if (stretch.contains(sentence.token(i).span()) && !sentence.quotationMark(i)) {
                i = read(i, stretch, start);
                start = false;
            }
        }
    }

    /** Reads what begins at a token; the last token that it took. */
    private int read(int i, Span stretch, boolean opens) {
        Optional<Mention> mention = mentionAt(i);
        if (mention.isPresent()) {
            name(mention.get());
            int last = i;
            while (sentence.has(last + 1)
                    && sentence.token(last + 1).end() <= mention.get().span().end()) {
                last++;
            }
            return last;
        }
        if (sentence.quoted(i)) {
            if (opens && sentence.is(i, "i")) {
                firstPerson(i, stretch);
            }
            return i;
        }
        switch (sentence.token(i).lower()) {
            case "he", "she" -> subject(i);
            case "his", "her" -> possessive(i);
            case "it" -> neuter(i, opens);
            case "they" -> plural(i, opens);
            case "the" -> {
                return role(i, stretch);
            }
            default -> {}
        }
        return i;
    }

    private Optional<Mention> mentionAt(int i) {
        int start = sentence.token(i).start();
        return entities.mentions().stream()
                .filter(mention -> mention.span().start() == start)
                .findFirst();
    }

    private void name(Mention mention) {
        Entity entity = mention.entity();
        String here = mention.span().of(text);
        boolean first = named.add(entity.name());
        personNamed |= entity.human();
        boolean shorter = here.length() < entity.name().length();
        boolean leads = entity.human() || entity.name().startsWith(here + " ");
        if (first && shorter && leads && entities.unique(here) && !Places.known(here) && notAdjective(mention)) {
            edit(withAddress(mention.span()), entity.name());
        }
    }

    /** The name with "Mr." before it, which a full name does without. */
    private Span withAddress(Span name) {
        for (int i = 1; i < sentence.size(); i++) {
            if (sentence.token(i).start() == name.start() && sentence.isAny(i - 1, ADDRESSES)) {
                return new Span(sentence.token(i - 1).start(), name.end());
            }
        }
        return name;
    }

    /** Whether a name stands for itself: not as in "the Courier building". */
    private boolean notAdjective(Mention mention) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).start() == mention.span().end() + 1) {
                return mention.entity().human() || !sentence.isTagged(i, "NOUN", "PROPN");
            }
        }
        return true;
    }

    private void subject(int i) {
        if (personNamed) {
            return;
        }
        Gender gender = sentence.is(i, "he") ? Gender.MALE : Gender.FEMALE;
        speakingPerson(gender).or(() -> person(i, gender)).ifPresent(name -> {
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
                : entities.person(position, gender).map(Entity::name);
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
                .or(() -> person(i, gender))
                .ifPresent(name -> {
                    edit(sentence.token(i).span(), name + apostrophe() + "s");
                    personNamed = true;
                    named.add(name);
                });
    }

    private String apostrophe() {
        return text.indexOf('’') >= 0 ? "’" : "'";
    }

    private void neuter(int i, boolean opens) {
        boolean does = sentence.isTagged(i + 1, "AUX") && sentence.isTagged(i + 2, "VERB", "PART", "ADV")
                || sentence.isTagged(i + 1, "VERB");
        boolean expletive = sentence.isAny(i + 1, EXPLETIVE_VERBS)
                || sentence.is(i + 3, "that")
                || sentence.is(i + 1, "was") && sentence.is(i + 3, "to");
        boolean speaks = speaker.filter(link -> link.kind() == SourceKind.ORGANISATION
                        || link.kind() == SourceKind.PUBLICATION
                        || link.kind() == SourceKind.DOCUMENT)
                .isPresent();
        if (opens
                && does
                && !expletive
                && speaks
                && !somebodys(speaker.get().name())
                && !plural(speaker.get().name())) {
            edit(sentence.token(i).span(), withArticle(speaker.get().name()));
        }
    }

    private void plural(int i, boolean opens) {
        if (opens
                && speaker.filter(link -> plural(link.name()) && !somebodys(link.name()))
                        .isPresent()) {
            edit(sentence.token(i).span(), lowerArticle(speaker.get().name()));
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
                    (entity.get().article() ? "the " : "") + name + (sibilant ? apostrophe() : ""));
            personNamed |= entity.get().human();
            return last;
        }
        return i + 1;
    }

    /** Whether the clause names an entity further on, so that its role would name it twice. */
    private boolean spoken(Entity entity) {
        return entities.mentions().stream()
                .anyMatch(mention -> mention.entity().equals(entity)
                        && sentence.span().contains(mention.span())
                        && attribution.stream()
                                .flatMap(each -> each.source().stream())
                                .noneMatch(source -> source.overlaps(mention.span())));
    }

    /** "I signed", "I have signed", said by a person who is named. */
    private void firstPerson(int i, Span stretch) {
        Optional<Entity> entity =
                speaker.flatMap(link -> entities.named(link.name())).filter(Entity::human);
        for (int at = i + 1; at < sentence.size(); at++) {
            if (stretch.contains(sentence.token(at).span()) && sentence.isAny(at, FIRST_PERSON)) {
                return;
            }
        }
        int verb = sentence.isTagged(i + 1, "ADV") ? i + 2 : i + 1;
        String form = sentence.has(verb) ? sentence.token(verb).lower() : "";
        boolean stays = Verbs.past(form)
                || Set.of("was", "had", "did", "will", "would", "could", "must").contains(form);
        Optional<String> third =
                switch (form) {
                    case "have" -> Optional.of("has");
                    case "am" -> Optional.of("is");
                    default -> Optional.empty();
                };
        if (entity.isPresent() && (stays || third.isPresent())) {
            edit(sentence.token(i).span(), entity.get().name());
            third.ifPresent(words -> edit(sentence.token(verb).span(), words));
        }
    }

    private void edit(Span span, String words) {
        edits.add(new Edit(span, words));
    }
}
