package org.stet.core.article.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Tells which parts of a page speak of something other than its article: comments, lists of other articles, sidebars,
 * navigation, clocks and footers. What holds the headline is never elsewhere, whatever it is called.
 */
public final class Surroundings {

    private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "form", "select", "menu");

    private static final Set<String> ARTICLE_TAGS = Set.of("article", "main", "body", "html");

    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[_-])(?:comments?|commentlist|comment-?body|comment-?meta|respond|replies|reply|disqus|discussion|reactions?"
                    + "|related(?:posts|articles|news|stories)?|recirc\\w*|recommend\\w*|recommendations?|popular|trending|mostread|most-?(?:read|viewed|popular)"
                    + "|latest|recent(?:posts)?|sidebar\\w*|widgets?|teasers?|nav|navbar|navigation|navi|menu|submenu|footer|foot|breadcrumbs?|ticker|clock|today|weather|masthead"
                    + "|topbar|top-?bar|read-?(?:next|more|also)|more-(?:stories|news|articles|posts|from)|see-also|also-(?:read|like)|archives?|upcoming|events?|calendar"
                    + "|copyright|newsletter|slider|carousel|twitter|tweets?|prev(?:ious)?-?post|next-?post|post-?nav\\w*|product|ads?|advert\\w*|promo\\w*|sponsor\\w*)(?:$|[_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STATE = Pattern.compile(
            "^(?:has|with|no|is|js|not|without|non|show|enable|elementor|wp-block|single|page|post|l|t|u)-.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<Element, Boolean> known = new IdentityHashMap<>();

    /** Of a page whose headline stands in the element given. */
    public Surroundings(Optional<Element> headline) {
        headline.ifPresent(heading -> {
            for (Element around = heading; around != null; around = around.parent()) {
                known.put(around, false);
            }
        });
    }

    /** Whether an element belongs to something other than the article. Each element is looked at once. */
    public boolean isElsewhere(Element element) {
        Deque<Element> way = new ArrayDeque<>();
        Element around = element;
        while (around != null && !known.containsKey(around)) {
            way.push(around);
            around = around.parent();
        }
        boolean elsewhere = around != null && known.get(around);
        for (Element inner : way) {
            elsewhere = elsewhere || speaksOfOthers(inner);
            known.put(inner, elsewhere);
        }
        return elsewhere;
    }

    private static boolean speaksOfOthers(Element element) {
        String tag = element.normalName();
        if (ARTICLE_TAGS.contains(tag)) {
            return false;
        }
        if (TAGS.contains(tag)) {
            return !isInArticle(element);
        }
        return isNamed(element.className()) || isNamed(element.id());
    }

    /** Articles have footers of their own, and old pages stand in a form as a whole. */
    private static boolean isInArticle(Element element) {
        boolean footer =
                element.normalName().equals("footer") || element.normalName().equals("form");
        return footer
                && (element.closest("article") != null
                        || element.normalName().equals("form") && element.selectFirst("h1") != null);
    }

    private static boolean isNamed(String names) {
        if (names.isEmpty()) {
            return false;
        }
        for (String name : SPACE.split(names)) {
            if (NAMES.matcher(name).find() && !STATE.matcher(name).matches()) {
                return true;
            }
        }
        return false;
    }
}
