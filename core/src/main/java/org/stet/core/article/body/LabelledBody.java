package org.stet.core.article.body;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import org.stet.core.article.page.CleanPage;

/**
 * Finds the element that the page itself calls the article's body: by microdata, or by the class or id that publishers and
 * their software use for it. Of several, the one with the most running text; its namesakes with it.
 */
final class LabelledBody implements CandidateFinder {

    private static final Pattern NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:(?:article|story|entry|post|blog|news|content|richtext|rich-text|stories|text)_*-?(?:body|content|text)|story-text|articlebody|body__inner-container|body-text|body-copy|body-content|article-copy|e-content)"
                    + "(?:$|[\\s_-])|articlebody|storybody");

    @Override
    public List<Element> find(CleanPage page) {
        List<Element> labelled = page.prose().elements().stream()
                .filter(element -> page.prose().under(element).prose() > 0 && isLabelled(element))
                .toList();
        return labelled.stream()
                .max(Comparator.comparingDouble(
                        element -> page.prose().under(element).weight()))
                .map(best -> labelled.stream()
                        .filter(element -> element == best
                                || element.className().equals(best.className())
                                        && element.normalName().equals(best.normalName()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isLabelled(Element element) {
        String type = element.attr("itemprop");
        if (type.contains("articleBody")) {
            return true;
        }
        String names = element.className() + " " + element.id();
        return names.length() > 1
                && NAME.matcher(names.toLowerCase(Locale.ROOT)).find();
    }
}
