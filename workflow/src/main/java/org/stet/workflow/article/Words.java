package org.stet.workflow.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.stet.core.text.Span;

/** Finds words in a text, whatever white space stands between them: what a reader copies from a page has lost its own. */
final class Words {

    private Words() {}

    static Optional<Span> find(String words, String text) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile(Arrays.stream(words.strip().split("[\\s\\p{Z}]+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[\\s\\p{Z}]+")))
                .matcher(text);
        return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }
}
