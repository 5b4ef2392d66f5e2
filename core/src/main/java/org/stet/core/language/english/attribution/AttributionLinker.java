package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.text.Span;

/**
 * Puts sources, cues and contents together to attributions, one a cue: each content goes to the cue that costs least, each
 * cue to the source that costs least. What costs is distance, ends of sentences in between, other spans in between, and
 * a frame inside its own content. Contents that share a sentence with a cue are given away first, so that it is known who
 * has been quoted when a quotation stands by itself.
 *
 * <p>Only the {@value #REACH} nearest on either side are weighed, so that the time grows with the text and not faster.
 */
public final class AttributionLinker {

    private static final int REACH = 12;

    private static final int END_OF_SENTENCE = 60;
    private static final int INSIDE_CONTENT = 400;
    private static final int CONTENT_BETWEEN = 15;
    private static final int NOT_QUOTED_SO_FAR = 120;

    private static final int CUE_BETWEEN = 25;
    private static final int OWN_CONTENT_BETWEEN = 30;
    private static final int OTHER_SIDE_OF_QUOTATION = 80;
    private static final int RELATIVE_AFAR = 60;
    private static final int SOURCE_AFTER = 3;
    /** Behind "told" stands who was told. */
    private static final int TOLD = 150;

    private static final int NEXT_TO = 12;

    private static final int LONGEST_HEARER = 80;

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private final TaggedArticle article;
    private final RoleSpans spans;
    private final List<List<Span>> contentsOfCue = new ArrayList<>();
    /** For each cue whether one of its contents is quoted. */
    private final boolean[] quotes;

    private AttributionLinker(TaggedArticle article, RoleSpans spans) {
        this.article = article;
        this.spans = spans;
        this.quotes = new boolean[spans.cues().size()];
        spans.cues().forEach(cue -> contentsOfCue.add(new ArrayList<>()));
    }

    /** The attributions as drafts, in the order of their cues; each has at least one content. */
    static List<Draft> link(TaggedArticle article, RoleSpans spans) {
        return new AttributionLinker(article, spans).link();
    }

    private List<Draft> link() {
        List<Span> apart = new ArrayList<>();
        for (Span content : spans.contents()) {
            article.deadline().check();
            int cue = nearestCue(content);
            if (cue >= 0 && sentencesBetween(spans.cues().get(cue), content) == 0) {
                give(cue, content);
            } else {
                apart.add(content);
            }
        }
        for (Span content : apart) {
            int nearest = nearestCue(content);
            int cue = nearest >= 0 ? nearest : lastSpeaker(content);
            if (cue >= 0) {
                give(cue, content);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < contentsOfCue.size(); i++) {
            if (!contentsOfCue.get(i).isEmpty()) {
                Collections.sort(contentsOfCue.get(i));
                drafts.add(draft(spans.cues().get(i), contentsOfCue.get(i)));
            }
        }
        return drafts;
    }

    private void give(int cue, Span content) {
        contentsOfCue.get(cue).add(content);
        quotes[cue] |= quoted(content);
    }

    private Draft draft(Span cue, List<Span> contents) {
        Draft draft = new Draft(
                sourceOf(cue, contents),
                cue,
                article.tagged().get(article.sentenceAt(cue.start())).span(),
                hearer(cue, contents));
        draft.content().addAll(contents);
        return draft;
    }

    /** The number of the cue in the content's paragraph that costs least; -1 if there is none. */
    private int nearestCue(Span content) {
        List<Span> cues = spans.cues();
        int paragraph = article.paragraphAt(content.start());
        int from = Math.max(0, firstFrom(cues, content.start()) - REACH);
        int to = Math.min(cues.size(), firstFrom(cues, content.end()) + REACH);
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            if (article.paragraphAt(cues.get(i).start()) == paragraph) {
                int cost = cost(content, i);
                if (cost < least) {
                    least = cost;
                    best = i;
                }
            }
        }
        return best;
    }

    private int cost(Span content, int number) {
        Span cue = spans.cues().get(number);
        return gap(cue, content)
                + END_OF_SENTENCE * sentencesBetween(cue, content)
                + (content.contains(cue) ? INSIDE_CONTENT : 0)
                + (between(spans.contents(), cue, content) > 0 ? CONTENT_BETWEEN : 0)
                + (mayGoOn(content, number) ? 0 : NOT_QUOTED_SO_FAR);
    }

    /** Whether a cue with the contents it has can have this one too: a quotation goes on with a quotation. */
    private boolean mayGoOn(Span content, int cue) {
        return contentsOfCue.get(cue).isEmpty() || quotes[cue] || !quoted(content);
    }

    private boolean quoted(Span content) {
        return article.quotations().quoted(content.start())
                || article.quotations().quoted(content.end() - 1);
    }

    /** Who speaks in a paragraph without cue: whoever spoke last, up to two paragraphs before, or was about to. */
    private int lastSpeaker(Span content) {
        int paragraph = article.paragraphAt(content.start());
        int first = Math.max(0, firstFrom(spans.cues(), content.start()) - REACH);
        for (int i = firstFrom(spans.cues(), content.start()) - 1; i >= first; i--) {
            Span cue = spans.cues().get(i);
            boolean spoke = paragraph - lastParagraph(i) <= 2
                    && mayGoOn(content, i)
                    && !contentsOfCue.get(i).isEmpty();
            boolean opens = paragraph - article.paragraphAt(cue.start()) == 1
                    && cue.of(article.article().text()).endsWith(":");
            if (spoke || opens) {
                return i;
            }
        }
        return -1;
    }

    /** The paragraph of the last that a cue has been given so far. */
    private int lastParagraph(int cue) {
        List<Span> taken = contentsOfCue.get(cue);
        Span last = taken.isEmpty() ? spans.cues().get(cue) : taken.get(taken.size() - 1);
        return article.paragraphAt(last.start());
    }

    private Optional<Span> sourceOf(Span cue, List<Span> contents) {
        List<Span> sources = spans.sources();
        int near = firstFrom(sources, cue.start());
        int paragraph = article.paragraphAt(cue.start());
        Span best = null;
        int least = Integer.MAX_VALUE;
        for (int i = Math.max(0, near - REACH); i < Math.min(sources.size(), near + REACH); i++) {
            Span source = sources.get(i);
            if (article.paragraphAt(source.start()) == paragraph) {
                int cost = cost(source, cue, contents);
                if (cost < least) {
                    least = cost;
                    best = source;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private int cost(Span source, Span cue, List<Span> contents) {
        int gap = gap(cue, source);
        boolean inside = contents.stream().anyMatch(content -> content.contains(source));
        boolean sameSide = article.quotations().quoted(source.start())
                == article.quotations().quoted(cue.start());
        return gap
                + END_OF_SENTENCE * Math.abs(article.sentenceAt(cue.start()) - article.sentenceAt(source.start()))
                + (inside ? INSIDE_CONTENT : 0)
                + (between(contents, cue, source) > 0 ? OWN_CONTENT_BETWEEN : 0)
                + CUE_BETWEEN * between(spans.cues(), cue, source)
                + (sameSide ? 0 : OTHER_SIDE_OF_QUOTATION)
                + (gap > NEXT_TO && RELATIVES.contains(lower(source)) ? RELATIVE_AFAR : 0)
                + (source.start() < cue.start() ? 0 : lower(cue).endsWith("told") ? TOLD : SOURCE_AFTER);
    }

    /** Whoever is told: the words between "told" and what is told. */
    private Optional<Span> hearer(Span cue, List<Span> contents) {
        List<String> words = Arrays.asList(lower(cue).split("\\s+"));
        if (!words.contains("told") && !words.contains("tell") && !words.contains("tells")) {
            return Optional.empty();
        }
        return contents.stream()
                .filter(content -> content.start() > cue.end() && content.start() - cue.end() < LONGEST_HEARER)
                .findFirst()
                .map(content -> new Span(cue.end(), content.start())
                        .trim(article.article().text()))
                .filter(hearer -> hearer.length() > 1);
    }

    private String lower(Span span) {
        return span.of(article.article().text()).toLowerCase(Locale.ENGLISH);
    }

    private static int gap(Span a, Span b) {
        return Math.max(0, Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()));
    }

    private int sentencesBetween(Span cue, Span content) {
        int sentence = article.sentenceAt(cue.start());
        int first = article.sentenceAt(content.start());
        int last = article.sentenceAt(content.end() - 1);
        return sentence < first ? first - sentence : Math.max(0, sentence - last);
    }

    /** How many of {@code others}, which are ordered by start and by end, lie wholly between two spans. */
    private static int between(List<Span> others, Span a, Span b) {
        int from = Math.min(a.end(), b.end());
        int to = Math.max(a.start(), b.start());
        return Math.max(0, firstEndingAfter(others, to) - firstFrom(others, from));
    }

    private static int firstEndingAfter(List<Span> spans, int position) {
        return first(spans, span -> span.end() > position);
    }

    /** The number of the first span that begins at {@code position} or after it. */
    private static int firstFrom(List<Span> spans, int position) {
        return first(spans, span -> span.start() >= position);
    }

    /** The number of the first span of which something holds that holds of all behind it. */
    private static int first(List<Span> spans, Predicate<Span> holds) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(spans.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
