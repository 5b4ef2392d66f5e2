package org.stet.core.article.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import org.stet.core.article.page.Block;
import org.stet.core.article.page.CleanPage;
import org.stet.core.article.page.Prose;

/**
 * Finds the body as Readability does (Arc90, later Mozilla): every paragraph gives points to the elements around it, fewer
 * the further up; names and links add and take away; the winner is joined by those beside it that are of its kind. It runs
 * in linear time, on blocks rather than on a page that it rewrites.
 */
final class ScoredParents implements CandidateFinder {

    private static final int SHORTEST = 25;
    private static final int LEVELS = 3;
    private static final double PIECE_LINKS = 0.3;

    private static final Pattern GOOD = Pattern.compile(
            "article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BAD = Pattern.compile(
            "hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|foot|footer|footnote|masthead|media|meta|outbrain|promo|related"
                    + "|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget",
            Pattern.CASE_INSENSITIVE);

    /** Boxes that hold one paragraph each; the points go to what is around them. */
    private static final Set<String> LEAVES =
            Set.of("p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "td", "tr", "li", "dd", "dt", "blockquote");

    @Override
    public List<Element> find(CleanPage page) {
        Map<Element, Double> scores = scores(page);
        scores.replaceAll(
                (element, score) -> score * (1 - page.prose().under(element).linkShare()));
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .map(top -> whole(top, scores, page))
                .orElse(List.of());
    }

    private static Map<Element, Double> scores(CleanPage page) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Block block : page.blocks()) {
            if (block.length() < SHORTEST) {
                continue;
            }
            double points = points(block);
            Element at = LEAVES.contains(block.box().normalName()) ? block.box().parent() : block.box();
            for (int level = 0;
                    level < LEVELS && at != null && at != page.body().parent();
                    level++) {
                Element holder = at;
                scores.merge(
                        holder,
                        scores.containsKey(holder) ? points / divider(level) : merit(holder) + points / divider(level),
                        Double::sum);
                at = at.parent();
            }
        }
        return scores;
    }

    private static double points(Block block) {
        long commas = block.text()
                .chars()
                .filter(c -> c == ',' || c == '，' || c == '、' || c == '،')
                .count();
        return 1 + commas + Math.min(block.length() / 100, 3);
    }

    private static int divider(int level) {
        return level == 0 ? 1 : level == 1 ? 2 : level * 3;
    }

    /** What an element is worth before anything in it is counted. */
    private static double merit(Element element) {
        int kind =
                switch (element.normalName()) {
                    case "div", "article", "main", "section" -> 5;
                    case "pre", "td", "blockquote" -> 3;
                    case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
                    default -> 0;
                };
        return kind + named(element.className()) + named(element.id());
    }

    private static int named(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        return (BAD.matcher(name).find() ? -25 : 0) + (GOOD.matcher(name).find() ? 25 : 0);
    }

    private static List<Element> whole(Element top, Map<Element, Double> scores, CleanPage page) {
        Element better = better(top, scores);
        List<Element> pieces = alike(better, page);
        return pieces.size() > 1 ? pieces : joined(outermost(better), scores, page);
    }

    /** Goes up while the next element scores higher. */
    private static Element better(Element top, Map<Element, Double> scores) {
        double last = scores.get(top);
        double least = last / 3;
        for (Element up = top.parent(); scores.containsKey(up) && scores.get(up) >= least; up = up.parent()) {
            double score = scores.get(up);
            if (score > last) {
                return up;
            }
            last = score;
        }
        return top;
    }

    /** Goes up while the next element holds nothing else. */
    private static Element outermost(Element top) {
        Element at = top;
        while (at.parent() != null
                && !at.normalName().equals("body")
                && at.parent().childrenSize() == 1) {
            at = at.parent();
        }
        return at;
    }

    private static List<Element> joined(Element top, Map<Element, Double> scores, CleanPage page) {
        if (top.parent() == null || top == page.body()) {
            return List.of(top);
        }
        double best = scores.getOrDefault(top, 0.0);
        double least = Math.max(10, best * 0.2);
        List<Element> parts = new ArrayList<>();
        for (Element sibling : top.parent().children()) {
            boolean alike = !top.className().isEmpty() && sibling.className().equals(top.className());
            double score = scores.getOrDefault(sibling, 0.0) + (alike ? best * 0.2 : 0);
            if (sibling == top || scores.containsKey(sibling) && score >= least || isParagraph(sibling, page)) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    /** A body cut in pieces, as for advertisements between them: the pieces bear the same name. */
    private static List<Element> alike(Element top, CleanPage page) {
        if (top.className().isEmpty()) {
            return List.of(top);
        }
        return page.prose().elements().stream()
                .filter(element -> element == top
                        || element.normalName().equals(top.normalName())
                                && element.className().equals(top.className())
                                && page.prose().under(element).prose() > 0
                                && page.prose().under(element).linkShare() < PIECE_LINKS)
                .toList();
    }

    private static boolean isParagraph(Element sibling, CleanPage page) {
        Prose.Sum sum = page.prose().under(sibling);
        return sibling.normalName().equals("p") && sum.prose() > 0 && sum.linkShare() < 0.25;
    }
}
