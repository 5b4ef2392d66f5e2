package org.stet.web.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.quarkus.qute.RawString;

import org.stet.core.article.Paragraph;
import org.stet.core.text.CodePoints;
import org.stet.workflow.article.ParagraphPlace;

/**
 * An article's text cut up for a page: blocks in reading order, each cut where a claim begins or ends, so that claims may
 * lie inside one another or cross. Put together, the segments of a block are its text to the character, which is what the
 * offsets of a selection are counted in.
 *
 * @param blocks the blocks, also those that are no part of the article
 */
public record MarkedText(List<Block> blocks) {

    /** What a block is. */
    public enum Kind {
        TEXT,
        HEADING,
        LIST_ITEM,
        QUOTATION,
        LEFT_OUT
    }

    /**
     * A stretch of the text that is one claim's, or nobody's.
     *
     * @param html the words, escaped
     * @param claim the id of the claim that they link to, or empty; of several, the shortest
     * @param tone how that claim stands
     * @param title the same in words
     * @param shared whether other claims cover them, too
     * @param first whether the claim has no link before this one
     * @param begin the ids of the claims that begin here
     */
    public record Segment(
            RawString html, String claim, String tone, String title, boolean shared, boolean first, List<UUID> begin) {}

    /**
     * A paragraph, or what was left out between two of them.
     *
     * @param kind what it is
     * @param start its first code point in the text
     * @param segments its text
     */
    public record Block(Kind kind, int start, List<Segment> segments) {}

    /**
     * A claim in the text.
     *
     * @param claim its id
     * @param start its first code point
     * @param end the code point after its last
     * @param tone how it stands
     * @param title the same in words
     */
    public record Mark(UUID claim, int start, int end, String tone, String title) {

        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }

        int length() {
            return end - start;
        }
    }

    /** Cuts a text, of whose parts the paragraphs are the article's body. */
    static MarkedText of(String text, List<ParagraphPlace> paragraphs, List<Mark> marks) {
        return new Cutting(text, marks).cut(paragraphs);
    }

    /** The cutting of one text, from its beginning to its end. */
    private static final class Cutting {

        private final String whole;
        private final List<Mark> marks;
        private final CodePoints points;
        private final List<Block> blocks = new ArrayList<>();
        private final Set<UUID> begun = new HashSet<>();
        private final Set<UUID> linked = new HashSet<>();

        Cutting(String whole, List<Mark> marks) {
            this.whole = whole;
            this.marks = marks;
            this.points = CodePoints.of(whole);
        }

        MarkedText cut(List<ParagraphPlace> paragraphs) {
            int at = 0;
            for (ParagraphPlace place : paragraphs) {
                leaveOut(at, place.start());
                add(kind(place.kind()), place.start(), place.end());
                at = place.end();
            }
            leaveOut(at, points.length());
            return new MarkedText(List.copyOf(blocks));
        }

        private void leaveOut(int from, int to) {
            if (from < to) {
                String between = text(from, to);
                String words = between.strip();
                if (!words.isEmpty()) {
                    int start = from + between.codePointCount(0, between.indexOf(words));
                    add(Kind.LEFT_OUT, start, start + words.codePointCount(0, words.length()));
                }
            }
        }

        private void add(Kind kind, int start, int end) {
            List<Segment> segments = new ArrayList<>();
            List<Integer> cuts = List.copyOf(cuts(start, end));
            for (int i = 1; i < cuts.size(); i++) {
                segments.add(segment(cuts.get(i - 1), cuts.get(i)));
            }
            blocks.add(new Block(kind, start, segments));
        }

        private Set<Integer> cuts(int start, int end) {
            Set<Integer> cuts = new TreeSet<>(List.of(start, end));
            for (Mark mark : marks) {
                if (mark.start() > start && mark.start() < end) {
                    cuts.add(mark.start());
                }
                if (mark.end() > start && mark.end() < end) {
                    cuts.add(mark.end());
                }
            }
            return cuts;
        }

        private Segment segment(int from, int to) {
            List<Mark> covering =
                    marks.stream().filter(mark -> mark.covers(from, to)).toList();
            List<UUID> begin =
                    covering.stream().map(Mark::claim).filter(begun::add).toList();
            RawString html = escaped(text(from, to));
            return covering.stream()
                    .min(Comparator.comparingInt(Mark::length))
                    .map(mark -> new Segment(
                            html,
                            mark.claim().toString(),
                            mark.tone(),
                            mark.title(),
                            covering.size() > 1,
                            linked.add(mark.claim()),
                            begin))
                    .orElseGet(() -> new Segment(html, "", "", "", false, false, List.of()));
        }

        private String text(int from, int to) {
            return points.toSpan(from, to).of(whole);
        }

        /** Also the carriage return, which a browser would otherwise drop, and with it the count of every place after. */
        private static RawString escaped(String words) {
            return new RawString(words.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\r", "&#13;"));
        }

        private static Kind kind(Paragraph.Kind kind) {
            return switch (kind) {
                case TEXT -> Kind.TEXT;
                case HEADING -> Kind.HEADING;
                case LIST_ITEM -> Kind.LIST_ITEM;
                case QUOTATION -> Kind.QUOTATION;
            };
        }
    }
}
