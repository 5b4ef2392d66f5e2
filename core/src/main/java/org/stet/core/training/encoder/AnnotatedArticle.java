package org.stet.core.training.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.encoder.Role;
import org.stet.core.encoder.Tag;
import org.stet.core.encoder.Window;
import org.stet.core.sentence.SentenceSplitter;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;
import org.stet.core.training.LabelledData;

/**
 * An article in which somebody has marked who says what.
 *
 * @param paragraphs its lines that are not blank
 * @param sentences those of its paragraphs
 * @param spans what was marked, by role
 */
record AnnotatedArticle(String text, List<Span> paragraphs, List<Span> sentences, Map<Role, SortedSet<Span>> spans) {

    /** Lines {@code {"text", "attributions": [{"source": [[start, end], …], "cue": …, "content": …}, …]}}. */
    static List<AnnotatedArticle> read(Path file) throws IOException {
        SentenceSplitter splitter = new SentenceSplitter();
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (JsonNode line : LabelledData.lines(file)) {
            articles.add(of(line, splitter));
        }
        return articles;
    }

    private static AnnotatedArticle of(JsonNode line, SentenceSplitter splitter) {
        String text = LabelledData.field(line, "text");
        CodePoints codePoints = CodePoints.of(text);
        List<Span> paragraphs = paragraphs(text);
        List<Span> sentences = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            splitter.split(paragraph.of(text)).forEach(each -> sentences.add(each.shift(paragraph.start())));
        }
        Map<Role, SortedSet<Span>> spans = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            SortedSet<Span> marked = new TreeSet<>();
            for (JsonNode attribution : line.path("attributions")) {
                for (JsonNode span : attribution.path(role.name().toLowerCase(Locale.ROOT))) {
                    marked.add(
                            codePoints.toSpan(span.path(0).asInt(), span.path(1).asInt()));
                }
            }
            spans.put(role, marked);
        }
        return new AnnotatedArticle(text, paragraphs, sentences, spans);
    }

    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                Span span = new Span(start, i).trim(text);
                if (span.length() > 0) {
                    paragraphs.add(span);
                }
                start = i + 1;
            }
        }
        return paragraphs;
    }

    /** The right tags for the words of a window, role by word; of stretches that overlap, the first. */
    int[][] tags(Window window) {
        int[][] tags = new int[Role.values().length][window.words().size()];
        for (Role role : Role.values()) {
            for (Span span : spans.get(role)) {
                tag(tags[role.ordinal()], window, span);
            }
        }
        return tags;
    }

    private static void tag(int[] tags, Window window, Span span) {
        List<Span> words = window.words();
        int from = window.wordFrom(span.start());
        if (from > 0 && words.get(from - 1).end() > span.start()) {
            from--;
        }
        int to = window.wordFrom(span.end());
        for (int word = from; word < to; word++) {
            if (tags[word] != 0) {
                return;
            }
        }
        for (int word = from; word < to; word++) {
            tags[word] = Tag.INSIDE.ordinal();
        }
        if (to - from == 1) {
            tags[from] = Tag.SINGLE.ordinal();
        } else if (to > from) {
            tags[from] = Tag.BEGIN.ordinal();
            tags[to - 1] = Tag.END.ordinal();
        }
    }
}
