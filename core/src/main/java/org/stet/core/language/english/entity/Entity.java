package org.stet.core.language.english.entity;

import java.util.Set;

import org.stet.core.attribution.SourceKind;

/**
 * Somebody or something that an article names.
 *
 * @param name the fullest name that the article gives
 * @param kind what it would be as a source
 * @param description what the article says of it; may be empty
 * @param said all that the article says of it, titles included, parted by semicolons; may be empty
 * @param roles the nouns by which the article describes it, in lower case: "mayor", "company"
 * @param gender what the article or the given name tells
 * @param article whether the article writes "the" before the name
 */
public record Entity(
        String name,
        SourceKind kind,
        String description,
        String said,
        Set<String> roles,
        Gender gender,
        boolean article) {

    /** The gender by which a pronoun means somebody. */
    public enum Gender {
        /** "he". */
        MALE,
        /** "she". */
        FEMALE,
        /** Not told. */
        UNKNOWN
    }

    /** Keeps its own copy of the set. */
    public Entity {
        roles = Set.copyOf(roles);
    }

    /** Whether it is a person. */
    public boolean human() {
        return kind == SourceKind.PERSON || kind == SourceKind.OFFICIAL && (name.contains(" ") || !roles.isEmpty());
    }

    /** Whether "he" (or "she") can mean it. */
    public boolean answersTo(Gender pronoun) {
        return human() && (gender == pronoun || gender == Gender.UNKNOWN || pronoun == Gender.UNKNOWN);
    }
}
