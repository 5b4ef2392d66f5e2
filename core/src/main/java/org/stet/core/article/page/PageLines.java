package org.stet.core.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import org.stet.core.text.TextLength;
import org.stet.core.text.Whitespace;

/**
 * A page as lines, roughly as a browser would break them, in one pass: where the headline stands among them and where the
 * text begins. Lines are cut after {@value #LONGEST} characters; no more than {@value #MOST} are kept.
 */
public final class PageLines {

    private static final int LONGEST = 400;
    private static final int MOST = 20_000;
    private static final int PROSE = 140;
    private static final int ENOUGH = 500;

    private static final Set<String> UNREAD =
            Set.of("noscript", "option", "textarea", "template", "style", "script", "svg", "title");

    /**
     * One line.
     *
     * @param text white space collapsed, cut if it is long
     * @param element where its first letter stands
     * @param time the first {@code time} element with a machine-readable value in it
     * @param pieces what elements it is made of, by the place where each one's text begins
     */
    public record Line(String text, Element element, Optional<Element> time, NavigableMap<Integer, Element> pieces) {

        /** The element in which the character at a place stands. */
        public Element elementAt(int place) {
            Map.Entry<Integer, Element> piece = pieces.floorEntry(place);
            return piece == null ? element : piece.getValue();
        }

        boolean isProse() {
            return TextLength.of(text) >= PROSE;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private int headline = -1;

    private PageLines() {}

    /** Reads a page whose headline stands in the element given. */
    public static PageLines of(Document page, Optional<Element> heading) {
        PageLines lines = new PageLines();
        Breaker breaker = lines.new Breaker(heading);
        page.body().traverse(breaker);
        breaker.end();
        return lines;
    }

    public List<Line> lines() {
        return lines;
    }

    /** The headline's place among the lines; -1 if the page has none. */
    public int headline() {
        return headline;
    }

    /** The first line after which the article's text is well under way: its second line of prose. */
    public int begun() {
        int prose = 0;
        for (int i = Math.max(0, headline); i < lines.size(); i++) {
            if (lines.get(i).isProse() && ++prose == 2) {
                return i;
            }
        }
        return lines.size();
    }

    /** The beginning of the text: the first lines of prose, those after the headline where there are any. */
    public String prose() {
        String after = prose(Math.max(0, headline));
        return after.isEmpty() ? prose(0) : after;
    }

    private String prose(int from) {
        StringBuilder prose = new StringBuilder();
        for (int i = from; i < lines.size() && prose.length() < ENOUGH; i++) {
            if (lines.get(i).isProse()) {
                prose.append(lines.get(i).text()).append('\n');
            }
        }
        return prose.toString();
    }

    private final class Breaker implements NodeVisitor {

        private final Optional<Element> heading;
        private final StringBuilder text = new StringBuilder();
        private Element element;
        private Element time;
        private NavigableMap<Integer, Element> pieces = new TreeMap<>();

        private Breaker(Optional<Element> heading) {
            this.heading = heading;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode piece) {
                add(piece);
            } else if (node instanceof Element entered) {
                if (entered.isBlock() || entered.normalName().equals("br")) {
                    end();
                }
                if (heading.isPresent() && heading.get() == entered && headline < 0) {
                    headline = lines.size();
                }
                if (time == null && entered.normalName().equals("time") && entered.hasAttr("datetime")) {
                    time = entered;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element left && left.isBlock()) {
                end();
            }
        }

        private void add(TextNode piece) {
            Element parent = (Element) piece.parentNode();
            if (parent == null || UNREAD.contains(parent.normalName())) {
                return;
            }
            String more = piece.getWholeText();
            int room = LONGEST - text.length();
            if (room > 0 && !more.isBlank()) {
                element = element == null ? parent : element;
                pieces.put(Whitespace.collapse(text.toString()).length() + (text.length() > 0 ? 1 : 0), parent);
                // text of elements side by side is read as words of their own
                text.append(' ').append(more, 0, Math.min(more.length(), room));
            }
        }

        private void end() {
            if ((text.length() > 0 || time != null) && lines.size() < MOST) {
                String plain = Whitespace.collapse(text.toString());
                lines.add(new Line(plain, element == null ? time : element, Optional.ofNullable(time), pieces));
            }
            text.setLength(0);
            element = null;
            time = null;
            pieces = new TreeMap<>();
        }
    }
}
