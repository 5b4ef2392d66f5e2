package org.stet.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.text.Span;

/** Finds the paragraphs of a text that somebody pasted, without changing it. */
final class PastedText {

    private static final int HEADLINE = 160;
    private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029]*");
    private static final Pattern FINISHED = Pattern.compile(".*[.!?…:][\"'”’»)\\]]*", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("(?:[•‣◦*–-]|\\d{1,2}[.)])\\s+\\S.*", Pattern.DOTALL);

    private PastedText() {}

    /** The blocks that are no clutter; the first is a heading if it looks like a headline, or is the title given. */
    static List<Paragraph> paragraphs(String text, Optional<String> title) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Span block : blocks(text)) {
            String words = block.of(text);
            if (!Clutter.isClutter(words)) {
                paragraphs.add(new Paragraph(kind(words, paragraphs.isEmpty(), title), block));
            }
        }
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
        return words.length() <= HEADLINE && !words.endsWith(".") && words.indexOf('\n') < 0;
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
