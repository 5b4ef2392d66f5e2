package org.stet.core.language.english.span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.language.WordLists;

/** The verbs that attribute, with the frames each takes, read from {@code cues.txt}. */
public final class CueLexicon {

    /** What one verb can take. */
    public record Verb(String base, Set<String> frames) {

        public boolean takes(String frame) {
            return frames.contains(frame);
        }
    }

    private static final Pattern LINE = Pattern.compile("(\\S+)(?: \\[([^]]*)])? (.+)");

    private final Map<String, Verb> verbOfForm = new HashMap<>();

    private CueLexicon() {}

    public static CueLexicon shipped() {
        CueLexicon lexicon = new CueLexicon();
        WordLists.lines("english/cues").forEach(lexicon::add);
        return lexicon;
    }

    public Optional<Verb> find(String form) {
        return Optional.ofNullable(verbOfForm.get(form));
    }

    private void add(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("not a line of cues: " + line);
        }
        String base = matcher.group(1);
        Verb verb = new Verb(base, new TreeSet<>(List.of(matcher.group(3).split(" "))));
        verbOfForm.put(base, verb);
        List<String> forms = matcher.group(2) == null
                ? regularForms(base)
                : List.of(matcher.group(2).split(" "));
        forms.forEach(form -> verbOfForm.put(form, verb));
    }

    private static List<String> regularForms(String base) {
        List<String> forms = new ArrayList<>();
        if (base.endsWith("e")) {
            String stem = base.substring(0, base.length() - 1);
            forms.addAll(List.of(base + "s", base + "d", stem + "ing"));
        } else if (base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0) {
            String stem = base.substring(0, base.length() - 1);
            forms.addAll(List.of(stem + "ies", stem + "ied", base + "ing"));
        } else {
            String stem = base.matches("quip|admit|refer") ? base + base.charAt(base.length() - 1) : base;
            String plural = base.matches(".*(?:s|sh|ch|x)") ? base + "es" : base + "s";
            forms.addAll(List.of(plural, stem + "ed", stem + "ing"));
        }
        return forms;
    }
}
