package org.stet.core.language;

import java.util.EnumSet;
import java.util.Set;

/**
 * By which rules an article was read.
 *
 * @param language whose rules, as a BCP 47 primary subtag: {@code en}; {@code und} where none were used
 * @param parts the parts that had rules or models of the language; the others were read plainly
 */
public record LanguageRules(String language, Set<Part> parts) {

    /** Read by no language's rules. */
    public static final LanguageRules NONE = new LanguageRules("und", Set.of());

    /** A part of a language. */
    public enum Part {
        /** Splits articles into sentences. */
        SENTENCES,
        /** Finds who says what. */
        ATTRIBUTIONS,
        /** Cuts sentences into what they state. */
        STATEMENTS,
        /** Says what is worth checking. */
        CHECK_WORTHINESS,
        /** Compares headline and body. */
        HEADLINES,
        /** Tells what words mean where claims are compared. */
        WORDS
    }

    /** Keeps its own copy of the set. */
    public LanguageRules {
        parts = Set.copyOf(parts);
    }

    /** Whether rules or models of a language were used. */
    public boolean any() {
        return !parts.isEmpty();
    }

    /**
     * What a language brings of its own.
     *
     * @param language whose rules they are; only asked for if there are any
     */
    public static LanguageRules of(String language, LanguageParts parts) {
        Set<Part> own = EnumSet.noneOf(Part.class);
        note(own, Part.SENTENCES, parts.sentences(), PlainParts.SENTENCES);
        note(own, Part.ATTRIBUTIONS, parts.attributions(), PlainParts.ATTRIBUTIONS);
        note(own, Part.STATEMENTS, parts.statements(), PlainParts.STATEMENTS);
        note(own, Part.CHECK_WORTHINESS, parts.checkWorthiness(), PlainParts.CHECK_WORTHINESS);
        note(own, Part.HEADLINES, parts.headlines(), PlainParts.HEADLINES);
        note(own, Part.WORDS, parts.words(), PlainParts.WORDS);
        return own.isEmpty() ? NONE : new LanguageRules(language, own);
    }

    private static void note(Set<Part> own, Part part, Object brought, Object plain) {
        if (brought != plain) {
            own.add(part);
        }
    }
}
