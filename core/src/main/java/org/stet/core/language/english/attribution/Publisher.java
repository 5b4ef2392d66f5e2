package org.stet.core.language.english.attribution;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.stet.core.article.Article;

/** Who publishes the article: what others tell it is no link of a chain, since the page itself has it first. */
final class Publisher {

    private static final String NO_NAME = "";

    private final String name;
    private final String initials;

    private Publisher(String name) {
        this.name = plain(name);
        this.initials = Stream.of(name.split("[ -]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toLowerCase(Locale.ENGLISH))
                .collect(Collectors.joining());
    }

    static Publisher of(Article article) {
        return new Publisher(article.metadata().publisher().orElse(NO_NAME));
    }

    /** Whether a name means it, in full or by its initials. */
    boolean is(String source) {
        String plain = plain(source);
        return !name.isEmpty()
                && !plain.isEmpty()
                && (plain.equals(name) || plain.equals(initials) && initials.length() > 1);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ENGLISH)
                .replaceFirst("^the ", "")
                .replaceFirst("\\.(?:com|info|org|net|co\\.uk)$", "")
                .replaceAll("[^\\p{L}\\d]", "");
    }
}
