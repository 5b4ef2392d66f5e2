package org.stet.core.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.stet.core.text.Span;

/**
 * What the line breaks of a text say: a blank line always ends a sentence; a single one does where the line was ended on
 * purpose, as behind a headline, and not where the text was merely wrapped.
 *
 * <p>A line was ended on purpose if the next word would still have fitted into it, the widest line being the measure, or
 * if lines are too wide to be wrapped ones; and the next line starts like a sentence. A column of short lines without full
 * stops is a list, an item a line.
 */
final class Lines {

    /** Wider lines are whole paragraphs. */
    private static final int WIDEST_WRAPPED = 120;

    private static final int MOST_WORDS_OF_ITEM = 4;
    private static final int FEWEST_ITEMS = 3;

    private static final Pattern STOPPED = Pattern.compile(".*[.!?…].*", Pattern.DOTALL);

    private Lines() {}

    /** The stretches of a text between its blank lines, in order; together they hold all that is no white space. */
    static List<Span> stretches(String text) {
        List<Span> stretches = new ArrayList<>();
        int start = 0;
        for (Span line : of(text, new Span(0, text.length()))) {
            boolean separated = line.start() > 0 && text.charAt(line.start() - 1) == '\u2029';
            if (line.trim(text).length() == 0 || separated) {
                addUnlessBlank(text, new Span(start, line.start()), stretches);
                start = line.start();
            }
        }
        addUnlessBlank(text, new Span(start, text.length()), stretches);
        return stretches;
    }

    private static void addUnlessBlank(String text, Span stretch, List<Span> stretches) {
        if (stretch.trim(text).length() > 0) {
            stretches.add(stretch);
        }
    }

    /** The places in a text without blank lines where a line break ends a sentence. */
    static List<Integer> ends(String text) {
        List<Span> lines = of(text, new Span(0, text.length()).trim(text));
        List<Integer> ends = new ArrayList<>();
        if (lines.size() < 2) {
            return ends;
        }
        boolean list = lines.size() >= FEWEST_ITEMS && lines.stream().allMatch(line -> isItem(line.of(text)));
        int widest = lines.stream().mapToInt(Span::length).max().orElse(0);
        for (int i = 1; i < lines.size(); i++) {
            Span next = lines.get(i);
            if (list || startsLikeSentence(text, next) && endsOnPurpose(text, lines.get(i - 1), next, widest)) {
                ends.add(lines.get(i - 1).end());
            }
        }
        return ends;
    }

    private static boolean endsOnPurpose(String text, Span line, Span next, int widest) {
        int nextWord = Characters.tokenEnd(text, next.start(), WIDEST_WRAPPED) - next.start();
        return widest > WIDEST_WRAPPED || line.length() + 1 + nextWord < widest;
    }

    private static boolean startsLikeSentence(String text, Span line) {
        int first = Characters.nextStart(text, line.start(), line.end());
        return first < line.end()
                && !Character.isLowerCase(text.charAt(first))
                && ",;:.!?)".indexOf(text.charAt(first)) < 0;
    }

    private static boolean isItem(String line) {
        return line.strip().split("\\s+", MOST_WORDS_OF_ITEM + 1).length <= MOST_WORDS_OF_ITEM
                && !STOPPED.matcher(line).matches();
    }

    /** The lines of a stretch without their breaks; CR LF is one break. */
    private static List<Span> of(String text, Span stretch) {
        List<Span> lines = new ArrayList<>();
        int start = stretch.start();
        for (int i = stretch.start(); i < stretch.end(); i++) {
            if (Characters.isLineBreak(text.charAt(i))) {
                lines.add(new Span(start, i));
                boolean pair = text.charAt(i) == '\r' && i + 1 < stretch.end() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(new Span(start, stretch.end()));
        return lines;
    }
}
