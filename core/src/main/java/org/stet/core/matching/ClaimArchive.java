package org.stet.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.LanguageParts;
import org.stet.core.language.Languages;

/**
 * An archive of past checks, asked whether a claim was checked before. Candidates come by BM25 (Robertson and Zaragoza,
 * 2009) over claim, title and subtitle; the best hundred are put in order by what they share with the text.
 * The first few are compared word by word, since a claim's contrary shares all of its words but one.
 *
 * <p>Built once from a list, in memory (about 2 KB a claim), or over an index that changes; safe for many threads at once.
 */
public final class ClaimArchive {

    private static final int CANDIDATES = 100;

    /** So many of the best are compared with the text, word by word. */
    private static final int COMPARED = 5;

    /** What is left of the belief in a claim that says something else. */
    private static final double CONTRARY = 0.4;

    private final ClaimSource source;
    private final Comparison comparison;
    private final Optional<MatchModel> model;

    private ClaimArchive(ClaimSource source, LanguageParts language, Optional<MatchModel> model) {
        this.source = source;
        this.comparison = new Comparison(language);
        this.model = model;
    }

    /** An archive of these claims, asked with the shipped model. */
    public static ClaimArchive of(List<ArchivedClaim> claims) {
        return of(claims, MatchModel.shipped());
    }

    /**
     * An archive of these claims, asked with a given model. Without one, candidates stay in the order of BM25 and the
     * belief is the share of the claim's words, by rarity, that the text holds, squared.
     */
    public static ClaimArchive of(List<ArchivedClaim> claims, Optional<MatchModel> model) {
        return new ClaimArchive(new ClaimsInMemory(claims), Languages.fast().standIn(), model);
    }

    /** An archive of what an index holds at each moment, asked with the shipped model. */
    public static ClaimArchive over(CandidateSearch index) {
        return new ClaimArchive(new ClaimsInIndex(index), Languages.fast().standIn(), MatchModel.shipped());
    }

    /** The model in use: "matching" to "version sha256"; empty where it was left out. */
    public Map<String, String> models() {
        return model.map(used -> Map.of("matching", used.versionAndDigest())).orElse(Map.of());
    }

    /**
     * The archived claims that fit a text best.
     *
     * @param text a claim, or a short post that makes one; addresses, handles and a closing signature do not count
     * @param top how many matches at most, 1 or more
     * @throws IllegalArgumentException if {@code top} is less than 1
     */
    public Matches match(String text, int top) {
        return match(text, "", top);
    }

    /**
     * The archived claims that fit a text in this language best.
     *
     * @param language the text's language, BCP 47; empty where it is not known
     * @see #match(String, int)
     */
    public Matches match(String text, String language, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("top must be 1 or more, not " + top);
        }
        QueryText parted = QueryText.of(text);
        AnalysedQuery query = AnalysedQuery.of(parted);
        List<Ranked> ranked = ranked(query, parted, language, Math.max(top, CANDIDATES), Set.of());
        if (ranked.isEmpty()) {
            return new Matches(List.of(), 0);
        }
        List<Candidate> candidates = ranked.stream().map(Ranked::candidate).toList();
        double known = known(query, answer(query, candidates));
        List<Comparison.Result> compared = ranked.stream()
                .limit(COMPARED)
                .map(each -> comparison.of(parted.words().strip(), each.wording()))
                .toList();
        int first = first(compared);
        List<Match> best = new ArrayList<>();
        for (int i = 0; i < Math.min(top, candidates.size()); i++) {
            // the one that says the same goes to the front, and those that it passes take a step back
            int from = i == 0 ? first : i <= first ? i - 1 : i;
            Set<Difference> differs =
                    from < compared.size() ? compared.get(from).differences() : Set.of();
            best.add(new Match(candidates.get(from).id(), candidates.get(i).score(), differs));
        }
        return new Matches(best, compared.get(first).isContrary() ? known * CONTRARY : known);
    }

    /** The first that says the same, if the best of all is its contrary; else the best of all. */
    private static int first(List<Comparison.Result> compared) {
        if (compared.get(0).isContrary()) {
            for (int i = 1; i < compared.size(); i++) {
                if (compared.get(i).alike() && !compared.get(i).isContrary()) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** A text without its closing signature, addresses and handles: what is left when nobody says who wrote it when. */
    public static String unsigned(String text) {
        return QueryText.of(text).words();
    }

    /**
     * The numbers from which a trainer learns: for each candidate its id, its score under the model at hand, and the
     * features of the pair.
     *
     * @param without ids that are treated as if the archive did not hold them
     */
    public List<Candidate> candidates(String text, Set<String> without) {
        QueryText parted = QueryText.of(text);
        return ranked(AnalysedQuery.of(parted), parted, "", CANDIDATES, without).stream()
                .map(Ranked::candidate)
                .toList();
    }

    /** The features of the answer that these candidates, best first, give to a text. */
    public double[] answer(String text, List<Candidate> candidates) {
        return answer(AnalysedQuery.of(QueryText.of(text)), candidates);
    }

    /**
     * A claim found for a text.
     *
     * @param id the archive's name for it
     * @param score how well it fits
     * @param features what speaks for it
     */
    public record Candidate(String id, double score, double[] features) {}

    /** A candidate with the wording of its claim. */
    private record Ranked(Candidate candidate, String wording) {}

    private List<Ranked> ranked(AnalysedQuery query, QueryText text, String language, int top, Set<String> without) {
        List<Ranked> found = new ArrayList<>();
        for (ClaimSource.Hit hit : source.search(query, text, language, top + without.size())) {
            String id = hit.claim().id();
            if (!without.contains(id)) {
                double[] features =
                        MatchFeatures.pair(query, hit.analysed(), hit.score(), found.size(), source::rarity);
                double score = weights(query)
                        .map(used -> MatchModel.weigh(used.rank(), features))
                        .orElse(hit.score());
                found.add(new Ranked(
                        new Candidate(id, score, features), hit.claim().claim()));
            }
        }
        found.sort(Comparator.comparingDouble((Ranked each) -> -each.candidate().score()));
        return found;
    }

    private static double[] answer(AnalysedQuery query, List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        double second = candidates.size() > 1 ? candidates.get(1).score() : best.score() - 1;
        double[] tail = MatchFeatures.answer(best.score(), second, query.terms().size());
        double[] answer = new double[best.features().length + tail.length];
        System.arraycopy(best.features(), 0, answer, 0, best.features().length);
        System.arraycopy(tail, 0, answer, best.features().length, tail.length);
        return answer;
    }

    private double known(AnalysedQuery query, double[] answer) {
        Optional<MatchModel.Weights> used = weights(query);
        if (used.isEmpty()) {
            double covered = answer[MatchFeatures.PAIR.indexOf("claim in text")];
            return covered * covered;
        }
        List<Double> known = used.get().known();
        double belief = MatchModel.weigh(known, answer) + known.get(known.size() - 1);
        return 1 / (1 + StrictMath.exp(-belief));
    }

    private Optional<MatchModel.Weights> weights(AnalysedQuery query) {
        return model.map(used -> query.date().isPresent() ? used.dated() : used.undated());
    }
}
