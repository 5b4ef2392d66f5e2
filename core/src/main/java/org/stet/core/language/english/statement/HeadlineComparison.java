package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.WordLists;
import org.stet.core.language.english.attribution.Hedges;
import org.stet.core.language.english.value.Numbers;
import org.stet.core.statement.HeadlineFinding;
import org.stet.core.statement.HeadlineFinding.Kind;
import org.stet.core.statement.Statement;

/**
 * Compares an English headline with the body below it. It reports what it is sure of and keeps quiet about the rest: a
 * figure or a name that the body nowhere has, and, where the body clearly makes the headline's claim, a denial, a hedge or a
 * source that the headline leaves out.
 */
public final class HeadlineComparison {

    /** The share of the headline's words that a statement must have to be the same claim. */
    private static final double SAME_CLAIM = 0.6;

    private static final int FEWEST_WORDS = 3;

    /** What is longer is no headline. */
    private static final int LONGEST = 500;

    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,-])[$€£]?(" + Numbers.DIGITS
            + ")(?:( (?:million|billion|trillion|thousand))|(mn|m|bn|tn|k))?" + "(?![\\d\\p{L}-])");

    private static final Pattern ATTRIBUTED = Pattern.compile(
            "(?i).*(?:\\b(?:says?|said|reports?|reported|reportedly|claims?|claimed|according|finds?|found|shows?|warns?"
                    + "|tells?|told|admits?|alleges?|accuses?|accused|study|survey|poll|suggests?|sources?|denies|denied"
                    + "|insists?|vows?|promises?|announces?|predicts?|sees|sue[sd]?|court|police)\\b|:|[“”\"‘’]\\s|^[“\"‘]|\\?).*");

    private static final WordLists LISTS = WordLists.read("english/comparison");

    private static final Set<String> NEGATIONS = LISTS.set("headline-negations");

    private static final Set<String> SMALL_WORDS = LISTS.set("headline-small-words");

    private final String headline;
    private final String body;
    private final List<Statement> statements;
    private final List<HeadlineFinding> findings = new ArrayList<>();

    private HeadlineComparison(String headline, String body, List<Statement> statements) {
        this.headline = headline;
        this.body = body;
        this.statements = statements;
    }

    public static List<HeadlineFinding> of(SplitArticle article, List<Statement> statements) {
        Optional<String> title = article.article().metadata().title();
        String text = article.article().text();
        String body = article.article().paragraphs().stream()
                .filter(paragraph -> paragraph.kind() != Paragraph.Kind.HEADING)
                .map(paragraph -> paragraph.span().of(text))
                .filter(words -> title.filter(words.strip()::equals).isEmpty())
                .collect(Collectors.joining("\n"));
        if (title.isEmpty() || title.get().isBlank() || title.get().length() > LONGEST || body.isBlank()) {
            return List.of();
        }
        HeadlineComparison comparison = new HeadlineComparison(title.get().strip(), body, statements);
        comparison.figures();
        comparison.names();
        comparison.claim();
        return comparison.findings;
    }

    private void report(Kind kind, String words, String inBody) {
        findings.add(new HeadlineFinding(kind, words, inBody));
    }

    private void figures() {
        Set<String> known = statements.stream()
                .flatMap(statement -> statement.quantities().stream())
                .flatMap(quantity -> quantity.upper().isPresent()
                        ? List.of(quantity.value(), quantity.upper().get()).stream()
                        : List.of(quantity.value()).stream())
                .map(value -> value.stripTrailingZeros().toPlainString())
                .collect(Collectors.toSet());
        Matcher figure = FIGURE.matcher(headline);
        while (figure.find()) {
            String scale = figure.group(2) != null ? figure.group(2).strip() : figure.group(3);
            String value = Numbers.value(figure.group(1))
                    .multiply(Numbers.scale(scale == null ? "" : scale))
                    .stripTrailingZeros()
                    .toPlainString();
            if (!known.contains(value) && !inBody(figure.group(1)) && !nearly(value)) {
                String words = figure.group().strip();
                report(Kind.FIGURE, words, "");
            }
        }
    }

    private boolean inBody(String figure) {
        return Pattern.compile("(?<![\\d.,])" + Pattern.quote(figure) + "(?![\\d]|[.,]\\d)")
                .matcher(body)
                .find();
    }

    /** Whether a figure of the body rounds to the headline's, or the headline counts what the body spells out. */
    private boolean nearly(String value) {
        double headlines = Double.parseDouble(value);
        boolean rounded = statements.stream()
                .flatMap(statement -> statement.quantities().stream())
                .mapToDouble(quantity -> quantity.value().doubleValue())
                .anyMatch(bodys -> Math.abs(bodys - headlines) <= 0.05 * Math.abs(bodys));
        return rounded || headlines <= 10;
    }

    /** Names that stand where the headline would not need a capital letter. */
    private void names() {
        List<String> words = Arrays.asList(headline.split("\\s+"));
        long capital = words.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        if (capital * 2 > words.size()) {
            return;
        }
        String known = body.toLowerCase(Locale.ENGLISH);
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$|['’]s?$", "");
            boolean opens = words.get(i - 1).matches(".*[:.!?—–-]|[“\"‘'].*");
            boolean name = word.length() > 3 && Character.isUpperCase(word.charAt(0)) && !opens;
            if (name && !known.contains(EnglishWordForms.withoutEnding(word.toLowerCase(Locale.ENGLISH)))) {
                report(Kind.NAME, word, "");
            }
        }
    }

    /** What the body does with the headline's own claim. */
    private void claim() {
        Set<String> words = content(headline);
        List<Statement> same = statements.stream()
                .filter(statement -> words.size() >= FEWEST_WORDS)
                .filter(statement -> shared(words, statement) >= SAME_CLAIM * words.size())
                .sorted(Comparator.comparingLong((Statement statement) -> -shared(words, statement)))
                .toList();
        if (same.isEmpty()) {
            return;
        }
        String best = same.get(0).wording();
        if (negated(headline) != negated(best)
                && same.stream().allMatch(each -> negated(each.wording()) == negated(best))) {
            report(Kind.NEGATION, headline, best);
            return;
        }
        boolean open = same.stream().noneMatch(each -> each.hedges().isEmpty());
        if (open
                && Hedges.of(headline).isEmpty()
                && !ATTRIBUTED.matcher(headline).matches()) {
            report(Kind.CERTAINTY, headline, same.get(0).hedges().get(0));
        }
        attribution(same);
    }

    private void attribution(List<Statement> same) {
        boolean doubtful = same.stream().allMatch(HeadlineComparison::fromDoubtfulSource);
        if (doubtful && !ATTRIBUTED.matcher(headline).matches()) {
            String origin = same.get(0).attribution().stream()
                    .flatMap(each -> each.chain().stream())
                    .map(ChainLink::name)
                    .reduce((first, second) -> second)
                    .orElseThrow();
            report(Kind.ATTRIBUTION, headline, origin);
        }
    }

    /** Whether it comes from somebody unnamed, or from somebody whose word the body itself keeps at a distance. */
    private static boolean fromDoubtfulSource(Statement statement) {
        return statement.attribution().map(Attribution::chain).stream()
                .filter(chain -> !chain.isEmpty())
                .map(chain -> chain.get(chain.size() - 1))
                .anyMatch(link -> link.kind() == SourceKind.ANONYMOUS
                        || link.cue().matches("(?:.* )?(?:claim|alleg|accus|insist)\\p{L}*(?: .*)?"));
    }

    private static boolean negated(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ENGLISH).split("[^\\p{L}]+"))
                        .anyMatch(NEGATIONS::contains)
                || words.matches("(?s).*n['’]t\\b.*");
    }

    private static long shared(Set<String> words, Statement statement) {
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(content(statement.wording()));
        return shared.size();
    }

    private static Set<String> content(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ENGLISH).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !SMALL_WORDS.contains(word))
                .map(EnglishWordForms::withoutEnding)
                .collect(Collectors.toSet());
    }
}
