package org.stet.core.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.stet.core.article.page.Block;
import org.stet.core.article.page.BlockReader;
import org.stet.core.text.TextLength;

/**
 * The body out of the state that a page carries for its scripts ({@code __NEXT_DATA__}, Apollo, Redux and their kin), for
 * pages that show nothing before their scripts have run. Such states are built in many ways; in all of them the body is
 * either one string of markup or a list of parts with the text somewhere in each. Markup that is kept in a template, or for
 * readers without scripts, counts as such a string.
 */
public final class StateBody {

    private static final int SMALLEST = 500;
    private static final int PARAGRAPH = 80;
    private static final int COUNTED = 1_000;
    private static final int DEEPEST = 60;

    /** Fields that hold text in the states of the usual editors; titles, summaries and addresses are none of them. */
    private static final Set<String> TEXT =
            Set.of("text", "value", "content", "html", "body", "paragraph", "copy", "data", "bodyhtml", "articlebody");

    private static final Pattern OBJECT = Pattern.compile("\\{\\s*\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*+>");

    private static final ObjectMapper JSON = new ObjectMapper();

    private List<String> best = List.of();
    private int most;

    private StateBody() {}

    /** The blocks of the longest text in the page's states; empty where there is none. */
    public static List<Block> read(Document page) {
        StateBody state = new StateBody();
        for (Element part : page.select("script:not([src]):not([type*=ld+json]), noscript, template")) {
            String type = part.attr("type");
            if (!part.normalName().equals("script")) {
                state.consider(List.of(part.html()), lettersOf(part.html()));
            } else if (type.contains("template") || type.contains("html")) {
                state.consider(List.of(part.data()), lettersOf(part.data()));
            } else {
                state.parse(part.data());
            }
        }
        return BlockReader.read(
                Jsoup.parseBodyFragment(String.join("", state.best)).body());
    }

    /** The first object is read; what scripts write before and after it does not matter. */
    private void parse(String code) {
        Matcher start = OBJECT.matcher(code);
        if (code.length() < SMALLEST || !start.find()) {
            return;
        }
        try {
            visit(JSON.readTree(code.substring(start.start())), 0);
        } catch (JsonProcessingException e) {
            return;
        }
    }

    private void visit(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isTextual() && node.textValue().contains("</p>")) {
            consider(List.of(node.textValue()), lettersOf(node.textValue()));
        } else if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            int length = 0;
            for (JsonNode part : node) {
                StringBuilder text = new StringBuilder();
                collect(part, "", text, depth);
                if (text.length() > 0) {
                    parts.add("<p>" + text + "</p>");
                    int letters = TextLength.of(text);
                    length += letters > PARAGRAPH ? Math.min(letters, COUNTED) : 0;
                }
            }
            consider(parts, length);
        }
        node.forEach(child -> visit(child, depth + 1));
    }

    /** How long the text between the tags is. */
    private static int lettersOf(String markup) {
        return TextLength.of(TAG.matcher(markup).replaceAll(""));
    }

    private void consider(List<String> parts, int length) {
        if (length > most) {
            most = length;
            best = parts;
        }
    }

    private static void collect(JsonNode node, String field, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isTextual()) {
            if (field.isEmpty() || TEXT.contains(field.toLowerCase(Locale.ROOT))) {
                text.append(node.textValue());
            }
        } else if (node.isArray()) {
            node.forEach(part -> collect(part, field, text, depth + 1));
        } else {
            node.properties().forEach(entry -> collect(entry.getValue(), entry.getKey(), text, depth + 1));
        }
    }
}
