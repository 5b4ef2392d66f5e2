package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.statement.Wording.Edit;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Verbs;
import org.stet.core.text.Span;

/**
 * Splits a stretch of a sentence into clauses that can be checked each by itself: "X did A and B", "X did A, and Y did B",
 * "X, which did A, did B", "X, a company with 400 employees, did A". A stretch that leaves doubt stays whole.
 */
final class Clauses {

    private static final WordLists LISTS = WordLists.read("english/clauses");

    private static final Set<String> SUBORDINATING = LISTS.set("subordinating");

    private static final Set<String> BE = LISTS.set("be");

    private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve", "having");

    private static final Set<String> MODALS = LISTS.set("modals");

    private static final Set<String> AUXILIARIES = Set.of("had", "was", "were", "did");

    private static final Set<String> DO = Set.of("do", "does", "did");

    private static final Set<String> NEGATIONS = LISTS.set("negations");

    /** Verbs whose "which" means the whole clause before it. */
    private static final Set<String> OF_THE_WHOLE = LISTS.set("of-the-whole");

    /** Participles that as a rule say what the whole clause before them did, or that are prepositions. */
    private static final Set<String> OF_THE_WHOLE_CLAUSE = LISTS.set("of-the-whole-clause");

    /** Verbs whose subject is what "down 5 percent" is said of. */
    private static final Set<String> MEASURING = LISTS.set("measuring");

    private static final Set<String> CONTRASTING = Set.of("while", "whereas", "though", "although", "yet");

    private static final Set<String> CONCEDING = Set.of("while", "although", "though", "whereas", "after");

    /** Words that set one clause beside another, so that both are stated. */
    private static final Set<String> BESIDES = Set.of("although", "though", "after", "whereas", "where");

    /** Subjects that cannot be told outside their sentence. */
    private static final Set<String> PERSONS = Set.of("i", "we", "you", "this", "that");

    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "his", "her", "their");

    private static final Set<String> EMPTY_SUBJECTS = Set.of("there", "it");

    private static final Set<String> QUANTIFYING = Set.of("more", "fewer", "less", "about", "nearly", "almost");

    /** Behind these a name is what "which" means, and not the noun before them. */
    private static final Set<String> PLACING = Set.of("from", "in", "at", "with", "by", "on", "to");

    private static final int FEWEST_TOKENS = 2;

    private static final int FEWEST_IN_RELATIVE = 3;

    private static final int LONGEST_SUBJECT = 14;

    /** How many commas are looked at for the rest of a main clause. */
    private static final int MOST_COMMAS = 6;

    private static final Set<String> DASHES = Set.of("—", "–", "--", "―");

    private static final int NONE = -1;

    private final TaggedSentence sentence;
    /** Whether a part of the stretch is quoted, which stays together. */
    private final boolean mixed;
    /** The only dash of the stretch. */
    private final int dash;

    private Clauses(TaggedSentence sentence, int from, int to) {
        this.sentence = sentence;
        this.mixed = mixed(sentence, from, to);
        int only = NONE;
        int dashes = 0;
        for (int i = from; i < to; i++) {
            if (sentence.isAny(i, DASHES)) {
                only = i;
                dashes++;
            }
        }
        this.dash = dashes == 1 ? only : NONE;
    }

    /** The clauses of a stretch; the stretch itself where it is one clause. */
    static List<Clause> of(TaggedSentence sentence, Span stretch) {
        int from = sentence.firstFrom(stretch.start());
        int to = from;
        while (to < sentence.size() && sentence.token(to).end() <= stretch.end()) {
            to++;
        }
        if (to - from < 2 * FEWEST_TOKENS) {
            return List.of(Clause.whole(List.of(stretch)));
        }
        List<Clause> clauses = new Clauses(sentence, from, to).split(from, to);
        return clauses.size() < 2 ? List.of(Clause.whole(List.of(stretch))) : clauses;
    }

    /** Whether the tokens from one place to another are a clause that says whom or what it is about. */
    static boolean states(TaggedSentence sentence, int from, int to) {
        return to - from > 2 * FEWEST_TOKENS
                && new Clauses(sentence, from, to).predicate(from, to).isPresent();
    }

    /** Whether quotation marks stand inside. */
    private static boolean mixed(TaggedSentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.quotationMark(i)) {
                return true;
            }
        }
        return false;
    }

    private List<Clause> split(int from, int to) {
        List<Clause> clauses = new ArrayList<>();
        Optional<Aside> aside = aside(from, to);
        if (aside.isPresent()) {
            Aside found = aside.get();
            if (found.end() + 1 < to) {
                clauses.add(Clause.whole(List.of(cover(from, found.comma()), cover(found.end() + 1, to))));
            } else {
                clauses.addAll(split(from, found.comma()));
            }
            clauses.addAll(ofAside(found));
            return clauses;
        }
        Optional<Integer> second = concession(from, to);
        if (second.isPresent()) {
            clauses.addAll(split(from + 1, second.get()));
            clauses.addAll(split(second.get() + 1, to));
            return clauses;
        }
        for (int comma = nextComma(from, to); comma < to - FEWEST_IN_RELATIVE; comma = nextComma(comma + 1, to)) {
            List<Clause> trailing = trailing(from, comma, to);
            if (!trailing.isEmpty()) {
                clauses.addAll(split(from, comma));
                clauses.addAll(trailing);
                return clauses;
            }
        }
        return coordinated(from, to, predicate(from, to));
    }

    /** What an aside says of the noun before it, with that noun as its subject. */
    private List<Clause> ofAside(Aside aside) {
        Span noun = cover(aside.antecedent(), aside.comma());
        if (!aside.inserted().isEmpty()) {
            return List.of(new Clause(List.of(cover(aside.start(), aside.end())), List.of(noun), aside.inserted()));
        }
        int verb = afterAdverbs(behindTime(aside.start(), aside.end()), aside.end());
        return coordinated(
                aside.start(),
                aside.end(),
                Optional.of(new Predicate(
                        aside.antecedent(), aside.comma(), verb, main(verb, aside.end()), false, List.of(noun))));
    }

    /** What stands behind a comma at the end and states something besides the clause before it; empty if nothing. */
    private List<Clause> trailing(int from, int comma, int to) {
        int first = comma + 1;
        Optional<Integer> clause = besides(first);
        if (clause.isPresent()) {
            int start = clause.get();
            boolean own = predicate(start, to)
                    .filter(each -> each.subjectFrom() == start)
                    .isPresent();
            return own && states(from, comma) ? split(start, to) : List.of();
        }
        Optional<Predicate> main = predicate(from, comma);
        if (main.isEmpty() || goesOn(first, to)) {
            return List.of();
        }
        if (sentence.is(first, "with")) {
            return with(main.get(), first + 1, to).stream().toList();
        }
        if (sentence.isAny(first, Set.of("up", "down"))) {
            boolean measures = sentence.isAny(main.get().main(), MEASURING)
                    || sentence.isAny(main.get().main(), BE);
            return measures && measured(first + 1, to) && plain(main.get(), comma)
                    ? List.of(told(main.get(), first, to))
                    : List.of();
        }
        return participle(from, comma, to, main.get()).stream().toList();
    }

    /** Where the clause begins behind words that only set it beside another: "after", "even though". */
    private Optional<Integer> besides(int first) {
        if (sentence.isAny(first, BESIDES)) {
            return Optional.of(first + 1);
        }
        if (sentence.is(first, "even") && sentence.is(first + 1, "though")) {
            return Optional.of(first + 2);
        }
        boolean fact = sentence.is(first, "despite")
                && sentence.is(first + 1, "the")
                && sentence.is(first + 2, "fact")
                && sentence.is(first + 3, "that");
        return fact ? Optional.of(first + 4) : Optional.empty();
    }

    private boolean states(int from, int to) {
        return predicate(from, to).isPresent() || sentence.isAny(from, EMPTY_SUBJECTS) && finite(from + 1);
    }

    /**
     * "…, with talks continuing", "…, with a success rate of 87%": what goes with the clause before it. Where it has no
     * verb, the subject before it has it.
     */
    private Optional<Clause> with(Predicate main, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean breaks = sentence.is(i, ",")
                    || sentence.isAny(i, SUBORDINATING)
                    || sentence.quotationMark(i)
                    || sentence.isTagged(i, "CCONJ");
            if (breaks) {
                break;
            }
            String form = sentence.token(i).lower();
            boolean ing = form.endsWith("ing") && sentence.isTagged(i, "VERB");
            boolean participle = sentence.isTagged(i, "VERB") && Verbs.participle(form);
            boolean noun = sentence.isTagged(i - 1, "NOUN", "PROPN", "NUM", "ADV") || sentence.is(i - 1, "%");
            if ((ing || participle) && noun && to - i > FEWEST_TOKENS) {
                String be = be(new Predicate(from, i, main.verb(), main.main(), true, List.of()));
                int at = i;
                while (sentence.isTagged(at - 1, "ADV")) {
                    at--;
                }
                int place = sentence.token(at).start();
                return Optional.of(new Clause(
                        List.of(cover(from, to)), List.of(), "", List.of(new Edit(new Span(place, place), be + " "))));
            }
        }
        boolean subject = !sentence.isAny(main.subjectFrom(), PERSONS);
        boolean noun = sentence.isTagged(from, "DET", "NUM") || sentence.isAny(from, QUANTIFYING);
        return noun && subject && measured(from, to)
                ? Optional.of(new Clause(
                        List.of(cover(from, to)), List.of(cover(main.subjectFrom(), main.subjectTo())), have(main)))
                : Optional.empty();
    }

    private String have(Predicate predicate) {
        return switch (be(predicate)) {
            case "is" -> "has";
            case "are" -> "have";
            default -> "had";
        };
    }

    /** Whether a figure stands between two places, before the next comma. */
    private boolean measured(int from, int to) {
        for (int i = from; i < to && !sentence.is(i, ","); i++) {
            if (sentence.isTagged(i, "NUM") || sentence.token(i).text().chars().anyMatch(Character::isDigit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause is plain enough for what stands behind it to be said of its subject. */
    private boolean plain(Predicate main, int comma) {
        return !sentence.isAny(main.subjectFrom(), PERSONS)
                && !sentence.isAny(main.verb(), MODALS)
                && !finiteWithin(main.main() + 1, comma);
    }

    private Clause told(Predicate main, int from, int to) {
        return new Clause(List.of(cover(from, to)), List.of(cover(main.subjectFrom(), main.subjectTo())), be(main));
    }

    private boolean relativeWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.isAny(i, Set.of("which", "who", "whose", "that"))) {
                return true;
            }
        }
        return false;
    }

    /** "While X did A, Y did B": the comma between the two. */
    private Optional<Integer> concession(int from, int to) {
        if (!sentence.isAny(from, CONCEDING)) {
            return Optional.empty();
        }
        for (int comma = nextComma(from, to); comma < to; comma = nextComma(comma + 1, to)) {
            Optional<Predicate> main = predicate(comma + 1, to);
            boolean empty = sentence.isAny(comma + 1, EMPTY_SUBJECTS) && finite(comma + 2);
            if (empty || main.isPresent() && main.get().subjectFrom() == comma + 1) {
                return predicate(from + 1, comma).isPresent() ? Optional.of(comma) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "X did A, taking all 39 delegates": what X did besides, told by a participle at the end. */
    private Optional<Clause> participle(int from, int comma, int to, Predicate main) {
        int verb = comma + 1;
        boolean ing =
                sentence.isTagged(verb, "VERB") && sentence.token(verb).lower().endsWith("ing");
        return ing && !sentence.isAny(verb, OF_THE_WHOLE_CLAUSE) && !listed(from, comma) && plain(main, comma)
                ? Optional.of(told(main, verb, to))
                : Optional.empty();
    }

    private boolean finiteWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (finite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the main clause goes on behind a comma further on. */
    private boolean goesOn(int from, int to) {
        int comma = nextComma(from, to);
        for (int i = 0; i < MOST_COMMAS && comma < to; i++) {
            if (resumes(comma + 1, to)) {
                return true;
            }
            comma = nextComma(comma + 1, to);
        }
        return false;
    }

    /** Whether another participle stands before, so that the one behind the comma may be its neighbour in a list. */
    private boolean listed(int from, int comma) {
        for (int i = from; i < comma; i++) {
            boolean ing = sentence.token(i).lower().endsWith("ing") && !sentence.isTagged(i - 1, "AUX");
            if (ing && (sentence.isTagged(i, "VERB") || sentence.isTagged(i - 1, "ADP", "SCONJ"))) {
                return true;
            }
        }
        return false;
    }

    /** The form of "be" for a subject, in the time of its verb. */
    private String be(Predicate predicate) {
        int head = predicate.subjectFrom();
        while (head + 1 < predicate.subjectTo() && !sentence.isTagged(head + 1, "ADP")) {
            head++;
        }
        boolean plural =
                sentence.isTagged(head, "NOUN") && sentence.token(head).lower().endsWith("s")
                        || sentence.isAny(head, Set.of("they", "people", "police", "both"))
                        || and(predicate);
        boolean past = Verbs.past(sentence.token(predicate.verb()).lower())
                || sentence.isAny(predicate.verb(), Set.of("was", "were", "had", "did"));
        return past ? plural ? "were" : "was" : plural ? "are" : "is";
    }

    private boolean and(Predicate predicate) {
        for (int i = predicate.subjectFrom(); i < predicate.subjectTo(); i++) {
            if (sentence.is(i, "and")) {
                return true;
            }
        }
        return false;
    }

    /**
     * A clause between commas that says something of the noun before it.
     *
     * @param antecedent the first token of the noun phrase
     * @param comma the comma after it
     * @param start the first token of what is said
     * @param end the place after its last token: a comma, or the end
     * @param inserted the verb that an apposition lacks
     */
    private record Aside(int antecedent, int comma, int start, int end, String inserted) {}

    private Optional<Aside> aside(int from, int to) {
        for (int comma = from + 1; comma < to - FEWEST_IN_RELATIVE; comma++) {
            if (sentence.is(comma, ",") && !together(comma)) {
                Optional<Aside> found = sentence.isAny(comma + 1, Set.of("which", "who"))
                        ? relative(from, comma, to)
                        : apposition(from, comma, to);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Aside> relative(int from, int comma, int to) {
        int verb = afterAdverbs(behindTime(comma + 2, to), to);
        boolean finite = finite(verb) && !sentence.isAny(verb, OF_THE_WHOLE);
        int end = nextComma(comma + 1, to);
        int further = nextComma(end + 1, to);
        boolean enumerates = end < to
                && !resumes(end + 1, to)
                && further >= to
                && sentence.isTagged(end + 1, "NOUN", "ADJ")
                && !relativeWithin(end + 1, to)
                && predicate(from, comma).isPresent();
        if (enumerates) {
            end = to;
        }
        boolean person = sentence.is(comma + 1, "who");
        Optional<Integer> antecedent =
                person && name(comma - 1) ? Optional.of(nameBefore(from, comma)) : antecedent(from, comma);
        if (!person && antecedent.isEmpty() && name(comma - 1)) {
            antecedent = Optional.of(nameBefore(from, comma)).filter(start -> sentence.isAny(start - 1, PLACING));
        }
        if (!finite || antecedent.isEmpty() || end - verb < FEWEST_IN_RELATIVE) {
            return Optional.empty();
        }
        boolean closes = end == to || resumes(end + 1, to);
        return closes ? Optional.of(new Aside(antecedent.get(), comma, comma + 2, end, "")) : Optional.empty();
    }

    /** Behind a time before a verb: "which in March imposed". */
    private int behindTime(int from, int to) {
        int at = from + 1;
        while (sentence.isTagged(from, "ADP") && at < to && (sentence.time(at) || sentence.isTagged(at, "NUM"))) {
            at++;
        }
        return at > from + 1 ? at : from;
    }

    private Optional<Aside> apposition(int from, int comma, int to) {
        if (!sentence.isAny(comma + 1, Set.of("a", "an")) || !name(comma - 1)) {
            return Optional.empty();
        }
        int end = nextComma(comma + 1, to);
        boolean figure = false;
        for (int i = comma + 1; i < end; i++) {
            if (sentence.isTagged(i, "AUX") || finite(i) || sentence.isTagged(i, "CCONJ")) {
                return Optional.empty();
            }
            figure |= sentence.token(i).text().chars().anyMatch(c -> c >= '0' && c <= '9');
        }
        Optional<Integer> antecedent = antecedent(from, comma);
        return figure
                        && end < to
                        && antecedent.isPresent()
                        && antecedent.get() == from
                        && finite(afterAdverbs(end + 1, to))
                ? Optional.of(new Aside(antecedent.get(), comma, comma + 1, end, "is"))
                : Optional.empty();
    }

    private int nameBefore(int from, int comma) {
        int start = comma - 1;
        while (start > from && name(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean name(int i) {
        boolean capital = sentence.has(i)
                && Character.isUpperCase(sentence.token(i).text().charAt(0));
        return capital && sentence.isTagged(i, "PROPN", "NOUN") && !sentence.time(i);
    }

    /** Where the noun phrase before a comma begins, if that is beyond doubt. */
    private Optional<Integer> antecedent(int from, int comma) {
        int start = comma;
        while (start > from
                && (sentence.isTagged(start - 1, "NOUN", "PROPN", "ADJ", "NUM", "DET")
                        || sentence.possessive(start - 1))
                && !sentence.time(start - 1)) {
            start--;
            if (sentence.isTagged(start, "DET") || sentence.possessive(start) && !sentence.is(start, "'s")) {
                break;
            }
        }
        boolean noun = start < comma && sentence.isTagged(comma - 1, "NOUN", "PROPN");
        boolean doubtful =
                sentence.isAny(start - 1, Set.of("of", "for", "in", "at", "with", "from", "between")) && start > from;
        boolean listed = sentence.is(start - 1, ",") || sentence.isTagged(start - 1, "CCONJ");
        return noun && !(start > from && (doubtful || listed)) ? Optional.of(start) : Optional.empty();
    }

    /** Whether a token stands in a quotation within the stretch, which is not taken apart. */
    private boolean together(int i) {
        return mixed && sentence.quoted(i);
    }

    private int nextComma(int from, int to) {
        int at = from;
        while (at < to && (!sentence.is(at, ",") || together(at))) {
            at++;
        }
        return at;
    }

    /** Whether the main clause goes on behind an aside: with its verb. */
    private boolean resumes(int at, int to) {
        return finite(afterAdverbs(at, to));
    }

    private List<Clause> coordinated(int from, int to, Optional<Predicate> first) {
        List<Clause> clauses = new ArrayList<>();
        int start = from;
        Optional<Predicate> shared = first;
        int at = start + FEWEST_TOKENS;
        while (at < to - FEWEST_TOKENS) {
            Optional<Joint> joint = together(at) ? Optional.empty() : joint(start, at, to, shared);
            if (joint.isPresent()) {
                addClause(clauses, start, at, shared);
                start = joint.get().start();
                shared = Optional.of(joint.get().predicate());
                at = start + 1;
            } else {
                at++;
            }
        }
        addClause(clauses, start, to, shared);
        return clauses;
    }

    private void addClause(List<Clause> clauses, int start, int to, Optional<Predicate> shared) {
        int end = to;
        while (end > start && (sentence.isAny(end - 1, Set.of(",", ";")) || sentence.isAny(end - 1, DASHES))) {
            end--;
        }
        List<Span> parts = List.of(cover(start, end));
        clauses.add(
                shared.map(Predicate::own).orElse(true)
                        ? Clause.whole(parts)
                        : new Clause(parts, shared.orElseThrow().supplied(), ""));
    }

    /**
     * Subject and verb of a clause.
     *
     * @param subjectFrom the first token of the subject
     * @param subjectTo the place after its last token
     * @param verb the first verb
     * @param main the verb that means something: after the auxiliaries
     * @param own whether the subject stands in the clause itself
     * @param supplied what a clause without a subject of its own takes over
     */
    private record Predicate(int subjectFrom, int subjectTo, int verb, int main, boolean own, List<Span> supplied) {}

    /** Where the next clause begins, and its predicate. */
    private record Joint(int start, Predicate predicate) {}

    private Optional<Predicate> predicate(int from, int to) {
        int start = from;
        if (sentence.isTagged(from, "ADP", "ADV") || sentence.isAny(from, Set.of("after", "before", "since"))) {
            int comma = nextComma(from, to);
            boolean adverbial = comma < to && comma - from <= LONGEST_SUBJECT;
            for (int i = from; i < comma && adverbial; i++) {
                adverbial = !finite(i);
            }
            start = adverbial ? comma + 1 : sentence.isTagged(from, "ADV") ? from + 1 : from;
        }
        int verb = start;
        int end = to;
        while (verb < to && !finite(verb)) {
            int behind = verb > start && sentence.is(verb, ",") ? behindAside(verb, to) : NONE;
            boolean breaks = sentence.isAny(verb, SUBORDINATING) || sentence.is(verb, ",") || sentence.is(verb, ";");
            if (breaks && behind == NONE || verb - start > LONGEST_SUBJECT) {
                return Optional.empty();
            }
            if (behind != NONE) {
                end = verb;
                verb = behind;
                break;
            }
            verb++;
        }
        if (verb >= to - 1 || verb == start || reducedRelative(verb, to)) {
            return Optional.empty();
        }
        end = Math.min(end, verb);
        while (end > start && sentence.isTagged(end - 1, "ADV")) {
            end--;
        }
        boolean subject = end > start
                && (sentence.isTagged(end - 1, "NOUN", "PROPN", "PRON", "NUM", "ADJ"))
                && !sentence.isTagged(start, "ADP", "SCONJ", "VERB")
                && !sentence.isAny(start, EMPTY_SUBJECTS);
        int main = main(verb, to);
        for (int i = start + 1; i < end && subject; i++) {
            subject = !(sentence.isTagged(i, "DET", "PRON") && sentence.isTagged(i - 1, "NOUN", "PRON"));
        }
        return subject ? Optional.of(new Predicate(start, end, verb, main, true, List.of())) : Optional.empty();
    }

    /** The verb behind an aside that stands between it and its subject: "The fund, its owner, sold …"; none if there is none. */
    private int behindAside(int comma, int to) {
        int close = nextComma(comma + 1, to);
        if (close >= to || close - comma > LONGEST_SUBJECT) {
            return NONE;
        }
        for (int i = comma + 1; i < close; i++) {
            boolean participle =
                    i == comma + 1 && Verbs.participle(sentence.token(i).lower());
            if (finite(i) && !participle || sentence.isTagged(i, "CCONJ")) {
                return NONE;
            }
        }
        int verb = afterAdverbs(close + 1, to);
        return finite(verb) ? verb : NONE;
    }

    /** "The study published on Monday tested …": the first verb only describes the noun. */
    private boolean reducedRelative(int verb, int to) {
        String form = sentence.token(verb).lower();
        if (sentence.isTagged(verb, "AUX") || auxiliary(verb) || !Verbs.participle(form)) {
            return false;
        }
        for (int i = verb + 1; i < to; i++) {
            if (sentence.is(i, ",") && sentence.isTagged(i + 1, "VERB") && finite(i + 1)) {
                return true;
            }
            boolean another = sentence.is(i, ",") && sentence.isTagged(i + 1, "CCONJ")
                    || sentence.isTagged(i, "CCONJ") && sentence.isTagged(i + 1, "VERB") && sentence.is(i + 2, "by");
            if (another) {
                continue;
            }
            if (sentence.isTagged(i, "CCONJ", "SCONJ") || sentence.is(i, ",") || sentence.isAny(i, SUBORDINATING)) {
                return false;
            }
            if (finite(i)) {
                return true;
            }
        }
        return false;
    }

    private int main(int verb, int to) {
        int at = verb;
        while (at < to && (auxiliary(at) || sentence.isTagged(at, "ADV", "PART"))) {
            at++;
        }
        return sentence.isTagged(at, "VERB") && at < to ? at : verb;
    }

    private Optional<Joint> joint(int start, int at, int to, Optional<Predicate> before) {
        boolean semicolon = sentence.is(at, ";") || at == dash && !sentence.isTagged(at + 1, "CCONJ");
        boolean and = sentence.isTagged(at, "CCONJ") && sentence.isAny(at, Set.of("and", "but"));
        boolean contrast =
                (sentence.is(at - 1, ",") || sentence.isAny(at - 1, DASHES)) && sentence.isAny(at, CONTRASTING);
        boolean series = sentence.is(at, ",") && seriesGoesOn(at + 1, to);
        if (!semicolon && !and && !contrast && !series
                || before.isEmpty()
                || before.get().verb() >= at - 1 && !passiveAlone(before.get(), at)) {
            return Optional.empty();
        }
        if (sentence.isAny(at + 1, Set.of("so", "neither", "nor", "then"))) {
            return Optional.empty();
        }
        if (series) {
            return sharing(before.get(), at, to);
        }
        int next = sentence.is(at + 1, "that") ? at + 2 : at + 1;
        boolean open = subordinate(before.get().verb(), at);
        boolean comma = sentence.is(at - 1, ",") || dash >= 0 && at - 1 == dash || semicolon || contrast;
        Optional<Predicate> own =
                comma || sentence.is(at + 1, "that") || !open ? predicate(next, to) : Optional.empty();
        if (own.isPresent() && ownSubject(own.get(), next, comma, at)) {
            return Optional.of(new Joint(next, own.get()));
        }
        return and && !open ? sharing(before.get(), at, to) : Optional.empty();
    }

    /** "X sells A, makes B and owns C": whether a verb stands here, and another behind the next "and". */
    private boolean seriesGoesOn(int verb, int to) {
        String form = sentence.has(verb) ? sentence.token(verb).lower() : "";
        boolean sure = form.endsWith("s") && !Verbs.base(form) || Verbs.pastOnly(form);
        if (!sentence.isTagged(verb, "VERB") || !sure) {
            return false;
        }
        for (int i = verb + 1; i < to && i - verb < LONGEST_SUBJECT; i++) {
            if (sentence.is(i, "and")) {
                return finite(afterAdverbs(i + 1, to));
            }
        }
        return false;
    }

    private boolean passiveAlone(Predicate before, int at) {
        return before.main() == at - 1 && before.main() > before.verb();
    }

    /** Whether a clause that depends on another is still open between two places. */
    private boolean subordinate(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.isAny(i, SUBORDINATING) && sentence.isTagged(i, "SCONJ", "PRON", "DET", "ADV")
                    || sentence.isTagged(i, "SCONJ")) {
                return true;
            }
        }
        return false;
    }

    private boolean ownSubject(Predicate own, int next, boolean comma, int at) {
        boolean auxiliary = auxiliary(own.verb());
        boolean pronoun = sentence.isAny(own.subjectFrom(), Set.of("he", "she", "they", "it", "we", "i"));
        boolean oneOfSeveral = own.subjectTo() - own.subjectFrom() == 1
                && sentence.isTagged(own.subjectFrom(), "PROPN")
                && sentence.isAny(own.verb(), Set.of("are", "were", "have"));
        if (oneOfSeveral) {
            return false;
        }
        boolean adjacent = own.subjectFrom() == next || sentence.is(own.subjectFrom() - 1, ",");
        return adjacent && (comma || auxiliary || pronoun || sentence.is(at + 1, "that"));
    }

    /** The clause after "and" that takes over the subject of the one before it. */
    private Optional<Joint> sharing(Predicate before, int at, int to) {
        int verb = afterAdverbs(at + 1, to);
        if (!finite(verb) && !participleOrBase(verb) || verb >= to - 1) {
            return Optional.empty();
        }
        int subjectFrom = before.subjectFrom();
        List<Span> subject = before.own()
                ? List.of(cover(subjectFrom, before.subjectTo()))
                : List.of(before.supplied().get(0));
        Optional<List<Span>> auxiliaries =
                sentence.isTagged(verb, "AUX") ? Optional.of(List.of()) : auxiliaries(before, verb, at, to);
        return auxiliaries.map(taken -> {
            List<Span> supplied = new ArrayList<>(subject);
            supplied.addAll(taken);
            return new Joint(
                    at + 1, new Predicate(subjectFrom, before.subjectTo(), verb, main(verb, to), false, supplied));
        });
    }

    /** The auxiliaries that the verb after "and" takes over; empty where that is in doubt. */
    private Optional<List<Span>> auxiliaries(Predicate before, int verb, int at, int to) {
        String form = sentence.token(verb).lower();
        String first = sentence.token(before.verb()).lower();
        boolean negated = negated(before.verb(), before.main());
        boolean object = sentence.isTagged(verb + 1, "DET", "NUM", "PROPN", "PRON", "ADJ", "NOUN", "SYM");
        boolean describes = form.endsWith("ed")
                && sentence.isTagged(verb + 1, "NOUN", "ADJ")
                && sentence.isTagged(at - 1, "NOUN", "PROPN");
        boolean present = form.endsWith("s") && !Verbs.base(form);
        boolean plural = present
                && sentence.isTagged(verb + 1, "ADP")
                && sentence.isTagged(at - 1, "NOUN")
                && sentence.token(at - 1).lower().endsWith("s");
        if (describes || plural || present && !first.endsWith("s") && !MODALS.contains(first)) {
            return Optional.empty();
        }
        if (!auxiliary(before.verb())) {
            return infinitive(before.verb(), at) && Verbs.base(form) || Verbs.base(form) && Verbs.past(first)
                    ? Optional.empty()
                    : Optional.of(List.of());
        }
        if (Verbs.pastOnly(form) || form.endsWith("s") && !Verbs.base(form)) {
            return Optional.of(List.of());
        }
        boolean alone = before.main() == before.verb();
        boolean sure = before.own() || Verbs.pastOnly(form);
        if (alone && sure && !negated && object && Verbs.past(form) && BE.contains(first)) {
            return Optional.of(List.of());
        }
        if (first.equals("have") && Verbs.base(form) && !Verbs.participle(form)) {
            return Optional.of(List.of());
        }
        if (negated || DO.contains(first) || alone) {
            return Optional.empty();
        }
        List<Span> group = List.of(cover(before.verb(), before.main()));
        boolean passive = sentence.isAny(before.main() - 1, BE)
                && !sentence.token(before.main()).lower().endsWith("ing");
        if (sentence.isAny(before.verb(), MODALS) && Verbs.base(form)) {
            return infinitive(before.main(), at)
                    ? Optional.empty()
                    : Optional.of(List.of(cover(before.verb(), before.verb() + 1)));
        }
        if (passive) {
            return !Verbs.participle(form) ? Optional.empty() : object ? Optional.of(List.of()) : Optional.of(group);
        }
        if (HAVE.contains(first) && Verbs.participle(form)) {
            return Optional.of(group);
        }
        return Optional.empty();
    }

    private boolean infinitive(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.is(i, "to") && sentence.isTagged(i + 1, "VERB", "AUX")) {
                return true;
            }
        }
        return false;
    }

    private boolean negated(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (sentence.isAny(i, NEGATIONS)) {
                return true;
            }
        }
        return false;
    }

    private int afterAdverbs(int from, int to) {
        int at = from;
        while (at < to && sentence.isTagged(at, "ADV")) {
            at++;
        }
        return at;
    }

    private boolean participleOrBase(int i) {
        return sentence.isTagged(i, "VERB") && !sentence.token(i).lower().endsWith("ing");
    }

    /** An auxiliary, or a form of "have" that the tagger took for the verb itself. */
    private boolean auxiliary(int i) {
        return sentence.isTagged(i, "AUX") && !Verbs.past(sentence.token(i).lower())
                || sentence.isTagged(i, "AUX")
                        && AUXILIARIES.contains(sentence.token(i).lower())
                || sentence.isAny(i, HAVE)
                        && sentence.isTagged(i + 1, "VERB")
                        && Verbs.participle(sentence.token(i + 1).lower());
    }

    private boolean finite(int i) {
        if (!sentence.has(i) || sentence.is(i - 1, "to")) {
            return false;
        }
        return takenForNoun(i)
                || sentence.isTagged(i, "AUX") && !sentence.isAny(i, Set.of("be", "been", "being", "having"))
                || sentence.isTagged(i, "VERB") && !sentence.token(i).lower().endsWith("ing");
    }

    /** "The port employs 400 dockers": a verb that the tagger took for a noun. */
    private boolean takenForNoun(int i) {
        String word = sentence.token(i).lower();
        return sentence.isTagged(i, "NOUN")
                && word.endsWith("s")
                && !word.endsWith("ss")
                && (sentence.isTagged(i + 1, "NUM") || sentence.isAny(i + 1, DETERMINERS))
                && !sentence.isTagged(i - 1, "ADJ", "NUM", "ADP");
    }

    private Span cover(int from, int to) {
        return sentence.cover(from, to);
    }
}
