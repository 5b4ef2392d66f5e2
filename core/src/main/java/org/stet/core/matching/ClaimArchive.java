package org.stet.core.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.stet.core.language.LanguageParts;
import org.stet.core.language.Languages;

/**
 * An archive of past checks, asked whether a claim was checked before. Candidates come by BM25 (Robertson and Zaragoza,
 * 2009) over claim, title and subtitle; the best hundred are put in order by what they share with the text.
 * The first few are compared word by word, since a claim's contrary shares all of its words but one.
 *
 * <p>Built once from a list, in memory (about 2 KB a claim); safe for many threads at once.
 */
public final class ClaimArchive {

    private static final int CANDIDATES = 100;

    /** So many of the best are compared with the text, word by word. */
    private static final int COMPARED = 5;

    /** What is left of the belief in a claim that says something else. */
    private static final double CONTRARY = 0.4;

    private final List<ArchivedClaim> claims;
    private final List<AnalysedClaim> analysed;
    private final ClaimIndex index;
    private final Map<String, Double> rarities;
    private final double rarest;
    private final Map<String, String> wordings;
    private final Comparison comparison;
    private final Optional<MatchModel> model;

    private ClaimArchive(List<ArchivedClaim> given, LanguageParts language, Optional<MatchModel> model) {
        this.claims = given.stream().map(ArchivedClaim::folded).toList();
        this.wordings = claims.stream()
                .collect(Collectors.toMap(ArchivedClaim::id, ArchivedClaim::claim, (first, again) -> first));
        this.comparison = new Comparison(language);
        this.analysed = claims.stream().map(AnalysedClaim::of).toList();
        this.index = new ClaimIndex(claims);
        this.rarities = rarities(analysed);
        this.rarest = rarity(0, claims.size());
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
        return new ClaimArchive(claims, Languages.fast().standIn(), model);
    }

    private static Map<String, Double> rarities(List<AnalysedClaim> claims) {
        Map<String, Integer> counts = new HashMap<>();
        claims.forEach(claim -> claim.all().forEach(term -> counts.merge(term, 1, Integer::sum)));
        Map<String, Double> rarities = new HashMap<>();
        counts.forEach((term, count) -> rarities.put(term, rarity(count, claims.size())));
        return rarities;
    }

    private static double rarity(int count, int all) {
        return StrictMath.log(1 + (all - count + 0.5) / (count + 0.5));
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
        if (top < 1) {
            throw new IllegalArgumentException("top must be 1 or more, not " + top);
        }
        QueryText parted = QueryText.of(text);
        AnalysedQuery query = AnalysedQuery.of(parted);
        List<Candidate> candidates = candidates(query, Math.max(top, CANDIDATES), Set.of());
        if (candidates.isEmpty()) {
            return new Matches(List.of(), 0);
        }
        double known = known(query, answer(query, candidates));
        List<Comparison.Result> compared = candidates.stream()
                .limit(COMPARED)
                .map(candidate -> comparison.of(parted.words().strip(), wordings.get(candidate.id())))
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
        return candidates(AnalysedQuery.of(QueryText.of(text)), CANDIDATES, without);
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

    private List<Candidate> candidates(AnalysedQuery query, int top, Set<String> without) {
        Set<String> asked = new LinkedHashSet<>(query.terms());
        List<Candidate> found = new ArrayList<>();
        for (ClaimIndex.Hit hit : index.search(asked, top + without.size())) {
            String id = claims.get(hit.number()).id();
            if (!without.contains(id)) {
                double[] features =
                        MatchFeatures.pair(query, analysed.get(hit.number()), hit.score(), found.size(), this::rarity);
                double score = weights(query)
                        .map(used -> MatchModel.weigh(used.rank(), features))
                        .orElse(hit.score());
                found.add(new Candidate(id, score, features));
            }
        }
        found.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.score()));
        return found;
    }

    private double rarity(String term) {
        return rarities.getOrDefault(term, rarest);
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
