package org.stet.core.article.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Takes out of a page what is never part of its article: scripts, hidden parts, navigation, captions, related links,
 * newsletters, sharing, comments, cookie notices. An element goes by its name, its role, or by the words of its class and
 * id; one that holds most of the page's running text stays whatever it is called.
 */
public final class PageCleaner implements NodeFilter {

    private static final Set<String> NEVER = Set.of(
            "button",
            "input",
            "select",
            "textarea",
            "option",
            "label",
            "nav",
            "aside",
            "footer",
            "figure",
            "figcaption",
            "video",
            "audio",
            "dialog",
            "menu",
            "amp-ad",
            "amp-embed",
            "amp-sidebar",
            "amp-consent",
            "form");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "big", "cite", "code", "dfn", "em", "font", "i", "ins", "mark", "q",
            "s", "small", "span", "strong", "sub", "sup", "time", "u", "var");

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "blockquote", "dd");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "alert",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "button",
            "form");

    private static final Set<String> HIDING = Set.of(
            "hidden",
            "hide",
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "screen-reader-text",
            "screen-reader-only",
            "screenreader",
            "invisible",
            "d-none",
            "print-only",
            "noprint",
            "no-print",
            "element-invisible",
            "offscreen",
            "u-hidden",
            "is-hidden",
            "a11y-hidden",
            "assistive-text");

    private static final Pattern CLUTTER = words(
            "ad|ads|adbox|advert\\w*|sponsor\\w*|promos?|promobox|promoted|promotions?|outbrain|taboola|zergnet|revcontent|mgid|dfp|gpt|adsense|adslot|leaderboard",
            "nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|sidebar|masthead|topbar|rail",
            "share|sharing|sharebar|sharedaddy|socials?|addthis\\w*|follow|whatsapp",
            "recirc\\w*|recommend\\w*|readmore|readnext|trending|popular|mostread|newsletters?|signup|cta|marketing|teasers?|upsell",
            "login|optin|popup|modal|overlay|lightbox",
            "captions?|credits?|copyright|disclaimer|byline|bylines|bio|authorbio|authorbox|tags?|taglist|tagcloud|topics",
            "vjs|video-js|jwplayer|jw|plyr|mejs|brightcove|(?:video|media|audio)-?player|skip|toolbar|tooltip|poll|quiz|donat\\w*|ratings?|vcard|timestamp|dateline",
            "jp-relatedposts|footer|author-info|about-author|author-box|author-bio|author-card|author-details|about-the-author|read-more|read-next|more-stories|more-from",
            "most-read|see-also|also-read|sign-up|post-meta|entry-meta|article-meta|meta-data|metadata|postinfo|post-info|reading-time|read-time|pull-?quote|audio-player|listen");

    /** What is clutter even in the middle of a sentence. */
    private static final Pattern INLINE_CLUTTER = words(
            "ad|ads|advert\\w*|sponsor\\w*|share|sharing|socials?|newsletters?|captions?|credits?|tooltip|popup|read-more|recirc\\w*");

    /** What asks for money or an account; the text behind it often bears the same name. */
    private static final Pattern GATE =
            words("paywall|regwall|gate|barrier|meter|premium|subscri\\w*|piano|tp-modal|register");

    /** The share of the running text from which on what is hidden is the article, until a script shows it. */
    private static final double MOST = 0.8;

    private static final int LONGEST_GATE = 700;

    /** As a rule long, and often longer than a short article. */
    private static final Pattern LONG_CLUTTER = words(
            "cookies?|consent|gdpr|cmp",
            "comments?|commentlist|comentarios?|comentários?|commentaires?|kommentare?|kommentarer|commenti|reacties|komentarze|disqus\\w*|viafoura|livefyre|spotim|coral|hyvor|fb-comments|respond|replies|related|discussion");

    private static final Pattern PICTURES = words("gallery|galleries|slideshow|carousel");

    /** The running text between two pictures of a gallery is a caption. */
    private static final int LONGEST_CAPTION = 400;

    /** Names of a state rather than of a thing, of how a thing looks, or of what a post is filed under. */
    private static final Pattern STATE = Pattern.compile(
            "^(?:has|with|no|is|js|not|without|non|show|enable|tag|category|post-type|post_tag|format|status)-.+");

    /** What others said elsewhere, shown in the text. */
    private static final Pattern EMBEDDED = Pattern.compile("social[\\w-]*embed|embed[\\w-]*social");

    /** How the name of a body ends; what follows in a name is the name of a part of it. */
    private static final Pattern BODY =
            Pattern.compile("(?:article|story|entry|post|main|body)-?_*(?:body|content|text)$");

    private static final Pattern HIDDEN_STYLE = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|clip\\s*:\\s*rect\\(|(?:left|top|text-indent)\\s*:\\s*-\\d{4,}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Elements that are what they are, however they are called. */
    private static final Set<String> NAMED_OTHERWISE = Set.of("article", "main", "h1", "html", "body");

    private final Prose prose;
    private final double all;
    private final Set<Element> repeated;
    private final Set<Element> clutter = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageCleaner(Element body) {
        List<Block> blocks = BlockReader.read(body);
        this.prose = new Prose(blocks);
        this.repeated = RepeatedParts.find(body, blocks, prose);
        this.all = Math.max(1, prose.under(body).prose());
    }

    /** The elements under a page's body that are no part of its article; what is in them is not listed again. */
    static Set<Element> clutter(Element body) {
        PageCleaner cleaner = new PageCleaner(body);
        body.filter(cleaner);
        return cleaner.clutter;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element) || depth == 0) {
            return FilterResult.CONTINUE;
        }
        Element element = (Element) node;
        if (BlockReader.isCode(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (repeated.contains(element) || isClutter(element)) {
            clutter.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isClutter(Element element) {
        if (isInline(element)) {
            return isHidden(element) || NEVER.contains(element.normalName()) || isNamed(element, INLINE_CLUTTER);
        }
        double share = prose.under(element).prose() / all;
        if (isNamed(element, LONG_CLUTTER) || isNamed(element, PICTURES) && (share < 0.5 || isOfPictures(element))) {
            return share < 0.5 || share < 0.98 && element.selectFirst("h1, [itemprop=articleBody]") == null;
        }
        if (isHidden(element)) {
            return share < MOST;
        }
        return share < 0.5
                && (NEVER.contains(element.normalName())
                        || ROLES.contains(element.attr("role"))
                        || isNamed(element, CLUTTER)
                        || isGate(element));
    }

    private boolean isOfPictures(Element element) {
        return prose.under(element).prose()
                < LONGEST_CAPTION * element.select("img").size();
    }

    /** Not the text behind the gate: that has no button, or is long, or is a paragraph. */
    private boolean isGate(Element element) {
        return !element.normalName().equals("p")
                && prose.under(element).prose() < LONGEST_GATE
                && isNamed(element, GATE)
                && element.selectFirst("a, button, form, input") != null;
    }

    /** Whether the element is a few words inside a paragraph, where a link's name says what it links to. */
    private static boolean isInline(Element element) {
        if (!INLINE.contains(element.normalName())) {
            return false;
        }
        Element box = element.parent();
        while (box != null && INLINE.contains(box.normalName())) {
            box = box.parent();
        }
        return box != null && PARAGRAPHS.contains(box.normalName());
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN_STYLE.matcher(element.attr("style")).find()
                || element.classNames().stream().anyMatch(HIDING::contains);
    }

    private static boolean isNamed(Element element, Pattern words) {
        String className = element.className();
        String id = element.id();
        if (className.isEmpty() && id.isEmpty()
                || NAMED_OTHERWISE.contains(element.normalName())
                || element.attr("itemprop").equals("articleBody")) {
            return false;
        }
        String names = className + " " + id;
        boolean named = false;
        for (String name : BLANKS.split(names)) {
            String apart = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
            if (BODY.matcher(apart).find()) {
                return false;
            }
            named |= words.matcher(apart).find()
                    && !STATE.matcher(apart).matches()
                    && !EMBEDDED.matcher(apart).find();
        }
        return named;
    }

    private static Pattern words(String... alternatives) {
        return Pattern.compile("(?:^|[_-])(?:" + String.join("|", alternatives) + ")(?:$|[_-])");
    }
}
