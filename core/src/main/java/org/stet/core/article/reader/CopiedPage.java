package org.stet.core.article.reader;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import org.stet.core.article.body.Clutter;
import org.stet.core.article.page.Block;
import org.stet.core.text.TextLength;

/**
 * Finds the article in the lines of a page that somebody selected as a whole and copied: it lies between the menus at its
 * beginning and the lists of other articles, comments and legal lines at its end. The stretch in which running text
 * outweighs labels the most is the article, in the manner of Pasternack and Roth, "Extracting article text from the web
 * with maximum subsequence segmentation" (WWW 2009). Where there are few labels before and after it, somebody pasted the
 * article alone, and nothing is taken away but what is clutter by its words.
 */
final class CopiedPage {

    private static final int LABEL = 45;
    private static final int PROSE = 160;
    private static final int SENTENCE = 40;
    private static final int LABEL_WEIGHT = -30;
    private static final int OTHER_WEIGHT = -25;
    private static final int LONGEST = 1_000;

    /** So many labels are a menu. */
    private static final int MENU = 5;

    private static final int HEADLINE_REACH = 8;
    private static final int SHORTEST_HEADLINE = 20;
    private static final int LONGEST_HEADLINE = 160;

    /** The share of the running text that stands before a heading of recommendations at the article's end. */
    private static final double MOST = 0.6;

    private static final Pattern COMMENTS = Pattern.compile(
            "(?:\\d{1,5} )?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|replies|responses)(?: \\(\\d{1,5}\\))?|leave a (?:comment|reply).{0,20}|(?:join|start) the (?:conversation|discussion).{0,20}|post a comment",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<String> blocks;

    private CopiedPage(List<String> blocks) {
        this.blocks = blocks;
    }

    /** Which of the blocks of a text that was pasted are the article. */
    static BitSet article(List<String> blocks) {
        CopiedPage page = new CopiedPage(blocks);
        BitSet kept = new BitSet(blocks.size());
        int end = page.end();
        int[] heaviest = page.heaviest(end);
        int first = page.labels(0, heaviest[0]) >= MENU ? page.headline(heaviest[0]) : 0;
        int last = end < blocks.size() || page.labels(heaviest[1], end) >= MENU ? heaviest[1] : end;
        for (int i = first; i < last; i++) {
            kept.set(i, !Clutter.isClutter(blocks.get(i)) && !Clutter.recommends(blocks.get(i)));
        }
        return kept;
    }

    /** The first line after the article that begins its recommendations or comments; the end where there is none. */
    private int end() {
        int all = prose(0, blocks.size());
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            boolean ends = Clutter.recommends(block)
                    || isLabel(block) && COMMENTS.matcher(block).matches();
            if (ends && before > 0 && before >= MOST * all) {
                return i;
            }
            before += isProse(block) ? block.length() : 0;
        }
        return blocks.size();
    }

    private int prose(int from, int to) {
        return blocks.subList(from, to).stream()
                .filter(CopiedPage::isProse)
                .mapToInt(String::length)
                .sum();
    }

    private int labels(int from, int to) {
        return (int) blocks.subList(from, to).stream()
                .filter(block -> isLabel(block) || Clutter.isClutter(block))
                .count();
    }

    /** The stretch with the greatest weight: its first block and the one after its last. */
    private int[] heaviest(int end) {
        int[] best = {0, end};
        int most = 0;
        int from = 0;
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += weight(blocks.get(i));
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > most) {
                most = sum;
                best = new int[] {from, i + 1};
            }
        }
        return best;
    }

    private static int weight(String block) {
        if (Clutter.isClutter(block)) {
            return LABEL_WEIGHT;
        }
        if (isProse(block)) {
            return Math.min(TextLength.of(block), LONGEST);
        }
        return isLabel(block) ? LABEL_WEIGHT : OTHER_WEIGHT;
    }

    /** The headline above the article's first block, or that block. */
    private int headline(int first) {
        int headline = first;
        for (int i = first - 1; i >= Math.max(0, first - HEADLINE_REACH); i--) {
            String block = blocks.get(i);
            int length = TextLength.of(block);
            boolean possible = length >= SHORTEST_HEADLINE
                    && length <= LONGEST_HEADLINE
                    && !Clutter.isClutter(block)
                    && !isFinished(block);
            if (possible && (headline == first || length > TextLength.of(blocks.get(headline)))) {
                headline = i;
            }
        }
        return headline;
    }

    private static boolean isLabel(String block) {
        return TextLength.of(block) <= LABEL && !isFinished(block);
    }

    private static boolean isProse(String block) {
        int length = TextLength.of(block);
        return length > PROSE || length >= SENTENCE && isFinished(block);
    }

    private static boolean isFinished(String block) {
        return Block.isFinished(block);
    }
}
