package org.stet.core.language.english.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.WordLists;

/** Tells the kind of a source by its words; the nouns stand in {@code source-kinds.txt}. */
public final class SourceKinds {

    private static final WordLists LISTS = WordLists.read("english/names");

    private static final WordLists NOUNS = WordLists.read("english/source-kinds");

    private static final Set<String> PUBLICATIONS = NOUNS.set("publication");

    private static final Set<String> PUBLISHING = NOUNS.set("publishing");

    private static final Set<String> DOCUMENTS = NOUNS.set("document");

    private static final Set<String> HOLDERS = NOUNS.set("holder");

    private static final Set<String> INSTITUTIONS = NOUNS.set("institution");

    private static final Set<String> ORGANISATIONS = NOUNS.set("organisation");

    private static final Set<String> UNNAMED = NOUNS.set("unnamed");

    /** Countries and capitals: by their names a text means their governments. */
    private static final Set<String> STATES = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)),
                    LISTS.list("states").stream())
            .map(name -> name.toLowerCase(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    /** Nouns for companies that are nouns for people too. */
    private static final Set<String> PERSON_OR_BODY = LISTS.set("person-or-body");

    /** Companies have them too. */
    private static final Set<String> SERVICES = Set.of("service", "services");

    /** Nouns and titles of offices that only a state gives. */
    private static final Set<String> OFFICES = NOUNS.set("office");

    /** Nouns and titles of posts that a state gives, or somebody else. */
    private static final Set<String> POSTS = NOUNS.set("post");

    private static final Set<String> STATE_BODIES = NOUNS.set("state-body");

    private static final Set<String> AGENCIES = NOUNS.set("agency");

    private static final Set<String> PRIVATE_BODIES = NOUNS.set("private");

    /** People without names who speak for a state: "investigators". */
    private static final Set<String> PUBLIC_PEOPLE = NOUNS.set("public-people");

    private static final Set<String> PRESS = NOUNS.set("press");

    private static final Set<String> PARTIES = NOUNS.set("party");

    /** Words in the names of bodies that only states have. */
    private static final Set<String> AUTHORITY_WORDS =
            Set.of("ministry", "ministries", "department", "customs", "homeland", "police");

    /** Adjectives of states: "French". */
    private static final Pattern ORIGIN = Pattern.compile(
            "\\p{Lu}\\p{L}*(?:an|ish|ese|nch|eek|utch|elsh|wiss|aqi|ani|audi|emeni|ari)|U\\.S\\.|US|UK|U\\.K\\.");

    private static final Pattern FORMER = Pattern.compile(
            "(?i)(?:^|[\\s,;])(?:former|formerly|retired|onetime|one-time|late|ousted)\\s|(?:^|\\s)ex-");

    /** Whoever wants an office does not hold it. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?i)\\b(?:candidates?|nominee|hopeful|front-?runner|contender|challenger|rival|running mate)\\b");

    /** "(D-Mass.)" behind the name of a member of a parliament. */
    private static final Pattern SEAT = Pattern.compile("[DRI]-\\p{Lu}.*");

    /** A party's own bodies: whoever sits in a parliament for the party has an office still. */
    private static final Pattern OF_PARTY = Pattern.compile("(?i)\\bnational (?:convention|committee)\\b");

    /** "general manager": no general. */
    private static final Pattern GENERAL =
            Pattern.compile("(?i)\\bgeneral (?:manager|counsel|partner|contractor|practitioner|secretary)\\b");

    private static final Set<String> OWNERS = Set.of("his", "her", "its", "their", "our", "my");

    private static final String RELATION =
            "(?:authors?|daughters?|sons?|wife|widow|husband|mother|father|brothers?|sisters?|cousin|nephew|niece"
                    + "|friends?|ally|allies|supporters?|critics?|opponents?|rivals?|biographer|lawyers?|attorneys?|donors?|accusers?"
                    + "|victims?|partner|girlfriend|boyfriend|doctors?|physician|pastor)";

    /** Whose office it is not: "the daughter of the president". */
    private static final Pattern OF_ANOTHER =
            Pattern.compile("(?i)(?<!\\b(?:district|u\\.s\\.|us|state|county|city|commonwealth|prosecuting) )\\b"
                    + RELATION + " (?:of|to|for|on|about) .*");

    /** "the senator’s wife". */
    private static final Pattern RELATED = Pattern.compile(
            "(?i)(?:\\b[\\p{L}.]{1,20} ){0,3}[\\p{L}.]{1,30}['’]s? (?:[\\p{L}-]{1,20} ){0,2}" + RELATION + "\\b");

    /** Offices whose single words do not tell them. */
    private static final Pattern OFFICE_PHRASE = Pattern.compile(
            "(?i)\\b(?:home secretary|opposition leader|leader of the opposition|(?:district|us|u\\.s\\.|state|county|city|commonwealth"
                    + "|prosecuting) attorney|state['’]s attorney|special counsel|ranking member|crown prince(?:ss)?"
                    + "|schools? superintendent|superintendent of schools|school board (?:president|member|chair\\p{L}{0,6})"
                    + "|central bank (?:governor|president|chief)|(?:head|governor|president) of the [\\p{L} ]{0,20}central bank"
                    + "|state epidemiologist|chief medical officer|park ranger|chief whip|committee chair\\p{L}{0,6})\\b");

    /** Posts that are a state's where nothing else is said. */
    private static final Pattern ALONE =
            Pattern.compile("(?:[Tt]he |[\\p{Ll}’'-]+ )*(?i:(?:vice.)?president|(?:prime )?minister|general"
                    + "|gen\\.|captain|capt\\.|major|secretary|speaker)");

    /** Bodies of states whose names end with what others have too. */
    private static final Pattern STATE_BODY = Pattern.compile(
            "(?i)(?:the )?(?:(?:.* )?(?:house|senate|congressional|parliamentary|select|joint|judiciary|oversight|intelligence|ethics)"
                    + " (?:[\\p{L}&]+ ){0,4}(?:committee|subcommittee|panel)|.*(?:county|city|town|village|district|state|parole|elections?)"
                    + " board(?: of .*)?|.*board of (?:supervisors|elections|health)|(?:.* )?air force|.*corps of engineers|(?:.* )?central bank|reserve bank of .*"
                    + "|.*fire (?:service|brigade|rescue)|.*school district|(?:city|state|county|town) of .*|.*environmental protection agency"
                    + "|(?:.* )?task force|(?:public )?health (?:canada|england|scotland|wales)|office for .*|(?:.* )?(?:medicines|highways|environment) agency"
                    + "|.*constabulary|national institutes? (?:of|on) .*|centers? for disease .*"
                    + "|office of .*|bureau of .*|board of elections|.*supreme court|.*border (?:patrol|protection|force)|secret service"
                    + "|.* coast guard|national (?:guard|weather service|park service|security council|oceanic .*|transportation safety board)"
                    + "|european (?:union|commission|parliament|central bank|council|medicines agency)|bank of england|.*['’]s office"
                    + "|(?:.* )?(?:law enforcement|intelligence|federal|government|space|tax|border|health protection|anti-doping) agency"
                    + "|geological survey|u\\.?s\\.? (?:army|navy|military|marshals?|treasury|geological survey|attorney.*))");

    /** Somebody in office among others: "Gov. Odile Tamsworth and leaders of …". */
    private static final Pattern WITH_OFFICE = Pattern.compile(
            "^(?:\\p{Lu}\\S* )*(?:Gov\\.|Sen\\.|Sens\\.|Rep\\.|Reps\\.|Governor|Senator|Mayor|Minister|President|Judge) \\p{Lu}.*");

    private static final Map<String, String> OFFICE_BY_SHORT = Map.ofEntries(
            Map.entry("sen.", "senator"),
            Map.entry("sen", "senator"),
            Map.entry("senators", "senator"),
            Map.entry("gov.", "governor"),
            Map.entry("gov", "governor"),
            Map.entry("rep.", "representative"),
            Map.entry("rep", "representative"),
            Map.entry("congressman", "representative"),
            Map.entry("congresswoman", "representative"),
            Map.entry("gen.", "general"),
            Map.entry("mps", "mp"),
            Map.entry("meps", "mep"));

    /** Nouns for what a person is. */
    private static final Pattern PERSON = Pattern.compile(
            "(?:judge|king|queen|nurse|pilot|chef|coach|monk|nun|thief|.*host"
                    + "|guest|guru|icon|legend|star|hero|wife|husband|son|native|guard|graduate|expert|cook|fellow|scholar"
                    + "|democrat|republican|candidate|advocate|delegate|associate|surrogate|laureate|magnate|mogul|counterpart|ally"
                    + "|mastermind|hopeful|.*aire|.*year-old|.+(?:er|or|ist|man|woman|person|ian|ant|ent|ee|ive|ess|yst|ary|path))");

    /** "InfoNation": a name with a capital inside, which people have only behind "Mc" and the like. */
    private static final Pattern BRAND =
            Pattern.compile("(?!(?:Mac|Mc|De|La|Le|Di|Du|O['’])\\p{Lu})\\p{Lu}\\p{Ll}+\\p{Lu}.*");

    /** "reports", which as a rule are the press's. */
    private static final Pattern NEWS =
            Pattern.compile("(?i)\\b(?:news|media|press|published|newspaper|wire)(?: \\p{L}+)? reports?\\b");

    private static final Pattern SPOKESPERSON = Pattern.compile("(?i)\\b(?:spokes\\p{L}+|representative)\\b");

    /** Whoever speaks for a body, or for a person, that is no state's. */
    private static final Pattern PRIVATE_SPOKESPERSON =
            Pattern.compile("(?i:\\b(?:company|firm|campaign|party|club|team"
                    + "|union|group|brand|association|foundation|charity|league|airline|hospital|university|college|family"
                    + "|school)\\b)|\\bfor (?:M[rs]s?\\.? |Dr\\.? )?\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?$");

    private static final Pattern PUBLIC = Pattern.compile(
            "(?i)\\b(?:federal|state|government|city|county|military|intelligence|police|election|defen[cs]e|justice|law"
                    + " enforcement|health|fire|transit|transport|education|wildlife|aviation|treasury|gaming|immigration|prison|customs|tax|school|city"
                    + " hall|congressional|administration)\\b");

    private static final Pattern OFFICIALS =
            Pattern.compile("((?:\\S+ ){0,6})(?i:officials|prosecutors|regulators|authorities)");

    private static final Pattern UNTOLD =
            Pattern.compile("(?:Senior|Top|Local|Some|Two|Three|Several|Other|Many|The|Unnamed)");

    private static final Pattern COUNTED = Pattern.compile(
            "(?i)(?:many|some|several|other|most|two|three|four|five|current|former|senior|top|few|dozens|multiple)\\b");

    /** One person who is told apart: "his doctor", "the founder of …", "a lawyer for the news outlets". */
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?i)(?:(?:his|her|their|my|\\S+['’]s|the(?! doctors| lawyers| physicians)) (?:[\\p{L}\\d&’'-]+"
                    + " ){0,3}(?:doctors?|physicians?|lawyers?|attorneys?|nominee|candidate"
                    + "|founder|co-founder|patient|man|woman|wife|husband|mother|father|son|daughter|brother|sister|widow|author|coach|actor|actress|singer|driver|pilot|teenager|victim|suspect|professor|scientist|engineer|owner)|an?"
                    + " (?:\\p{L}+ ){0,2}(?:lawyer|attorney) for .*|the heads? of .*)(?: (?:of|for|at|from|in) .*)?");

    private SourceKinds() {}

    public static boolean publicationNoun(String word) {
        return PUBLICATIONS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /** Whether a name that ends with this word, in lower case, is a newspaper's, a broadcaster's or an agency's. */
    public static boolean press(String word) {
        return PUBLICATIONS.contains(word) || PRESS.contains(word);
    }

    /** Whether this word, in lower case, means a publication by itself: "newspaper", but not "examiner" or "post". */
    public static boolean publishing(String word) {
        return PUBLISHING.contains(word);
    }

    /** Whether this noun names a document or a set of data. */
    public static boolean document(String word) {
        return DOCUMENTS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /** Whether somebody with this noun or title speaks for an office. */
    public static boolean holder(String word) {
        return HOLDERS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /** Whether this noun names a body: a ministry, a company, a union. */
    public static boolean body(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        return INSTITUTIONS.contains(lower) || ORGANISATIONS.contains(lower);
    }

    /**
     * The kind of a source as a link of a chain. Within an article a ministry is a body and a former minister an official,
     * as far as "it" and "the minister" mean them; as a source a ministry is official, and a former minister, or the head of
     * a company, is not.
     *
     * @param description all that the article says of the source, parted by semicolons; may be empty
     */
    public static SourceKind ofLink(String name, SourceKind kind, String description) {
        return switch (kind) {
            case ORGANISATION -> authority(name) || state(name) ? SourceKind.OFFICIAL : kind;
            case OFFICIAL, PERSON -> inOffice(name, kind, description);
            case ANONYMOUS -> unnamed(name, description);
            case DOCUMENT -> NEWS.matcher(name).find() ? SourceKind.PUBLICATION : kind;
            default -> kind;
        };
    }

    /** The kind of a person, or of whoever speaks for an office. */
    private static SourceKind inOffice(String name, SourceKind kind, String description) {
        if (state(name) || kind == SourceKind.OFFICIAL && authority(name) || publicPeople(name)) {
            return SourceKind.OFFICIAL;
        }
        boolean named = Character.isUpperCase(name.charAt(0))
                && !name.matches("(?:A|An|The|One|Two|Some|His|Her) .*|.*['’]s? spokes\\p{L}+");
        if (!named && kind == SourceKind.OFFICIAL && SPOKESPERSON.matcher(name).find()) {
            boolean elsewhere = PRIVATE_SPOKESPERSON.matcher(name).find()
                    || Arrays.stream(name.toLowerCase(Locale.ENGLISH).split(" "))
                            .anyMatch(PARTIES::contains);
            return elsewhere ? SourceKind.ORGANISATION : SourceKind.OFFICIAL;
        }
        List<String> words = List.of(name.toLowerCase(Locale.ENGLISH).split(" "));
        boolean office = !Genders.given(words.get(0))
                && (words.size() > 2 || OFFICES.contains(words.get(words.size() - 1)) && name.endsWith("s"));
        boolean title = !named || office;
        return holdsOffice(title ? name + ";" + description : description) ? SourceKind.OFFICIAL : SourceKind.PERSON;
    }

    /** Whether words, parted by semicolons, name an office of a state that somebody has, and has not left. */
    private static boolean holdsOffice(String words) {
        Set<String> held = new HashSet<>();
        Set<String> left = new HashSet<>();
        boolean candidate = false;
        for (String piece : words.split(";")) {
            if (FORMER.matcher(piece).find()) {
                left.addAll(offices(piece));
            } else if (CANDIDATE.matcher(piece).find()) {
                candidate = true;
                held.addAll(shortOffices(piece));
            } else {
                held.addAll(offices(piece));
            }
        }
        held.removeAll(left);
        if (candidate) {
            held.removeIf(POSTS::contains);
        }
        return !held.isEmpty();
    }

    /** The titles of offices that somebody has who wants another: "presidential candidate Sen." */
    private static Set<String> shortOffices(String words) {
        return Arrays.stream(words.split("[\\s,()]+"))
                .map(word -> word.toLowerCase(Locale.ENGLISH))
                .filter(word -> word.endsWith("."))
                .map(OFFICE_BY_SHORT::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The offices of a state that words name: "French President", but not "the president of the club". */
    private static Set<String> offices(String all) {
        String words = OF_ANOTHER
                .matcher(RELATED.matcher(GENERAL.matcher(all).replaceAll(" ")).replaceAll(" "))
                .replaceAll(" ");
        Matcher phrase = OFFICE_PHRASE.matcher(words);
        if (phrase.find() && !OF_PARTY.matcher(words).find()) {
            return Set.of(phrase.group().toLowerCase(Locale.ENGLISH));
        }
        boolean state = ALONE.matcher(words.strip()).matches();
        Set<String> offices = new HashSet<>();
        Set<String> posts = new HashSet<>();
        boolean party = OF_PARTY.matcher(words).find();
        for (String word : words.strip().split("(?:['’]s)?[\\s,()]+")) {
            String lower = word.toLowerCase(Locale.ENGLISH);
            party |= PARTIES.contains(lower) || lower.equals("party");
            if (PRIVATE_BODIES.contains(lower) && !lower.equals("party")) {
                return Set.of();
            }
            Set<String> found = OFFICES.contains(lower) || SEAT.matcher(word).matches() ? offices : posts;
            found = word.equals("Representative") ? offices : found;
            if (found == offices || POSTS.contains(lower)) {
                found.add(OFFICE_BY_SHORT.getOrDefault(lower, lower));
            }
            state |= STATE_BODIES.contains(lower)
                    || STATES.contains(lower)
                    || ORIGIN.matcher(word).matches();
        }
        if (state && !party) {
            offices.addAll(posts);
        }
        return offices;
    }

    /** Whether people without a name hold an office, or speak for one. */
    private static boolean publicPeople(String name) {
        String phrase = name.toLowerCase(Locale.ENGLISH).replaceFirst(" (?:of|at|in|from|with|who|on) .*", "");
        String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
        boolean elsewhere = Arrays.stream(phrase.split(" "))
                .anyMatch(word -> PRIVATE_BODIES.contains(word) || word.equals("former") || word.equals("private"));
        return !elsewhere && (PUBLIC_PEOPLE.contains(last) || phrase.endsWith("police officers"));
    }

    /** People without a name: those of a state or a body speak for it; one who is told apart from all others is a person. */
    private static SourceKind unnamed(String name, String description) {
        if (publicPeople(name)) {
            return SourceKind.OFFICIAL;
        }
        if (WITH_OFFICE.matcher(name).find()) {
            return SourceKind.OFFICIAL;
        }
        Matcher officials = OFFICIALS.matcher(name);
        if (officials.matches()) {
            String of = officials.group(1).strip();
            String last = of.substring(of.lastIndexOf(' ') + 1);
            if (PUBLIC.matcher(of).find() || state(of) || state(last) || authority(of)) {
                return SourceKind.OFFICIAL;
            }
            return last.isEmpty()
                            || COUNTED.matcher(of).lookingAt()
                            || Character.isLowerCase(last.charAt(0))
                            || UNTOLD.matcher(last).matches()
                    ? SourceKind.ANONYMOUS
                    : SourceKind.ORGANISATION;
        }
        return SOMEBODY.matcher(name).matches() || description.matches("\\p{Lu}\\p{L}+(?: \\p{Lu}[\\p{L}.-]+){1,2}")
                ? SourceKind.PERSON
                : SourceKind.ANONYMOUS;
    }

    /** Whether a body is a state's: "the health ministry", "Department of Social Services". */
    public static boolean authority(String name) {
        List<String> words = Arrays.asList(name.toLowerCase(Locale.ENGLISH)
                .replaceFirst("^the ", "")
                .replaceFirst("['’]s?$", "")
                .replaceFirst("(?<=.) (?:in|at|from|for) .*", "")
                .split(" "));
        int of = words.indexOf("of");
        String head = words.get(of > 0 ? of - 1 : words.size() - 1);
        return head.equals("house")
                ? words.size() == 1 || words.get(words.size() - 2).equals("white")
                : INSTITUTIONS.contains(head) && !SERVICES.contains(head)
                        || AGENCIES.contains(head)
                        || words.stream().anyMatch(AUTHORITY_WORDS::contains)
                        || STATE_BODY.matcher(name).matches();
    }

    /** Whether a name is a state's, or its capital's for its government. */
    public static boolean state(String name) {
        return STATES.contains(name.toLowerCase(Locale.ENGLISH).replaceFirst("^the ", ""));
    }

    static boolean office(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        return HOLDERS.contains(lower) || INSTITUTIONS.contains(lower);
    }

    /** Whether a noun or title tells what somebody or something is: "mayor", "newspaper", "biologist", "friend". */
    static boolean describing(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        return common(lower)
                || OFFICES.contains(lower)
                || POSTS.contains(lower)
                || PRIVATE_BODIES.contains(lower)
                || PUBLICATIONS.contains(lower)
                || PERSON.matcher(lower).matches();
    }

    static boolean unnamed(String word) {
        return UNNAMED.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /** Whether it is a noun for people, documents or bodies, and so no name by itself. */
    public static boolean common(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        return UNNAMED.contains(lower) || DOCUMENTS.contains(lower) || HOLDERS.contains(lower) || body(lower);
    }

    /**
     * The kind of a source.
     *
     * @param head the last word of its noun phrase: "sources", "Awsat"
     * @param words all words around it: titles, a noun after
     * @param named whether the head is a name
     */
    public static SourceKind of(String head, String words, boolean named) {
        List<String> all = Arrays.asList(words.toLowerCase(Locale.ENGLISH).split("[\\s,]+"));
        return named ? ofName(head, all, Set.copyOf(all)) : ofCommonNoun(head.toLowerCase(Locale.ENGLISH), all);
    }

    /**
     * The kind of somebody or something with a name.
     *
     * @param last the last word of the name
     * @param all all words around the name
     * @param roles the nouns by which the article describes it: "mayor", "newspaper"
     */
    static SourceKind ofName(String last, List<String> all, Set<String> roles) {
        String lower = last.toLowerCase(Locale.ENGLISH);
        boolean person = all.size() > 1
                && Genders.given(all.get(0))
                && !PUBLICATIONS.contains(lower)
                && !DOCUMENTS.contains(lower)
                && !body(lower);
        if (person) {
            return has(roles, HOLDERS) ? SourceKind.OFFICIAL : SourceKind.PERSON;
        }
        if (PUBLICATIONS.contains(lower) || PRESS.contains(lower) || has(roles, PUBLICATIONS)) {
            return SourceKind.PUBLICATION;
        }
        if (ORGANISATIONS.contains(lower)
                || INSTITUTIONS.contains(lower)
                || AGENCIES.contains(lower)
                || PARTIES.contains(lower)) {
            return SourceKind.ORGANISATION;
        }
        if (STATES.contains(lower) || STATES.contains(String.join(" ", all))) {
            return SourceKind.OFFICIAL;
        }
        int of = all.indexOf("of");
        if (of > 0 && (INSTITUTIONS.contains(all.get(of - 1)) || ORGANISATIONS.contains(all.get(of - 1)))) {
            return SourceKind.ORGANISATION;
        }
        if (has(roles, HOLDERS)) {
            return SourceKind.OFFICIAL;
        }
        if (has(roles, ORGANISATIONS) || has(roles, INSTITUTIONS)) {
            return SourceKind.ORGANISATION;
        }
        if (has(roles, DOCUMENTS)
                && all.size() != 2
                && roles.stream().noneMatch(role -> PERSON.matcher(role).matches())) {
            return SourceKind.DOCUMENT;
        }
        boolean initials = last.length() > 1
                && last.equals(last.toUpperCase(Locale.ENGLISH))
                && last.indexOf('.') < 0
                && Character.isLetter(last.charAt(0));
        boolean brand = BRAND.matcher(last).matches() && all.size() == 1 || last.endsWith(".com");
        return initials || brand || all.contains("the") && all.size() < 4 ? SourceKind.ORGANISATION : SourceKind.PERSON;
    }

    private static boolean has(Set<String> roles, Set<String> nouns) {
        return roles.stream().anyMatch(nouns::contains);
    }

    private static SourceKind ofCommonNoun(String head, List<String> all) {
        if (UNNAMED.contains(head)) {
            return SourceKind.ANONYMOUS;
        }
        boolean owned =
                all.stream().anyMatch(word -> OWNERS.contains(word) || word.endsWith("'s") || word.endsWith("’s"));
        if (DOCUMENTS.contains(head) || head.equals("website") && owned) {
            return SourceKind.DOCUMENT;
        }
        if (HOLDERS.contains(head)) {
            return SourceKind.OFFICIAL;
        }
        if (INSTITUTIONS.contains(head)) {
            return SourceKind.ORGANISATION;
        }
        if (PUBLISHING.contains(head) || head.equals("media") || head.equals("agency") && all.contains("news")) {
            return SourceKind.PUBLICATION;
        }
        boolean somebody = PERSON_OR_BODY.contains(head) && (all.contains("a") || all.contains("an"));
        return ORGANISATIONS.contains(head) && !somebody ? SourceKind.ORGANISATION : SourceKind.ANONYMOUS;
    }

    /** Whether "it" can mean a link of a chain: a body, a document, an authority or a state. */
    public static boolean impersonal(ChainLink link) {
        return switch (link.kind()) {
            case ORGANISATION, PUBLICATION, DOCUMENT -> true;
            case OFFICIAL -> authority(link.name()) || state(link.name());
            default -> false;
        };
    }
}
