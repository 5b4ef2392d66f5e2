package org.stet.core.language.english.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.encoder.Encoder;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.EncoderSpanTagger;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.language.english.span.SequenceSpanTagger;
import org.stet.core.language.english.span.SpanModel;
import org.stet.core.language.english.span.SpanTagger;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;
import org.stet.core.training.LabelledArticle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures attribution on labelled articles, as shipped and with parts left out, with intervals by bootstrap over articles
 * (Efron and Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993: percentiles of 1,000 samples). Not among the tests of
 * a build: {@code -Dtest=AttributionEvaluation -Dstet.articles=FILE}.
 */
class AttributionEvaluation {

    private static final List<String> FIGURES =
            List.of("source", "cue", "content", "words of content", "who said it", "who, quoted", "who, pronouns");

    private static final int SAMPLES = 1000;

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PRONOUN = Pattern.compile("(?i)he|she|they|it|i|we|who|you");

    /** What was marked, or found, to be one attribution. */
    private record Said(List<Span> source, List<Span> cue, List<Span> content) {}

    private record Labelled(Article article, List<Said> right) {}

    /** Hits, what was found and what is right, for each figure; of "who said it", what is right alone counts. */
    private static final class Counts {
        private final long[][] counts = new long[FIGURES.size()][3];

        void add(int figure, long hits, long found, long right) {
            counts[figure][0] += hits;
            counts[figure][1] += found;
            counts[figure][2] += right;
        }

        void add(Counts other) {
            for (int i = 0; i < counts.length; i++) {
                add(i, other.counts[i][0], other.counts[i][1], other.counts[i][2]);
            }
        }

        double value(int figure) {
            long[] count = counts[figure];
            return figure < 4 ? 2.0 * count[0] / (count[1] + count[2]) : (double) count[0] / count[2];
        }
    }

    @Test
    void measure() throws IOException {
        List<Labelled> articles = articles(Path.of(System.getProperty("stet.articles")));
        assertThat(articles).isNotEmpty();
        Map<String, Function<Labelled, List<Said>>> ways = new LinkedHashMap<>();
        Encoder.shipped().ifPresent(encoder -> {
            SpanTagger eager = new EncoderSpanTagger(encoder, EncoderSpanTagger.EAGERNESS);
            SpanTagger plain = new EncoderSpanTagger(encoder, 0);
            ways.put("accurate", labelled -> found(labelled.article(), EnglishAttributions.with(encoder)));
            ways.put("- no eagerness", labelled -> linked(labelled.article(), plain));
            ways.put("- nearest links", labelled -> nearest(labelled.article(), eager));
        });
        AttributionFinder fast = EnglishAttributions.fast();
        ways.put("fast", labelled -> found(labelled.article(), fast));
        SpanTagger tagger = new SequenceSpanTagger(SpanModel.shipped().orElseThrow());
        ways.put("- nearest links, fast", labelled -> nearest(labelled.article(), tagger));
        ways.put("right spans, linked", AttributionEvaluation::rightLinked);
        ways.forEach((name, way) -> print(name, articles, way));
    }

    private static void print(String name, List<Labelled> articles, Function<Labelled, List<Said>> way) {
        List<Counts> each = new ArrayList<>();
        long began = System.nanoTime();
        List<List<Said>> found = articles.stream().map(way).toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        for (int i = 0; i < articles.size(); i++) {
            each.add(counts(articles.get(i), found.get(i)));
        }
        System.out.printf(Locale.ROOT, "%s (%.1f s for %d articles)%n", name, seconds, articles.size());
        for (int figure = 0; figure < FIGURES.size(); figure++) {
            double[] samples = new double[SAMPLES];
            Random random = new Random(7);
            for (int sample = 0; sample < SAMPLES; sample++) {
                Counts drawn = new Counts();
                for (int i = 0; i < each.size(); i++) {
                    drawn.add(each.get(random.nextInt(each.size())));
                }
                samples[sample] = drawn.value(figure);
            }
            Arrays.sort(samples);
            Counts all = new Counts();
            each.forEach(all::add);
            System.out.printf(
                    Locale.ROOT,
                    "  %-18s %.3f  [%.3f, %.3f]%n",
                    FIGURES.get(figure),
                    all.value(figure),
                    samples[SAMPLES / 40],
                    samples[SAMPLES - SAMPLES / 40]);
        }
    }

    private static List<Said> found(Article article, AttributionFinder finder) {
        return finder.find(SplitArticle.of(article)).stream()
                .map(each -> new Said(each.source(), each.cue(), each.content()))
                .toList();
    }

    private static TaggedArticle tagged(Article article) {
        return TaggedArticle.of(SplitArticle.of(article));
    }

    private static List<Said> linked(Article article, SpanTagger tagger) {
        TaggedArticle tagged = tagged(article);
        return linked(tagged, tagger.tag(tagged));
    }

    private static List<Said> linked(TaggedArticle tagged, RoleSpans spans) {
        return AttributionLinker.link(tagged, spans).stream()
                .map(draft -> new Said(draft.source().stream().toList(), List.of(draft.cue()), draft.content()))
                .toList();
    }

    private static List<Said> rightLinked(Labelled labelled) {
        return linked(
                tagged(labelled.article()),
                new RoleSpans(
                        distinct(labelled.right(), Said::source),
                        distinct(labelled.right(), Said::cue),
                        distinct(labelled.right(), Said::content)));
    }

    private static List<Span> distinct(List<Said> all, Function<Said, List<Span>> role) {
        return all.stream().map(role).flatMap(List::stream).distinct().toList();
    }

    /** Each content with the nearest cue of its paragraph and the source nearest to that, and nothing else. */
    private static List<Said> nearest(Article article, SpanTagger tagger) {
        TaggedArticle tagged = tagged(article);
        RoleSpans spans = tagger.tag(tagged);
        Map<Span, List<Span>> contents = new LinkedHashMap<>();
        for (Span content : spans.contents()) {
            nearest(tagged, content, spans.cues())
                    .ifPresent(cue -> contents.computeIfAbsent(cue, key -> new ArrayList<>())
                            .add(content));
        }
        return contents.entrySet().stream()
                .map(entry -> new Said(
                        nearest(tagged, entry.getKey(), spans.sources()).stream()
                                .toList(),
                        List.of(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    private static Optional<Span> nearest(TaggedArticle article, Span span, List<Span> others) {
        return others.stream()
                .filter(each -> article.paragraphAt(each.start()) == article.paragraphAt(span.start()))
                .min(Comparator.comparingInt(
                        each -> Math.max(each.start(), span.start()) - Math.min(each.end(), span.end())));
    }

    private static Counts counts(Labelled labelled, List<Said> found) {
        Counts counts = new Counts();
        List<Function<Said, List<Span>>> roles = List.of(Said::source, Said::cue, Said::content);
        for (int role = 0; role < roles.size(); role++) {
            Set<Span> right = new HashSet<>(distinct(labelled.right(), roles.get(role)));
            Set<Span> said = new HashSet<>(distinct(found, roles.get(role)));
            counts.add(role, said.stream().filter(right::contains).count(), said.size(), right.size());
        }
        String text = labelled.article().text();
        Set<Span> right = words(text, distinct(labelled.right(), Said::content));
        Set<Span> said = words(text, distinct(found, Said::content));
        counts.add(3, said.stream().filter(right::contains).count(), said.size(), right.size());
        for (Said each : labelled.right()) {
            if (!each.source().isEmpty() && !each.content().isEmpty()) {
                countWho(counts, text, each, found);
            }
        }
        return counts;
    }

    private static void countWho(Counts counts, String text, Said right, List<Said> found) {
        Optional<Said> best = found.stream()
                .reduce((a, b) -> shared(b.content(), right.content()) > shared(a.content(), right.content()) ? b : a)
                .filter(each -> shared(each.content(), right.content()) > 0)
                .filter(each -> shared(each.source(), right.source()) > 0);
        int hit = best.isPresent() ? 1 : 0;
        counts.add(4, hit, 0, 1);
        if (right.content().stream().anyMatch(span -> atMark(text, span))) {
            counts.add(5, hit, 0, 1);
        }
        String source = String.join(
                " ", right.source().stream().map(span -> span.of(text)).toList());
        if (PRONOUN.matcher(source).matches()) {
            counts.add(6, hit, 0, 1);
        }
    }

    private static boolean atMark(String text, Span span) {
        String around = text.substring(Math.max(0, span.start() - 1), span.start() + 1);
        return around.contains("“") || around.contains("\"");
    }

    private static int shared(List<Span> some, List<Span> others) {
        int sum = 0;
        for (Span one : some) {
            for (Span other : others) {
                sum += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
            }
        }
        return sum;
    }

    private static Set<Span> words(String text, List<Span> spans) {
        Set<Span> words = new HashSet<>();
        for (Span span : spans) {
            for (MatchResult word : WORD.matcher(span.of(text)).results().toList()) {
                words.add(new Span(span.start() + word.start(), span.start() + word.end()));
            }
        }
        return words;
    }

    private static List<Labelled> articles(Path file) throws IOException {
        return LabelledArticle.read(file).stream()
                .map(each -> new Labelled(
                        each.article(),
                        each.attributions().stream()
                                .map(right -> new Said(
                                        right.get(SpanRole.SOURCE),
                                        right.get(SpanRole.CUE),
                                        right.get(SpanRole.CONTENT)))
                                .toList()))
                .toList();
    }
}
