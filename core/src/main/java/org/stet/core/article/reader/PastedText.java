package org.stet.core.article.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;
import org.stet.core.text.TextLength;

/** Finds the paragraphs of a text that somebody pasted, without changing it. */
final class PastedText {

    private static final int HEADLINE = 160;
    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]*");
    private static final Pattern FINISHED = Pattern.compile(".*[.!?…:][\"'”’»)\\]]*", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("(?:[•‣◦*–-]|\\d{1,2}[.)])\\s+\\S.*", Pattern.DOTALL);

    private static final int BEGINNING = 20_000;
    private static final int CLOSINGS = 3;

    /** How the source of a page, or of a part of one, begins. */
    private static final Pattern PAGE = Pattern.compile(
            "<(?:!doctype html|\\?xml|html|head|body|article|main|section|div|p|h1|meta|script|table)\\b[^<>]*+>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSING =
            Pattern.compile("</(?:p|div|h[1-6]|li|article|section|a|span)\\s*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE = Pattern.compile("\\.[”“\"’')]{0,3}\\z");

    private PastedText() {}

    /** Whether somebody pasted the source of a page. */
    static boolean isMarkup(String text) {
        String beginning = text.stripLeading();
        beginning = beginning.substring(0, Math.min(beginning.length(), BEGINNING));
        return PAGE.matcher(beginning).lookingAt()
                || CLOSING.matcher(beginning).results().limit(CLOSINGS).count() == CLOSINGS;
    }

    /** The blocks that are the article; the first is a heading if it looks like a headline, or is the title given. */
    static List<Paragraph> paragraphs(String text, Optional<String> title) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Span> blocks = blocks(text);
        CopiedPage.article(blocks.stream().map(block -> block.of(text)).toList()).stream()
                .mapToObj(blocks::get)
                .forEach(block ->
                        paragraphs.add(new Paragraph(kind(block.of(text), paragraphs.isEmpty(), title), block)));
        return paragraphs;
    }

    private static Paragraph.Kind kind(String words, boolean first, Optional<String> title) {
        boolean given = title.filter(headline -> headline.strip().equals(words)).isPresent();
        if (given || first && title.isEmpty() && isHeadline(words)) {
            return Paragraph.Kind.HEADING;
        }
        return ITEM.matcher(words).matches() ? Paragraph.Kind.LIST_ITEM : Paragraph.Kind.TEXT;
    }

    private static boolean isHeadline(String words) {
        return TextLength.of(words) <= HEADLINE && !SENTENCE.matcher(words).find() && words.indexOf('\n') < 0;
    }

    /** Blank lines part blocks; so does a line's end where the line is finished, or far shorter than its neighbours. */
    private static List<Span> blocks(String text) {
        List<Span> lines = lines(text);
        int longest = lines.stream().mapToInt(Span::length).max().orElse(0);
        List<Span> blocks = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Span line : lines) {
            if (line.length() > 0) {
                start = start < 0 ? line.start() : start;
                end = line.end();
            }
            boolean parts = line.length() == 0
                    || line.length() * 5 < longest * 3
                    || FINISHED.matcher(line.of(text)).matches();
            if (parts && start >= 0) {
                blocks.add(new Span(start, end));
                start = -1;
            }
        }
        if (start >= 0) {
            blocks.add(new Span(start, end));
        }
        return blocks;
    }

    /** Every line without the white space at its ends; empty ones too. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        int at = 0;
        while (at <= text.length() && line.find(at)) {
            lines.add(new Span(line.start(), line.end()).trim(text));
            boolean pair = line.end() + 1 < text.length() && text.startsWith("\r\n", line.end());
            at = line.end() + (pair ? 2 : 1);
        }
        return lines;
    }
}
