package org.stet.core.encoder;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.text.Span;

/** Where a word stands in a stretch of one role: outside, at its beginning, inside, at its end, or the whole of it. */
public enum Tag {
    /** In no stretch. */
    OUTSIDE,
    /** The first word of several. */
    BEGIN,
    /** Neither first nor last. */
    INSIDE,
    /** The last word of several. */
    END,
    /** A stretch of one word. */
    SINGLE;

    /** The number of tags. */
    public static final int COUNT = values().length;

    /** Whether a stretch is open after this tag, so that it must go on. */
    public boolean isOpen() {
        return this == BEGIN || this == INSIDE;
    }

    /** Whether a word with this tag goes on with a stretch that the word before it left open. */
    public boolean goesOn() {
        return this == INSIDE || this == END;
    }

    /** Whether {@code next} may stand on the word after this one. */
    public boolean mayPrecede(Tag next) {
        return isOpen() == next.goesOn();
    }

    /**
     * The stretches that a sequence of tags marks.
     *
     * @param tags a tag for each word, by its ordinal, in an order that may be
     * @param words where the words stand in the text
     */
    public static List<Span> spans(int[] tags, List<Span> words) {
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        for (int word = 0; word < tags.length; word++) {
            Tag tag = values()[tags[word]];
            if (tag == BEGIN || tag == SINGLE) {
                begin = word;
            }
            if (tag == END || tag == SINGLE) {
                spans.add(new Span(words.get(begin).start(), words.get(word).end()));
            }
        }
        return spans;
    }
}
