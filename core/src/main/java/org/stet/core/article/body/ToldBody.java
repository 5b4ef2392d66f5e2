package org.stet.core.article.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.stet.core.article.Paragraph;
import org.stet.core.article.page.Block;
import org.stet.core.article.page.BlockReader;
import org.stet.core.article.page.StructuredData;

/**
 * The body as the page tells it to machines, in the {@code articleBody} of its JSON-LD (schema.org). Where it is whole it
 * shows which blocks of the page are the article; where the page shows less than it tells, it is the article.
 */
public final class ToldBody {

    /** The share of the told body that the page has to show to trust it. */
    private static final double SHOWN = 0.75;

    /** The share of what the page shows that has to be told to trust it. */
    private static final double TOLD = 0.6;

    /** From this share on, what is not told is no part of the article even in its middle. */
    private static final double COMPLETE = 0.9;

    /** How much longer than what the page shows a told body is that is worth more. */
    private static final double LONGER = 1.5;

    private static final int NEAR = 20_000;

    private final List<Block> blocks;
    private final String letters;

    private ToldBody(List<Block> blocks) {
        this.blocks = blocks;
        this.letters = letters(String.join("", blocks.stream().map(Block::text).toList()));
    }

    /** What the page tells; empty where it tells nothing, or only the beginning. */
    public static Optional<ToldBody> of(Document page) {
        boolean tells = page.select("script[type*=ld+json]").stream()
                .anyMatch(script -> script.data().contains("articleBody"));
        if (!tells) {
            return Optional.empty();
        }
        return StructuredData.of(page)
                .article("articleBody")
                .map(ToldBody::blocks)
                .filter(ToldBody::isWhole)
                .map(ToldBody::new);
    }

    /** Markup is read as such; else a line is a paragraph. */
    private static List<Block> blocks(String body) {
        if (body.contains("</p>") || body.contains("<br")) {
            return BlockReader.read(Jsoup.parseBodyFragment(body).body());
        }
        Document home = Document.createShell("");
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Block(Paragraph.Kind.TEXT, line, 0, home.body()))
                .toList();
    }

    private static boolean isWhole(List<Block> blocks) {
        if (blocks.isEmpty()) {
            return false;
        }
        String end = blocks.get(blocks.size() - 1).text();
        return !end.endsWith("...") && !end.endsWith("…") && !end.endsWith("[…]") && !end.endsWith("[...]");
    }

    /** The told paragraphs. */
    List<Block> blocks() {
        return blocks;
    }

    /**
     * The better of what the page shows and what it tells: the blocks shown, without those that are not told where the
     * told body is the same article; or the told ones, where far less is shown.
     */
    public List<Block> judge(List<Block> shown) {
        BitSet told = new BitSet();
        int all = 0;
        int both = 0;
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            String block = letters(shown.get(i).text());
            int place = placeOf(block, at);
            told.set(i, place >= 0);
            at = place >= 0 ? place + block.length() : at;
            all += shown.get(i).isProse() ? block.length() : 0;
            both += shown.get(i).isProse() && place >= 0 ? block.length() : 0;
        }
        if (all == 0 || letters.length() > LONGER * all) {
            return blocks;
        }
        boolean trusted = both >= TOLD * all && both >= SHOWN * letters.length();
        return trusted ? told(shown, told, both >= COMPLETE * letters.length()) : shown;
    }

    /** Where a block is told, near the one before it; so the whole takes linear time. */
    private int placeOf(String block, int before) {
        int from = Math.max(0, before - NEAR);
        int place = letters.substring(from, Math.min(letters.length(), before + block.length() + NEAR))
                .indexOf(block);
        return place < 0 ? place : from + place;
    }

    private static List<Block> told(List<Block> shown, BitSet told, boolean complete) {
        List<Block> kept = new ArrayList<>();
        for (int i = told.nextSetBit(0); i < told.length(); i++) {
            Block block = shown.get(i);
            boolean paragraph = block.kind() == Paragraph.Kind.TEXT && block.isProse();
            if (!complete || !paragraph || told.get(i)) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** Letters and digits alone: machines are told other quotation marks and spaces. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
