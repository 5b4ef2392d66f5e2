package org.stet.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells blocks of text that belong to the page rather than to the article: labels, calls to action, pointers to other
 * articles, bylines, legal lines. Long blocks are never clutter by their words alone.
 */
final class Clutter {

    private static final int LONG = 220;
    private static final int LINK_LINE = 200;
    private static final double LINKS = 0.8;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The whole block. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:browse (?:by|all|our|more)\\b.{0,30}|share(?: (?:this|on|via|with|article|story)\\b.{0,30})?|tweet|pin(?: it)?|e?-?mail|print|comments?|\\d+ comments?|reply"
                    + "|advertisements?|sponsored(?: content)?|promoted|loading.{0,10}|close|menu|search|home|next|previous|back|more"
                    + "|related(?: (?:stories|articles|posts|news|content|topics|links))?:?|(?:more|most|also) (?:read|popular|stories|news)"
                    + "|trending(?: now)?|editor[’']?s[’']? picks?|recommended(?: for you)?|you may (?:also )?like.{0,20}|read more.{0,3}|see also:?"
                    + "|newsletters?|subscribe(?: now)?|sign (?:up|in)|log in|register|follow us.{0,40}|continue reading.{0,40}|story continues.{0,40}"
                    + "|(?:article|story) continues.{0,40}|skip (?:to|advert).{0,30}|watch(?: now| live)?|play video|video|photos?|gallery|image|facebook|twitter|linkedin"
                    + "|whatsapp|pinterest|reddit|telegram|instagram|save|like|copy link|font size.{0,20}|listen|anzeige|werbung|publicité|publicidad|teilen|drucken|compartir|partager)",
            FLAGS);

    /** How the block begins. */
    private static final Pattern CALL = Pattern.compile(
            "(?:(?:please )?(?:click|tap) (?:here|below|on the)\\b|join (?:the |our |us |over |more |\\d).{0,60}(?:fans|followers|newsletter|community|members|subscribers|facebook|channel|telegram|whatsapp)"
                    + "|(?:proudly )?powered by\\b|subscribe (?:to|now|for|here|today)\\b|sign up (?:to|for|here|now|today)\\b|follow (?:us|me|@|\\S+ on (?:twitter|facebook|instagram|x))\\b"
                    + "|like us on\\b|find us on\\b|share this\\b|(?:read|see|watch|view|learn|find out|hear) (?:more|also|next|all)\\b(?: (?:about|from|on|here|at|stories|articles))?[:»>.]?"
                    + "|read:|watch:|listen:|also read|related:|more:|more on this|more from\\b|you (?:may|might) also\\b|don[’']t miss\\b[:!]?|recommended:"
                    + "|(?:©|\\(c\\)|copyright\\b)|.{0,60}all rights reserved|this (?:material|story|article) (?:may not be|was originally|originally appeared|first appeared)|download (?:the|our) .{0,40}app"
                    + "|(?:photo|image|picture|video|foto|bild)s?(?: (?:by|credit|courtesy|source))?\\s?:|(?:filed under|posted in|tagged|tags?|categories|category|topics|labels|keywords|section|source)\\s?:"
                    + "|leave a (?:comment|reply)|(?:join|start) the (?:conversation|discussion)|have (?:a|an|your) .{0,40}(?:tip|story|say)\\b|got a (?:tip|story)|contact (?:us|the (?:author|reporter|writer))\\b"
                    + "|(?:last )?(?:updated?|published|posted|modified)(?: (?:on|at))?\\s?:|(?:first )?(?:published|posted|updated) (?:on |at )?\\d|support (?:our|us|independent)\\b.{0,80}|get (?:the|our) .{0,60}(?:newsletter|inbox|app|alerts)"
                    + "|get .{0,60} (?:delivered|straight|sent) to your inbox|(?:we|this (?:site|website)) uses? cookies|by (?:clicking|continuing|signing|subscribing|submitting)\\b|disclaimer:"
                    + "|lea (?:también|más|tambien)|lee (?:también|más)|te puede interesar|leia (?:também|mais)|veja também|lire aussi|à lire|voir aussi|lesen sie|mehr zum thema|siehe auch|leggi anche|lees ook|läs också|les også|czytaj (?:też|także|również))",
            FLAGS);

    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|Von|Por|Par)\\s+(?:\\p{Lu}[\\p{L}.’'-]*[\\s,]*(?:and\\s+|&\\s*)?){1,6}(?:\\|.{0,60})?");

    private Clutter() {}

    /** Whether a block of plain text is clutter. */
    static boolean isClutter(String text) {
        if (text.length() > LONG) {
            return false;
        }
        return LABEL.matcher(text).matches()
                || CALL.matcher(text).lookingAt()
                || BYLINE.matcher(text).matches()
                || text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /**
     * The blocks of a page's body that are the article: without clutter, lines of links, the repeated headline, and the
     * headings that are left over at the end.
     */
    static List<Block> without(List<Block> blocks, Optional<String> title) {
        List<Block> kept = new ArrayList<>();
        boolean begun = false;
        for (Block block : blocks) {
            boolean repeated = !begun
                    && !block.isProse()
                    && title.filter(headline -> Headline.likeness(headline, block.text()) > 0.8)
                            .isPresent();
            boolean goes = repeated || isClutter(block.text()) || isLinkLine(block);
            if (!goes) {
                kept.add(block);
                begun |= block.isProse();
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == Paragraph.Kind.HEADING) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean isLinkLine(Block block) {
        return block.linkShare() > LINKS && block.text().length() < LINK_LINE;
    }
}
