package org.stet.core.article.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.article.metadata.Headline;
import org.stet.core.article.page.Block;

/**
 * Takes out of a page's body, block by block, what the cleaning by names could not know: lines of links and calls to
 * action, captions, what stands before the first paragraph (headline, date, byline, kicker) and after the last one (lists
 * of other articles, the author's life). What a block says ({@link Clutter}), where it stands and how much of it is links
 * decide together.
 */
public final class BodyFilter {

    private static final double ALIKE = 0.8;
    private static final double MOSTLY_LINKS = 0.7;
    private static final double SOME_LINKS = 0.25;
    private static final int LINK_LINE = 300;
    private static final int SENTENCE = 60;
    private static final int OPENING = 15;
    private static final int BIOGRAPHY = 600;
    private static final int NAME_WITHIN = 60;

    private static final Pattern BIOGRAPHIC = Pattern.compile(
            "\\b(?:is|was|are|has been) (?:an?|the|[\\p{L}’']+[’']s|currently|also|based)\\b|\\b(?:writes?|covers?|reports?|joined|tweets|lives|edits|serves|teaches|worked|hosts?) |\\bfollow (?:him|her|them|me)\\b|@|\\bsein\\b|\\bist\\b|\\best\\b|\\bes (?:un|una|el|la)\\b|\\bé\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Metadata metadata;

    private BodyFilter(Metadata metadata) {
        this.metadata = metadata;
    }

    /** The blocks that are the article. */
    public static List<Block> kept(List<Block> blocks, Metadata metadata) {
        BodyFilter filter = new BodyFilter(metadata);
        return filter.withoutEnding(filter.withoutOpening(withoutPointers(filter.fromHeadline(blocks))));
    }

    /** What stands before the headline is another article's, unless it is most of the page. */
    private List<Block> fromHeadline(List<Block> blocks) {
        int all = Block.prose(blocks);
        int before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Paragraph.Kind.HEADING && isHeadline(block)) {
                return blocks.subList(i + 1, blocks.size());
            }
            before += block.isProse() && block.kind() != Paragraph.Kind.LIST_ITEM ? block.length() : 0;
            if (before * 2 > all) {
                break;
            }
        }
        return blocks;
    }

    private boolean isHeadline(Block block) {
        return isHeadline(block, metadata);
    }

    /** Whether a block says what the page's title says. */
    static boolean isHeadline(Block block, Metadata metadata) {
        return block.length() < LINK_LINE
                && metadata.title()
                        .filter(title -> Headline.likeness(title, block.text()) > ALIKE)
                        .isPresent();
    }

    /** Clutter goes, and what announces a list of links goes with the list. */
    private static List<Block> withoutPointers(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        boolean pointing = false;
        Optional<Element> others = Optional.empty();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (others.isPresent() && isUnder(block.box(), others.get())) {
                continue;
            }
            others = recommendations(blocks, i);
            pointing = pointing && isPointer(block) || announces(blocks, i);
            if (!pointing && !isClutter(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** The largest element that begins with a heading such as “Related stories”: what is in it is not the article. */
    private static Optional<Element> recommendations(List<Block> blocks, int i) {
        if (i == 0 || !Clutter.recommends(blocks.get(i).text())) {
            return Optional.empty();
        }
        Set<Element> before = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element at = blocks.get(i - 1).box(); at != null; at = at.parent()) {
            before.add(at);
        }
        Element largest = blocks.get(i).box();
        while (largest.parent() != null && !before.contains(largest.parent())) {
            largest = largest.parent();
        }
        return Optional.of(largest);
    }

    private static boolean isUnder(Element box, Element around) {
        Element at = box;
        while (at != null && at != around) {
            at = at.parent();
        }
        return at == around;
    }

    /** “More stories” announces others only where others follow, or nothing. */
    private static boolean announces(List<Block> blocks, int i) {
        if (!Clutter.announcesOthers(blocks.get(i).text())) {
            return false;
        }
        return i + 1 == blocks.size() || isPointer(blocks.get(i + 1)) || isClutter(blocks.get(i + 1));
    }

    /** Whether a block after “More stories” is one of them. */
    private static boolean isPointer(Block block) {
        return block.linkShare() > SOME_LINKS && block.length() < LINK_LINE || block.linkShare() > MOSTLY_LINKS;
    }

    private static boolean isClutter(Block block) {
        return Clutter.isClutter(block.text()) || isLinkLine(block);
    }

    /** A whole sentence can be a link; a line that is one and is no sentence points elsewhere. */
    private static boolean isLinkLine(Block block) {
        boolean sentence = block.kind() == Paragraph.Kind.TEXT && block.isFinished() && block.length() > SENTENCE;
        return block.linkShare() > MOSTLY_LINKS && block.length() < LINK_LINE && !sentence;
    }

    /** Before the first paragraph stand the kicker, the headline again, the date and the byline. */
    private List<Block> withoutOpening(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size()
                && (!blocks.get(first).isProse() || blocks.get(first).kind() == Paragraph.Kind.HEADING)) {
            first++;
        }
        if (first > OPENING || first == blocks.size()) {
            return blocks;
        }
        Element around = blocks.get(first).box().parent();
        List<Block> kept = new ArrayList<>();
        Element begun = null;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i >= first || block.box() == begun || opens(block, around)) {
                kept.add(block);
                begun = block.kind() == Paragraph.Kind.TEXT && block.isFinished() ? block.box() : begun;
            }
        }
        return kept;
    }

    /** Whether a short block belongs to the first paragraph, which stands in the element given. */
    private boolean opens(Block block, Element around) {
        Element holder = block.box().parent();
        boolean beside =
                holder == around || holder != null && holder.normalName().equals("a") && holder.parent() == around;
        return switch (block.kind()) {
            case TEXT ->
                !isHeadline(block)
                        && (block.isFinished()
                                || beside && block.box().normalName().equals("p"));
            case HEADING ->
                !isHeadline(block)
                        && !block.box().normalName().equals("h1")
                        && (beside
                                || !block.isProse()
                                        && around.parents().contains(block.box().parent()));
            case LIST_ITEM, QUOTATION -> true;
        };
    }

    /** After the last paragraph stand lists of other articles, headings of what was taken out, and the author's life. */
    private List<Block> withoutEnding(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks);
        while (kept.size() > 1 && isEnding(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private boolean isEnding(Block block) {
        return block.kind() == Paragraph.Kind.HEADING
                || block.kind() == Paragraph.Kind.LIST_ITEM && block.linkShare() > SOME_LINKS
                || block.linkShare() > MOSTLY_LINKS
                || isBiography(block);
    }

    private boolean isBiography(Block block) {
        String text = block.text();
        if (block.length() > BIOGRAPHY || !BIOGRAPHIC.matcher(text).find()) {
            return false;
        }
        String beginning = text.substring(0, Math.min(NAME_WITHIN, text.length()));
        return metadata.authors().stream().anyMatch(beginning::contains);
    }
}
