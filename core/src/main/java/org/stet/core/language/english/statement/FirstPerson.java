package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.english.entity.Entity.Gender;
import org.stet.core.language.english.statement.Wording.Edit;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Verbs;
import org.stet.core.text.Span;

/**
 * Names whoever says "I", or the body that says "we", in the words of a clause: "I run my shop" as "Odile Tamsworth runs her
 * shop". All of the clause's words are put right or none: a verb whose third person is not sure leaves the clause as it is.
 */
final class FirstPerson {

    /** Forms of the first person that stand for the subject, the object, the owner. */
    private record Forms(String subject, String object, String owner, String self) {}

    private static final Forms SINGULAR = new Forms("i", "me", "my", "myself");

    private static final Forms PLURAL = new Forms("we", "us", "our", "ourselves");

    /** Verbs whose third person has another word. */
    private static final Map<String, String> THIRD = Map.ofEntries(
            Map.entry("am", "is"),
            Map.entry("'m", "is"),
            Map.entry("’m", "is"),
            Map.entry("are", "is"),
            Map.entry("'re", "is"),
            Map.entry("’re", "is"),
            Map.entry("have", "has"),
            Map.entry("'ve", "has"),
            Map.entry("’ve", "has"),
            Map.entry("were", "was"),
            Map.entry("do", "does"),
            Map.entry("go", "goes"),
            Map.entry("'ll", "will"),
            Map.entry("’ll", "will"));

    private static final Set<String> SAME = Set.of(
            "was", "had", "did", "will", "would", "could", "can", "must", "may", "might", "should", "wo", "ca", "said");

    private static final Set<String> ESS = Set.of("s", "sh", "ch", "x", "z", "o");

    private final TaggedSentence sentence;
    private final Forms forms;
    private final String name;
    private final Optional<String> subject;
    private final Optional<String> object;
    private final String owner;
    private final List<Edit> edits = new ArrayList<>();
    private boolean named;
    private boolean sure = true;

    private FirstPerson(
            TaggedSentence sentence,
            Forms forms,
            String name,
            Optional<String> subject,
            Optional<String> object,
            String owner) {
        this.sentence = sentence;
        this.forms = forms;
        this.name = name;
        this.subject = subject;
        this.object = object;
        this.owner = owner;
    }

    /** The words of somebody who says "I". */
    static FirstPerson person(TaggedSentence sentence, String name, Gender gender) {
        Optional<String> subject =
                switch (gender) {
                    case MALE -> Optional.of("he");
                    case FEMALE -> Optional.of("she");
                    default -> Optional.empty();
                };
        Optional<String> object = subject.map(word -> word.equals("he") ? "him" : "her");
        String owner =
                switch (gender) {
                    case MALE -> "his";
                    case FEMALE -> "her";
                    default -> "their";
                };
        return new FirstPerson(sentence, SINGULAR, name, subject, object, owner);
    }

    /** The words of a body that says "we". */
    static FirstPerson body(TaggedSentence sentence, String name) {
        return new FirstPerson(sentence, PLURAL, name, Optional.of("it"), Optional.of("it"), "its");
    }

    /** What stands for the first person in the stretches of a clause; nothing where one of its verbs is not sure. */
    List<Edit> in(List<Span> stretches, String apostrophe) {
        for (Span stretch : stretches) {
            for (int i = sentence.firstFrom(stretch.start());
                    i < sentence.size() && sentence.token(i).end() <= stretch.end() && sure;
                    i++) {
                read(i, stretch, apostrophe);
            }
        }
        return sure ? edits : List.of();
    }

    private void read(int i, Span stretch, String apostrophe) {
        if (sentence.is(i, forms.subject())) {
            subject(i, stretch);
        } else if (sentence.is(i, forms.object())) {
            replace(i, object);
        } else if (sentence.is(i, forms.owner())) {
            String whole = name + apostrophe + (name.endsWith("s") ? "" : "s");
            edits.add(new Edit(sentence.token(i).span(), named ? owner : whole));
            named = true;
        } else if (sentence.is(i, forms.self()) || sentence.isAny(i, Set.of("mine", "ours"))) {
            sure = false;
        }
    }

    private void replace(int i, Optional<String> pronoun) {
        edits.add(new Edit(sentence.token(i).span(), named && pronoun.isPresent() ? pronoun.get() : name));
        named = true;
    }

    private void subject(int i, Span stretch) {
        int verb = i + 1;
        while (sentence.isTagged(verb, "ADV")
                && !THIRD.containsKey(sentence.token(verb).lower())) {
            verb++;
        }
        if (!sentence.has(verb) || sentence.token(verb).end() > stretch.end()) {
            sure = false;
            return;
        }
        String form = sentence.token(verb).lower();
        Optional<String> third = third(verb, form);
        if (third.isEmpty() || goesOn(verb, stretch)) {
            sure = false;
            return;
        }
        replace(i, subject);
        if (!third.get().equals(form)) {
            boolean joined =
                    sentence.token(verb).start() == sentence.token(verb - 1).end();
            edits.add(new Edit(sentence.token(verb).span(), (joined ? " " : "") + third.get()));
        }
    }

    private Optional<String> third(int verb, String form) {
        if (THIRD.containsKey(form)) {
            return Optional.of(THIRD.get(form));
        }
        if (SAME.contains(form)) {
            return Optional.of(form);
        }
        if (!sentence.isTagged(verb, "VERB")) {
            return Optional.empty();
        }
        if (Verbs.past(form)) {
            return Verbs.base(form) ? Optional.empty() : Optional.of(form);
        }
        return Verbs.base(form) ? Optional.of(inflected(form)) : Optional.empty();
    }

    private static String inflected(String verb) {
        if (verb.matches(".*[^aeiou]y")) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        return verb + (ESS.stream().anyMatch(verb::endsWith) ? "es" : "s");
    }

    /** Whether a second verb of the same subject follows that would need another form: "I run … and own …". */
    private boolean goesOn(int first, Span stretch) {
        boolean present = !Verbs.past(sentence.token(first).lower())
                && !SAME.contains(sentence.token(first).lower());
        for (int i = first + 1;
                present && i < sentence.size() && sentence.token(i).end() <= stretch.end();
                i++) {
            int verb = sentence.isTagged(i + 1, "ADV") ? i + 2 : i + 1;
            boolean second = sentence.isTagged(verb, "VERB", "AUX") || sentence.is(verb, "own");
            if (sentence.isTagged(i, "CCONJ")
                    && second
                    && Verbs.base(sentence.token(verb).lower())) {
                return true;
            }
        }
        return false;
    }
}
