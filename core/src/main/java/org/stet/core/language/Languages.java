package org.stet.core.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/** The languages that can be read, each with the parts that read it. Immutable, safe for use by several threads. */
public final class Languages {

    private final List<LanguageParts> all;

    /** Several languages; among parts for the same language those with the highest rank are used, then the first. */
    public Languages(List<LanguageParts> languages) {
        this.all = languages.stream()
                .sorted(Comparator.comparingInt(LanguageParts::rank).reversed())
                .toList();
    }

    /** What this distribution reads, and what providers on the class path read. */
    public static Languages shipped() {
        return provided(parts -> parts);
    }

    /** The same without the encoder: see {@link LanguageParts#fast()}. */
    public static Languages fast() {
        return provided(LanguageParts::fast);
    }

    /** By the loader of this very class: which one a thread carries depends on who started it. */
    private static Languages provided(UnaryOperator<LanguageParts> how) {
        ClassLoader besideUs = LanguageParts.class.getClassLoader();
        return new Languages(ServiceLoader.load(LanguageParts.class, besideUs).stream()
                .map(ServiceLoader.Provider::get)
                .map(how)
                .toList());
    }

    /** The primary subtag of a BCP 47 tag: "en" of "en-GB"; empty if it is none. */
    public static Optional<String> primary(String tag) {
        return Optional.of(Locale.forLanguageTag(tag).getLanguage()).filter(code -> !code.isEmpty());
    }

    /** The parts that read a language, by its primary subtag; empty if nobody reads it. */
    public Optional<LanguageParts> reading(String language) {
        return all.stream()
                .filter(parts -> parts.languages().contains(language))
                .findFirst();
    }

    /** The parts for a BCP 47 tag: those that read its language, plain ones if nobody reads it; those that stand in for no tag. */
    public LanguageParts forTag(String tag) {
        return primary(tag)
                .map(language -> reading(language).orElseGet(PlainParts::new))
                .orElseGet(this::standIn);
    }

    /** The parts that stand in where nobody knows the language; plain ones if none does. */
    public LanguageParts standIn() {
        return all.stream().filter(LanguageParts::standsIn).findFirst().orElseGet(PlainParts::new);
    }
}
