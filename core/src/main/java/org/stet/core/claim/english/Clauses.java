package org.stet.core.claim.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.TaggedSentence;
import org.stet.core.text.Span;

/**
 * Splits a stretch of a sentence into clauses that can be checked each by itself: "X did A and B", "X did A, and Y did B",
 * "X, which did A, did B", "X, a company with 400 employees, did A". A stretch that leaves doubt stays whole.
 */
final class Clauses {

    private static final Set<String> SUBORDINATING = Set.of(
            "if",
            "when",
            "while",
            "because",
            "although",
            "though",
            "unless",
            "until",
            "whether",
            "as",
            "since",
            "who",
            "which",
            "that",
            "where",
            "whose",
            "after",
            "before",
            "once",
            "whereas",
            "what",
            "how",
            "why");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being", "be", "'s", "'re");

    private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve", "having");

    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll");

    private static final Set<String> AUXILIARIES = Set.of("had", "was", "were", "did");

    private static final Set<String> DO = Set.of("do", "does", "did");

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor");

    /** Verbs whose "which" means the whole clause before it. */
    private static final Set<String> OF_THE_WHOLE = Set.of(
            "means",
            "meant",
            "led",
            "leads",
            "caused",
            "causes",
            "prompted",
            "allowed",
            "allows",
            "made",
            "makes",
            "left",
            "leaves",
            "angered",
            "could",
            "would",
            "may",
            "might",
            "can",
            "resulted",
            "came",
            "comes",
            "forced",
            "helped",
            "helps",
            "sparked",
            "triggered",
            "gave",
            "gives",
            "suggests",
            "suggested",
            "drew",
            "explains");

    private static final int FEWEST_TOKENS = 2;

    private static final int FEWEST_IN_RELATIVE = 3;

    private static final int LONGEST_SUBJECT = 14;

    private final TaggedSentence sentence;

    private Clauses(TaggedSentence sentence) {
        this.sentence = sentence;
    }

    /** The clauses of a stretch; the stretch itself where it is one clause. */
    static List<Clause> of(TaggedSentence sentence, Span stretch) {
        int from = 0;
        while (from < sentence.size() && sentence.token(from).start() < stretch.start()) {
            from++;
        }
        int to = from;
        while (to < sentence.size() && sentence.token(to).end() <= stretch.end()) {
            to++;
        }
        if (to - from < 2 * FEWEST_TOKENS || mixed(sentence, from, to)) {
            return List.of(Clause.whole(List.of(stretch)));
        }
        List<Clause> clauses = new Clauses(sentence).split(from, to);
        return clauses.isEmpty() ? List.of(Clause.whole(List.of(stretch))) : clauses;
    }

    /** Whether quotation marks stand inside: what is quoted must stay together. */
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
            List<Span> main = new ArrayList<>();
            main.add(cover(from, found.comma()));
            if (found.end() + 1 < to) {
                main.add(cover(found.end() + 1, to));
                clauses.add(Clause.whole(main));
            } else {
                clauses.addAll(coordinated(from, found.comma()));
            }
            clauses.add(new Clause(
                    List.of(cover(found.start(), found.end())),
                    List.of(cover(found.antecedent(), found.comma())),
                    found.inserted()));
            return clauses;
        }
        return coordinated(from, to);
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
            if (sentence.is(comma, ",")) {
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
        int verb = afterAdverbs(comma + 2, to);
        boolean finite = finite(verb) && !sentence.isAny(verb, OF_THE_WHOLE);
        int end = nextComma(comma + 1, to);
        boolean person = sentence.is(comma + 1, "who");
        Optional<Integer> antecedent = person ? Optional.of(nameBefore(from, comma)) : antecedent(from, comma);
        if (!finite || antecedent.isEmpty() || end - verb < FEWEST_IN_RELATIVE || person && !name(comma - 1)) {
            return Optional.empty();
        }
        boolean closes = end == to || resumes(end + 1, to);
        return closes ? Optional.of(new Aside(antecedent.get(), comma, comma + 2, end, "")) : Optional.empty();
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
            figure |= sentence.token(i).text().matches(".*\\d.*");
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

    private int nextComma(int from, int to) {
        int at = from;
        while (at < to && !sentence.is(at, ",")) {
            at++;
        }
        return at;
    }

    /** Whether the main clause goes on behind an aside: with its verb. */
    private boolean resumes(int at, int to) {
        int verb = afterAdverbs(at, to);
        boolean takenForNoun = sentence.isTagged(verb, "NOUN")
                && sentence.token(verb).lower().endsWith("s")
                && sentence.isTagged(verb + 1, "NUM", "DET", "PRON");
        return finite(verb) || takenForNoun;
    }

    private List<Clause> coordinated(int from, int to) {
        List<Clause> clauses = new ArrayList<>();
        int start = from;
        Optional<Predicate> shared = predicate(start, to);
        int at = start + FEWEST_TOKENS;
        while (at < to - FEWEST_TOKENS) {
            Optional<Joint> joint = joint(start, at, to, shared);
            if (joint.isPresent()) {
                addClause(
                        clauses,
                        start,
                        at,
                        shared,
                        clauses.isEmpty() || shared.isPresent() && shared.get().own());
                start = joint.get().start();
                shared = Optional.of(joint.get().predicate());
                at = start + 1;
            } else {
                at++;
            }
        }
        if (clauses.isEmpty()) {
            return List.of(Clause.whole(List.of(cover(from, to))));
        }
        addClause(clauses, start, to, shared, shared.map(Predicate::own).orElse(true));
        return clauses;
    }

    private void addClause(List<Clause> clauses, int start, int to, Optional<Predicate> shared, boolean own) {
        int end = to;
        while (end > start && (sentence.isAny(end - 1, Set.of(",", ";")))) {
            end--;
        }
        List<Span> parts = List.of(cover(start, end));
        clauses.add(
                own
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
        while (verb < to && !finite(verb)) {
            boolean breaks = sentence.isAny(verb, SUBORDINATING) || sentence.is(verb, ",") || sentence.is(verb, ";");
            if (breaks || verb - start > LONGEST_SUBJECT) {
                return Optional.empty();
            }
            verb++;
        }
        if (verb >= to - 1 || verb == start || reducedRelative(verb, to)) {
            return Optional.empty();
        }
        int end = verb;
        while (end > start && sentence.isTagged(end - 1, "ADV")) {
            end--;
        }
        boolean subject = end > start
                && (sentence.isTagged(end - 1, "NOUN", "PROPN", "PRON", "NUM", "ADJ"))
                && !sentence.isTagged(start, "ADP", "SCONJ", "VERB")
                && !sentence.isAny(start, Set.of("there", "it"));
        int main = main(verb, to);
        return subject ? Optional.of(new Predicate(start, end, verb, main, true, List.of())) : Optional.empty();
    }

    /** "The study published on Monday tested …": the first verb only describes the noun. */
    private boolean reducedRelative(int verb, int to) {
        String form = sentence.token(verb).lower();
        if (sentence.isTagged(verb, "AUX") || auxiliary(verb) || !Verbs.participle(form)) {
            return false;
        }
        for (int i = verb + 1; i < to; i++) {
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
        boolean semicolon = sentence.is(at, ";");
        boolean and = sentence.isTagged(at, "CCONJ") && sentence.isAny(at, Set.of("and", "but"));
        boolean contrast = sentence.is(at - 1, ",") && sentence.isAny(at, Set.of("while", "whereas"));
        if (!semicolon && !and && !contrast
                || before.isEmpty()
                || before.get().verb() >= at - 1 && !passiveAlone(before.get(), at)) {
            return Optional.empty();
        }
        if (sentence.isAny(at + 1, Set.of("so", "neither", "nor", "then"))) {
            return Optional.empty();
        }
        int next = sentence.is(at + 1, "that") ? at + 2 : at + 1;
        boolean open = subordinate(before.get().verb(), at);
        boolean comma = sentence.is(at - 1, ",") || semicolon || contrast;
        Optional<Predicate> own =
                comma || sentence.is(at + 1, "that") || !open ? predicate(next, to) : Optional.empty();
        if (own.isPresent() && ownSubject(own.get(), next, comma, at)) {
            return Optional.of(new Joint(next, own.get()));
        }
        return and && !open ? sharing(before.get(), at, to) : Optional.empty();
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
        if (describes || plural || present && !first.endsWith("s")) {
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
        if (negated || DO.contains(first) || before.main() == before.verb()) {
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
        return sentence.isTagged(i, "AUX") && !sentence.isAny(i, Set.of("be", "been", "being", "having"))
                || sentence.isTagged(i, "VERB") && !sentence.token(i).lower().endsWith("ing");
    }

    private Span cover(int from, int to) {
        return sentence.cover(from, to);
    }
}
