package org.stet.core.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.article.page.Block;
import org.stet.core.article.page.CleanPage;

/**
 * Finds the standfirst, the sentence or two between the headline and the body that sum the article up: it often stands
 * beside the headline rather than in the body's element.
 */
public final class Standfirst {

    private static final int REACH = 12;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 600;
    private static final double FEW_LINKS = 0.25;
    private static final int GENERATIONS = 2;

    private static final Pattern NAME = Pattern.compile(
            "stand-?first|(?:^|[\\s_-])(?:dek|deck|sub-?title|sub-?head(?:ing|line)?|sub-?hed|lede?|intro(?:duction|text)?|summary|abstract|excerpt|strap-?line|preamble|chapo|chapeau|vorspann|unterzeile|entradilla|bajada|sottotitolo|ingress|manchet)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private Standfirst() {}

    /**
     * The body with the standfirst before it, where the page has one that is not in it yet.
     *
     * @param page all blocks of the page
     * @param body the blocks of the body
     */
    public static List<Block> withStandfirst(CleanPage page, Metadata metadata, List<Block> body) {
        if (body.isEmpty()) {
            return body;
        }
        List<Block> blocks = page.blocks();
        int first = placeOf(body.get(0), blocks);
        int headline = first - 1;
        while (headline >= 0 && headline >= first - REACH && !isHeadline(blocks.get(headline), metadata)) {
            headline--;
        }
        if (headline < 0 || headline < first - REACH) {
            return body;
        }
        List<Block> all = new ArrayList<>();
        for (Block block : blocks.subList(headline + 1, first)) {
            if (isStandfirst(block, blocks.get(headline)) && !says(body, block.text())) {
                all.add(block.asText());
            }
        }
        all.addAll(body);
        return List.copyOf(all);
    }

    private static int placeOf(Block block, List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).box() == block.box() && blocks.get(i).text().equals(block.text())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHeadline(Block block, Metadata metadata) {
        return block.kind() == Paragraph.Kind.HEADING && BodyFilter.isHeadline(block, metadata);
    }

    private static boolean isStandfirst(Block block, Block headline) {
        boolean possible = block.length() >= SHORTEST
                && block.length() <= LONGEST
                && block.linkShare() < FEW_LINKS
                && block.kind() != Paragraph.Kind.LIST_ITEM
                && !Clutter.isClutter(block.text());
        return possible && (isNamed(block.box()) || block.isFinished() && isBeside(block.box(), headline.box()));
    }

    private static boolean isNamed(Element box) {
        Element around = box.parent() == null ? box : box.parent();
        return NAME.matcher(box.className()).find()
                || NAME.matcher(around.className()).find()
                || box.attr("itemprop").equals("description");
    }

    /** Whether a paragraph or heading stands with the headline, not in a box of its own. */
    private static boolean isBeside(Element box, Element headline) {
        boolean running = box.normalName().equals("p") || box.normalName().matches("h[2-6]");
        Element around = headline;
        for (int i = 0; running && i < GENERATIONS && around.parent() != null; i++) {
            around = around.parent();
            if (box.parent() == around) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(List<Block> body, String text) {
        return body.stream().anyMatch(block -> block.text().contains(text));
    }
}
