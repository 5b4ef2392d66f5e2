package org.stet.core.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/**
 * An article of the own set with what a careful reader would say of it. The file has a head ({@code title}, {@code
 * publisher}, {@code published}), the text, a line {@code ----}, and an expectation a line: {@code kind | words | what}.
 */
record OwnArticle(String name, Article article, List<Expectation> expectations) {

    /**
     * What is expected.
     *
     * @param kind what of: kind, chain, hedge, double, apart, wording
     * @param words where in the text: the first place of these words
     * @param expected the answers that are right
     */
    record Expectation(String kind, String words, List<String> expected) {}

    static OwnArticle of(String name, String file) {
        String[] halves = file.split("\\R----\\R", 2);
        int blank = halves[0].indexOf("\n\n");
        Map<String, String> head = new TreeMap<>();
        halves[0]
                .substring(0, blank)
                .lines()
                .forEach(line -> head.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        Metadata metadata = new Metadata(
                Optional.ofNullable(head.get("title")),
                List.of(),
                Optional.ofNullable(head.get("publisher")),
                Optional.empty(),
                Optional.ofNullable(head.get("published")).map(LocalDate::parse),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty());
        String text = halves[0].substring(blank).strip();
        Stream<Expectation> expectations = halves[1]
                .lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", 3)).map(String::strip).toArray(String[]::new))
                .map(fields -> new Expectation(fields[0], fields[1], List.of(fields[2].split(" / "))));
        return new OwnArticle(name, new Article(text, paragraphs(text), metadata), expectations.toList());
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)\\S.*?(?=\\n\\n|$(?!\\n))").matcher(text);
        while (block.find()) {
            paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, new Span(block.start(), block.end())));
        }
        return paragraphs;
    }

    /**
     * The first place of words in the text.
     *
     * @throws IllegalArgumentException if they are not in it
     */
    Span place(String words) {
        int start = article.text().replace('’', '\'').indexOf(words.replace('’', '\''));
        if (start < 0) {
            throw new IllegalArgumentException(name + " does not hold: " + words);
        }
        return new Span(start, start + words.length());
    }
}
