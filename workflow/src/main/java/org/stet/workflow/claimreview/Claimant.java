package org.stet.workflow.claimreview;

import java.util.Optional;

import org.stet.core.attribution.SourceKind;
import org.stet.core.language.LanguageParts;
import org.stet.workflow.factcheck.CheckDocument;

/**
 * Who makes a claim, for programs.
 *
 * @param type schema.org's name of what it is: "Person" or "Organization"
 * @param name the name
 */
public record Claimant(String type, String name) {

    private static final String PERSON = "Person";
    private static final String ORGANIZATION = "Organization";

    /** The claimant; empty where that is nobody with a name: an unnamed source, a document, or the article alone. */
    public static Optional<Claimant> of(CheckDocument document) {
        String name = document.speaker();
        if (name.isBlank() || name.equals(LanguageParts.THE_ARTICLE)) {
            return Optional.empty();
        }
        if (document.article().publisher().filter(name::equals).isPresent()) {
            return Optional.of(new Claimant(ORGANIZATION, name));
        }
        return document.chain().stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .flatMap(link -> typeOf(link.kind(), name))
                .map(type -> new Claimant(type, name));
    }

    /** An office is told from whoever speaks for it by its article: "the ministry". */
    private static Optional<String> typeOf(SourceKind kind, String name) {
        return switch (kind) {
            case PERSON, AUTHOR -> Optional.of(PERSON);
            case OFFICIAL ->
                Optional.of(
                        name.startsWith("The ") || Character.isLowerCase(name.codePointAt(0)) ? ORGANIZATION : PERSON);
            case ORGANISATION, PUBLICATION -> Optional.of(ORGANIZATION);
            default -> Optional.empty();
        };
    }
}
