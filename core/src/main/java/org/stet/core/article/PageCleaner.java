package org.stet.core.article;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Takes out of a page what is never part of its article: scripts, hidden parts, navigation, captions, related links,
 * newsletters, sharing, comments, cookie notices. An element goes by its name, its role, or by the words of its class and
 * id; one that holds most of the page's running text stays whatever it is called.
 */
final class PageCleaner {

    /** Not text at all. */
    private static final Set<String> CODE =
            Set.of("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "map");

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
            "offscreen");

    private static final Pattern CLUTTER = words(
            "ad|ads|adbox|advert\\w*|sponsor\\w*|promo\\w*|outbrain|taboola",
            "nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|sidebar|masthead|topbar|rail",
            "share|sharing|sharebar|sharedaddy|socials?|addthis\\w*|follow",
            "recirc\\w*|recommend\\w*|readmore|readnext|trending|popular|mostread|newsletters?|subscri\\w*|signup|paywall",
            "login|register|optin|cookies?|consent|gdpr|popup|modal|overlay|lightbox",
            "captions?|credits?|copyright|disclaimer|byline|bio|authorbio|authorbox|tags?|taglist|tagcloud",
            "skip|toolbar|tooltip|poll|quiz|donat\\w*|ratings?|vcard|timestamp|dateline|gallery|slideshow|carousel",
            "jp-relatedposts|footer|author-info|about-author|author-box|author-bio|read-more|read-next|more-stories",
            "most-read|see-also|also-read|sign-up");

    /** As a rule long, and often longer than a short article. */
    private static final Pattern TALK = words("comments?|commentlist|disqus\\w*|respond|replies|related|discussion");

    /** Names of a state rather than of a thing. */
    private static final Pattern STATE = Pattern.compile("^(?:has|with|no|is|js|not|without|non|show|enable)-.*");

    private static final Pattern BODY = Pattern.compile("article-?_?body|story-?_?body|entry-?_?content|post-?_?content"
            + "|article-?_?content|post-?_?body|article-?_?text|main-?_?content");

    private static final Pattern HIDDEN_STYLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Prose prose;
    private final double all;

    private PageCleaner(Document page) {
        this.prose = Prose.characters(page.body());
        this.all = Math.max(1, prose.under(page.body()));
    }

    /** Removes the clutter; the page given is changed. */
    static void clean(Document page) {
        removeCode(page);
        PageCleaner cleaner = new PageCleaner(page);
        remove(page, cleaner::isClutter);
    }

    /** Removes only what is no text at all; the page given is changed. */
    static void removeCode(Document page) {
        remove(page, element -> CODE.contains(element.normalName()));
    }

    private static void remove(Document page, Predicate<Element> clutter) {
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                boolean goes =
                        node instanceof Comment || depth > 0 && node instanceof Element && clutter.test((Element) node);
                return goes ? FilterResult.REMOVE : FilterResult.CONTINUE;
            }
        });
    }

    private boolean isClutter(Element element) {
        double share = prose.under(element) / all;
        if (isNamed(element, TALK)) {
            return share < 0.5 || share < 0.98 && element.selectFirst("h1, [itemprop=articleBody]") == null;
        }
        return share < 0.5
                && (NEVER.contains(element.normalName())
                        || ROLES.contains(element.attr("role"))
                        || isHidden(element)
                        || isNamed(element, CLUTTER));
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN_STYLE.matcher(element.attr("style")).find()
                || element.classNames().stream().anyMatch(HIDING::contains);
    }

    private static boolean isNamed(Element element, Pattern words) {
        if (Set.of("article", "main", "p", "h1", "html", "body").contains(element.normalName())
                        && !element.normalName().equals("p")
                || element.attr("itemprop").equals("articleBody")) {
            return false;
        }
        String names = element.className() + " " + element.id();
        if (BODY.matcher(names.toLowerCase(Locale.ROOT)).find()) {
            return false;
        }
        for (String name : names.split("\\s+")) {
            String apart = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
            if (!STATE.matcher(apart).matches() && words.matcher(apart).find()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern words(String... alternatives) {
        return Pattern.compile("(?:^|[_-])(?:" + String.join("|", alternatives) + ")(?:$|[_-])");
    }
}
