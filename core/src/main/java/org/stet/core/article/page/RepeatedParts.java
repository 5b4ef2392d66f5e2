package org.stet.core.article.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/**
 * Finds what a page repeats beside its article, whatever it is called: pictures that are counted ({@code 3/50}) with their
 * captions, comments that can be replied to, cards of other stories. Each of them bears a mark; a part is the largest
 * element with one mark in it. Several parts of one make are taken out, with the element around them if it holds little else, where
 * enough of the page is left to be an article.
 */
final class RepeatedParts {

    private static final int FEWEST = 3;

    /** Less running text than this is no article that the parts could stand beside. */
    private static final int ARTICLE = 300;

    private static final int LONGEST_PART = 500;
    private static final int SHORTEST_TEASER = 20;
    private static final int LONGEST_TEASER = 320;
    private static final int LONGEST_HEADING = 200;
    private static final int SHORTEST_HEADING = 15;
    private static final int LONGEST_MARK = 60;

    /** How much besides the parts the element around them may hold to go with them. */
    private static final double LITTLE = 0.3;

    private static final int HEADING = 200;

    private static final Pattern COUNTER =
            Pattern.compile("\\d{1,3}\\s?(?:/|of|von|sur|de|di|van|af|av|z|из)\\s?\\d{1,3}", Pattern.CASE_INSENSITIVE);

    private static final Pattern REPLY = Pattern.compile(
            "(?:.*\\P{L})?(?:reply|antworten|répondre|responder|rispondi|svara|beantwoorden|odpowiedz|ответить|відповісти|balas|回复|回覆|返信|답글)(?:\\P{L}.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern MORE = Pattern.compile(
            "(?:(?:read|see|learn|find out) )?more\\P{L}{0,5}|continue reading\\P{L}{0,5}|weiterlesen\\P{L}{0,5}|mehr\\P{L}{0,5}|lire (?:la suite|plus)\\P{L}{0,5}|leer más\\P{L}{0,5}|leia mais\\P{L}{0,5}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Element body;
    private final List<Block> blocks;
    private final Prose prose;
    private final Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private RepeatedParts(Element body, List<Block> blocks, Prose prose) {
        this.body = body;
        this.blocks = blocks;
        this.prose = prose;
    }

    /**
     * The elements to leave out.
     *
     * @param blocks all blocks under the page's body
     * @param prose how much stands where
     */
    static Set<Element> find(Element body, List<Block> blocks, Prose prose) {
        RepeatedParts parts = new RepeatedParts(body, blocks, prose);
        parts.take(block -> matches(COUNTER, block), part -> parts.lengthOf(part) < LONGEST_PART);
        parts.take(block -> matches(REPLY, block), part -> true);
        parts.take(RepeatedParts::isLinkedTitle, parts::isCard);
        return parts.found;
    }

    private static boolean matches(Pattern mark, Block block) {
        return block.length() <= LONGEST_MARK && mark.matcher(block.text()).matches();
    }

    /** A block that is a link as a whole, and long enough to name a story or an invitation to read it. */
    private static boolean isLinkedTitle(Block block) {
        return block.linkShare() > 0.9
                && block.length() <= LONGEST_HEADING
                && (block.length() >= SHORTEST_HEADING || matches(MORE, block));
    }

    /** A card has a teaser besides its title, and no more. */
    private boolean isCard(Element part) {
        Prose.Sum sum = prose.under(part);
        int teaser = sum.length() - sum.linkedLength();
        return teaser >= SHORTEST_TEASER && teaser <= LONGEST_TEASER;
    }

    private int lengthOf(Element element) {
        return prose.under(element).length();
    }

    private void take(Predicate<Block> isMark, Predicate<Element> isPart) {
        List<Element> marks = blocks.stream().filter(isMark).map(Block::box).toList();
        if (marks.size() < FEWEST) {
            return;
        }
        Map<Element, Integer> counts = new IdentityHashMap<>();
        marks.forEach(mark -> ancestors(mark).forEach(each -> counts.merge(each, 1, Integer::sum)));
        marks.stream()
                .filter(mark -> counts.get(mark) == 1)
                .map(mark -> largest(mark, counts))
                .filter(isPart)
                .collect(Collectors.groupingBy(RepeatedParts::make))
                .values()
                .stream()
                .filter(parts -> parts.size() >= FEWEST)
                .forEach(this::take);
    }

    /** What is repeated is made alike. */
    private static String make(Element part) {
        return part.normalName() + ' ' + part.className();
    }

    private void take(List<Element> parts) {
        Element around = around(parts);
        int inParts = parts.stream().mapToInt(this::lengthOf).sum();
        boolean whole = around != body
                && lengthOf(around) <= (1 + LITTLE) * inParts + HEADING
                && around.selectFirst("h1") == null;
        List<Element> taken = whole ? List.of(around) : parts;
        int left = prose.under(body).prose()
                - taken.stream().mapToInt(each -> prose.under(each).prose()).sum();
        if (left >= ARTICLE) {
            found.addAll(taken);
        }
    }

    private Element largest(Element mark, Map<Element, Integer> counts) {
        Element part = mark;
        while (part.parent() != null && part.parent() != body && counts.get(part.parent()) == 1) {
            part = part.parent();
        }
        return part;
    }

    /** The smallest element that holds all the parts. */
    private Element around(List<Element> parts) {
        Map<Element, Integer> counts = new IdentityHashMap<>();
        parts.forEach(part -> ancestors(part).forEach(each -> counts.merge(each, 1, Integer::sum)));
        Element around = parts.get(0);
        while (around != body && counts.get(around) < parts.size()) {
            around = around.parent();
        }
        return around;
    }

    private static List<Element> ancestors(Element element) {
        List<Element> ancestors = new ArrayList<>();
        for (Element at = element; at != null; at = at.parent()) {
            ancestors.add(at);
        }
        return ancestors;
    }
}
