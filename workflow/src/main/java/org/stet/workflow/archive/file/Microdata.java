package org.stet.workflow.archive.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what pages say in the attributes of their elements (HTML Living Standard, microdata), as JSON. */
final class Microdata {

    private static final String ITEM = "itemscope";
    private static final String PROPERTY = "itemprop";
    private static final String TYPE = "itemtype";
    private static final int DEEPEST = 6;

    private Microdata() {}

    /** Every ClaimReview of a page. */
    static List<JsonNode> claimReviews(Document page) {
        List<JsonNode> found = new ArrayList<>();
        for (Element item : page.select("[itemscope][itemtype$=/ClaimReview]")) {
            found.add(item(item, 0));
        }
        return found;
    }

    private static ObjectNode item(Element item, int depth) {
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        read.put("@type", item.attr(TYPE));
        Deque<Element> waiting = new ArrayDeque<>(item.children());
        while (!waiting.isEmpty()) {
            Element element = waiting.pop();
            boolean isItem = element.hasAttr(ITEM);
            for (String property : element.attr(PROPERTY).split("\\s+")) {
                if (!property.isEmpty() && !read.has(property)) {
                    if (!isItem) {
                        read.put(property, value(element));
                    } else if (depth < DEEPEST) {
                        read.set(property, item(element, depth + 1));
                    }
                }
            }
            if (!isItem) {
                List<Element> children = element.children();
                for (int i = children.size() - 1; i >= 0; i--) {
                    waiting.push(children.get(i));
                }
            }
        }
        return read;
    }

    private static String value(Element element) {
        return switch (element.normalName()) {
            case "meta" -> element.attr("content");
            case "a", "link", "area" -> element.attr("href");
            case "img", "audio", "video", "source", "iframe", "embed" -> element.attr("src");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            case "data", "meter" -> element.attr("value");
            default -> element.hasAttr("content") ? element.attr("content") : element.text();
        };
    }
}
