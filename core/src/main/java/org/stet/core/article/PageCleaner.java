package org.stet.core.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Takes out of a page what is never part of its article: scripts, hidden parts, navigation, captions, related links,
 * newsletters, sharing, comments, cookie notices. An element goes by its name, its role, or by the words of its class and
 * id; one that holds most of the page's text stays whatever it is called.
 */
final class PageCleaner {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
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
            "map",
            "math");

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

    private static final Pattern CLUTTER = Pattern.compile("(?:^|[\\s_-])(?:"
            + "ad|ads|adbox|advert\\w*|sponsor\\w*|promo\\w*|outbrain|taboola|"
            + "nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|sidebar|side-bar|rail|masthead|topbar|"
            + "share|sharing|shares|sharebar|sharedaddy|social|socials|addthis\\w*|follow|"
            + "related|recirc\\w*|recommend\\w*|readmore|read-more|readnext|read-next|more-stories|morestories|trending|popular|"
            + "most-read|mostread|see-also|also-read|you-may|"
            + "newsletters?|subscri\\w*|signup|sign-up|paywall|login|register|optin|"
            + "comments?|commentlist|disqus\\w*|respond|replies|discussion|"
            + "cookies?|consent|gdpr|banner|popup|modal|overlay|lightbox|"
            + "captions?|credits?|copyright|disclaimer|"
            + "byline|author-bio|authorbio|author-box|authorbox|about-author|author-info|bio|post-author|"
            + "tags?|taglist|tag-list|tagcloud|categories|"
            + "print-only|screen-reader\\w*|sr-only|visually-hidden|visuallyhidden|hidden|hide|"
            + "skip|skip-link|toolbar|tooltip|widget|poll|quiz|donat\\w*|rating|ratings|vcard|timestamp|dateline|"
            + "gallery|slideshow|carousel|jp-relatedposts|footer|foot"
            + ")(?:$|[\\s_-])");

    /** Class words that say an element is the article itself, whatever else they say. */
    private static final Pattern BODY = Pattern.compile(
            "article-?_?body|articlebody|story-?_?body|entry-?_?content|post-?_?content|article-?_?content|post-?_?body|article-?_?text|main-?_?content");

    private static final Pattern HIDDEN_STYLE = Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private PageCleaner() {}

    /** Removes the clutter; the page given is changed. */
    static void clean(Document page) {
        int all = page.body().text().length();
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Comment) {
                    return FilterResult.REMOVE;
                }
                if (node instanceof Element) {
                    Element element = (Element) node;
                    return depth > 0 && isClutter(element, all) ? FilterResult.REMOVE : FilterResult.CONTINUE;
                }
                return FilterResult.CONTINUE;
            }
        });
    }

    private static boolean isClutter(Element element, int all) {
        String name = element.normalName();
        if (NEVER.contains(name)) {
            return !holdsArticle(element, all);
        }
        if (name.equals("html") || name.equals("body") || name.equals("article") || name.equals("main")) {
            return false;
        }
        boolean marked = isHidden(element)
                || ROLES.contains(element.attr("role"))
                || isNamedClutter(element)
                || name.equals("form");
        return marked && !holdsArticle(element, all);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN_STYLE.matcher(element.attr("style")).find();
    }

    private static boolean isNamedClutter(Element element) {
        String names = element.className() + " " + element.id();
        if (names.length() == 1 || element.attr("itemprop").equals("articleBody")) {
            return false;
        }
        String words = CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
        return CLUTTER.matcher(words).find() && !BODY.matcher(words).find();
    }

    private static boolean holdsArticle(Element element, int all) {
        if (Set.of("script", "style", "noscript", "template").contains(element.normalName())) {
            return false;
        }
        int paragraphs =
                element.select("p").stream().mapToInt(p -> p.text().length()).sum();
        return paragraphs > 1000 && paragraphs * 2 > all;
    }
}
